import { describe, expect, test } from "vitest";
import * as Reader from "#list/reader";
import { A, B, C, HEADER, IMPORTER, OPERATOR, OPS, outline, read, records, utf8, utf16 } from "#list/fixture";

const GOOD_ROW = `${A},${B},${A},${C},`;
const list = (...lines: string[]) => `${[HEADER, ...lines].join("\n")}\n`;

describe("a whole file is REJECTED, with no row, when", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const join = (text: string, ...values: number[]) => Uint8Array.from([...utf8(text), ...values]);
  test.each([
    [
      "a needed column is missing",
      "registered_imei_1,correct_imei_1,note\n1,2,3",
      { code: "COLUMN_MISSING", columns: ["registered_imei_2", "correct_imei_2"], detail: { lines: 2, line: 1 } },
    ],
    [
      "a needed column is named twice",
      `${HEADER},Correct-IMEI-1\n`,
      { code: "COLUMN_TWICE", columns: ["correct_imei_1"], detail: { line: 1, cells: [3, 6] } },
    ],
    [
      "two needed columns are named twice below a title",
      `Title\n\n${HEADER},Correct-IMEI-1,registered_imei_2\n`,
      {
        code: "COLUMN_TWICE",
        columns: ["registered_imei_2", "correct_imei_1"],
        detail: { line: 3, cells: [2, 3, 6, 7] },
      },
    ],
    ["it is empty", "", { code: "EMPTY" }],
    ["it is a BOM", "\uFEFF", { code: "EMPTY" }],
    ["it is blank", " \n,,\n;\n", { code: "EMPTY" }],
    ["it is blank and its last line has no end", " \n,,", { code: "EMPTY" }],
    ["it has no rows", `${HEADER}\n\n,,,\n`, { code: "NO_ROWS" }],
    [
      "its only line end is one that no list has",
      `registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2\u2028${A},${B},${A},${C}`,
      { code: "NOT_TEXT", detail: { looks: "LINE_END", lineEnd: "U+2028" } },
    ],
    ...["\u2029", "\u0085", "\v", "\f"].map((end): [string, string, object] => [
      `its lines end with ${JSON.stringify(end)}`,
      [HEADER, GOOD_ROW, ""].join(end),
      {
        code: "NOT_TEXT",
        detail: { looks: "LINE_END", lineEnd: `U+${end.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}` },
      },
    ]),
    ...["<center><h1>403</h1></center>", "<p>x</p>", "<tr><td>1</td></tr>", "<br />x"].map(
      (page): [string, string, object] => [
        `it is a piece of a web page: ${page}`,
        page,
        { code: "NOT_TEXT", detail: { looks: "HTML" } },
      ],
    ),
    [
      "it is JSON, a list for each line",
      `["${HEADER.replaceAll(",", '","')}"]\n["${A}","${B}"]\n`,
      { code: "NOT_TEXT", detail: { looks: "JSON" } },
    ],
    ["it is empty JSON", "{}", { code: "NOT_TEXT", detail: { looks: "JSON" } }],
    ["it is XML", `<?xml version="1.0"?>\n<rows>\n<row/>\n</rows>`, { code: "NOT_TEXT", detail: { looks: "XML" } }],
    ["it is XML without a declaration", `<rows a="b">\n</rows>`, { code: "NOT_TEXT", detail: { looks: "XML" } }],
    ["it is a zip or xlsx", bytes(0x50, 0x4b, 3, 4, 1), { code: "NOT_TEXT", detail: { looks: "ZIP" } }],
    ["it is an OLE file", bytes(0xd0, 0xcf, 0x11, 0xe0), { code: "NOT_TEXT", detail: { looks: "OLE" } }],
    ["it is UTF-32", bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), { code: "NOT_TEXT", detail: { looks: "UTF32" } }],
    ["it has a NUL byte", `a,b\0`, { code: "NOT_TEXT", detail: { looks: "NUL", byte: 3, line: 1 } }],
    [
      "its UTF-8 is broken",
      join("a\nbک", 0xc8, 0x20),
      { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 5, line: 2 } },
    ],
    [
      "its UTF-8 is broken after a BOM",
      join("\uFEFFabc", 0xff),
      { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 6, line: 1, encoding: "windows-1252" } },
    ],
    ...(
      [
        [0xc1, "windows-1256"],
        [0xf5, "windows-1252"],
        [0xff, "windows-1256"],
      ] as const
    ).map(([byte, encoding]): [string, Uint8Array, object] => [
      `its UTF-8 ends with ${byte}, which begins no character`,
      join("abc", byte),
      { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 3, line: 1, encoding } },
    ]),
    [
      "its UTF-8 ends within a character",
      join("abc", 0xd8),
      { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 3, line: 1 } },
    ],
    [
      "its UTF-16 has half a pair",
      utf16("ab\uD800c", "little"),
      { code: "NOT_TEXT", detail: { looks: "UTF16", byte: 6, line: 1 } },
    ],
    [
      "its UTF-16 ends within a unit",
      utf16("abc", "big").subarray(0, 7),
      { code: "NOT_TEXT", detail: { looks: "UTF16", byte: 6, line: 1 } },
    ],
    ...(
      [
        ["UTF-16LE", [1, 0]],
        ["UTF-16BE", [0, 1]],
        ["UTF-32LE", [1, 0, 0, 0]],
        ["UTF-32BE", [0, 0, 0, 1]],
      ] as const
    ).map(([encoding, places]): [string, Uint8Array, object] => [
      `it is ${encoding} without a BOM`,
      Uint8Array.from([...utf8(list(GOOD_ROW))].flatMap((byte) => places.map((place) => place * byte))),
      { code: "NOT_TEXT", detail: { looks: "NUL", byte: places.indexOf(0), line: 1, encoding } },
    ]),
    ["its UTF-16 has a NUL", utf16("ab\0", "big"), { code: "NOT_TEXT", detail: { looks: "NUL", byte: 6, line: 1 } }],
  ])("%s", (_, file, problem) => {
    expect(read("corrections", file)).toEqual({ rows: [], problem });
    expect(read("corrections", file, { size: 1 })).toEqual({ rows: [], problem });
  });

  test.each([1, 1 << 16])("it has more than 256 columns (chunks of %i)", (size) => {
    const wide = `${HEADER}${",x".repeat(252)}\n${GOOD_ROW}`;
    expect(read("corrections", wide, { size })).toEqual({
      rows: [],
      problem: { code: "TOO_MANY_COLUMNS", detail: { limit: 256 } },
    });
    expect(read("corrections", wide.replace("correct_imei_2", "other"), { size }).problem).toMatchObject({
      code: "TOO_MANY_COLUMNS",
    });
    expect(outline(read("corrections", `${HEADER}${",x".repeat(251)}\n${GOOD_ROW}`))).toEqual(["1 ok"]);
    expect(outline(read("corrections", `${HEADER}${",".repeat(9999)}\n${GOOD_ROW}`))).toEqual(["1 ok"]);
  });

  test("it has more rows than may be", () => {
    const reader = Reader.open("corrections", IMPORTER, { maxRows: 2 });
    const rows = [...reader.push(utf8(list(GOOD_ROW, GOOD_ROW, GOOD_ROW))), ...reader.end()];
    expect([rows.length, reader.problem]).toEqual([2, { code: "TOO_MANY_ROWS", detail: { limit: 2 } }]);
  });

  test("it is over the size limit", () => {
    const bytes = list(GOOD_ROW);
    expect(outline(read("corrections", bytes, { limit: bytes.length }))).toEqual(["1 ok"]);
    expect(read("corrections", bytes, { limit: bytes.length - 1 }).problem).toMatchObject({ code: "TOO_LARGE" });
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

test.each([
  ["a line of 1 MiB is no header", "x".repeat((1 << 20) + 2), { looks: "LONG_LINE", line: 1 }],
  ["a web page in one line is named", `<html>${"x".repeat(1 << 20)}`, { looks: "HTML" }],
])("%s", (_, file, detail) => {
  for (const size of [1 << 12, 1 << 22]) {
    expect(read("corrections", file, { size })).toEqual({ rows: [], problem: { code: "NOT_TEXT", detail } });
  }
});

describe("a hostile line of nearly 1 MiB takes a moment", () => {
  test.each(['"', '""', '","', ",", " ", "'", "=\u200C", '="', "\uFEFF", "۱", "1", "1 "])("of %j", (scrap) => {
    const body = scrap.repeat(Math.floor(1_000_000 / utf8(scrap).length));
    const start = process.cpuUsage();
    expect(read("corrections", list(`${body}x`, GOOD_ROW)).rows).toHaveLength(2);
    expect(read("corrections", `${HEADER},${body}\n${GOOD_ROW}`).rows.length).toBeLessThan(2);
    expect(records("corrections", list(`${body}x`, GOOD_ROW)).all).toHaveLength(2);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });
});
