import { describe, expect, test } from "vitest";
import { A, B, C, HEADER, outline, read, records } from "#list/fixture";

const GOOD_ROW = `${A},${B},${A},${C},`;

const A_NOTE = (note: string) => `${A},${B},${A},${C},${note}`;

describe("line ends inside quotes", () => {
  const notes = (...lines: string[]) => {
    const { all } = records("corrections", `${HEADER}\n${lines.join("\n")}\n`);
    return all.map(({ row, line, cells }) => [row, line, cells[4]]);
  };

  test.each(["\n", "\r\n", "\r", "\n\n\r"])("%j is part of the cell, and counted as lines", (end) => {
    const lines = end === "\n\n\r" ? 3 : 1;
    expect(notes(A_NOTE(`"a${end}b"`), GOOD_ROW)).toEqual([
      [1, 2, `a${end}b`],
      [2, 3 + lines, ""],
    ]);
  });

  test.each([
    ["the next quote does not close it", [A_NOTE('"open'), A_NOTE('"closed"')], ["1 QUOTE:", "2 ok"]],
    ["no quote closes it", [A_NOTE('"open'), GOOD_ROW, GOOD_ROW], ["1 QUOTE:", "2 ok", "3 ok"]],
    [
      "the record would have more cells than the header",
      [A_NOTE('"a'), `b",${GOOD_ROW}`, GOOD_ROW],
      ["1 QUOTE:", "2 NOT_DIGITS:registered_imei_1", "3 ok"],
    ],
    ["a row is inside", [A_NOTE('"a'), A_NOTE('b"'), GOOD_ROW], ["1 QUOTE:", "2 ok", "3 ok"]],
    [
      "it is closed after more than 64 KiB",
      [A_NOTE('"a'), ...Array.from({ length: 1100 }, () => GOOD_ROW), 'b"'],
      ["1 QUOTE:", ...Array.from({ length: 1100 }, (_, at) => `${at + 2} ok`)],
    ],
  ])("the record ends with its line if %s", (_, lines, expected) => {
    expect(outline(read("corrections", `${HEADER}\n${lines.join("\n")}\n`)).slice(0, expected.length)).toEqual(
      expected,
    );
  });

  test("a row inside quotes of the first column", () => {
    const text = `note,${HEADER.replace(",note", "")}\n"a,${A},${B},${A},${C}\nb",${A},${B},${A},${C}\n`;
    expect(outline(read("corrections", text))).toEqual(["1 QUOTE:", "2 ok"]);
  });

  test("IMEIs inside quotes that are no row are part of the cell", () => {
    const text = `${HEADER}\n${A_NOTE(`"was\n${A},${B}\n${C}"`)}\n${GOOD_ROW}\n`;
    expect(outline(read("corrections", text))).toEqual(["1 ok", "2 ok"]);
  });

  test("its line ends with one of the file's own line ends", () => {
    const text = `${HEADER}\r\n${A_NOTE('"a\nb')}\r\n${GOOD_ROW}\r\n`;
    expect(outline(read("corrections", text))).toEqual(["1 QUOTE:", "2 ok"]);
  });

  test("an open quote in the header swallows no row", () => {
    const text = `${HEADER.replace("note", '"note')}\n${GOOD_ROW}\n${A_NOTE('x"')}\n${GOOD_ROW}\n`;
    expect(outline(read("corrections", text))).toEqual(["1 ok", "2 ok", "3 ok"]);
    const lost = `"${HEADER}\n${GOOD_ROW}\n`;
    expect(read("corrections", lost).problem).toMatchObject({
      code: "COLUMN_MISSING",
      detail: { isOpen: true, line: 1 },
    });
  });
});
