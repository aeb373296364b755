import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import * as Reader from "#list/reader";
import { A, B, C, D, HEADER, IMPORTER, OPERATOR, OPS, outline, read, records, utf8, utf16 } from "#list/fixture";

const GOOD_ROW = `${A},${B},${A},${C},`;
const list = (...lines: string[]) => `${[HEADER, ...lines].join("\n")}\n`;
const problems = (line: string) => {
  const [row] = read("corrections", list(line)).rows;
  return row?.ok === false ? row.problems : row;
};

test("a good row is a registered and a correct pair", () => {
  expect(read("corrections", list(GOOD_ROW))).toEqual({
    rows: [{ row: 1, line: 2, ok: true, value: { registered: [A, B], correct: [A, C] } }],
    problem: null,
  });
});

describe("reasons that make one row INVALID, each with its column", () => {
  test.each([
    ["MISSING", `,${B},${A},${C}`, { reason: "MISSING", column: "registered_imei_1" }],
    ["MISSING: a short record has empty cells", `${A},${B},${A}`, { reason: "MISSING", column: "correct_imei_2" }],
    ["NOT_DIGITS", `${A},${B},x${A},${C}`, { reason: "NOT_DIGITS", column: "correct_imei_1", value: `x${A}` }],
    ["LENGTH", `${A},123,${A},${C}`, { reason: "LENGTH", column: "registered_imei_2", value: "123" }],
    [
      "CHECK_DIGIT_MISSING, with the right value suggested",
      `${A},${B},${A},${C.slice(0, 14)}`,
      { reason: "CHECK_DIGIT_MISSING", column: "correct_imei_2", value: C.slice(0, 14), suggestion: C },
    ],
    [
      "IMEISV",
      `${A},${B},${A},${C.slice(0, 14)}01`,
      { reason: "IMEISV", column: "correct_imei_2", value: `${C.slice(0, 14)}01`, suggestion: C },
    ],
    [
      "CHECK_DIGIT",
      `${A},${B},357613004448480,${C}`,
      { reason: "CHECK_DIGIT", column: "correct_imei_1", value: "357613004448480", suggestion: A },
    ],
    [
      "SPREADSHEET_NUMBER",
      `3.57E+14,${B},${A},${C}`,
      { reason: "SPREADSHEET_NUMBER", column: "registered_imei_1", value: "3.57E+14" },
    ],
    [
      "TEST_IMEI",
      `${A},${"0".repeat(15)},${A},${C}`,
      { reason: "TEST_IMEI", column: "registered_imei_2", value: "0".repeat(15) },
    ],
    ["SAME_TWICE", `${A},${A},${A},${C}`, { reason: "SAME_TWICE", column: "registered_imei_2", value: A }],
    ["NO_CHANGE", `${A},${B},${B},${A}`, { reason: "NO_CHANGE", column: null }],
    ["QUOTE", `${A},${B},"${A},${C}`, { reason: "QUOTE", column: "correct_imei_1", value: `"${A},${C}` }],
    [
      "QUOTE in a column of the uploader's own",
      `${A},${B},${A},${C},"n`,
      { reason: "QUOTE", column: null, value: '"n' },
    ],
    ["COLUMNS", `${GOOD_ROW},x`, { reason: "COLUMNS", column: null }],
  ])("%s", (_, line, problem) => expect(problems(line)).toEqual([problem]));

  test("all reasons of a row are given, not the first", () => {
    expect(outline(read("corrections", list(`,1,${C},${C}`)))).toEqual([
      "1 MISSING:registered_imei_1 LENGTH:registered_imei_2 SAME_TWICE:correct_imei_2",
    ]);
  });

  test("a raw value is cut to 64 characters", () => {
    expect(problems(`${"x".repeat(100)},${B},${A},${C}`)).toMatchObject([{ value: "x".repeat(64) }]);
  });
});

describe("how a record is cut", () => {
  test.each([
    [
      "a record ends at the end of its line, and the next one is read",
      `${A},${B},"${A},${C}\n${GOOD_ROW}`,
      ["1 QUOTE:correct_imei_1", "2 ok"],
    ],
    ["quoted cells, delimiters and doubled quotes in them", `"${A}","${B}",${A},"${C}","a, ""b""; c"`, ["1 ok"]],
    ["text after a closing quote belongs to the cell", `"${A.slice(0, 8)}"${A.slice(8)},${B},${A},${C}`, ["1 ok"]],
    ["a quoted cell may begin with a quote of its own", `${A},${B},${A},${C},"""n"`, ["1 ok"]],
    ["a quote within a cell is text", `${A},${B},${A},${C},5" screen`, ["1 ok"]],
    ["surplus cells that are empty are no error", `${GOOD_ROW},, ,"",`, ["1 ok"]],
    ["CRLF", `${GOOD_ROW}\r\n${A},${B},${A},"${C}"\r`, ["1 ok", "2 ok"]],
    [
      "blank lines are not rows",
      `\n  \n,,,,\n"","",,\u00A0,\u200F\n${GOOD_ROW}\n;;\n`,
      [
        "1 ok",
        "2 NOT_DIGITS:registered_imei_1 MISSING:registered_imei_2 MISSING:correct_imei_1 MISSING:correct_imei_2",
      ],
    ],
    ["the last line needs no end", `${GOOD_ROW}\n${A},${B},${A},${C}`, ["1 ok", "2 ok"]],
  ])("%s", (_, body, expected) => expect(outline(read("corrections", `${HEADER}\n${body}`))).toEqual(expected));

  test("row 1 is the first record after the header; lines count blank ones", () => {
    const { rows } = read("corrections", `\n${HEADER}\n\n${GOOD_ROW}\n\n${GOOD_ROW}`);
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 4],
      [2, 6],
    ]);
  });
});

describe("a header", () => {
  const cells = (header: string, line: string) => read("corrections", `${header}\n${line}\n`);
  test.each([
    ["any order", "note,CORRECT_IMEI_2,registered_imei_2,correct_imei_1,Registered_Imei_1", `n,${C},${B},${A},${A}`],
    ["Persian", "شناسه ثبت‌شده ۱,شناسه ثبت شده ۲,شناسه صحیح 1,شناسه صحيح ٢", GOOD_ROW],
    ["a report's columns ignored", `hamta_row,${HEADER},hamta_outcome`, `"x,${GOOD_ROW},y`.replace('"', "")],
    [
      "semicolons, with commas in a name",
      `${HEADER.replaceAll(",", ";")};"a,b,c,d,e,f"`,
      GOOD_ROW.replaceAll(",", ";"),
    ],
    ["tabs", HEADER.replaceAll(",", "\t"), GOOD_ROW.replaceAll(",", "\t")],
    ["Excel's hint before it", `sep=;\n${HEADER.replaceAll(",", ";")}`, GOOD_ROW.replaceAll(",", ";")],
  ])("%s", (_, header, line) =>
    expect(cells(header, line)).toMatchObject({
      rows: [{ row: 1, ok: true, value: { registered: [A, B], correct: [A, C] } }],
      problem: null,
    }),
  );

  test("the delimiter, the cells and the report's columns are told", () => {
    const { reader } = records("corrections", `${HEADER.replaceAll(",", ";")};hamta_row\n`);
    expect(reader.header).toMatchObject({
      delimiter: ";",
      cells: [...HEADER.split(","), "hamta_row"],
      reports: [false, false, false, false, false, true],
    });
  });
});

describe("a whole file is REJECTED, with no row, when", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const join = (text: string, ...values: number[]) => Uint8Array.from([...utf8(text), ...values]);
  test.each([
    [
      "a needed column is missing",
      "registered_imei_1,correct_imei_1,note\n1,2,3",
      { code: "COLUMN_MISSING", columns: ["registered_imei_2", "correct_imei_2"] },
    ],
    [
      "a needed column is named twice",
      `${HEADER},Correct-IMEI-1\n`,
      { code: "COLUMN_TWICE", columns: ["correct_imei_1"] },
    ],
    ["it is empty", "", { code: "EMPTY" }],
    ["it is a BOM", "\uFEFF", { code: "EMPTY" }],
    ["it is blank", " \n,,\n;\n", { code: "EMPTY" }],
    ["it has no rows", `${HEADER}\n\n,,,\n`, { code: "NO_ROWS" }],
    ["it is a zip or xlsx", bytes(0x50, 0x4b, 3, 4, 1), { code: "NOT_TEXT", detail: { looks: "ZIP" } }],
    ["it is an old xls", bytes(0xd0, 0xcf, 0x11, 0xe0), { code: "NOT_TEXT", detail: { looks: "XLS" } }],
    ["it is UTF-32", bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), { code: "NOT_TEXT", detail: { looks: "UTF32" } }],
    ["it has a NUL byte", `a,b\0`, { code: "NOT_TEXT", detail: { looks: "NUL", byte: 3 } }],
    ["its UTF-8 is broken", join("abcک", 0xc8, 0x20), { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 5 } }],
    [
      "its UTF-8 is broken after a BOM",
      join("\uFEFFabc", 0xff),
      { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 6 } },
    ],
    ["its UTF-8 ends within a character", join("abc", 0xd8), { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 3 } }],
    [
      "its UTF-16 has half a pair",
      utf16("ab\uD800c", "little"),
      { code: "NOT_TEXT", detail: { looks: "UTF16", byte: 6 } },
    ],
    [
      "its UTF-16 ends within a unit",
      utf16("abc", "big").subarray(0, 7),
      { code: "NOT_TEXT", detail: { looks: "UTF16", byte: 6 } },
    ],
    ["its UTF-16 has a NUL", utf16("ab\0", "big"), { code: "NOT_TEXT", detail: { looks: "NUL", byte: 6 } }],
  ])("%s", (_, file, problem) => {
    expect(read("corrections", file)).toEqual({ rows: [], problem });
    expect(read("corrections", file, { size: 1 })).toEqual({ rows: [], problem });
  });

  test("it is over the size limit", () => {
    expect(read("corrections", list(GOOD_ROW), { limit: 20 })).toEqual({
      rows: [],
      problem: { code: "TOO_LARGE", detail: { limit: 20 } },
    });
  });

  test.each([
    ["corrections", OPERATOR],
    ["corrections", OPS],
    ["devices", OPERATOR],
    ["sightings", IMPORTER],
  ] as const)("%s may not be sent by %j", (kind, sender) => {
    expect(read(kind, list(GOOD_ROW), { sender })).toEqual({ rows: [], problem: { code: "NOT_ALLOWED" } });
  });

  test.each([1 << 12, 1 << 22])("a line is longer than 1 MiB (chunks of %i)", (size) => {
    const file = list(GOOD_ROW, `${GOOD_ROW}${"x".repeat((1 << 20) + 1)}`, GOOD_ROW);
    const { rows, problem } = read("corrections", file, { size });
    expect([rows.length, problem]).toEqual([1, { code: "NOT_TEXT", detail: { looks: "LONG_LINE", line: 3 } }]);
  });
});

describe("a hostile line of nearly 1 MiB takes a moment", () => {
  test.each(['"', '""', ",", " ", "'", "=\u200C", '="', "\uFEFF", "۱", "1", "1 "])("of %j", (scrap) => {
    const body = scrap.repeat(Math.floor(1_000_000 / utf8(scrap).length));
    const start = performance.now();
    expect(read("corrections", list(`${body}x`, GOOD_ROW)).rows).toHaveLength(2);
    expect(read("corrections", `${HEADER},${body}\n${GOOD_ROW}`).rows.length).toBeLessThan(2);
    expect(records("corrections", list(`${body}x`, GOOD_ROW)).all).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(10_000);
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

test("Reader and Records number the same rows", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const numbers = ({ row, line }: { row: number; line: number }) => [row, line];
      const text = file(rows);
      expect(records("corrections", text).all.map(numbers)).toEqual(read("corrections", text).rows.map(numbers));
    }),
  );
});
