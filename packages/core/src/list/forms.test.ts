import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import * as Reader from "#list/reader";
import * as Records from "#list/records";
import { A, B, C, D, HEADER, IMPORTER, outline, pieces, read, records, utf8, utf16 } from "#list/fixture";

/** One table in all forms of a list. */

const GOOD_ROW = `${A},${B},${A},${C},`;
const list = (...lines: string[]) => `${[HEADER, ...lines].join("\n")}\n`;

describe("every way to write one list gives the same rows", () => {
  const notes = ["", "کارتن ۱۲", "a, b; c|d\te؛ f، g"];
  const rows = notes.map((note, at) => [A, B, A, at === 1 ? D : C, note]);
  const expected = rows.map(([, , , last, note]) => ({ last, note }));
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const QUOTING: Record<string, (cell: string, delimiter: string) => string> = {
    "as needed": (cell, delimiter) => (cell.includes(delimiter) ? quote(cell) : cell),
    all: quote,
  };
  const WRAPPING: Record<string, (line: string) => string> = { plain: (line) => line, wrapped: quote };
  const table = [",", ";", "\t", "|", "؛", "،"].flatMap((delimiter) =>
    ["\n", "\r\n", "\r", "\r\r\n"].flatMap((eol) =>
      Object.keys(QUOTING).flatMap((quoting) =>
        Object.keys(WRAPPING).map((wrapping) => ({ delimiter, eol, quoting, wrapping })),
      ),
    ),
  );

  test.each(table)("$delimiter, $eol, quoted $quoting, $wrapping", ({ delimiter, eol, quoting, wrapping }) => {
    const lines = [HEADER.split(","), ...rows].map((cells) =>
      WRAPPING[wrapping]!(cells.map((cell) => QUOTING[quoting]!(cell, delimiter)).join(delimiter)),
    );
    for (const before of ["", "\uFEFF", `title${eol}`, `sep=${delimiter}${eol}`]) {
      const text = before + lines.map((line) => line + eol).join("");
      for (const bytes of [utf8(text), utf16(text, "little")]) {
        const { all, reader } = records("corrections", bytes);
        expect([all.map(({ cells }) => ({ last: cells[3], note: cells[4] })), reader.problem]).toEqual([
          expected,
          null,
        ]);
      }
    }
  });
});

describe("cells that a program has quoted in its own way", () => {
  test.each<[string, (cell: string) => string]>([
    ["a tab before the quotes", (cell) => `\t"${cell}"`],
    ["a no-break space before the quotes", (cell) => `\u00A0"${cell}"`],
    ["a right-to-left mark before the quotes", (cell) => `\u200F"${cell}"`],
    ["a control character before the quotes", (cell) => `\u007F"${cell}"`],
    ["white space around the quotes", (cell) => ` "${cell}" `],
    ["quotes that were quoted", (cell) => `"""${cell}"""`],
    ["two quotes on either side", (cell) => `""${cell}""`],
    ["a quote behind", (cell) => `${cell}"`],
  ])("%s", (_, quoted) => {
    const row = [A, B, A, C].map(quoted).join(",");
    expect(outline(read("corrections", list(`${row},\t"a, b"`, row)))).toEqual(["1 ok", "2 ok"]);
  });
});

test("lone CRs end lines in a file that has no LF", () => {
  expect(outline(read("corrections", list(GOOD_ROW, GOOD_ROW).replaceAll("\n", "\r"), { size: 7 }))).toEqual([
    "1 ok",
    "2 ok",
  ]);
});

test("a chunk's memory may be reused once its rows are read", () => {
  const bytes = utf8(list(GOOD_ROW, `${A},${B},۳۵۷۶۱۳۰۰۴۴۴۸۴۸۵,${C},کارتن`));
  const expected = read("corrections", bytes);
  for (let size = 4; size < 40; size++) {
    const buffer = Buffer.alloc(size);
    const reused = {
      *[Symbol.iterator]() {
        for (let at = 0; at < bytes.length; at += size) {
          yield buffer.subarray(0, Buffer.from(bytes.buffer).copy(buffer, 0, at, Math.min(at + size, bytes.length)));
        }
      },
    };
    const reader = Reader.open("corrections", IMPORTER);
    const rows = [];
    for (const chunk of reused) rows.push(...reader.push(chunk));
    rows.push(...reader.end());
    expect({ rows, problem: reader.problem }).toEqual(expected);
  }
});

const imei = fc.constantFrom(A, B, C, D, Imei.fromKey("35209036001349" as Imei.ImeiKey));
const cell = fc.oneof(
  { weight: 6, arbitrary: imei },
  imei.map((digits) => [...digits].map((digit) => String.fromCharCode(0x6f0 + Number(digit))).join("")),
  imei.map((digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`),
  imei.map((digits) => `="${digits}"`),
  fc.constantFrom("", " ", "3.57E+14", "کارتن ۱۲", 'he said "ok"', '"a', "a,b;c\td", "=1+1", "'x", "😀", "\u200C"),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 8 });
const written = (cells: string[], delimiter: string) =>
  cells.map((text) => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter);
const file = (rows: string[][], delimiter = ",", eol = "\n") =>
  [HEADER.split(","), ...rows].map((cells) => written(cells, delimiter) + eol).join("");

test("bytes split anywhere give the same rows", () => {
  const mess = fc
    .tuple(
      table.map((rows) => file(rows)),
      fc.array(fc.constantFrom('"', "\r\n", "\n", ",", '""', "x", "کی", A)),
    )
    .map(([a, b]) => a + b.join(""));
  fc.assert(
    fc.property(
      mess,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom("utf8", "little", "big"),
      (text, size, encoding) => {
        const bytes = encoding === "little" || encoding === "big" ? utf16(text, encoding) : utf8(text);
        expect(read("corrections", bytes, { size })).toEqual(read("corrections", bytes));
      },
    ),
    { numRuns: 500 },
  );
});

test("UTF-8, UTF-16, every delimiter, LF and CRLF of one table give the same rows", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), (rows, delimiter, eol) => {
      const expected = read("corrections", file(rows));
      const text = file(rows, delimiter, eol);
      for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, "little"), utf16(text, "big")]) {
        expect(read("corrections", bytes)).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test("no byte is in two records, and none but blank ones is in none", () => {
  const scraps = fc.array(
    fc.constantFrom('"', '"', "\n", "\r", "\r\n", ",", '""', ";", " ", "x", "ک", A, `${GOOD_ROW}\n`, "\u200F"),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(scraps, fc.integer({ min: 1, max: 30 }), (parts, size) => {
      const bytes = utf8(`${HEADER}\n${parts.join("")}`);
      const reader = Records.open("corrections", IMPORTER);
      const all = [...pieces(bytes, size)].flatMap((piece) => [...reader.push(piece)]);
      all.push(...reader.end());
      let at = HEADER.length + 1;
      for (const { from, to } of [...all, { from: bytes.length, to: bytes.length }]) {
        expect(new TextDecoder().decode(bytes.subarray(at, from))).toMatch(/^[\s,"\u200F]*$/);
        expect(from).toBeGreaterThanOrEqual(at);
        at = to;
      }
      expect(at).toBe(bytes.length);
    }),
    { numRuns: 1000 },
  );
});

test("Reader and Records number the same rows", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const numbers = ({ row, line }: { row: number; line: number }) => [row, line];
      const text = file(rows);
      expect(records("corrections", text).all.map(numbers)).toEqual(read("corrections", text).rows.map(numbers));
    }),
  );
});

test.each([
  [0, utf8(list(GOOD_ROW))],
  [3, utf8(`\uFEFF${list(GOOD_ROW)}`)],
  [2, utf16(list(GOOD_ROW), "little")],
])("a BOM has %d bytes, and the text's own bytes are counted after it", (bom, bytes) => {
  const { all, reader } = records("corrections", bytes);
  expect([reader.bom, all[0]?.from, all[0]?.to]).toEqual([bom, HEADER.length + 1, list(GOOD_ROW).length]);
});

test.each([",,,", ";;;", ","])("blank cells behind the one cell of a wrapped list: %s", (blank) => {
  const text = `"${HEADER}"${blank}\n"${GOOD_ROW}"${blank}\n"${A},${B},${A},${D},""a, b"""${blank}\n`;
  expect(outline(read("corrections", text))).toEqual(["1 ok", "2 ok"]);
});

test("a record of a wrapped list that is not wrapped is read as it is", () => {
  const text = `"${HEADER}"\n"${GOOD_ROW}"\n${A},${B},${A},${D},n\n"${GOOD_ROW}",x\n`;
  expect(outline(read("corrections", text))).toEqual([
    "1 ok",
    "2 ok",
    "3 NOT_DIGITS:registered_imei_1 NOT_DIGITS:registered_imei_2 MISSING:correct_imei_1 MISSING:correct_imei_2",
  ]);
});
