import { createHandler } from "@hamta/api";
import { FileTicket, Tickets } from "@hamta/client";
import { Due, SiteText } from "@hamta/core";
import { createExecutor } from "@hamta/executor";
import { Log, System } from "@hamta/local";
import { RATES } from "#kit/rates";
import { Seed } from "#kit/seed";
import { OWNER, TICKETS, TOKEN, VARIABLES, VIEWER, event, type Asked } from "#bench/serving/request";
import { recording, type Tape } from "#bench/serving/tape";
import { recordingWire, type Wire } from "#bench/serving/wire";

/** Input of the rivals: the table's answers, and the body they must produce. `whole`: of requests with the SDK. */
export type Recorded = { table: string; tape: Tape; body: string; whole: Record<Whole, WholeRequest> };

export type Whole = "page" | "filing";
export type WholeRequest = { asked: Asked; wire: Wire; body: string };

/** Files the tickets of a page on a real table, a third of them open, and requests them once. */
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
    const { body } = await handler(event("hash"));
    return { table: db.table, tape, body, whole: await recordWhole(system, seed) };
  } finally {
    await system.stop();
  }
}

/** A page of tickets, and the filing of one that passes every rule. */
async function recordWhole(system: System.System, seed: Seed): Promise<Recorded["whole"]> {
  const device = await seed.device({ owner: OWNER });
  const claim = seed.claim(device);
  await seed.seen(claim, OWNER);
  const pair = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });
  const input = {
    registered: pair(claim.registered),
    correct: pair(claim.correct),
    description: "The second IMEI on the box is another",
  };
  const { db, wire } = recordingWire(system.db);
  const handler = createHandler(wholeDeps(db)) as Handler;
  const record = async (asked: Asked): Promise<WholeRequest> => {
    for (const name of Object.keys(wire)) delete wire[name];
    const { body } = await handler(event("hash", asked));
    return { asked, wire: { ...wire }, body };
  };
  return {
    page: await record({ document: Tickets, variables: VARIABLES }),
    filing: await record({ document: FileTicket, variables: { input } }),
  };
}

/** A deployed stage's: calls are counted. The time stands still, so that all requests are alike. */
export function wholeDeps(db: Deps["db"]): Deps {
  return { ...depsOn(db), rates: RATES, now: () => new Date("2026-11-22T08:30:00Z") };
}

/** Called as by Lambda. */
export type Handler = (event: object) => Promise<{ body: string; statusCode: number }>;

type Deps = Parameters<typeof createHandler>[0];

/** Dependencies of every rival. The token is already verified: a viewer's token is verified once an hour. */
export function depsOn(db: Deps["db"]): Deps {
  return {
    db,
    links: () => Promise.reject(new Error("A page of tickets needs no link")),
    intakeQueue: () => Promise.reject(new Error("A page of tickets starts no import")),
    accounts: () => Promise.reject(new Error("A page of tickets signs nobody in")),
    verify: async (token) => (token === TOKEN ? VIEWER : null),
    now: () => new Date(),
    waits: Due.LIMITS,
    sites: { home: SiteText.SITE, repair: null },
    random: () => 0,
    log: Log.toStderr,
    maxUploadBytes: 1,
    introspection: false,
    documents: new Map([Tickets, FileTicket].map(({ hash, text }) => [hash, text])),
    trustedOnly: false,
    rates: null,
    edgeKey: "bench",
    edgeOnly: false,
    executor: createExecutor(),
  };
}
