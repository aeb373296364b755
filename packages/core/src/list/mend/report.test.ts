import * as Imei from "#imei";
import * as List from "#list/index";
import { describe, expect, test } from "vitest";
import {
  isReady,
  list,
  withEdits,
  nameOf,
  OUTCOMES,
  placesOf,
  problemsOf,
  readiness,
  shapeOf,
  suggestionsOf,
  acceptedOf,
  ACCEPTED_AT_ONCE,
} from "#list/mend/rows";
import { Report } from "#list/mend/report";

const imei = (n: number) => Imei.fromKey(`35900101${String(n).padStart(6, "0")}` as Imei.ImeiKey);
const [A, B, C] = [imei(111_111), imei(222_234), imei(333_333)];

const HEADER = ["یادداشت", "registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];

type Line = { cells: string[]; surplus?: string[] } & Partial<List.Report.Entry>;

/** A report in the format of the import. */
function report(lines: readonly Line[]): Promise<Report> {
  return Report.open(blobOf(lines, ";"), "CORRECTIONS");
}

function blobOf(lines: readonly Line[], delimiter: ";" | ","): Blob {
  const header = { cells: HEADER, delimiter, reports: HEADER.map(() => false) };
  const text = lines.map(({ cells, surplus = [], ...entry }, at) =>
    List.Report.row(
      header,
      { cells, surplus },
      {
        mode: "APPLY",
        row: at + 1,
        outcome: "ON_FILE",
        reasons: [],
        ticket: null,
        suggestion: null,
        message: "",
        ...entry,
      },
    ),
  );
  return new Blob([List.Report.headerLine(header), ...text]);
}

const good = ["", A, B, A, C];

describe("a report", () => {
  test("every row is read, with its original cells and its outcome", async () => {
    const read = await report([
      { cells: ["گفت؛ «بله»; yes", A, B, A, C] },
      {
        cells: ['=1+1 "x"', A, "35;7", A],
        surplus: ["more"],
        outcome: "INVALID",
        reasons: ["LENGTH", "MISSING"],
        suggestion: B,
        message: "دو چیز؛ نادرست است; و",
      },
      { cells: good, outcome: "RESOLVED", ticket: "8843538805" },
    ]);
    expect(read.rows).toBe(3);
    expect(read.own).toEqual(HEADER);
    expect([...read.columns]).toEqual(HEADER.slice(1).map((name, at) => [name, at + 1]));
    expect(await read.read([2, 0, 1])).toEqual([
      expect.objectContaining({ row: 3, outcome: "RESOLVED", ticket: "8843538805", reasons: [], cells: good }),
      expect.objectContaining({ row: 1, cells: ["گفت؛ «بله»; yes", A, B, A, C], suggestion: null, ticket: null }),
      {
        mode: "APPLY",
        row: 2,
        cells: [`'=1+1 "x"`, A, "35;7", A, ""],
        surplus: ["more"],
        outcome: "INVALID",
        reasons: ["LENGTH", "MISSING"],
        ticket: null,
        suggestion: B,
        message: "دو چیز؛ نادرست است; و",
      },
    ]);
  });

  test("rows are found by outcome and by reason", async () => {
    const read = await report([
      { cells: good },
      { cells: good, outcome: "INVALID", reasons: ["LENGTH", "CHECK_DIGIT"] },
      { cells: good, outcome: "INVALID", reasons: ["CHECK_DIGIT"] },
      { cells: good, outcome: "REFUSED", reasons: ["NOT_OWNER"] },
    ]);
    expect(read.select({ outcome: null, reason: null })).toEqual([0, 1, 2, 3]);
    expect(read.select({ outcome: "INVALID", reason: null })).toEqual([1, 2]);
    expect(read.select({ outcome: "INVALID", reason: "LENGTH" })).toEqual([1]);
    expect(read.select({ outcome: null, reason: "NOT_OWNER" })).toEqual([3]);
    expect(read.withOutcomes(OUTCOMES)).toEqual([1, 2, 3]);
    expect(read.reasons("INVALID")).toEqual([
      { reason: "CHECK_DIGIT", rows: 2 },
      { reason: "LENGTH", rows: 1 },
    ]);
  });

  test("a hundred thousand rows are read in slices, and one row directly", async () => {
    const blob = blobOf(
      Array.from({ length: 100_000 }, (_, n) => ({ cells: [`سطر ${n}`, A, B, A, C] })),
      ",",
    );
    let pauses = 0;
    const pause = async () => void pauses++;
    const read = await Report.open(blob, "CORRECTIONS", { pause });
    // Other tasks may run in between.
    expect(pauses).toBeGreaterThan(5);
    expect(read.rows).toBe(100_000);
    expect(await read.read([99_999])).toMatchObject([{ row: 100_000, cells: [`سطر 99999`, A, B, A, C] }]);
  });

  test("another file is refused", async () => {
    const other = new Blob([`${HEADER.join(",")}\r\n,${A},${B},${A},${C}\r\n`]);
    await expect(Report.open(other, "CORRECTIONS")).rejects.toThrow("no outcomes");
    await expect(Report.open(new Blob(["<Error/>"]), "CORRECTIONS")).rejects.toThrow("Not a report");
  });
});

test("rows to fix: those with a suggestion come first, those that were not processed last", async () => {
  const suggestion = `correct_imei_2=${C} (IMEISV)`;
  const read = await report([
    { cells: good, outcome: "UNPROCESSED" },
    { cells: good },
    { cells: good, outcome: "INVALID" },
    { cells: good, outcome: "INVALID", suggestion },
    { cells: good, outcome: "UNKNOWN_DEVICE" },
    { cells: good, outcome: "INVALID", suggestion },
  ]);
  expect(placesOf(read)).toEqual([3, 5, 2, 4, 0]);
});

test("a list with its uploader's column names is fixed under the canonical ones", async () => {
  const own = { registered_imei_2: "Old 2", correct_imei_2: "New 2" };
  const header = ["یادداشت", "registered_imei_1", "Old 2", "correct_imei_1", "New 2"];
  const text = await blobOf([{ cells: ["", A, "1", A, C], outcome: "INVALID" }], ",").text();
  const blob = new Blob([text.replace(HEADER.join(), header.join())]);
  await expect(Report.open(blob, "CORRECTIONS")).rejects.toThrow("COLUMN_MISSING");
  const read = await Report.open(blob, "CORRECTIONS", { names: own });
  expect(read.own).toEqual(header);
  const shape = shapeOf("CORRECTIONS", read);
  const rows = await read.read([0]);
  const edits = { 1: { registered_imei_2: B } };
  expect(isReady(shape, rows[0]!, edits[1])).toBe(true);
  expect(list(shape, rows, edits)).toBe(`\uFEFF${HEADER.join()}\r\n,${A},${B},${A},${C}\r\n`);
});

describe("a fixed row", async () => {
  const read = await report([{ cells: good }]);
  const shape = shapeOf("CORRECTIONS", read);
  const row = (cells: readonly string[], change: Partial<List.Report.Entry> = {}) => ({
    mode: "APPLY" as const,
    row: 7,
    cells,
    surplus: [],
    outcome: "INVALID",
    reasons: [],
    ticket: null,
    suggestion: null,
    message: "",
    ...change,
  });

  test("has the typed values in their columns and keeps the uploader's own columns", () => {
    const cells = ["note", A, "1", A, C];
    expect(withEdits(shape, row(cells), { registered_imei_2: B })).toEqual(["note", A, B, A, C]);
    expect(list(shape, [row(cells)], { 7: { registered_imei_2: B } })).toBe(
      `\uFEFF${HEADER.join(",")}\r\nnote,${A},${B},${A},${C}\r\n`,
    );
  });

  test("is checked as in an import: Persian digits are accepted and all problems are listed", () => {
    const persian = A.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
    expect(problemsOf(shape, ["", persian, B, A, C])).toEqual([]);
    expect(problemsOf(shape, ["", A, A, `${B.slice(0, 14)}${(Number(B[14]) + 1) % 10}`, ""])).toMatchObject([
      { reason: "CHECK_DIGIT", column: "correct_imei_1" },
      { reason: "MISSING", column: "correct_imei_2" },
      { reason: "SAME_TWICE", column: "registered_imei_2" },
    ]);
  });

  test("is ready once it is valid and differs from the original", () => {
    expect(isReady(shape, row(good), undefined)).toBe(false);
    expect(isReady(shape, row(good), { correct_imei_2: C })).toBe(false);
    expect(isReady(shape, row(["", A, "1", A, C]), { registered_imei_2: B })).toBe(true);
    expect(isReady(shape, row(["", A, "1", A, C]), { registered_imei_2: "2" })).toBe(false);
    // The row has no problem; it was only not processed.
    expect(isReady(shape, row(good, { outcome: "UNPROCESSED" }), undefined)).toBe(true);
  });

  test("is checked again only when its edit changes", () => {
    const remembered = readiness(shape);
    const broken = row(["", A, "1", A, C]);
    const edit = { registered_imei_2: "2" };
    expect([remembered(broken, undefined), remembered(broken, edit), remembered(broken, edit)]).toEqual([
      false,
      false,
      false,
    ]);
    // The same object is the same edit.
    edit.registered_imei_2 = B;
    expect(remembered(broken, edit)).toBe(false);
    expect(remembered(broken, { ...edit })).toBe(true);
  });

  describe("its suggestions", () => {
    const cell = `registered_imei_1=${A} (IMEISV) correct_imei_1=${B} (REGISTER) imei_1=${C} (REGISTER)`;

    test("are read with their columns and bases; a column that the list has not is left out", () => {
      expect(suggestionsOf(shape, { suggestion: cell })).toEqual([
        { column: "registered_imei_1", value: A, basis: "IMEISV" },
        { column: "correct_imei_1", value: B, basis: "REGISTER" },
      ]);
      expect(suggestionsOf(shape, { suggestion: null })).toEqual([]);
      expect(suggestionsOf(shape, { suggestion: `correct_imei_1=${B} (GUESS) ${C}` })).toEqual([]);
    });

    test("are accepted by basis", () => {
      expect(acceptedOf(shape, { suggestion: cell }, "REGISTER")).toEqual({ correct_imei_1: B });
      expect(acceptedOf(shape, { suggestion: cell }, "IMEISV")).toEqual({ registered_imei_1: A });
      expect(acceptedOf(shape, { suggestion: cell }, "TICKET")).toEqual({});
    });

    test("of a number that has all digits are accepted row by row alone", () => {
      expect(ACCEPTED_AT_ONCE).not.toContain("SPREADSHEET_NUMBER");
    });
  });

  test("the list of fixed rows is named after the original, with one suffix", () => {
    expect(nameOf("اصلاحات.csv")).toBe("اصلاحات-fixed.csv");
    expect(nameOf("list-fixed.csv")).toBe("list-fixed.csv");
    expect(nameOf("x".repeat(200)).length).toBeLessThanOrEqual(200);
  });
});
