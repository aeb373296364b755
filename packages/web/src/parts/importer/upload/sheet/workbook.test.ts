import { describe, expect, test } from "vitest";
import { inline, workbook } from "#parts/importer/upload/sheet/fixture.ts";
import { listOf } from "#parts/importer/upload/sheet/list.ts";
import { workbookOf } from "#parts/importer/upload/sheet/template.ts";
import { open } from "#parts/importer/upload/sheet/workbook.ts";

const A = "357613004448485";

function rowsOf(bytes: Uint8Array, at = 0): (readonly string[])[] {
  const book = open(bytes);
  const sheet = book?.sheets[at];
  if (!book || !sheet) throw new Error("There is no sheet");
  return Array.from(book.rows(sheet), ({ cells }) => cells);
}

const sheet = (xml: string) => ({ sheets: [{ name: "Sheet1", xml }] });

describe("texts", () => {
  test("shared by cells, plain, in runs, and with how they are read aloud", () => {
    const strings = [
      "<si><t>registered_imei_1</t></si>",
      `<si><r><t>3576</t></r><r><rPr><b/></rPr><t xml:space="preserve">13004448485 </t></r></si>`,
      "<si><t>x &amp; y &lt;z&gt; &#x6F1;&#1777;</t><rPh sb='0' eb='1'><t>no</t></rPh></si>",
      "<si><t>a_x000D_b</t></si>",
    ];
    const xml = `<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>`;
    expect(rowsOf(workbook({ ...sheet(xml), strings }))).toEqual([
      ["registered_imei_1", `${A} `, "x & y <z> ۱۱", "a\rb"],
    ]);
  });

  test("in the cells themselves, of formulas, and in CDATA", () => {
    const xml = `<row><c t="inlineStr"><is><t>${A}</t></is></c><c t="str"><f>CONCAT("a","&gt;")</f><v>a&gt;</v></c><c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>`;
    expect(rowsOf(workbook(sheet(xml)))).toEqual([[A, "a>", "a<b", "#N/A", "TRUE"]]);
  });

  test("of elements with a prefix and absolute paths", () => {
    const xml = `<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>${A}</x:v></x:c></x:row>`;
    const strings = ["<x:si><x:t>a</x:t></x:si>"];
    expect(rowsOf(workbook({ ...sheet(xml), strings, prefixed: true }))).toEqual([["a", A]]);
  });
});

describe("numbers", () => {
  const number = (raw: string, formats: readonly string[] = [], date1904 = false) => {
    const xml = `<row r="1"><c r="A1"${formats.length > 0 ? ' s="1"' : ""}><v>${raw}</v></c></row>`;
    return rowsOf(workbook({ ...sheet(xml), formats, date1904 }))[0]?.[0];
  };

  test.each([
    ["15 digits are all there, though the spreadsheet shows 3.57613E+14", A, A],
    ["also as Java writes them", "3.57613004448485E14", A],
    ["16 digits are not", "3576130044484850", "3.57613004448485E+15"],
    ["nor 17", "35761300444848501", "3.57613004448485E+16"],
    ["a 0 that began it is gone", "12345006789012", "12345006789012"],
    ["a fraction", "0.1", "0.1"],
    ["a phone number", "9121234567", "9121234567"],
  ])("%s", (_, raw, text) => {
    expect(number(raw)?.replace(/(\.\d{14})\d*E/, "$1E")).toBe(text);
  });

  test.each([
    ["zeros that a format puts there", "12345006789012", "000000000000000", "012345006789012"],
    ["a day", "46296", "yyyy-mm-dd", "2026-10-01"],
    ["a day and a time", "46296.3541666667", "m/d/yy h:mm", "2026-10-01T08:30:00"],
    ["a day in another language's format", "46296", "[$-3000401]yyyy/m/d;@", "2026-10-01"],
    ["an amount in red", "1234", "[Red]#,##0", "1234"],
    ["a word in a format", "1234", "0&quot; days&quot;", "1234"],
    ["an IMEI in a column of days", A, "yyyy-mm-dd", A],
    ["text", A, "@", A],
  ])("%s", (_, raw, format, text) => {
    expect(number(raw, [format])).toBe(text);
  });

  test("days counted from 1904", () => {
    expect(number("44834", ["yyyy-mm-dd"], true)).toBe("2026-10-01");
  });
});

describe("sheets", () => {
  test("by name; one that is hidden is not offered", () => {
    const sheets = [
      { name: "Notes", xml: "", state: "hidden" as const },
      { name: "الف &amp; ب", xml: inline([["a"]]) },
      { name: "Two", xml: inline([["b"]]) },
    ];
    const bytes = workbook({ sheets });
    expect(open(bytes)?.sheets.map(({ name }) => name)).toEqual(["الف & ب", "Two"]);
    expect(rowsOf(bytes, 1)).toEqual([["b"]]);
  });

  test("cells and rows that are not there are blank, so that a line has its row's number", async () => {
    const xml = `<row r="2"><c r="B2" t="inlineStr"><is><t>a,"b"</t></is></c></row><row r="5"><c r="A5"><v>1</v></c><c r="C5" t="inlineStr"><is><t>c\nd</t></is></c></row>`;
    const book = open(workbook(sheet(xml)));
    const list = new Blob([...listOf(book!.rows(book!.sheets[0]!))]);
    expect(await list.text()).toBe(`\r\n,"a,""b"""\r\n\r\n\r\n1,,c d\r\n`);
  });

  test("a row beyond Excel's last is refused, and not written as a million lines", () => {
    expect(() => rowsOf(workbook(sheet(`<row r="99999999999"></row>`)))).toThrow(SyntaxError);
  });
});

test("an archive that is no workbook", () => {
  expect(open(emptyArchive())).toBeNull();
});

test("a template is a workbook whose columns are text", () => {
  const rows = [
    ["imei_1", 'a "b" & <c>'],
    [A, ""],
  ];
  expect(rowsOf(workbookOf(rows, { name: "Corrections", rightToLeft: true }))).toEqual(rows);
});

/** The end of an archive that holds nothing. */
function emptyArchive(): Uint8Array {
  return Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);
}
