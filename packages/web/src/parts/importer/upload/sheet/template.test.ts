import { open } from "@hamta/core/workbook";
import { expect, test } from "vitest";
import { workbookOf } from "#parts/importer/upload/sheet/template.ts";

const A = "357613004448485";

test("a template is a workbook whose columns are text", () => {
  const rows = [
    ["imei_1", 'a "b" & <c>'],
    [A, ""],
  ];
  const book = open(workbookOf(rows, { name: "Corrections", rightToLeft: true }));
  if (typeof book === "string") throw new Error(`It is ${book}`);
  expect(book.sheets.flatMap((sheet) => Array.from(book.rows(sheet), ({ cells }) => cells))).toEqual(rows);
});
