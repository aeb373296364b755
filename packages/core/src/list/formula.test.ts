import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Cell from "#list/cell";
import { HEADER, records } from "#list/fixture";
import type { Delimiter } from "#list/line-splitter";
import * as Formula from "#list/formula";
import * as Report from "#list/report";

describe("a cell that a spreadsheet would run gets a ' before it", () => {
  test.each(["=1+1", "+98", "-1", "@x", "\tx", "\rx", " =1", "\u00A0=1", "\u200F=1", "＝1", "＋1", "－1", "＠x"])(
    "%j",
    (cell) => {
      expect(Formula.escape(cell)).toBe(`'${cell}`);
      expect(Formula.escape(Formula.escape(cell))).toBe(`'${cell}`);
    },
  );
  test.each(["", " ", "\t", "1", "a=b", "a-b", "'=1", "کارتن", "۱۲", "(=1)", '"=1"', "a, b", "a;"])("not %j", (cell) =>
    expect(Formula.escape(cell)).toBe(cell),
  );
});

describe("so does a part of a cell, where another delimiter would split it", () => {
  test.each([
    ["x,=cmd|' /C calc'!A0", "x,'=cmd|' /C calc'!A0"],
    ["x;+1", "x;'+1"],
    ["x\t-1", "x\t'-1"],
    ["x|@y", "x|'@y"],
    ["x؛＝1", "x؛'＝1"],
    ["x، ＠y", "x، '＠y"],
    ["x\r＋1", "x\r'＋1"],
    ["x\n－1", "x\n'－1"],
    // Doubled, the quote opens and closes a cell at once.
    ['x,"=1', `x,"'=1`],
    ["x, \u200F\u00A0=1,=2", "x, \u200F\u00A0'=1,'=2"],
  ])("%j is %j", (cell, escaped) => {
    expect(Formula.escape(cell)).toBe(escaped);
    expect(Formula.escape(escaped)).toBe(escaped);
    expect(Formula.unescape(escaped)).toBe(cell);
  });
});

test("in a moment, however long the cell", () => {
  const start = process.cpuUsage();
  for (const long of ["\uFEFF", "\t", ",", "'", ",'", '"', "\t=", ",''="].map((text) => text.repeat(100_000))) {
    expect(Formula.escape(Formula.unescape(long)).length).toBeGreaterThanOrEqual(100_000);
  }
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
});

const DELIMITERS = [",", ";", "\t", "|", "؛", "،"];
const parts = [..."=+-@＝＋－＠,;|؛،\"' x0", "\t", "\r", "\u200C", "\u200F", "\u00A0", '""', '="', "cmd|"];
const cell = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((all) => all.join(""));

/** Cells as a spreadsheet splits them: quotes count at the beginning, text behind the closing quote is added. */
function split(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    }
    for (; at < text.length && text[at] !== delimiter && text[at] !== "\r" && text[at] !== "\n"; at++) cell += text[at];
    cells.push(cell);
  }
  return cells;
}

test("no report has a formula, by whichever delimiter a spreadsheet splits it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Delimiter>(",", ";", "\t", "|", "؛", "،", "-", "=", "#"),
      fc.array(cell, { minLength: 1, maxLength: 6 }),
      (own, cells) => {
        const header = { cells: cells.map(() => "c"), delimiter: own, reports: [] };
        const entry = { mode: "APPLY", row: 1, outcome: "X", reasons: [], ticket: null, suggestion: null } as const;
        const line = Report.row(header, { cells, surplus: [] }, { ...entry, message: cells.join("") });
        for (const delimiter of DELIMITERS) {
          for (const one of split(line, delimiter)) expect(one.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("a report that is uploaded again has the uploader's own values", () => {
  fc.assert(
    fc.property(fc.constantFrom<Delimiter>(",", ";", "\t"), cell, (own, value) => {
      const quoted = `"${value.replaceAll('"', '""')}"`;
      const list = `${HEADER.replaceAll(",", own)}\n${["1", "2", "3", "4", quoted].join(own)}\n`;
      const { all, reader } = records("corrections", list);
      const [first] = all;
      if (!reader.header || !first) throw new Error("no row");
      const entry = {
        mode: "APPLY",
        row: 1,
        outcome: "X",
        reasons: [],
        ticket: null,
        suggestion: null,
        message: "",
      } as const;
      const report = Report.headerLine(reader.header) + Report.row(reader.header, first, entry);
      const [again] = records("corrections", report).all;
      const [before = "", after = ""] = [first.cells[4], again?.cells[4]];
      expect(Cell.text(after)).toBe(Cell.text(before));
      expect(Cell.clean(after)).toBe(Cell.clean(before));
    }),
    { numRuns: 1000 },
  );
});

test.each([Cell.text, Cell.clean])("reading a cell twice changes nothing more: %o", (read) => {
  const isIdempotent = fc.property(cell, (value) => {
    expect(read(read(value))).toBe(read(value));
  });
  fc.assert(isIdempotent, { numRuns: 1000 });
});
