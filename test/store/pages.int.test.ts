import { Imei, type Device, type Msisdn, type Ticket } from "@hamta/core";
import {
  Holders,
  Corrections,
  Db,
  Devices,
  Imports,
  OpenTickets,
  type Pages,
  SHARDS,
  Sightings,
  TicketLists,
  Tickets,
} from "@hamta/store";
import { describe, expect } from "vitest";
import { calls } from "#kit/calls";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/table";

/** Second pages, and requests with more keys than DynamoDB accepts at once. */

const FORWARD: Pages.PageRequest = { limit: 100, ascending: true, start: null, end: null };
/** Tickets with a description: more than one request of 100 keys. */
const TEXTS = 120;
const filedAt = (n: number) => new Date(Date.UTC(2026, 0, 1) + n).toISOString();
const numberOf = (n: number) => String(1e9 + n) as Ticket.Number;

/** Open tickets of one importer; 8 of 10 in the first shard of their lists. */
async function fill(db: Db.Db, seed: Seed, importer: string, count: number): Promise<Ticket.Ticket[]> {
  const template = await seed.ticketFor(await seed.device());
  const item = await Db.get(db, { pk: `TICKET#${template.number}`, sk: "TICKET" });
  if (!item) throw new Error("The ticket is not there");
  const tickets = Array.from({ length: count }, (_, n) => {
    const number = numberOf(n % 10 < 8 ? n * SHARDS : n * SHARDS + (n % 7) + 1);
    return { ...template, number, filedAt: filedAt(n), registered: seed.pair() };
  });
  await Db.batchPut(
    db,
    tickets.map(({ number, registered, filedAt: at }) => ({
      ...item,
      pk: `TICKET#${number}`,
      number,
      registered,
      filedAt: at,
      sk1: `TICKET#${at}#${number}`,
      pk2: `OPEN#${importer}#${Number(number) % SHARDS}`,
      sk2: `${at}#${number}`,
      pk3: `QUEUE#${Number(number) % SHARDS}`,
      sk3: `${at}#${number}`,
    })),
  );
  await Db.batchPut(
    db,
    tickets
      .slice(0, TEXTS)
      .map(({ number }) => ({ pk: `TICKET#${number}`, sk: "TEXT", format: Db.FORMAT, description: number })),
  );
  return tickets;
}

const MONTHS = ["2026-08", "2026-09", "2026-10"];

const test = base
  .extend("tickets", { scope: "file" }, ({ db, seed }) => fill(db, seed, "importer-z", 1_004))
  .extend("imports", { scope: "file" }, async ({ db, seed }) => {
    const days = ["2026-08-01", "2026-08-31", "2026-09-15", "2026-10-01", "2026-10-31"];
    const all = days.map((day) => ({ ...seed.list(), createdAt: `${day}T23:59:59.999Z` }));
    for (const imported of all) await Imports.create(db, imported);
    return all.map(({ id }) => id);
  });

describe("of more than a thousand open tickets", () => {
  test("all registered pairs are read, also behind the first page", async ({ db, tickets }) => {
    const pairs = await TicketLists.getOpenPairs(db, "importer-z", 1_003);
    const expected = tickets.map(({ registered }) => registered.map(Imei.keyOf).toSorted().join("+"));
    expect([...(pairs ?? [])].toSorted()).toEqual(expected.toSorted());
  });

  test("none is read when they are as few as was said, and none when there is none", async ({ db, tickets }) => {
    expect(await TicketLists.getOpenPairs(db, "importer-z", tickets.length)).toBeNull();
    expect(await TicketLists.getOpenPairs(db, "importer-of-none", 0)).toBeNull();
  });

  test("heads and descriptions are read by number, more than a hundred at once", async ({ db, tickets }) => {
    const numbers = tickets.slice(0, TEXTS).map(({ number }) => number);
    const heads = await Tickets.getHeads(db, [...numbers, numberOf(8e8)], { consistent: true });
    expect([...heads.keys()].toSorted()).toEqual(numbers.toSorted());
    const texts = await Tickets.getDescriptions(db, [...numbers, numberOf(8e8)]);
    expect(numbers.map((number) => texts.get(number))).toEqual(numbers);
    expect(texts.get(numberOf(8e8))).toBe("");
  });

  test("at most 250 of a shard are counted, and it is said that there are more", async ({ db }) => {
    const counted = await OpenTickets.count(db);
    expect(counted).toMatchObject({ hasMore: true, oldestFiledAt: filedAt(0) });
    expect(counted.count).toBeGreaterThan(250);
    expect(counted.count).toBeLessThan(1_004);
  });

  test("a filter looks at 300 for one page, and the next page goes on behind them", async ({ db, tickets }) => {
    const last = tickets.at(-1)?.number;
    const seen: (string | undefined)[] = [];
    let start: string | null = null;
    const pages: number[] = [];
    for (let hasMore = true; hasMore;) {
      let looked = 0;
      const keeps = ({ number }: Ticket.Ticket) => (looked++, number === last);
      const reading = { ...FORWARD, limit: 2, start };
      const page = await TicketLists.listOpenByImporter(db, "importer-z", reading, { period: {}, keeps });
      seen.push(...page.entries.map(({ node }) => node.number));
      pages.push(looked);
      [start, hasMore] = [page.stop, page.hasMore];
    }
    expect(seen).toEqual([last]);
    expect(pages).toEqual([300, 300, 300, 104]);
  });

  test("a filter that keeps all gives full pages, each ticket once, from either end", async ({ db, tickets }) => {
    for (const ascending of [true, false]) {
      const all: string[] = [];
      const sizes: number[] = [];
      let start: string | null = null;
      for (let hasMore = true; hasMore;) {
        const reading: Pages.PageRequest = { limit: 90, ascending, start, end: null };
        const page = await TicketLists.listOpenByImporter(db, "importer-z", reading, { period: {}, keeps: () => true });
        sizes.push(page.entries.length);
        all.push(...page.entries.map(({ node }) => node.number));
        [start, hasMore] = [page.stop, page.hasMore];
      }
      const expected = tickets.map(({ number }) => number);
      expect(all).toEqual(ascending ? expected : expected.toReversed());
      expect(sizes).toEqual([...Array.from({ length: 11 }, () => 90), 14]);
    }
  });

  test("the queue merges its shards into pages without a gap", async ({ db, tickets }) => {
    const all: string[] = [];
    let start: string | null = null;
    for (let hasMore = true; hasMore;) {
      const page = await TicketLists.listOpen(
        db,
        { ...FORWARD, start },
        { period: { to: filedAt(1_004) }, keeps: null },
      );
      all.push(...page.entries.map(({ node }) => node.number));
      [start, hasMore] = [page.stop, page.hasMore];
    }
    expect(all).toEqual(tickets.map(({ number }) => number));
  });

  test("a page of a list reads the keys of all shards beside each other, and then its own tickets alone", async ({
    db,
    tickets,
  }) => {
    const request = { ...FORWARD, limit: 20 };
    for (const list of [
      TicketLists.listOpen,
      (db: Db.Db) => TicketLists.listOpenByImporter(db, "importer-z", request),
    ]) {
      const { commands, result } = await calls(db, () => list(db, request));
      expect(result.entries.map(({ node }) => node.number)).toEqual(tickets.slice(0, 20).map(({ number }) => number));
      expect(commands.filter((command) => command !== "Query")).toEqual(["BatchGetItem of 20"]);
      expect(commands.at(-1)).not.toBe("Query");
    }
  });

  test("cursors are given back as they were, and are left out themselves", async ({ db, tickets }) => {
    const cursorOf = (n: number) => `${tickets[n]?.filedAt}#${tickets[n]?.number}`;
    const keys = async (fields: Partial<Pages.PageRequest>) => {
      const page = await TicketLists.listOpenByImporter(db, "importer-z", { ...FORWARD, ...fields });
      return { cursors: page.entries.map(({ cursor }) => cursor), hasMore: page.hasMore };
    };
    const between = { start: cursorOf(2), end: cursorOf(6) };
    expect(await keys(between)).toEqual({ cursors: [3, 4, 5].map(cursorOf), hasMore: false });
    expect(await keys({ ...between, limit: 3 })).toEqual({ cursors: [3, 4, 5].map(cursorOf), hasMore: false });
    expect(await keys({ ...between, limit: 2 })).toEqual({ cursors: [3, 4].map(cursorOf), hasMore: true });
    const down = { ascending: false, start: cursorOf(6), end: cursorOf(2) };
    expect(await keys(down)).toEqual({ cursors: [5, 4, 3].map(cursorOf), hasMore: false });
    expect(await keys({ start: cursorOf(6), end: cursorOf(2) })).toEqual({ cursors: [], hasMore: false });
    expect((await keys({ start: "~~~" })).cursors).toEqual([]);
  });
});

describe("more than a hundred devices", () => {
  test("are read with their corrections on file, in the requested order", async ({ db, seed }) => {
    const devices = Array.from({ length: 120 }, () => seed.describe());
    for (let from = 0; from < devices.length; from += 30) await seed.register(devices.slice(from, from + 30));
    const { id, order } = seed.list();
    const corrections = devices
      .filter((_, n) => n % 2 === 0)
      .map((device, row) => ({
        device: device.id,
        correction: { ...seed.claim(device), import: id, row, importer: "importer-a", order },
      }));
    await Corrections.putMany(db, corrections);
    const ids = devices.map((device) => device.id);
    const absent = "absent" as Device.Id;

    const onFile = new Map(corrections.map(({ device, correction }) => [device, correction]));
    expect(await Corrections.getMany(db, [...ids, absent])).toEqual(onFile);
    const found = await Devices.getWithCorrections(db, [...ids, absent], { consistent: true });
    expect([...found]).toEqual(devices.map((device) => [device.id, { device, onFile: onFile.get(device.id) ?? null }]));
    expect((await Devices.getMany(db, [...ids, absent])).size).toBe(120);
    const holders = await Holders.getIds(db, [...devices.flatMap(({ slots }) => slots), seed.imei()]);
    expect(holders.size).toBe(240);
    expect(
      devices.every(({ slots, id: holder }) => slots.every((imei) => holders.get(Imei.keyOf(imei)) === holder)),
    ).toBe(true);
  });
});

test("a partition of more than a megabyte is read completely", async ({ db }) => {
  const items = Array.from({ length: 5 }, (_, n) => ({ pk: "LARGE", sk: `S#${n}`, text: "x".repeat(300_000) }));
  await Db.batchPut(db, [...items, { pk: "LARGE", sk: "T" }]);
  expect(await Db.query(db, { pk: "LARGE", prefix: "S#" })).toEqual(items);
  expect((await Db.query(db, { pk: "LARGE" }, { limit: 2 })).map(({ sk }) => sk)).toEqual(["S#0", "S#1"]);
  expect(await Db.exists(db, { pk: "LARGE", prefix: "S#4" }, { consistent: true })).toBe(true);
  expect(await Db.exists(db, { pk: "LARGE", prefix: "S#5" })).toBe(false);
});

describe("imports of several months", () => {
  test.for([true, false])("are one list over all pages (ascending: %s)", async (ascending, { db, imports }) => {
    for (const limit of [1, 2, 3, 5, 9]) {
      const pages: string[][] = [];
      let start: string | null = null;
      for (let hasMore = true; hasMore;) {
        const page = await Imports.listByMonth(db, MONTHS, { limit, ascending, start, end: null });
        pages.push(page.entries.map(({ node }) => node.id));
        [start, hasMore] = [page.stop, page.hasMore];
      }
      expect(pages.flat()).toEqual(ascending ? imports : imports.toReversed());
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      expect(pages).toHaveLength(Math.ceil(5 / limit));
    }
  });

  test("are those of a period, whose end is not in it", async ({ db, imports }) => {
    const listed = async (from: string | null, to: string | null) => {
      const page = await Imports.listByMonth(db, MONTHS, FORWARD, { period: { from, to }, keeps: null });
      return page.entries.map(({ node }) => imports.indexOf(node.id));
    };
    expect(await listed("2026-08-31T23:59:59.999Z", "2026-10-31T23:59:59.999Z")).toEqual([1, 2, 3]);
    expect(await listed(null, "2026-09-01")).toEqual([0, 1]);
    expect(await listed("2026-10-02", null)).toEqual([4]);
  });

  test("are those that a filter keeps, also where a whole month has none", async ({ db, imports }) => {
    const keeps = ({ id }: { id: string }) => id === imports[0] || id === imports[4];
    const page = await Imports.listByMonth(db, MONTHS, { ...FORWARD, limit: 1 }, { period: {}, keeps });
    expect(page).toMatchObject({ entries: [{ node: { id: imports[0] } }], hasMore: true });
    const next = await Imports.listByMonth(
      db,
      MONTHS,
      { ...FORWARD, limit: 1, start: page.stop },
      { period: {}, keeps },
    );
    expect(next).toMatchObject({ entries: [{ node: { id: imports[4] } }], hasMore: false });
  });
});

describe("sightings", () => {
  const seenAt = (day: number) => `2026-10-${String(day).padStart(2, "0")}T08:00:00Z`;

  test("keep the latest of each IMEI and number, in any order of arrival", async ({ db, seed }) => {
    const [imei, other] = [seed.imei(), seed.imei()];
    const [one, two] = [seed.msisdn(), seed.msisdn()];
    const sighting = (day: number, msisdn = one) => ({ key: Imei.keyOf(imei), msisdn, seenAt: seenAt(day) });
    const last = () => Sightings.getLastSeenWith(db, [imei, other], { msisdns: [one, two] });
    await Sightings.putLatest(db, [sighting(2), sighting(5), sighting(3)]);
    expect(await last()).toEqual(new Map([[Imei.keyOf(imei), seenAt(5)]]));
    await Sightings.putLatest(db, [sighting(4)]);
    expect(await last()).toEqual(new Map([[Imei.keyOf(imei), seenAt(5)]]));
    await Sightings.putLatest(db, [sighting(6), sighting(7, two)]);
    expect(await last()).toEqual(new Map([[Imei.keyOf(imei), seenAt(7)]]));
    expect(await Sightings.getLastSeenWith(db, [imei], { msisdns: [one] })).toEqual(
      new Map([[Imei.keyOf(imei), seenAt(6)]]),
    );
    expect(await Sightings.getKeysSeenWith(db, [imei, other], { msisdns: [two] })).toEqual(new Set([Imei.keyOf(imei)]));
    expect([await Sightings.wasSeen(db, imei), await Sightings.wasSeen(db, other)]).toEqual([true, false]);
  });

  test("of other numbers are counted up to the requested limit, and the latest is returned", async ({ db, seed }) => {
    const imei = seed.imei();
    const numbers = Array.from({ length: 5 }, () => seed.msisdn());
    await Sightings.putLatest(
      db,
      numbers.map((msisdn, n) => ({ key: Imei.keyOf(imei), msisdn, seenAt: seenAt(n + 1) })),
    );
    const others = (msisdns: Msisdn.Msisdn[], atMost: number) =>
      Sightings.getOtherNumbers(db, imei, { msisdns }, atMost);
    expect(await others([], 9)).toEqual({ numbers: 5, last: seenAt(5) });
    expect(await others(numbers.slice(0, 2), 9)).toEqual({ numbers: 3, last: seenAt(5) });
    expect(await others(numbers.slice(0, 2), 2)).toEqual({ numbers: 2, last: seenAt(4) });
    expect(await others(numbers.slice(3), 2)).toEqual({ numbers: 2, last: seenAt(2) });
    expect(await others(numbers, 9)).toEqual({ numbers: 0, last: null });
  });

  test("of thirty numbers are all stored, although a batch of puts takes 25", async ({ db, seed }) => {
    const imei = seed.imei();
    const numbers = Array.from({ length: 30 }, () => seed.msisdn());
    const sightings = numbers.map((msisdn) => ({ key: Imei.keyOf(imei), msisdn, seenAt: seenAt(1) }));
    await Sightings.putLatest(db, sightings);
    expect((await Sightings.getOtherNumbers(db, imei, { msisdns: [] }, 99)).numbers).toBe(30);
  });
});
