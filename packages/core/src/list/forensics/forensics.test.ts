import { describe, expect, test } from "vitest";
import { foremost, share, type Finding } from "#list/forensics/finding";
import {
  corrections,
  devices,
  findings,
  imei,
  mapped,
  MODELS,
  REGISTERED_1,
  REGISTERED_2,
  CORRECT_2,
  COLUMNS,
  withCheck,
  right,
} from "#list/forensics/fixture";
import type { Cells } from "#list/forensics/fixture";
import * as Luhn from "#luhn";

describe("a fault of a program or a column in every row is one finding", () => {
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

  test("the same fault in all columns is one finding", () => {
    const rows = list.map((cells) => cells.map((cell) => cell.slice(0, 14)));
    expect(findings("corrections", rows)).toEqual([{ code: "CHECK_DIGITS_MISSING", ...every, columns: COLUMNS }]);
  });

  test("if one column has more of it, with the rows of that column", () => {
    const rows = mapped(
      mapped(list, 0, (cell, row) => (row < 200 ? cell : cell.slice(0, 14))),
      1,
      (cell) => cell.slice(0, 14),
    );
    const short = (upTo: number, from: Cells[]) =>
      mapped(from, 0, (cell, row) => (row < upTo ? cell : cell.slice(0, 14)));
    expect(findings("corrections", short(100, rows))).toEqual([
      { code: "CHECK_DIGITS_MISSING", ...every, columns: [REGISTERED_1, REGISTERED_2] },
    ]);
  });

  test("of cells whose digits are not told, since white space before them is, there is none", () => {
    const rows = mapped(list, 1, (cell) => `${" ".repeat(64)}${withCheck((imei) => right(imei) + 3)(cell)}`);
    expect(findings("corrections", rows)).toEqual([]);
  });

  test("more cells than the header", () => {
    const rows = list.map((cells) => [...cells, "carton 1"]);
    expect(findings("corrections", rows)).toEqual([{ code: "DELIMITER_IN_CELLS", ...every, columns: [] }]);
  });

  test("a fault in half of the rows is a finding, in fewer it is not", () => {
    const some = (upTo: number) => mapped(list, 1, (cell, row) => (row < upTo ? cell.slice(0, 14) : cell));
    expect(findings("corrections", some(150))).toMatchObject([{ code: "CHECK_DIGITS_MISSING", rows: 150, of: 300 }]);
    expect(findings("corrections", some(149))).toEqual([]);
  });

  test("a fault in a list of fewer than 20 rows is not a finding", () => {
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

describe("swapped columns of IMEIs and phone numbers", () => {
  const seen = devices(100).map(([imei = "", , msisdn = ""]) => [imei, msisdn, "2026-10-01T08:00:00Z"]);
  const swapped = seen.map(([imei = "", msisdn = "", time = ""]) => [msisdn, imei, time]);

  test.each([true, false])("sightings (other cells readable: %s)", (cells) => {
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

  test("phone numbers in both columns are not swapped, if the other cells are readable", () => {
    const rows = seen.map(([, msisdn = "", time = ""]) => [msisdn, msisdn, time]);
    expect(findings("sightings", rows)).toEqual([]);
  });
});

describe("one TAC mistyped throughout", () => {
  const [FIRST, SECOND] = MODELS;
  const mistype = (rows: Cells[], at: number, from: string, to: string, upTo = Infinity) =>
    mapped(rows, at, (cell, row) => (cell.startsWith(from) && row < upTo ? to + cell.slice(8) : cell));

  test.each([
    ["one digit replaced", "35761300", "35761800"],
    ["two digits swapped", "35350706", "35357006"],
    ["the first digit replaced", "86100004", "66100004"],
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

  test("a list of one model, wrong in each row: other columns show the right TAC", () => {
    const rows = mistype(corrections(200, { model: () => 0 }), 1, FIRST, "35761800");
    const expected = { code: "TAC_MISTYPED", tac: "35761800", columns: [REGISTERED_2], rows: 200, of: 200 };
    expect(findings("corrections", rows)).toMatchObject([{ ...expected, right: FIRST }]);
    expect(findings("corrections", rows, { cells: false })).toMatchObject([{ ...expected, right: null }]);
  });

  test("a TAC in two columns is one finding; two TACs are two", () => {
    const once = mistype(mistype(corrections(600), 0, FIRST, "35761800"), 1, FIRST, "35761800");
    expect(findings("corrections", once)).toMatchObject([{ right: FIRST, columns: [REGISTERED_1, REGISTERED_2] }]);
    const twice = mistype(mistype(corrections(600), 1, FIRST, "35761800"), 1, SECOND, "35350709");
    expect(findings("corrections", twice)).toMatchObject([{ right: FIRST }, { right: SECOND }]);
  });

  test("a typo that a tenth of a large list's rows have by chance is not a finding", () => {
    const list = corrections(30_000, { model: () => 0 });
    expect(findings("corrections", mistype(list, 1, FIRST, "35761800", 300))).toEqual([]);
    expect(findings("corrections", mistype(list, 1, FIRST, "35761800", 3000))).toMatchObject([{ right: FIRST }]);
  });

  test("a real TAC with a few wrong check digits is not a finding", () => {
    const list = corrections(400, { model: (n) => n % 2 });
    const rows = mapped(list, 1, (cell, row) => (row % 8 === 0 ? withCheck((imei) => right(imei) + 5)(cell) : cell));
    expect(findings("corrections", rows)).toEqual([]);
  });
});

test("an import keeps the ten findings with the most rows", () => {
  const found = Array.from({ length: 12 }, (_, at): Finding => ({
    code: "IMEISV_COLUMN",
    columns: [],
    rows: (at * 5) % 12,
    of: 12,
    examples: [],
  }));
  expect(foremost(found).map(({ rows }) => rows)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect([share({ rows: 3, of: 12 }), share({ rows: 0, of: 0 })]).toEqual([0.25, 0]);
});
