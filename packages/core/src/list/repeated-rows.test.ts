import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAMES, TEXT_NAMES } from "#device-details";
import { NO_TEXTS } from "#fixture";
import * as Imei from "#imei";
import type { Msisdn } from "#msisdn";
import * as Pair from "#pair";
import * as RepeatedRows from "#list/repeated-rows";
import type { CorrectionRow } from "#list/kinds/corrections";
import type { DeviceRow } from "#list/kinds/devices";
import { HashTable } from "#list/hash-table";

const imei = (serial: number) => Imei.fromKey(`35761300${String(serial).padStart(6, "0")}` as Imei.ImeiKey);
const pair = (a: number, b: number): Pair.Pair => [imei(a), imei(b)];
const correction = (r1: number, r2: number, c1: number, c2: number): CorrectionRow => ({
  registered: pair(r1, r2),
  correct: pair(c1, c2),
});
const keys = (...serials: number[]) => serials.map((serial) => Imei.keyOf(imei(serial)));

function settled(rows: readonly CorrectionRow[]): RepeatedRows.RepeatedRow[] {
  const repeats = RepeatedRows.create("corrections", 1);
  rows.forEach((row, at) => repeats.add(at + 1, row));
  return [...repeats.settle()];
}

describe("DUPLICATE and CONFLICT look at the whole file", () => {
  test.each([
    [
      "an equal registered pair and an equal correct pair",
      [correction(1, 2, 1, 3), correction(2, 1, 3, 1), correction(1, 2, 1, 3)],
      [
        { row: 2, outcome: "DUPLICATE", of: 1 },
        { row: 3, outcome: "DUPLICATE", of: 1 },
      ],
    ],
    [
      "an equal registered pair and a different correct pair",
      [correction(1, 2, 1, 3), correction(5, 6, 5, 7), correction(1, 2, 1, 4)],
      [
        { row: 1, outcome: "CONFLICT", with: 3 },
        { row: 3, outcome: "CONFLICT", with: 1 },
      ],
    ],
    [
      "every row with a pair in conflict, repeats included",
      [correction(1, 2, 1, 3), correction(1, 2, 1, 3), correction(2, 1, 2, 4)],
      [
        { row: 1, outcome: "CONFLICT", with: 3 },
        { row: 2, outcome: "CONFLICT", with: 3 },
        { row: 3, outcome: "CONFLICT", with: 1 },
      ],
    ],
    ["neither", [correction(1, 2, 1, 3), correction(1, 3, 1, 2)], []],
  ])("%s", (_, rows, expected) => expect(settled(rows)).toEqual(expected));
});

test("rows that share an IMEI are entangled; duplicates entangle nothing", () => {
  const repeats = RepeatedRows.create("corrections", 1);
  [correction(1, 2, 1, 3), correction(4, 5, 4, 2), correction(6, 7, 6, 8), correction(6, 7, 8, 6)].forEach((row, at) =>
    repeats.add(at + 1, row),
  );
  expect(repeats.sharedKeys()).toEqual(keys(2));
  expect(keys(1, 2, 3).map((key) => repeats.isShared(key))).toEqual([false, true, false]);
});

const serial = fc.integer({ min: 1, max: 8 });
const distinct = fc.tuple(serial, serial).filter(([a, b]) => a !== b);
const corrections = fc.array(
  fc
    .tuple(distinct, distinct)
    .map(([[a, b], [c, d]]) => correction(a, b, c, d))
    .filter(({ registered, correct }) => !Pair.equal(registered, correct)),
  { maxLength: 30 },
);

/** The rules, row by row against all others. `groups`: what makes two rows repeats; `same`: nothing differs. */
function naive<T>(rows: readonly T[], related: (a: T, b: T) => boolean, same: (a: T, b: T) => boolean) {
  return rows.flatMap((row, at): { row: number; outcome: string; of?: number }[] => {
    const group = rows.filter((other) => related(row, other));
    const conflict = group.some((other) => !same(row, other));
    if (conflict) return [{ row: at + 1, outcome: "CONFLICT" }];
    const first = rows.findIndex((other) => related(row, other));
    return first < at ? [{ row: at + 1, outcome: "DUPLICATE", of: first + 1 }] : [];
  });
}
const outcomes = (repeats: Iterable<RepeatedRows.RepeatedRow>) =>
  [...repeats].map((each) => (each.outcome === "DUPLICATE" ? each : { row: each.row, outcome: each.outcome }));

test("corrections: equal to the rules taken row by row", () => {
  fc.assert(
    fc.property(corrections, (rows) => {
      const same = (a: CorrectionRow, b: CorrectionRow) => Pair.equal(a.correct, b.correct);
      const found = settled(rows);
      expect(outcomes(found)).toEqual(naive(rows, (a, b) => Pair.equal(a.registered, b.registered), same));
      for (const each of found) {
        const other = rows[(each.outcome === "CONFLICT" ? each.with : each.of) - 1]!;
        expect(Pair.equal(rows[each.row - 1]!.registered, other.registered)).toBe(true);
        expect(same(rows[each.row - 1]!, other)).toBe(each.outcome === "DUPLICATE");
      }
    }),
    { numRuns: 500 },
  );
});

test("corrections: each IMEI that stands in two rows to be handled is shared", () => {
  fc.assert(
    fc.property(corrections, (rows) => {
      const repeats = RepeatedRows.create("corrections", 1);
      rows.forEach((row, at) => repeats.add(at + 1, row));
      const settled = new Set([...repeats.settle()].map(({ row }) => row));
      const seen = new Set<Imei.ImeiKey>();
      for (const [at, { registered, correct }] of rows.entries()) {
        const partial = settled.has(at + 1) ? null : Pair.partialCorrection(registered, correct);
        if (!partial) continue;
        for (const key of Object.values(partial).map(Imei.keyOf)) {
          expect(repeats.isShared(key) || !seen.has(key)).toBe(true);
          seen.add(key);
        }
      }
      expect(repeats.sharedKeys().every((key) => repeats.isShared(key))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("devices: each IMEI is a group, the whole row its content", () => {
  const slots = fc.oneof(
    distinct.map(([a, b]) => pair(a, b)),
    serial.map((a): Pair.Slots => [imei(a)]),
  );
  const devices = fc.array(
    fc.tuple(slots, fc.constantFrom(...TEXT_NAMES, null)).map(([slots, said]): DeviceRow => ({
      slots,
      channel: "PASSENGER",
      importer: null,
      owner: "989121234567" as Msisdn,
      status: null,
      ...NO_TEXTS,
      ...(said && { [said]: "x" }),
    })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(devices, (rows) => {
      const repeats = RepeatedRows.create("devices", 1);
      rows.forEach((row, at) => repeats.add(at + 1, row));
      const related = (a: DeviceRow, b: DeviceRow) => a.slots.some((slot) => Pair.holds(b.slots, slot));
      const same = (a: DeviceRow, b: DeviceRow) =>
        Pair.equal(a.slots, b.slots) && NAMES.every((name) => a[name] === b[name]);
      expect(outcomes(repeats.settle())).toEqual(naive(rows, related, same));
    }),
    { numRuns: 500 },
  );
});

test("sightings: the same IMEI, number and time", () => {
  const repeats = RepeatedRows.create("sightings", 1);
  const [key] = keys(1) as [Imei.ImeiKey];
  const seen = (msisdn: string, seenAt: string) => ({ key, msisdn: msisdn as Msisdn, seenAt });
  [seen("1", "a"), seen("1", "b"), seen("1", "a"), seen("2", "a"), seen("1", "a")].forEach((row, at) =>
    repeats.add(at + 1, row),
  );
  expect([...repeats.settle()]).toEqual([
    { row: 3, outcome: "DUPLICATE", of: 1 },
    { row: 5, outcome: "DUPLICATE", of: 1 },
  ]);
});

test("row numbers may have gaps, where rows were INVALID", () => {
  const repeats = RepeatedRows.create("corrections", 1);
  repeats.add(70_000, correction(1, 2, 1, 3));
  repeats.add(200_000, correction(1, 2, 1, 3));
  expect([...repeats.settle()]).toEqual([{ row: 200_000, outcome: "DUPLICATE", of: 70_000 }]);
});

test.each(["hashes", "rows"] as const)("a table of %s finds all that it was given, however it grew", (kind) => {
  const table = new HashTable(kind);
  const hashes = Array.from(
    { length: 50_000 },
    (_, at) => [Math.imul(at, 0x9e3779b1), Math.imul(at + 1, 0x85ebca6b)] as const,
  );
  for (const [at, [high, low]] of hashes.entries()) expect(table.put(high, low, at + 1)).toBe(0);
  for (const [at, [high, low]] of hashes.entries()) expect(table.put(high, low, 0)).toBe(kind === "rows" ? at + 1 : 1);
});

test.each(["hashes", "rows"] as const)("a table of %s holds a hash whose low half is 0", (kind) => {
  const table = new HashTable(kind);
  expect([table.put(1, 0, 7), table.put(2, 0, 8), table.put(1, 0, 9)]).toEqual([
    0,
    kind === "rows" ? 0 : 1,
    kind === "rows" ? 7 : 1,
  ]);
});

test("each IMEI that is shared is known, however many there are and however often", () => {
  const repeats = RepeatedRows.create("corrections", 1);
  let row = 0;
  for (let n = 0; n < 100; n++) repeats.add(++row, correction(1000 + n, 2000 + n, 1000 + n, 3000 + n));
  for (let n = 0; n < 100; n++) repeats.add(++row, correction(4000 + n, 5000 + n, 4000 + n, 3000 + n));
  for (let n = 0; n < 100; n++) repeats.add(++row, correction(6000 + n, 7000 + n, 6000 + n, 9000));
  expect(repeats.sharedKeys()).toEqual(keys(...Array.from({ length: 100 }, (_, n) => 3000 + n), 9000));
  expect(keys(3000, 3099, 9000, 2999, 9001).map((key) => repeats.isShared(key))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("the kept, the wrong and the new IMEI of rows are shared, whichever slots they have", () => {
  const shared = (...rows: readonly CorrectionRow[]) => {
    const repeats = RepeatedRows.create("corrections", 1);
    rows.forEach((row, at) => repeats.add(at + 1, row));
    return repeats.sharedKeys();
  };
  // Slot 2 is kept, with the correct pair in either order.
  expect(shared(correction(1, 2, 3, 2), correction(4, 5, 5, 3), correction(6, 2, 2, 7))).toEqual(keys(2, 3));
  // Slot 1 is kept.
  expect(shared(correction(1, 2, 3, 1), correction(4, 5, 4, 3), correction(6, 2, 6, 7))).toEqual(keys(2, 3));
  // A row whose pairs share no IMEI changes nothing.
  expect(shared(correction(1, 2, 3, 4), correction(3, 5, 3, 6), correction(1, 7, 1, 8))).toEqual([]);
});
