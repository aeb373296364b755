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
    ["commas of thousands", "357,613,004,448,485"],
    ["Persian commas of thousands", "۳۵۷٬۶۱۳٬۰۰۴٬۴۴۸٬۴۸۵"],
    ["marks after it", "357613004448485: "],
    ["word joiners and variation selectors", "\u2060357613\uFE0D004448485\u206A"],
    ["control characters", "\u007F357613004448485\u001A"],
    ["single quotes around it", "'357613004448485'"],
    ["quotes that were quoted", '"357613004448485"'],
    ["quotes of which the first was read", '357613004448485""'],
    ["separators between Persian digits", "۳۵-۷۶۱۳۰۰-۴۴۴۸۴۸-۵"],
  ])("%s", (_, raw) => expect(Cell.clean(raw)).toBe(IMEI));
});

describe("a fraction of zeros is dropped, and never joined to the digits", () => {
  test.each([".0", ".00", ".000000", "/0", "٫0", ",0", ",00", ".۰"])("%s", (fraction) => {
    expect(Cell.clean(IMEI + fraction)).toBe(IMEI);
    expect(Cell.clean(`9121234567${fraction}`)).toBe("9121234567");
    expect(Cell.clean(`35 761300 444848 5${fraction}`)).toBe(IMEI);
  });

  test.each([".5", ",5", "٫25", "/5", ".05"])("any other stays: %s", (fraction) => {
    expect(Cell.clean(`${IMEI}${fraction}`)).toMatch(/[.,٫/]/);
  });

  test.each([
    ["9121,234", "9121,234"],
    ["912,34", "912,34"],
    ["912,345", "912345"],
    ["12.34", "12.34"],
    ["0912.1234567", "09121234567"],
    ["357613004.448485", "357613004.448485"],
    ["9121234567/5", "9121234567/5"],
    ["35761300444848/5", IMEI],
  ])("%s is read as %s", (raw, read) => expect(Cell.clean(raw)).toBe(read));

  test.each(["0٫0/0", "357613004448485 .0", "35761300/444848.0", "1,00/5", "35'761300 4448485", "7.0'123"])(
    "what is no whole number stays as it is: %s",
    (raw) => expect(Cell.clean(raw)).toBe(raw),
  );

  test.each(["35761300/444848/0", "35.761300.444848.0", "35761300-444848-0"])("%s is groups of digits", (raw) => {
    expect(Cell.clean(raw)).toBe("357613004448480");
  });
});

test("digits are those of three scripts, and no character beside them", () => {
  for (const digits of ["0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"]) expect(Cell.clean(digits)).toBe("0123456789");
  for (const other of ["\u065F", "\u066A", "\u06EF", "\u06FA", ":", "５"]) {
    expect(Cell.clean(`1${other}2`)).toBe(`1${other}2`);
  }
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
    ['=""', ""],
    ['="', '="'],
    ['=A1"', '=A1"'],
    ['= "A10"', "A10"],
    ["۱۲", "۱۲"],
    ['"A10"', '"A10"'],
  ])("%s", (raw, expected) => expect(Cell.text(raw)).toBe(expected));
});

const scraps = fc.array(
  fc.constantFrom(
    ..."0 7 ۳ ٣ e E + - . / ٫ , ٬ ’ − ' = \" a \u200C \u200F \uFEFF".split(" "),
    " ",
    "\u00A0",
    '="',
    "3.5E+1",
    "123",
  ),
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
  const start = process.cpuUsage();
  Cell.clean(raw + "x");
  Cell.text(raw + "x");
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});
