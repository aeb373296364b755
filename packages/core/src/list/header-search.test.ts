import { describe, expect, test } from "vitest";
import * as Reader from "#list/reader";
import { A, B, C, HEADER, IMPORTER, read, utf8 } from "#list/fixture";

const GOOD_ROW = `${A},${B},${A},${C},`;

describe("what is above the header is skipped", () => {
  const above = (lines: string, header = HEADER) => {
    const reader = Reader.open("corrections", IMPORTER);
    const rows = [...reader.push(utf8(`${lines}${header}\n${GOOD_ROW}\n`)), ...reader.end()];
    return {
      lines: reader.findings.map((finding) => "lines" in finding && finding.lines),
      rows,
      problem: reader.problem,
    };
  };

  test.each([
    ["a title", "شرکت نمونه,,,\n", 1],
    ["a title with an open quote", '"شرکت\n', 1],
    ["19 lines", "x,1\n".repeat(19), 19],
    ["a title and blank lines", "title\n\n , \n", 3],
  ])("%s, and counted in a finding", (_, lines, skipped) => {
    expect(above(lines)).toMatchObject({ lines: [skipped], rows: [{ row: 1, ok: true }], problem: null });
  });

  test("blank lines alone are not worth a finding", () => {
    expect(above("\n".repeat(100))).toMatchObject({ lines: [], rows: [{ row: 1, line: 102 }] });
  });

  test("a file that has no header has no finding of its lines", () => {
    expect(above("x,1\n".repeat(20))).toMatchObject({ lines: [], rows: [], problem: { code: "COLUMN_MISSING" } });
  });

  test("after 20 lines none is the header; the nearest is named", () => {
    expect(above(`x\nregistered_imei_1,correct_imei_1\n${"x,1\n".repeat(18)}`).problem).toEqual({
      code: "COLUMN_MISSING",
      columns: ["registered_imei_2", "correct_imei_2"],
      detail: { lines: 20, line: 2 },
    });
  });

  test.each(["~", "^", ":", "\u0001", " "])("columns that are separated by %j are named as such", (delimiter) => {
    const text = `${HEADER},x\n${GOOD_ROW}`.replaceAll(",", delimiter);
    const columns = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];
    expect(read("corrections", text).problem).toMatchObject({ code: "COLUMN_MISSING", columns, detail: { delimiter } });
  });
});

describe("a list without a header: the first line that has values is named", () => {
  const row = `${A},${B},${A},${C}`;
  test.each([
    ["the first", row, 1],
    ["in quotes", row.replaceAll(/[0-9]+/g, '"$&"'), 1],
    ["with hyphens", row.replaceAll(/([0-9]{6})([0-9]{2})([0-9]{6})/g, "$1-$2-$3-"), 1],
    ["as numbers", "3.57613E+14,3.57805E+14,3.57613E+14,3.52936E+14", 1],
    ["below blank lines", `\n\n${row}`, 3],
    ["below a title", `title\n${row}`, 2],
  ])("%s", (_, list, line) => {
    const problem = { code: "COLUMN_MISSING", detail: { holdsValues: true, line } };
    expect(read("corrections", `${list}\n${row}\n`).problem).toMatchObject(problem);
  });
});

test("of a list without a header, only the columns that it needs are missing", () => {
  expect(read("devices", "a,b\nc,d\n").problem).toMatchObject({
    code: "COLUMN_MISSING",
    columns: ["imei_1", "imei_2", "channel", "importer", "owner_msisdn", "brand", "model"],
  });
});
