import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corrections, devices, findings, imei, MODELS, withCheck, right } from "#list/forensics/fixture";

describe("an ordinary list has no finding", () => {
  const at = (text: string, where: number) => where % text.length;
  /** What people do to a cell now and then. */
  const SLIPS: readonly ((cell: string, where: number) => string)[] = [
    (cell, where) => cell.slice(0, at(cell, where)) + (where % 10) + cell.slice(at(cell, where) + 1),
    (cell, where) => cell.slice(0, at(cell, where)) + cell.slice(at(cell, where) + 1),
    (cell, where) => cell.slice(0, 4 + (where % 9)) + cell.charAt(5 + (where % 9)) + cell.slice(4 + (where % 9)),
    (cell) => cell.slice(0, 14),
    (cell) => `${cell}1`,
    (cell) => `${cell.slice(0, 14)}0`,
    (cell) => `${cell.slice(0, 12)}000`,
    (cell) => `${cell.slice(0, 1)}.${cell.slice(1, 6)}E+14`,
    (cell, where) => imei(cell.slice(0, 8), where),
    () => "",
    () => "09121234567",
    (cell) => `${cell},`,
  ];
  const list = fc.record({
    rows: fc.integer({ min: 1, max: 600 }),
    seed: fc.integer(),
    run: fc.integer({ min: 1, max: 200 }),
    models: fc.integer({ min: 1, max: MODELS.length }),
    slots: fc.constantFrom([1], [0], [0, 1], [1, 1, 0]),
    slips: fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.nat(SLIPS.length - 1), fc.nat(999_999)), { maxLength: 60 }),
    one: fc.option(fc.nat(SLIPS.length - 1), { nil: undefined }),
  });

  test("with up to a tenth of its rows mistyped, whether all alike or not", () => {
    fc.assert(
      fc.property(list, ({ rows, seed, run, models, slots, slips, one }) => {
        const model = (n: number) => Math.floor(n / run) % models;
        const cells = corrections(rows, { model, slot: (n) => slots[n % slots.length]!, seed });
        for (const [row, column, kind, where] of slips.slice(0, rows / 10)) {
          const record = cells[row % rows]!;
          record[column] = SLIPS[one ?? kind]!(record[column]!, where);
        }
        expect(findings("corrections", cells)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("of devices or of sightings, too", () => {
    fc.assert(
      fc.property(list, ({ rows, seed, run, models, slips, one }) => {
        const all = devices(rows, { model: (n) => Math.floor(n / run) % models, seed });
        for (const [row, column, kind, where] of slips.slice(0, rows / 10)) {
          const record = all[row % rows]!;
          record[column % 3] = SLIPS[one ?? kind]!(record[column % 3]!, where);
        }
        const owned = all.map((cells) => [...cells, "COMMERCIAL", "importer-a", "", ""]);
        const seen = all.map(([imei = "", , msisdn = ""]) => [imei, msisdn, "2026-10-01T08:00:00Z"]);
        expect([...findings("devices", owned), ...findings("sightings", seen)]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each([2, 3, 6])("of %d models at random, in which the wrong IMEI is of any of them", (models) => {
    for (let seed = 1; seed <= 20; seed++) {
      const model = (n: number) => (Math.imul(n + seed, 0x9e3779b1) >>> 8) % models;
      const other = corrections(1000, { model: (n) => model(n * 31 + 7), seed: seed + 100 });
      const rows = corrections(1000, { model, seed }).map((cells, n) => cells.with(1, other[n]![1]!));
      expect(findings("corrections", rows)).toEqual([]);
    }
  });
});

test("more TACs than are stored give no false finding", () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => {
    const tac = String(35_000_000 + n * 7);
    return [imei(tac, n), imei(tac, n + 1), imei(tac, n), withCheck((cell) => right(cell) + n)(imei(tac, n + 2))];
  });
  expect(findings("corrections", rows)).toMatchObject([{ code: "CHECK_DIGITS_WRONG", pattern: { kind: "NONE" } }]);
});
