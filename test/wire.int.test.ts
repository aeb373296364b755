import { reconcile, inspect } from "@hamta/importer";
import { Faults } from "@hamta/local";
import { Bucket, Imports, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { corrections } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";
import { filing, lookAt } from "#kit/works";

/** One fault at a time, each at the call that it once spoiled. */

const test = base.extend("admitted", { scope: "file", auto: true }, ({ system }) => {
  Faults.admit(system.deps.db.client);
  Faults.admit(system.deps.bucket.client);
  return true;
});

/** The first call that `meets` has the fault; the others go through. */
function once(fault: Faults.Fault, meets: (call: Faults.Call) => boolean): Faults.Gate {
  let met = false;
  return (call, send) => {
    const isIt = !met && call.possible.includes(fault) && meets(call);
    met ||= isIt;
    return send(isIt ? fault : null, 0.5);
  };
}

/** A list in the bucket and taken in, with a device of its own for each row. */
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
    "that is %s while it is read is read again, and not taken for a shorter one",
    async (fault, { seed }) => {
      const { id, uploader, order } = await listOf(seed, 3);
      let met = false;
      const gate = once(fault, () => (met = true));
      expect(await Faults.within(gate, () => inspect(seed.deps, { import: id }))).toEqual({ chunks: 1 });
      expect(met).toBe(true);
      const imported = await Imports.get(seed.deps.db, id, { consistent: true });
      expect(imported).toMatchObject({ rows: 3, uploader, order });
      await Imports.leave(seed.deps.db, imported!);
    },
  );

  test("whose turn another delivery is writing has its turn all the same", async ({ seed }) => {
    const list = await listOf(seed, 1);
    // Of an inspection's single writes the first says that the turn is taken.
    const gate = once("CONFLICT", ({ operation }) => operation === "UpdateItem");
    expect(await Faults.within(gate, () => inspect(seed.deps, { import: list.id }))).toEqual({ chunks: 1 });
    await Faults.within(
      once("CONFLICT", ({ operation }) => operation === "DeleteItem"),
      () => Imports.leave(seed.deps.db, list),
    );
  });

  test("of which two invocations work on one part is counted as the first to end had it", async ({ seed }) => {
    const deps = { ...seed.deps, rows: { chunk: 10, batch: 2 } };
    const list = await listOf(seed, 6);
    await inspect(deps, { import: list.id });
    const request = { import: list.id, chunk: 1, part: 0, from: 0 };
    // The one that has time sees no end of the part at its start, and ends after the one that has none.
    const answers = await Promise.all([reconcile(deps, request, LATE), reconcile(deps, request, CLOCK)]);
    const [part, ...others] = await Imports.parts(deps.db, list.id);
    expect(others).toEqual([]);
    for (const { next } of answers) expect(next).toBe(part?.to === 6 ? null : part?.to);
    expect(await reconcile(deps, request, CLOCK)).toEqual(answers[0]);
    await Imports.leave(deps.db, list);
  });
});

describe("an answer that is lost", () => {
  test("does not make a filed ticket one that was open already, nor two", async ({ seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const gate = once("LOST", ({ operation }) => operation === "TransactWriteItems");
    const filed = await Faults.within(gate, () => filing(seed, device, claim)(system.deps.db));
    expect(filed).toMatchObject({ status: "OPEN", device: device.id });
    const reading = { limit: 10, up: true, start: null, end: null };
    const { entries } = await Tickets.listByRequester(system.deps.db, device.owner, reading);
    expect(entries).toHaveLength(1);
  });

  test("leaves an import that has ended as it is", async ({ seed, system }) => {
    const { db } = system.deps;
    const list = await listOf(seed, 1);
    const gate = once("LOST", ({ operation }) => operation === "UpdateItem");
    expect(await Faults.within(gate, () => Imports.advance(db, list.id, { state: "COMPLETED" }))).toBe(false);
    expect(await Imports.get(db, list.id, { consistent: true })).toMatchObject({ state: "COMPLETED" });
    await Imports.leave(db, list);
  });

  test("of a withdrawal is no refusal, nor when the next attempt meets another transaction", async ({
    seed,
    system,
  }) => {
    const ticket = await seed.ticketFor(await seed.device());
    const { db } = system.deps;
    const faults: Faults.Fault[] = ["LOST", "CONFLICT"];
    const gate: Faults.Gate = (_, send) => send(faults.shift() ?? null);
    const end = { at: "2026-11-22T09:00:00.000Z", by: { kind: "REQUESTER" as const }, note: null };
    expect(await Faults.within(gate, () => Tickets.withdraw(db, ticket, end))).toBe(true);
    expect(await lookAt(db, ticket)).toMatchObject({ status: "WITHDRAWN" });
  });
});
