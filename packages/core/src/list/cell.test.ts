import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import * as Cell from "#list/cell";

const IMEI = "357613004448485";

describe("a cell of digits loses what a person or a spreadsheet put around and between them", () => {
  test.each([
    ["surrounding white space", "  357613004448485\t"],
    ["no-break spaces", "\u00A0357613004448485\u00A0"],
    ["ZWNJ and ZWJ", "\u200C357613\u200D004448485\u200C"],
    ["bidi marks", "\u200F357613004448485\u200E"],
    ["BOM", "\uFEFF357613004448485"],
    ["a leading '", "'357613004448485"],
    ['a ="…" wrapper', '="357613004448485"'],
    ["a ' before a wrapper", `'="357613004448485"`],
    ["a ' and white space within a wrapper", `= "' 357613004448485 "`],
    ["Persian digits", "۳۵۷۶۱۳۰۰۴۴۴۸۴۸۵"],
    ["Arabic digits", "٣٥٧٦١٣٠٠٤٤٤٨٤٨٥"],
    ["spaces between digits", "357613 00 4448485"],
    ["- between digits", "35-761300-444848-5"],
    ["/ between digits", "35761300/444848/5"],
    [". between digits", "35.761300.444848.5"],
    ["several separators between digits", "35 - 761300 / 444848 . 5"],
    ["separators between Persian digits", "۳۵-۷۶۱۳۰۰-۴۴۴۸۴۸-۵"],
  ])("%s", (_, raw) => expect(Cell.clean(raw)).toBe(IMEI));
});

describe("a separator that is not between digits stays", () => {
  test.each(["-357613004448485", "357613004448485-", "357613004a-48485"])("%s", (raw) =>
    expect(Cell.clean(raw)).toBe(raw),
  );
});

describe("a number in scientific notation is never turned into digits", () => {
  test.each([
    "3.57E+14",
    "3,57E+14",
    "3.57e14",
    "3.57613004448485E+14",
    " 3.57 E +14",
    "'3.57E+14",
    '="3.57E+14"',
    "3/57E+14",
    "۳٫۵۷E+۱۴",
    "٣٫٥٧e١٤",
    "-3.57E-14",
    "3.E14",
    "3-57E14",
  ])("%s", (raw) => expect(Imei.parse(Cell.clean(raw))).toEqual({ ok: false, problem: "SPREADSHEET_NUMBER" }));
});

describe("a cell of words keeps its inside", () => {
  test.each([
    [" Galaxy S4-Mini ", "Galaxy S4-Mini"],
    ["'نیک\u200Cاندیش", "نیک\u200Cاندیش"],
    ["\u202Bسامسونگ\u202C", "سامسونگ"],
    ['="A10 "', "A10"],
    ["۱۲", "۱۲"],
  ])("%s", (raw, expected) => expect(Cell.text(raw)).toBe(expected));
});

const scraps = fc.array(
  fc.constantFrom(..."0 7 ۳ ٣ e E + - . / ٫ , ' = \" a \u200C \u200F \uFEFF".split(" "), " ", "\u00A0", '="', "3.5E+1"),
);

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        scraps.map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      (raw) => {
        expect(Cell.clean(Cell.clean(raw))).toBe(Cell.clean(raw));
        expect(Cell.text(Cell.text(raw))).toBe(Cell.text(raw));
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([" ", "' ", '="', "="])("a cell of 1 MiB of %j is cleaned in a moment", (scrap) => {
  const raw = scrap.repeat((1 << 20) / scrap.length);
  const start = performance.now();
  Cell.clean(raw + "x");
  Cell.text(raw + "x");
  expect(performance.now() - start).toBeLessThan(2000);
});
