import { Imei } from "@hamta/core";
import * as List from "@hamta/core/list";
import { describe, expect, test } from "vitest";
import {
  isReady,
  list,
  mended,
  nameOf,
  OUTCOMES,
  problemsOf,
  shapeOf,
  suggestionsOf,
} from "#parts/importer/imports/mend.ts";
import { Report } from "#parts/importer/imports/report.ts";

const imei = (n: number) => Imei.fromKey(`35900101${String(n).padStart(6, "0")}` as Imei.ImeiKey);
const [A, B, C] = [imei(111_111), imei(222_234), imei(333_333)];

const HEADER = ["یادداشت", "registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];

type Line = { cells: string[]; surplus?: string[] } & Partial<List.Report.Entry>;

/** A report as the batch job writes it. */
function report(lines: readonly Line[]): Promise<Report> {
  return Report.open(blobOf(lines, ";"), "CORRECTIONS");
}

function blobOf(lines: readonly Line[], delimiter: ";" | ","): Blob {
  const header = { cells: HEADER, delimiter, reports: HEADER.map(() => false) };
  const text = lines.map(({ cells, surplus = [], ...entry }, at) =>
    List.Report.row(
      header,
      { cells, surplus },
      { row: at + 1, outcome: "ON_FILE", reasons: [], ticket: null, suggestion: null, message: "", ...entry },
    ),
  );
  return new Blob([List.Report.head(header), ...text]);
}

const good = ["", A, B, A, C];

describe("a report", () => {
  test("every row is there, with its cells as they were and what became of it", async () => {
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

  test("its rows are found by outcome and by reason", async () => {
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
    expect(read.of(OUTCOMES)).toEqual([1, 2, 3]);
    expect(read.reasons("INVALID")).toEqual([
      { reason: "CHECK_DIGIT", rows: 2 },
      { reason: "LENGTH", rows: 1 },
    ]);
  });

  test("a hundred thousand rows are read in stretches, and one of them at once", async () => {
    const blob = blobOf(
      Array.from({ length: 100_000 }, (_, n) => ({ cells: [`سطر ${n}`, A, B, A, C] })),
      ",",
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const read = await Report.open(blob, "CORRECTIONS");
    clearInterval(timer);
    // Others had their turn meanwhile.
    expect(turns).toBeGreaterThan(5);
    expect(read.rows).toBe(100_000);
    expect(await read.read([99_999])).toMatchObject([{ row: 100_000, cells: [`سطر 99999`, A, B, A, C] }]);
  });

  test("anything else is not taken for one", async () => {
    const other = new Blob([`${HEADER.join(",")}\r\n,${A},${B},${A},${C}\r\n`]);
    await expect(Report.open(other, "CORRECTIONS")).rejects.toThrow("no outcomes");
    await expect(Report.open(new Blob(["<Error/>"]), "CORRECTIONS")).rejects.toThrow("Not a report");
  });
});

describe("a row that is mended", async () => {
  const read = await report([{ cells: good }]);
  const shape = shapeOf("CORRECTIONS", read);
  const row = (cells: readonly string[], change: Partial<List.Report.Entry> = {}) => ({
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

  test("what was typed stands in its columns, and the uploader's own stay", () => {
    const cells = ["note", A, "1", A, C];
    expect(mended(shape, row(cells), { registered_imei_2: B })).toEqual(["note", A, B, A, C]);
    expect(list(shape, [row(cells)], { 7: { registered_imei_2: B } })).toBe(
      `\uFEFF${HEADER.join(",")}\r\nnote,${A},${B},${A},${C}\r\n`,
    );
  });

  test("it is judged as the batch job would: Persian digits are as good, and all that is wrong is said", () => {
    const persian = A.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
    expect(problemsOf(shape, ["", persian, B, A, C])).toEqual([]);
    expect(problemsOf(shape, ["", A, A, `${B.slice(0, 14)}${(Number(B[14]) + 1) % 10}`, ""])).toMatchObject([
      { reason: "CHECK_DIGIT", column: "correct_imei_1", suggestion: B },
      { reason: "MISSING", column: "correct_imei_2" },
      { reason: "SAME_TWICE", column: "registered_imei_2" },
    ]);
  });

  test("it is ready once it reads well and is not as it was", () => {
    expect(isReady(shape, row(good), undefined)).toBe(false);
    expect(isReady(shape, row(good), { correct_imei_2: C })).toBe(false);
    expect(isReady(shape, row(["", A, "1", A, C]), { registered_imei_2: B })).toBe(true);
    expect(isReady(shape, row(["", A, "1", A, C]), { registered_imei_2: "2" })).toBe(false);
    // Nothing of it was wrong: its turn never came.
    expect(isReady(shape, row(good, { outcome: "UNPROCESSED" }), undefined)).toBe(true);
  });

  describe("a suggestion finds its column", () => {
    const slip = Imei.fromKey(`${B.slice(0, 12)}${B[13]}${B[12]}` as Imei.ImeiKey);
    const short = B.slice(0, 14);
    test.each<[string, string[], string | null, Record<string, string>]>([
      ["none, none", good, null, {}],
      ["of a missing check digit", ["", A, short, A, C], B, { registered_imei_2: B }],
      ["of an IMEI that is one slip away", ["", A, slip, A, C], B, { registered_imei_2: B }],
      [
        "several, each by its name",
        ["", short, A, short, C],
        `registered_imei_1=${B} correct_imei_1=${B}`,
        { registered_imei_1: B, correct_imei_1: B },
      ],
      [
        "of the one that is to go, whatever it resembles",
        ["", A, slip, A, Imei.fromKey(`${B.slice(0, 13)}0` as Imei.ImeiKey)],
        B,
        { registered_imei_2: B },
      ],
      ["a column that the list has not", good, `imei_1=${B} imei_2=${C}`, {}],
      ["of nothing that stands there", ["", A, "x", A, C], imei(999_999), {}],
    ])("%s", (_, cells, suggestion, expected) => {
      expect(suggestionsOf(shape, { cells, suggestion })).toEqual(expected);
    });
  });

  test("its list is named after the other, once", () => {
    expect(nameOf("اصلاحات.csv")).toBe("اصلاحات-fixed.csv");
    expect(nameOf("list-fixed.csv")).toBe("list-fixed.csv");
    expect(nameOf("x".repeat(200)).length).toBeLessThanOrEqual(200);
  });
});
