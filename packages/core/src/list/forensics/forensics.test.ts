import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Luhn from "#luhn";
import { corrections, deleted, devices, findings, imei, inserted, mapped, MODELS } from "#list/forensics/fixture";
import type { Of } from "#list/forensics/finding";
import type { Cells } from "#list/forensics/fixture";

const REGISTERED_1 = "registered_imei_1";
const REGISTERED_2 = "registered_imei_2";
const CORRECT_1 = "correct_imei_1";
const CORRECT_2 = "correct_imei_2";
const COLUMNS = [REGISTERED_1, REGISTERED_2, CORRECT_1, CORRECT_2];

const withCheck = (digit: (imei: string) => number) => (cell: string) => `${cell.slice(0, 14)}${digit(cell) % 10}`;
const right = (cell: string) => Number(cell[14]);

describe("what one program or one column does to every row is said once", () => {
  const list = corrections(300);
  const every = { rows: 300, of: 300, examples: [1, 2, 3] };

  test.each<[string, Cells[], object]>([
    ["14 digits", mapped(list, 1, (cell) => cell.slice(0, 14)), { code: "CHECK_DIGITS_MISSING" }],
    ["16 digits", mapped(list, 1, (cell) => `${cell.slice(0, 14)}07`), { code: "IMEISV_COLUMN" }],
    [
      "scientific notation",
      mapped(list, 1, (cell) => `${cell[0]}.${cell.slice(1, 6)}E+14`),
      { code: "SPREADSHEET_DIGITS_LOST", how: "SCIENTIFIC" },
    ],
    [
      "a dropped leading 0",
      mapped(list, 1, (_, row) => imei("01332700", row * 3001).slice(1)),
      { code: "SPREADSHEET_DIGITS_LOST", how: "LEADING_ZERO" },
    ],
    [
      "check digits off by 3",
      mapped(
        list,
        1,
        withCheck((cell) => right(cell) + 3),
      ),
      { code: "CHECK_DIGITS_WRONG", pattern: { kind: "OFFSET", by: 3 } },
    ],
  ])("%s in one column", (_, rows, expected) => {
    expect(findings("corrections", rows)).toEqual([{ ...expected, ...every, columns: [REGISTERED_2] }]);
  });

  test.each<[string, (cell: string) => string, object]>([
    ["0, as networks report it", (cell) => `${cell.slice(0, 14)}0`, { code: "CHECK_DIGITS_ZERO" }],
    [
      "another constant",
      (cell) => `${cell.slice(0, 14)}7`,
      { code: "CHECK_DIGITS_WRONG", pattern: { kind: "CONSTANT", digit: 7 } },
    ],
    [
      "Luhn's with the weights on the wrong digits",
      withCheck((cell) => Luhn.checkDigit(`${cell.slice(0, 14)}0`)),
      { code: "CHECK_DIGITS_WRONG", pattern: { kind: "OTHER_WEIGHTS" } },
    ],
    [
      "no check digit at all",
      withCheck((cell) => Number(cell[10]) * 3 + Number(cell[12])),
      { code: "CHECK_DIGITS_WRONG", pattern: { kind: "NONE" } },
    ],
  ])("the 15th digit is %s, so that nine of ten are wrong", (_, change, expected) => {
    const [finding, ...others] = findings("corrections", mapped(list, 3, change));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ ...expected, columns: [CORRECT_2], of: 300 });
    expect(finding!.rows).toBeGreaterThan(250);
    expect(finding!.examples).toHaveLength(3);
  });

  test("last digits rounded to 0 are a spreadsheet's, not a network's", () => {
    const rows = mapped(list, 1, (cell, row) => `${cell.slice(0, 8)}${100 + (row % 900)}0000`);
    expect(findings("corrections", rows)).toMatchObject([
      { code: "SPREADSHEET_DIGITS_LOST", how: "ROUNDED", columns: [REGISTERED_2] },
    ]);
  });

  test("the same in all columns is one finding", () => {
    const rows = list.map((cells) => cells.map((cell) => cell.slice(0, 14)));
    expect(findings("corrections", rows)).toEqual([{ code: "CHECK_DIGITS_MISSING", ...every, columns: COLUMNS }]);
  });

  test("more cells than the header", () => {
    const rows = list.map((cells) => [...cells, "carton 1"]);
    expect(findings("corrections", rows)).toEqual([{ code: "DELIMITER_IN_CELLS", ...every, columns: [] }]);
  });

  test("in half of the rows it is said, in fewer not", () => {
    const some = (upTo: number) => mapped(list, 1, (cell, row) => (row < upTo ? cell.slice(0, 14) : cell));
    expect(findings("corrections", some(150))).toMatchObject([{ code: "CHECK_DIGITS_MISSING", rows: 150, of: 300 }]);
    expect(findings("corrections", some(149))).toEqual([]);
  });

  test("in fewer than 20 rows it is not said", () => {
    expect(
      findings(
        "corrections",
        mapped(corrections(19), 1, (cell) => cell.slice(0, 14)),
      ),
    ).toEqual([]);
    expect(
      findings(
        "corrections",
        mapped(corrections(20), 1, (cell) => cell.slice(0, 14)),
      ),
    ).toHaveLength(1);
  });
});

describe("columns of IMEIs and of phone numbers that changed places", () => {
  const seen = devices(100).map(([imei = "", , msisdn = ""]) => [imei, msisdn, "2026-10-01T08:00:00Z"]);
  const swapped = seen.map(([imei = "", msisdn = "", time = ""]) => [msisdn, imei, time]);

  test.each([true, false])("sightings (the other cells seen: %s)", (cells) => {
    expect(findings("sightings", swapped, { cells })).toEqual([
      {
        code: "COLUMNS_SWAPPED",
        by: "PHONES",
        columns: ["imei"],
        against: ["msisdn"],
        rows: 100,
        of: 100,
        examples: [1, 2, 3],
      },
    ]);
  });

  test("written as people write them", () => {
    const rows = swapped.map(([msisdn = "", ...rest]) => [`0${msisdn.slice(2)}`, ...rest]);
    expect(findings("sightings", rows)).toMatchObject([{ code: "COLUMNS_SWAPPED" }]);
  });

  test("devices", () => {
    const list = devices(100).map(([one = "", two = "", owner = ""]) => [owner, two, one]);
    const rows = list.map((cells) => [...cells, "COMMERCIAL", "importer-a", "", ""]);
    expect(findings("devices", rows)).toMatchObject([
      { code: "COLUMNS_SWAPPED", columns: ["imei_1"], against: ["owner_msisdn"] },
    ]);
  });

  test("phone numbers in both are no exchange, where the other cells are seen", () => {
    const rows = seen.map(([, msisdn = "", time = ""]) => [msisdn, msisdn, time]);
    expect(findings("sightings", rows)).toEqual([]);
  });
});

describe("one TAC mistyped throughout", () => {
  const [FIRST, SECOND] = MODELS;
  const mistype = (rows: Cells[], at: number, from: string, to: string, upTo = Infinity) =>
    mapped(rows, at, (cell, row) => (cell.startsWith(from) && row < upTo ? to + cell.slice(8) : cell));

  test.each([
    ["a digit substituted", "35761300", "35761800"],
    ["two digits transposed", "35350706", "35357006"],
    ["the first digit substituted", "86100004", "66100004"],
  ])("%s: the right one is among the others of the file", (_, tac, slip) => {
    const rows = mistype(corrections(600), 1, tac, slip);
    expect(findings("corrections", rows)).toEqual([
      {
        code: "TAC_MISTYPED",
        tac: slip,
        right: tac,
        columns: [REGISTERED_2],
        rows: 100,
        of: 600,
        examples: expect.any(Array),
      },
    ]);
  });

  test("a list of one model, wrong in each row: the columns beside it show the right one", () => {
    const rows = mistype(corrections(200, { model: () => 0 }), 1, FIRST, "35761800");
    const expected = { code: "TAC_MISTYPED", tac: "35761800", columns: [REGISTERED_2], rows: 200, of: 200 };
    expect(findings("corrections", rows)).toMatchObject([{ ...expected, right: FIRST }]);
    expect(findings("corrections", rows, { cells: false })).toMatchObject([{ ...expected, right: null }]);
  });

  test("in two columns it is one finding; two TACs are two", () => {
    const once = mistype(mistype(corrections(600), 0, FIRST, "35761800"), 1, FIRST, "35761800");
    expect(findings("corrections", once)).toMatchObject([{ right: FIRST, columns: [REGISTERED_1, REGISTERED_2] }]);
    const twice = mistype(mistype(corrections(600), 1, FIRST, "35761800"), 1, SECOND, "35350709");
    expect(findings("corrections", twice)).toMatchObject([{ right: FIRST }, { right: SECOND }]);
  });

  test("the slip that a tenth of a large list's rows show by chance is not a finding", () => {
    const list = corrections(30_000, { model: () => 0 });
    expect(findings("corrections", mistype(list, 1, FIRST, "35761800", 300))).toEqual([]);
    expect(findings("corrections", mistype(list, 1, FIRST, "35761800", 3000))).toMatchObject([{ right: FIRST }]);
  });

  test("a real TAC with a few wrong check digits is none", () => {
    const list = corrections(400, { model: (n) => n % 2 });
    const rows = mapped(list, 1, (cell, row) => (row % 8 === 0 ? withCheck((imei) => right(imei) + 5)(cell) : cell));
    expect(findings("corrections", rows)).toEqual([]);
  });
});

describe("a column a row off against the others", () => {
  const alike = { model: () => 0 };
  const mixed = { slot: (n: number) => (n * 7) % 3 };

  test.each([
    ["registered_imei_1, whose IMEI is kept", 0, {}],
    ["registered_imei_2, whose IMEI is wrong", 1, {}],
    ["correct_imei_1, whose IMEI is kept", 2, {}],
    ["correct_imei_2, whose IMEI is new", 3, {}],
    ["registered_imei_1, either slot kept", 0, mixed],
    ["registered_imei_2, either slot kept", 1, mixed],
    ["correct_imei_1, either slot kept", 2, mixed],
    ["correct_imei_2, either slot kept", 3, mixed],
  ])("%s", (_, at, options) => {
    const list = corrections(300, options);
    const columns = [COLUMNS[at]!];
    const against = COLUMNS.filter((name) => name !== COLUMNS[at]);
    const [down, ...others] = findings("corrections", inserted(list, at, 101));
    expect(others).toEqual([]);
    expect(down).toMatchObject({ code: "COLUMN_SHIFTED", columns, against, direction: "DOWN", to: null, of: 301 });
    const [up, ...rest] = findings("corrections", deleted(list, at, 101));
    expect(rest).toEqual([]);
    expect(up).toMatchObject({ code: "COLUMN_SHIFTED", columns, against, direction: "UP", to: null, of: 300 });
    for (const finding of [down, up]) {
      const { from, shown } = finding as Of<"COLUMN_SHIFTED">;
      expect(shown).toBeGreaterThan(options === mixed ? 120 : 190);
      expect(Math.abs(from - 101)).toBeLessThanOrEqual(4);
    }
  });

  test("told by shared IMEIs, the row where it starts is exact", () => {
    const list = corrections(300);
    expect(findings("corrections", inserted(list, 0, 42))).toMatchObject([{ direction: "DOWN", from: 42, by: "IMEI" }]);
    expect(findings("corrections", deleted(list, 0, 42))).toMatchObject([{ direction: "UP", from: 42, by: "IMEI" }]);
    expect(findings("corrections", deleted(list, 0, 1))).toMatchObject([{ from: 1, examples: [2, 3, 4] }]);
  });

  test("a cell inserted and another deleted: the rows between", () => {
    const rows = deleted(inserted(corrections(300), 0, 50), 0, 150).slice(0, 300);
    expect(findings("corrections", rows)).toMatchObject([{ code: "COLUMN_SHIFTED", from: 50, to: 149 }]);
  });

  test("both columns of a pair moved together", () => {
    const rows = inserted(inserted(corrections(300), 0, 20), 1, 20);
    expect(findings("corrections", rows)).toMatchObject([
      { columns: [REGISTERED_1, REGISTERED_2], against: [CORRECT_1, CORRECT_2], direction: "DOWN", from: 20 },
    ]);
  });

  test("one model, serials at random: it shows that two columns are off, and not which moved", () => {
    const [finding] = findings("corrections", deleted(corrections(300, alike), 0, 42));
    expect(finding).toMatchObject({ code: "COLUMN_SHIFTED", by: "IMEI", sure: false });
    expect(finding!.columns.concat((finding as Of<"COLUMN_SHIFTED">).against).toSorted()).toEqual([
      CORRECT_1,
      REGISTERED_1,
    ]);
  });

  test("runs of one model: the changes of model show it", () => {
    const list = corrections(3000, { model: (n) => Math.floor(n / 50) % MODELS.length });
    expect(findings("corrections", inserted(list, 1, 501))).toMatchObject([
      { columns: [REGISTERED_2], direction: "DOWN", by: "TAC", from: 501, to: null, rows: 2501, shown: 49 },
    ]);
  });

  test("rows with other problems in between do not hide it", () => {
    const rows = mapped(deleted(corrections(500), 0, 10), 3, (cell, row) => (row % 9 === 0 ? "?" : cell));
    expect(findings("corrections", rows)).toMatchObject([{ code: "COLUMN_SHIFTED", columns: [REGISTERED_1] }]);
  });

  test("a list that puts right a register that is a row off is as it should be", () => {
    const list = corrections(300);
    const rows = list.map(([kept, , , fresh], n) => [kept!, list[(n + 299) % 300]![3]!, kept!, fresh!]);
    expect(findings("corrections", rows)).toEqual([]);
  });

  test("pairs that share no IMEI anywhere are no shift", () => {
    const list = corrections(300);
    const rows = list.map((cells, n) => cells.with(0, imei(MODELS[n % 6]!, n)));
    expect(findings("corrections", rows)).toEqual([]);
  });

  test("a column of a list of devices", () => {
    const rest = ["COMMERCIAL", "importer-a", "", ""];
    const rows = deleted(devices(200), 1, 81).map((cells) => [...cells, ...rest]);
    expect(findings("devices", rows)).toMatchObject([
      { code: "COLUMN_SHIFTED", columns: ["imei_1"], against: ["imei_2"], direction: "DOWN", sure: false },
    ]);
    expect(
      findings(
        "devices",
        devices(200).map((cells) => [...cells, ...rest]),
      ),
    ).toEqual([]);
  });
});

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

test("more TACs than are remembered make up no finding of their own", () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => {
    const tac = String(35_000_000 + n * 7);
    return [imei(tac, n), imei(tac, n + 1), imei(tac, n), withCheck((cell) => right(cell) + n)(imei(tac, n + 2))];
  });
  expect(findings("corrections", rows)).toMatchObject([{ code: "CHECK_DIGITS_WRONG", pattern: { kind: "NONE" } }]);
});
