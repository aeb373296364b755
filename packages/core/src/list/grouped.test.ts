import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Cell from "#list/cell";
import { utf8 } from "#list/fixture";
import * as Grouped from "#list/grouped";

test("digits from bytes are those of Cell.clean, or none", () => {
  const parts = fc.array(
    fc.constantFrom(
      ..."0 1 9 ۳ ٤ ۺ ٰ ٟ - / . , ٬ ٫ ' ک x".split(" "),
      " ",
      "\u00A0",
      "\u200C",
      "\u2060",
      "\uFEFF",
      "\u2007",
      ".0",
      "000",
      ",123",
      "3576130",
    ),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(parts, (parts) => {
      const text = parts.join("");
      const out = new Uint8Array(15);
      const bytes = utf8(text);
      const count = Grouped.digits(bytes, 0, bytes.length, out);
      const digits = new TextDecoder().decode(out.subarray(0, Math.max(0, count)));
      expect(count < 0 ? null : digits).toBe(count < 0 ? null : Cell.clean(text));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["357613004448485", 15],
  ["35-761300-444848-5", 15],
  ["35 761300 444848 5", 15],
  ["357613004448485.00", 15],
  ["357613004448485/0", 15],
  ["35.761300.444848.5", 15],
  ["35761300/444848/5", 15],
  ["35.761300/444848.5", 15],
  ["\u2060357613\uFE0D004448485", 15],
  ["357,613,004,448,485", 15],
  ["۳۵۷٬۶۱۳٬۰۰۴٬۴۴۸٬۴۸۵", 15],
  ["٣٥٧٦١٣٠٠٤٤٤٨٤٨٥", 15],
  ["3576130044484851", -1],
])("the common form %s does not take the slow path", (text, count) => {
  const bytes = utf8(text);
  expect(Grouped.digits(bytes, 0, bytes.length, new Uint8Array(15))).toBe(count);
});

test.each([
  ['="357613004448485"', false, 2],
  ['=""357613004448485""', true, 3],
  ['=""357613004448485""', false, -1],
  ['="35761300444848"', false, -1],
  ['+"357613004448485"', false, -1],
  ['="357613004448485x', false, -1],
  ['=x357613004448485"', false, -1],
])("the digits of %s, its quotes doubled: %s, begin at %d", (text, isEscaped, at) => {
  const bytes = utf8(text);
  expect(Grouped.wrapped(bytes, 0, bytes.length, isEscaped)).toBe(at);
});
