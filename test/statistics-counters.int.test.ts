import type { System } from "@hamta/local";
import { Statistics as Counters } from "@hamta/store";
import { describe, expect } from "vitest";
import { reconcileList, reserveTicket, revertTicket, reviewTicket, withdrawTicket } from "#kit/actions";
import { crashAtCall } from "#kit/crash";
import { intercepted } from "#kit/interleavings";
import { recorder } from "#kit/recorder";
import type { Seed } from "#kit/seed";
import { statisticsViolations } from "#kit/statistics";
import { faultyStream, STREAM_FAULTS, type Around } from "#kit/stream-faults";

/** Each change of a ticket is in the statistics once, whatever comes twice, late, in another order or beside itself. */

const { fault, test, withheld } = faultyStream();

/** Tickets that end in every way, and some that stay open. */
async function churn(seed: Seed): Promise<void> {
  const { db } = seed.deps;
  const [traveller, device, other, third, fourth] = [
    await seed.device({ importer: null }),
    await seed.device(),
    await seed.device({ importer: "importer-b" }),
    await seed.device(),
    await seed.device(),
  ];
  const approved = await seed.ticketFor(traveller);
  await revertTicket(seed, approved)(db);
  const claim = seed.claim(device);
  await seed.ticketFor(device, { claim });
  await reconcileList(seed, seed.list(), claim, seed.claim(third))(db);
  const reviewed = await seed.ticketFor(other);
  await reserveTicket(seed, reviewed)(db);
  await reviewTicket(seed, reviewed, "TARGET_OWNED")(db);
  await withdrawTicket(seed, await seed.ticketFor(third))(db);
  await seed.ticketFor(fourth);
  // Of a device that is not the requester's.
  await seed.ticketFor(fourth, { requester: seed.msisdn() });
}

const countOf = async ({ deps }: System.System, counter: "filed" | "reverted" | "withdrawn") =>
  (await Counters.listDays(deps.db, "2026-01-01", "2026-12-31")).reduce(
    (n, { counts }) => n + (counts[counter] ?? 0),
    0,
  );

test("the counters are what the tickets tell", async ({ seed, system }) => {
  await churn(seed);
  await system.idle();
  expect(await statisticsViolations(seed.deps.db)).toEqual([]);
  expect(await countOf(system, "filed")).toBe(6);
  expect(await countOf(system, "reverted")).toBe(1);
});

const FAULTS: Readonly<Record<string, () => Around>> = {
  ...STREAM_FAULTS,
  "the end of a ticket is delivered before its filing": () => (handler) => async (event, context) => {
    for (const record of event.Records.toReversed()) await handler({ Records: [record] }, context);
    return handler(event, context);
  },
};

describe("the counters are what the tickets tell", () => {
  test.for(Object.keys(FAULTS))("if %s", async (name, { seed, system }) => {
    fault.around = FAULTS[name]!();
    await Promise.all([churn(seed), churn(seed)]);
    await system.idle();
    expect(await statisticsViolations(seed.deps.db)).toEqual([]);
  });
});

test("a function that dies at any request to the table is continued by the next one", async ({ seed, system }) => {
  const { db } = seed.deps;
  for (let n = 1; ; n++) {
    const Records = await withheld(system, () => churn(seed));
    const crash = crashAtCall(db, n);
    const died = await recorder(seed, { db: crash.db })
      .record({ Records })
      .then(
        () => false,
        () => true,
      );
    // In halves, as Lambda delivers a batch again, the second one before the first.
    const half = Math.ceil(Records.length / 2);
    for (const part of [Records.slice(half), Records.slice(0, half)]) {
      await recorder(seed).record({ Records: part });
    }
    expect(await statisticsViolations(db)).toEqual([]);
    if (!died) return;
  }
});

test("a batch of 300 tickets is added in few transactions, each of at most 100 writes", async ({ seed, system }) => {
  const { db } = seed.deps;
  const Records = await withheld(system, async () => {
    const device = await seed.device();
    for (let n = 0; n < 300; n++) await seed.ticketFor(device, { requester: seed.msisdn(), seen: false });
  });
  const sizes: number[] = [];
  const counted = intercepted(db, (command, send) => {
    const { TransactItems } = command.input as { TransactItems?: unknown[] };
    if (TransactItems) sizes.push(TransactItems.length);
    return send();
  });
  await recorder(seed, { db: counted }).record({ Records });
  // 300 marks, and one counter of the day in each transaction.
  expect(sizes).toEqual([100, 100, 100, 4]);
  expect(await statisticsViolations(db)).toEqual([]);
});

test("what is remembered of a change expires later than a dead letter", async ({ seed }) => {
  const { db, now } = seed.deps;
  const days: number[] = [];
  const seen = intercepted(db, (command, send) => {
    const { TransactItems = [] } = command.input as { TransactItems?: { Put?: { Item: { expiresAt: number } } }[] };
    for (const { Put } of TransactItems)
      if (Put) days.push((Put.Item.expiresAt - now().getTime() / 1000) / (24 * 3600));
    return send();
  });
  await Counters.add(seen, [{ ticket: seed.id(), id: "OPEN#0", days: [], open: [] }], now);
  expect(days).toHaveLength(1);
  expect(days[0]).toBeGreaterThan(15);
  expect(days[0]).toBeLessThan(60);
});
