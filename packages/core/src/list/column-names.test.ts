import { describe, expect, test } from "vitest";
import { A, B, C, read } from "#list/fixture";
import * as ColumnNames from "#list/column-names";

const OWN = {
  registered_imei_1: "Old 1",
  registered_imei_2: "Old 2",
  correct_imei_1: "New 1",
  correct_imei_2: "New 2",
};
const ROW = `x,${A},${B},${A},${C}`;
const VALUE = { registered: [A, B], correct: [A, C] };

describe("a list is read by its uploader's names of columns", () => {
  test.each([
    ["as given", "carton,Old 1,Old 2,New 1,New 2"],
    ["in another case, with other marks and digits", "carton,OLD_1,old ۲,new-1,«New 2»"],
    ["below a title", "شرکت نمونه\ncarton,Old 1,Old 2,New 1,New 2"],
    ["beside a column with a canonical name", "correct_imei_1,Old 1,Old 2,New 1,New 2"],
  ])("%s", (_, header) => {
    expect(read("corrections", `${header}\n${ROW}\n`, { names: OWN })).toMatchObject({
      problem: null,
      rows: [{ ok: true, value: VALUE }],
    });
  });

  test("the other columns keep their own", () => {
    const own = { correct_imei_2: "New 2" };
    const list = `x,registered_imei_1,شناسه ثبت‌شده ۲,correct_imei_1,New 2\n${ROW}\n`;
    expect(read("corrections", list, { names: own }).rows).toMatchObject([{ ok: true, value: VALUE }]);
  });

  test("a name may have the canonical name of another column, or be shorter than all of these", () => {
    const own = { ...OWN, registered_imei_1: "correct_imei_1", registered_imei_2: "R" };
    const list = `x,correct_imei_1,R,New 1,New 2\n${ROW}\n`;
    expect(read("corrections", list, { names: own }).rows).toMatchObject([{ ok: true, value: VALUE }]);
  });

  test("a column that the uploader names has no other name", () => {
    const list = `x,registered_imei_1,Old 2,New 1,New 2\n${ROW}\n`;
    expect(read("corrections", list, { names: OWN }).problem).toMatchObject({
      code: "COLUMN_MISSING",
      columns: ["registered_imei_1"],
    });
  });

  test("a name that stands twice in the header is refused", () => {
    const list = `Old 1,Old 1,Old 2,New 1,New 2\n${A},${ROW}\n`;
    expect(read("corrections", list, { names: OWN }).problem).toMatchObject({
      code: "COLUMN_TWICE",
      columns: ["registered_imei_1"],
      detail: { line: 1, cells: [1, 2] },
    });
  });

  test("the header again between the rows is no row", () => {
    const header = "carton,Old 1,Old 2,New 1,New 2";
    const { rows } = read("corrections", `${header}\n${ROW}\n${header}\n`, { names: OWN });
    expect(rows[1]).toMatchObject({ ok: false, problems: [{ reason: "HEADER" }] });
  });
});

describe("names that a caller gives", () => {
  const entry = (column: string, header: string) => ({ column, header });

  test("are kept as they are written", () => {
    const given = [entry("registered_imei_1", " Old 1 "), entry("correct_imei_2", "شناسه نو")];
    const parsed = ColumnNames.parse(given, "corrections", "IMPORTER");
    expect(parsed).toEqual({ ok: true, names: { registered_imei_1: " Old 1 ", correct_imei_2: "شناسه نو" } });
    expect(parsed.ok && ColumnNames.entries(parsed.names, "corrections")).toEqual(given);
  });

  test.each([
    ["a column of no such list", [entry("imei_1", "A")], "COLUMN_UNKNOWN"],
    ["nothing", [entry("correct_imei_1", "")], "COLUMN_HEADER_INVALID"],
    ["marks alone", [entry("correct_imei_1", "* #")], "COLUMN_HEADER_INVALID"],
    ["a column of a report", [entry("correct_imei_1", "hamta_row")], "COLUMN_HEADER_INVALID"],
    ["201 characters", [entry("correct_imei_1", "x".repeat(201))], "COLUMN_HEADER_INVALID"],
    [
      "one name for two columns",
      [entry("correct_imei_1", "A 1"), entry("correct_imei_2", "a-1")],
      "COLUMN_HEADER_TWICE",
    ],
    ["one column twice", [entry("correct_imei_1", "A"), entry("correct_imei_1", "B")], "COLUMN_HEADER_TWICE"],
  ])("are refused: %s", (_, given, code) => {
    expect(ColumnNames.parse(given, "corrections", "IMPORTER")).toMatchObject({
      ok: false,
      wrong: [{ code, at: given.length - 1 }],
    });
  });

  test("of a column that only ops may set are refused from others", () => {
    const given = [entry("status", "وضعیت")];
    expect(ColumnNames.parse(given, "devices", "OPS")).toMatchObject({ ok: true });
    expect(ColumnNames.parse(given, "devices", "IMPORTER")).toMatchObject({
      ok: false,
      wrong: [{ code: "COLUMN_UNKNOWN" }],
    });
  });
});

test("headers are alike if one program writes them, and if the list is a report that is sent again", () => {
  const one = ColumnNames.identity(["Old 1", "New 1", "carton"]);
  expect(ColumnNames.identity(["OLD-1", "new 1", "Carton", "hamta_row", "hamta_outcome"])).toBe(one);
  expect(ColumnNames.identity(["New 1", "Old 1", "carton"])).not.toBe(one);
  expect(ColumnNames.identity(["Old 1", "New 1", "carton", ""])).not.toBe(one);
});
