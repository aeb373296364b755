import { describe, expect, test } from "vitest";
import { A, B, C, HEADER, IMPORTER, outline, read, records, utf8 } from "#list/fixture";
import * as Reader from "#list/reader";

const GOOD_ROW = `${A},${B},${A},${C},`;
const list = (...lines: string[]) => `${[HEADER, ...lines].join("\n")}\n`;
const problems = (line: string) => {
  const [row] = read("corrections", list(line)).rows;
  return row?.ok === false ? row.problems : row;
};

const NOTHING = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"]
  .map((column) => `MISSING:${column}`)
  .join(" ");

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
      "CHECK_DIGIT_MISSING, with the IMEI that the digits suggest",
      `${A},${B},${A},${C.slice(0, 14)}`,
      {
        reason: "CHECK_DIGIT_MISSING",
        column: "correct_imei_2",
        value: C.slice(0, 14),
        suggestion: { value: C, basis: "CHECK_DIGIT_MISSING" },
      },
    ],
    [
      "IMEISV",
      `${A},${B},${A},${C.slice(0, 14)}01`,
      {
        reason: "IMEISV",
        column: "correct_imei_2",
        value: `${C.slice(0, 14)}01`,
        suggestion: { value: C, basis: "IMEISV" },
      },
    ],
    [
      "CHECK_DIGIT",
      `${A},${B},357613004448480,${C}`,
      { reason: "CHECK_DIGIT", column: "correct_imei_1", value: "357613004448480" },
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
    [
      "SAME_TWICE in the correct pair",
      `${A},${B},${A},${A}`,
      { reason: "SAME_TWICE", column: "correct_imei_2", value: A },
    ],
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
      `\n  \n,,,,\n"","",,\u00A0,\u200F\n\u{E0100}\n${GOOD_ROW}\n;;\n`,
      [
        "1 ok",
        "2 NOT_DIGITS:registered_imei_1 MISSING:registered_imei_2 MISSING:correct_imei_1 MISSING:correct_imei_2",
      ],
    ],
    ["a character of four bytes that is seen is no blank line", `${GOOD_ROW}\n,,,,😀`, ["1 ok", `2 ${NOTHING}`]],
    ["a row of a wrong IMEI in a formula", `${A},${B},${A},"=""357613004448480"""`, ["1 CHECK_DIGIT:correct_imei_2"]],
    [
      "an open quote ends with its line, also of more than 64 KiB",
      `${A},${B},${A},${C},"${"x".repeat(70_000)}\n${GOOD_ROW}`,
      ["1 QUOTE:", "2 ok"],
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

  test("in columns beyond the sixteenth", () => {
    const own = Array.from({ length: 20 }, (_, at) => `own_${at}`).join();
    expect(outline(cells(`${own},${HEADER}`, `${own},${GOOD_ROW}`))).toEqual(["1 ok"]);
    expect(outline(cells(`${own},${HEADER}`, `${own},${A},${B},${A},${C.slice(0, 14)}`))).toEqual([
      "1 CHECK_DIGIT_MISSING:correct_imei_2",
    ]);
  });

  test.each([
    ["the last", HEADER.replace("note", '"no\nte"')],
    ["the first", HEADER.replace("registered_imei_1", '"registered\nimei_1"')],
    ["one in the middle", HEADER.replace("correct_imei_1", '"correct\nimei 1"')],
  ])("with a line end in a name, %s, however it is cut", (_, header) => {
    const text = `${header}\n${GOOD_ROW}\n`;
    for (const size of [1, 2, 7, Infinity]) {
      expect(read("corrections", text, { size })).toMatchObject({
        rows: [{ row: 1, line: 3, ok: true }],
        problem: null,
      });
    }
  });

  test("a cell is read by the name of its column", () => {
    const reader = Reader.open("corrections", IMPORTER);
    const seen: string[][] = [];
    expect([...reader.push(utf8(`${HEADER}\n${A},x,${B},"y"\n${GOOD_ROW}\n`))]).toEqual([]);
    for (const { row } of reader.end()) {
      seen.push([
        String(row),
        ...["registered_imei_2", "correct_imei_2", "note", "imei"].map((name) => reader.cell(name)),
      ]);
    }
    expect(seen).toEqual([
      ["1", "x", "y", "", ""],
      ["2", B, C, "", ""],
    ]);
    expect([reader.rows, reader.header?.cells]).toEqual([2, HEADER.split(",")]);
  });

  test("the delimiter, the cells and the report's columns are told", () => {
    const { reader } = records("corrections", `${HEADER.replaceAll(",", ";")};hamta_row\n`);
    expect(reader.header).toMatchObject({
      delimiter: ";",
      cells: [...HEADER.split(","), "hamta_row"],
      reports: [false, false, false, false, false, true],
    });
  });
});

describe("a record that names the columns again is HEADER", () => {
  const [first = "", ...others] = HEADER.split(",");
  const again = (header: string, record: string) =>
    outline(read("corrections", `${header}\n${GOOD_ROW}\n${record}\n${GOOD_ROW}\n`));

  test.each(["", " ", "'", "(", "*", "=", "\uFEFF", "\u200F", "\u2060", "ـ"])(
    "as written, beginning with %j",
    (mark) => {
      const written = [mark + first, ...others].join();
      expect(again(HEADER, written)).toEqual(["1 ok", "2 HEADER:", "3 ok"]);
      expect(again(written, written)).toEqual(["1 ok", "2 HEADER:", "3 ok"]);
      expect(again(written, HEADER)).toEqual(["1 ok", "2 HEADER:", "3 ok"]);
    },
  );

  test.each([
    ["in another case", HEADER.toUpperCase()],
    ["in quotes", `"${HEADER.replaceAll(",", '","')}"`],
    ["in Persian", "شناسه ثبت‌شده ۱,شناسه ثبت شده ۲,شناسه صحیح 1,شناسه صحيح ٢"],
    ["in letters of full width", HEADER.replace("r", "ｒ")],
  ])("%s", (_, written) => expect(again(HEADER, written)).toEqual(["1 ok", "2 HEADER:", "3 ok"]));

  test.each([
    ["one name is of another column", HEADER.replace("correct_imei_2", "correct_imei_3")],
    ["one is longer", HEADER.replace("correct_imei_2", "correct_imei_22")],
    ["one is shorter", HEADER.replace("correct_imei_2", "correct_imei_")],
    ["one is an IMEI", HEADER.replace("correct_imei_2", A)],
    ["two change places", HEADER.replace("registered_imei_1,registered_imei_2", "registered_imei_2,registered_imei_1")],
  ])("but not if %s", (_, written) => expect(again(HEADER, written)[1]).toContain("2 NOT_DIGITS:registered_imei_1"));
});
