import { reconcile, inspect } from "@hamta/importer";
import { Faults } from "@hamta/local";
import { ImportParts, Bucket, Imports, TicketLists, Tickets, Turns } from "@hamta/store";
import { describe, expect } from "vitest";
import { corrections } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";
import { fileTicket, readTicket } from "#kit/actions";

/** One network fault at a time, each at a call where it once caused a wrong result. */

const test = base.extend("admitted", { scope: "file", auto: true }, ({ system }) => {
  Faults.install(system.deps.db.client);
  Faults.install(system.deps.bucket.client);
  return true;
});

/** The first call that `meets` accepts has the fault; the others succeed. */
function once(fault: Faults.Fault, meets: (call: Faults.Call) => boolean): Faults.Gate {
  let met = false;
  return (call, send) => {
    const isIt = !met && call.possible.includes(fault) && meets(call);
    met ||= isIt;
    return send(isIt ? fault : null, 0.5);
  };
}

/** A list that is in the bucket and received, with a separate device for each row. */
async function listOf(seed: Seed, rows: number) {
  const claims = await Promise.all(Array.from({ length: rows }, async () => seed.claim(await seed.device())));
  const list = seed.list();
  const key = `kept/${list.id}.csv`;
  await Bucket.writeText(seed.deps.bucket, key, corrections(claims));
  return seed.waiting(list, corrections(claims).length, key);
}

const CLOCK = { getRemainingTimeInMillis: () => 900_000 };
const LATE = { getRemainingTimeInMillis: () => 0 };

describe("a list", () => {
  test.for(["CUT", "SHORT"] as const)(
    "that is %s while it is read is read again, and not mistaken for a shorter one",
    async (fault, { seed }) => {
      const { id, uploader, order } = await listOf(seed, 3);
      let met = false;
      const gate = once(fault, () => (met = true));
      expect(await Faults.runThrough(gate, () => inspect(seed.deps, { import: id }))).toEqual({ chunks: 1 });
      expect(met).toBe(true);
      const imported = await Imports.get(seed.deps.db, id, { consistent: true });
      expect(imported).toMatchObject({ rows: 3, uploader, order });
      await Turns.end(seed.deps.db, imported!);
    },
  );

  test("whose turn is written by another delivery has its turn nevertheless", async ({ seed }) => {
    const list = await listOf(seed, 1);
    // Of the single writes of an inspection, the first takes the turn.
    const gate = once("CONFLICT", ({ operation }) => operation === "UpdateItem");
    expect(await Faults.runThrough(gate, () => inspect(seed.deps, { import: list.id }))).toEqual({ chunks: 1 });
    await Faults.runThrough(
      once("CONFLICT", ({ operation }) => operation === "DeleteItem"),
      () => Turns.end(seed.deps.db, list),
    );
  });

  test("with two invocations of one part has the counts of the first to complete", async ({ seed }) => {
    const deps = { ...seed.deps, rows: { chunk: 10, batch: 2 } };
    const list = await listOf(seed, 6);
    await inspect(deps, { import: list.id });
    const request = { import: list.id, chunk: 1, part: 0, from: 0 };
    // The invocation with time left reads the part as incomplete and completes it after the one without.
    const answers = await Promise.all([reconcile(deps, request, LATE), reconcile(deps, request, CLOCK)]);
    const [part, ...others] = await ImportParts.list(deps.db, list.id);
    expect(others).toEqual([]);
    for (const { next } of answers) expect(next).toBe(part?.to === 6 ? null : part?.to);
    expect(await reconcile(deps, request, CLOCK)).toEqual(answers[0]);
    await Turns.end(deps.db, list);
  });
});

describe("a lost response", () => {
  test("does not turn a filed ticket into one that was open already, or into two", async ({ seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const gate = once("LOST", ({ operation }) => operation === "TransactWriteItems");
    const filed = await Faults.runThrough(gate, () => fileTicket(seed, device, claim)(system.deps.db));
    expect(filed).toMatchObject({ status: "OPEN", device: device.id });
    const reading = { limit: 10, ascending: true, start: null, end: null };
    const { entries } = await TicketLists.listByRequester(system.deps.db, [device.owner], reading);
    expect(entries).toHaveLength(1);
  });

  test("leaves an ended import unchanged", async ({ seed, system }) => {
    const { db } = system.deps;
    const list = await listOf(seed, 1);
    const gate = once("LOST", ({ operation }) => operation === "UpdateItem");
    const rejected = { state: "REJECTED", problem: { code: "EMPTY" }, endedAt: "2026-11-22T09:00:00.000Z" } as const;
    expect(await Faults.runThrough(gate, () => Imports.updateUnlessEnded(db, list.id, rejected))).toBe(false);
    expect(await Imports.get(db, list.id, { consistent: true })).toMatchObject({ state: "REJECTED" });
    await Turns.end(db, list);
  });

  test("of a withdrawal is not a refusal, even if the next attempt meets another transaction", async ({
    seed,
    system,
  }) => {
    const ticket = await seed.ticketFor(await seed.device());
    const { db } = system.deps;
    const faults: Faults.Fault[] = ["LOST", "CONFLICT"];
    const gate: Faults.Gate = (_, send) => send(faults.shift() ?? null);
    const end = { at: "2026-11-22T09:00:00.000Z", by: { kind: "REQUESTER" as const }, note: null };
    expect(await Faults.runThrough(gate, () => Tickets.withdraw(db, ticket, end))).toBe(true);
    expect(await readTicket(db, ticket)).toMatchObject({ status: "WITHDRAWN" });
  });
});
