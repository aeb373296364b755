import { people, Report, type Limits } from "@hamta/local";
import * as Importer from "@hamta/importer";
import { Imports, type Db } from "@hamta/store";
import { describe, expect } from "vitest";
import { intercepted } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import { corrections } from "#kit/lists";
import { receiveList } from "#kit/steps";
import { test as base } from "#kit/system";
import { send } from "#kit/uploads";
import type { Seed } from "#kit/seed";
import { createScenario, finalState, FINAL_STATE, OUTCOMES } from "#kit/scenario";

/** Imports on a table that is much too small for them: it throttles, and no row is lost. */

const SLOW: Partial<Limits["settings"]> = { partitions: 2, writes: 40, reads: 120 };
const test = base.extend("options", { scope: "file" }, () => ({ limits: SLOW, chunks: 4 }));

/** Fills the table without limits. */
async function unlimited<T>(limits: Limits | null, work: () => Promise<T>): Promise<T> {
  Object.assign(limits!, { isOpen: true });
  try {
    return await work();
  } finally {
    Object.assign(limits!, { isOpen: false });
  }
}

const throttled = (limits: Limits | null) =>
  Object.values(limits!.usage.throttled).reduce((sum, count) => sum + count, 0);

describe("a list on a table that throttles", () => {
  test("ends as without throttling, with every outcome", async ({ seed, system }) => {
    const scenario = await unlimited(system.limits, () => createScenario(seed));
    system.deps.rows = { chunk: 4, batch: 2 };
    const arash = await system.client(people.arash);
    const { state, reportUrl } = await send(arash, "CORRECTIONS", corrections(scenario.rows.map(([, claim]) => claim)));
    expect(state).toBe("COMPLETED");
    const lines = Report.read(await Report.download(reportUrl ?? ""));
    expect(lines.map(({ outcome }) => outcome)).toEqual(scenario.rows.map(([name]) => OUTCOMES[name]!.split(" ")[0]));
    expect(await unlimited(system.limits, () => finalState(system.deps.db, scenario))).toEqual(FINAL_STATE);
  });

  test("of resolved rows ends, and few of its units are consumed for nothing", async ({ seed, system }) => {
    const claims = await unlimited(system.limits, () => claimsWithTickets(seed, 60));
    const before = { ...system.limits!.usage, throttled: throttled(system.limits) };
    system.deps.rows = { chunk: 15, batch: 15 };
    const { counts } = await send(await system.client(people.arash), "CORRECTIONS", corrections(claims));
    expect(counts).toEqual({ RESOLVED: 60 });
    const { writeUnits, wasted } = system.limits!.usage;
    expect(throttled(system.limits)).toBeGreaterThan(before.throttled);
    expect((wasted - before.wasted) / (writeUnits - before.writeUnits)).toBeLessThan(0.15);
    expect(await unlimited(system.limits, () => violations(system.deps.db))).toEqual([]);
  });
});

describe("a part whose time ends while the table throttles", () => {
  test.for([
    ["at its first transaction", 0, [0]],
    // Two lanes: of a batch that was processed behind one that was not, the rows are processed again.
    ["at its third transaction", 2, [3, 6]],
  ] as const)(
    "%s ends before that batch, and the next part continues there",
    async ([, sent, ends], { seed, system }) => {
      const { deps } = system;
      const claims = await unlimited(system.limits, () => claimsWithTickets(seed, 12));
      await unlimited(system.limits, async () => {
        const list = await receiveList(seed, seed.list(), corrections(claims));
        const small = { ...deps, rows: { chunk: 100, batch: 3 } };
        await Importer.inspect(small, { import: list.id });
        // Less than is kept for the results, so that no transaction is retried.
        const short = { getRemainingTimeInMillis: () => 20_000 };
        const starved = { ...small, db: throttledAfter(sent, deps.db) };
        const first = await Importer.reconcile(starved, { import: list.id, chunk: 1, part: 0, from: 0 }, short);
        expect(ends).toContain(first.next);
        const long = { getRemainingTimeInMillis: () => 900_000 };
        const second = await Importer.reconcile(
          small,
          { import: list.id, chunk: 1, part: 1, from: first.next ?? 0 },
          long,
        );
        expect(second).toEqual({ next: null, deferred: 0 });
        await Importer.publish(small, { import: list.id });
        expect(await Imports.get(deps.db, list.id, { consistent: true })).toMatchObject({
          state: "COMPLETED",
          counts: { RESOLVED: 12 },
        });
        expect(await violations(deps.db)).toEqual([]);
      });
    },
  );
});

/** Every transaction after the first `sent` ones is throttled. */
function throttledAfter(sent: number, db: Db.Db): Db.Db {
  let left = sent;
  return intercepted(db, async ({ input }, send) => {
    if (!Object.hasOwn(input as object, "TransactItems") || left-- > 0) return send();
    const CancellationReasons = [{ Code: "ThrottlingError" }];
    throw Object.assign(new Error("Throttled"), { name: "TransactionCanceledException", CancellationReasons });
  });
}

async function claimsWithTickets(seed: Seed, count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.ticketFor(device, { claim });
      return claim;
    }),
  );
}
