import { expect, test } from "vitest";
import type { FileProblem } from "#list/reason";
import * as FileText from "#texts/file";

test("a missing column is named as the uploader may know it", () => {
  const file = { code: "COLUMN_MISSING", columns: ["correct_imei_1", "channel"] } as const;
  expect(FileText.message(file, "en")).toBe(
    "The header of the file (line 1) is missing required columns: correct_imei_1, channel. " +
      "No row was applied. Add them and upload the file again.",
  );
  expect(FileText.message(file, "fa")).toContain("«شناسه صحیح ۱» (\u2068correct_imei_1\u2069)، \u2068channel\u2069.");
});

test.each([
  [1024 ** 3, "1 GiB"],
  [64 * 1024 ** 2, "64 MiB"],
  [1.5 * 1024 ** 3, "1.5 GiB"],
  [1024 ** 3 - 1, "1023.9 MiB"],
  [2048 * 1024 ** 3, "2048 GiB"],
  [500, "500 bytes"],
])("a limit of %d bytes is shown as %s", (limit, shown) => {
  expect(FileText.shortMessage({ code: "TOO_LARGE", limit }, "en")).toContain(` ${shown}.`);
  expect(FileText.shortMessage({ code: "TOO_LARGE", limit }, "fa")).toContain(`\u2066${shown}\u2069`);
});

test("what is not text is told by what it looks like, and where", () => {
  expect(FileText.shortMessage({ code: "NOT_TEXT", looks: "UTF8", byte: 120 }, "en")).toContain("(byte 120)");
  expect(FileText.shortMessage({ code: "NOT_TEXT", looks: "UTF8", byte: 120 }, "fa")).toContain("(بایت ۱۲۰)");
  expect(FileText.message({ code: "NOT_TEXT", looks: "XLS" }, "en")).toContain("save it as xlsx or CSV UTF-8");
});

test.each<[FileProblem, object]>([
  [
    { code: "COLUMN_MISSING", columns: ["imei"], detail: { line: 3, lines: 5 } },
    { code: "COLUMN_MISSING", columns: ["imei"], line: 3, lines: 5 },
  ],
  [
    { code: "COLUMN_TWICE", columns: ["imei"], detail: { line: 3, cells: [1, 5] } },
    { code: "COLUMN_TWICE", columns: ["imei"], line: 3, cells: [1, 5] },
  ],
  [
    { code: "NOT_TEXT", detail: { looks: "UTF8", byte: 9, line: 2 } },
    { code: "NOT_TEXT", looks: "UTF8", byte: 9, line: 2 },
  ],
  [
    { code: "TOO_MANY_ROWS", detail: { limit: 20 } },
    { code: "TOO_MANY_ROWS", limit: 20 },
  ],
  [{ code: "NOT_ALLOWED" }, { code: "NOT_ALLOWED", kind: "sightings", role: "IMPORTER" }],
  [{ code: "NO_ROWS" }, { code: "NO_ROWS" }],
])("the problem that reading found has its particulars: %j", (found, problem) => {
  expect(FileText.of(found, { kind: "sightings", role: "IMPORTER" })).toEqual(problem);
});

test("the kind and the role are named, in whichever case they come", () => {
  expect(FileText.shortMessage({ code: "NOT_ALLOWED", kind: "sightings", role: "IMPORTER" }, "en")).toBe(
    "Your role (importer) cannot upload a sightings list.",
  );
});
