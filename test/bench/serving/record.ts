import { createHandler } from "@hamta/api";
import { Tickets } from "@hamta/client";
import { Log, System } from "@hamta/local";
import { Seed } from "#kit/seed";
import { OWNER, TICKETS, TOKEN, VIEWER, event } from "#bench/serving/request";
import { recording, type Tape } from "#bench/serving/tape";

/** What the rivals are given: the table's answers, and the body that must come of them. */
export type Recorded = { table: string; tape: Tape; body: string };

/** Files the tickets of a page on a real table, each third open, and asks for them once. */
export async function record(): Promise<Recorded> {
  const system = await System.start();
  try {
    const seed = new Seed(system.deps);
    for (let n = 0; n < TICKETS; n++) {
      const device = await seed.device({ owner: OWNER });
      const claim = seed.claim(device);
      if (n % 3 === 1) await seed.sighting(device.slots[1]);
      await seed.ticketFor(device, { claim, seen: n % 3 !== 2 });
    }
    const { db, tape } = recording(system.deps.db);
    const handler = createHandler(depsOn(db)) as Handler;
    return { table: db.table, tape, body: (await handler(event("hash"))).body };
  } finally {
    await system.stop();
  }
}

/** As Lambda calls it. */
export type Handler = (event: object) => Promise<{ body: string; statusCode: number }>;

type Deps = Parameters<typeof createHandler>[0];

/** What every rival works with. The token has been verified: whoever signs in is verified once an hour. */
export function depsOn(db: Deps["db"]): Deps {
  return {
    db,
    links: () => Promise.reject(new Error("A page of tickets needs no link")),
    verify: async (token) => (token === TOKEN ? VIEWER : null),
    now: () => new Date(),
    random: () => 0,
    log: Log.toStderr,
    maxUploadBytes: 1,
    introspection: false,
    documents: new Map([[Tickets.hash, Tickets.text]]),
    trustedOnly: false,
    rates: null,
    edgeKey: "bench",
  };
}
