import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { lettersOf, row } from "#files/workbook/markup";
import { workbook, type Row } from "#files/workbook/write";

const HEADER = ["imei", "hamta_outcome"];
const OPTIONS = { names: ["All & more", "Problems"], rightToLeft: true } as const;

async function* endless(rows: number): AsyncGenerator<Row> {
  for (let at = 0; at < rows; at++) {
    const imei = String(357_613_004_448_485 + at * 7_919);
    yield { cells: [imei, at % 2 === 0 ? "ON_FILE" : "INVALID"], isProblem: at % 2 === 1 };
  }
}

async function partsOf(rows: AsyncIterable<Row>): Promise<(path: string) => string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbook(HEADER, rows, OPTIONS)) pieces.push(piece);
  const parts = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

const rowsIn = (sheet: string) => sheet.match(/<row /g)?.length;

test("all rows are on the first sheet, those to look at alone on the second, each below the header", async () => {
  const part = await partsOf(endless(1_001));
  const [all, problems] = [1, 2].map((id) => part(`xl/worksheets/sheet${id}.xml`));
  expect(rowsIn(all ?? "")).toBe(1_002);
  expect(rowsIn(problems ?? "")).toBe(501);
  expect(problems).not.toContain("ON_FILE");
  expect(part("xl/workbook.xml")).toContain('name="All &amp; more" sheetId="1"');
  for (const sheet of [all, problems]) {
    expect(sheet).toContain(
      'rightToLeft="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet).toMatch(/<autoFilter ref="A1:B(1002|501)"\/><\/worksheet>$/);
  }
});

test("an IMEI is text, so that no spreadsheet rounds it", async () => {
  const part = await partsOf(endless(1));
  expect(part("xl/worksheets/sheet1.xml")).toContain(
    '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">357613004448485</t></is></c>',
  );
  expect(part("xl/styles.xml")).toMatch(/<cellXfs count="3"><xf numFmtId="0"\/><xf numFmtId="49"/);
});

describe("a cell is XML, whatever is in it", () => {
  test.each([
    ["<&>\"'", "&lt;&amp;&gt;&quot;'"],
    ["a\rb\nc\td", "a&#13;b\nc\td"],
    ["\0\x01\x1F\uFFFF", ""],
    ["\uD800", "\uFFFD"],
    ["_x000D_ _x", "_x005F_x000D_ _x"],
    ["=1+1", "=1+1"],
    ["x".repeat(40_000), "x".repeat(32_767)],
  ])("%j", (text, xml) =>
    expect(row(2, ["", text])).toBe(
      `<row r="2"><c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c></row>`,
    ),
  );
});

test("columns have their letters", () => {
  expect([0, 25, 26, 255, 701, 702].map(lettersOf)).toEqual(["A", "Z", "AA", "IV", "ZZ", "AAA"]);
});

test("the first sheet goes out while its rows come", async () => {
  let taken = 0;
  const rows = async function* () {
    for await (const row of endless(20_000)) {
      taken++;
      yield row;
    }
  };
  const takenAt: number[] = [];
  for await (const piece of workbook(HEADER, rows(), OPTIONS)) if (piece.length > 0) takenAt.push(taken);
  expect(takenAt.filter((at) => at < 10_000).length).toBeGreaterThan(5);
});
