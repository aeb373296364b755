import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { inline, workbook } from "#list/workbook/fixture";
import { columnOf, lettersOf } from "#list/workbook/column";
import { listOf, nameOf } from "#list/workbook/list";
import { Markup } from "#list/workbook/markup";
import { open, type Workbook } from "#list/workbook/xlsx";

const A = "357613004448485";

function opened(bytes: Uint8Array): Workbook {
  const book = open(bytes);
  if (typeof book === "string") throw new Error(`It is ${book}`);
  return book;
}

function rowsOf(bytes: Uint8Array, at = 0): (readonly string[])[] {
  const book = opened(bytes);
  const sheet = book.sheets[at];
  if (!sheet) throw new Error("There is no sheet");
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
    ["zeros and hyphens, as phones show an IMEI", "12154000001264", "00-000000-000000-0", "012154000001264"],
    ["zeros and what is escaped between them", "12154000001264", "00\\-000000\\-000000\\-0", "012154000001264"],
    ["a country's code that a format puts there", "9121234567", "&quot;+98&quot;0", "+989121234567"],
    ["a 0 that a format puts there", "12154000001264", "&quot;0&quot;0", "012154000001264"],
    ["an escaped 0", "12154000001264", "\\00", "012154000001264"],
    ["zeros in the language of a format", "12154000001264", "[$-3000429]000000000000000", "012154000001264"],
    ["zeros with other formats of negative numbers and texts", "1", "000;-000;@", "001"],
    ["zeros with room behind them", "1", "000_)", "001"],
    ["zeros before a fraction", "1", "000.00", "001"],
    ["a phone number's groups", "9121234567", "(0##) ###-####", "9121234567"],
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

  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
  ])("day %s is %s, though Excel counts a 29 February 1900", (raw, day) => {
    expect(number(raw, ["yyyy-mm-dd"])).toBe(day);
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
    expect(opened(bytes).sheets.map(({ name }) => name)).toEqual(["الف & ب", "Two"]);
    expect(rowsOf(bytes, 1)).toEqual([["b"]]);
  });

  test("cells and rows that are not there are blank, so that a line has its row's number", async () => {
    const xml = `<row r="2"><c r="B2" t="inlineStr"><is><t>a,"b"</t></is></c></row><row r="5"><c r="A5"><v>1</v></c><c r="C5" t="inlineStr"><is><t>c\nd</t></is></c></row>`;
    const book = opened(workbook(sheet(xml)));
    const list = listOf(book, book.sheets[0]!);
    if (typeof list === "string") throw new Error(`It is ${list}`);
    expect(await new Blob(list.bytes).text()).toBe(`\r\n,"a,""b"""\r\n\r\n\r\n1,,c d\r\n`);
  });

  test("a row beyond Excel's last is refused, and not written as a million lines", () => {
    expect(() => rowsOf(workbook(sheet(`<row r="99999999999"></row>`)))).toThrow(SyntaxError);
  });
});

test("a sheet of many rows is one text, in pieces", async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => [String(at), "x"]);
  const book = opened(workbook(sheet(inline(rows))));
  const list = listOf(book, book.sheets[0]!);
  if (typeof list === "string") throw new Error(`It is ${list}`);
  expect(list.bytes).toHaveLength(3);
  expect(await new Blob(list.bytes).text()).toBe(rows.map((cells) => `${cells.join(",")}\r\n`).join(""));
});

test.each([
  ["list.xlsx", "list.csv"],
  ["فهرست.XLSX", "فهرست.csv"],
  ["list.1405", "list.1405.csv"],
  ["list", "list.csv"],
])("the list of %s is named %s", (file, name) => expect(nameOf(file)).toBe(name));

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %d is %s, and back", (column, letters) => {
  expect(lettersOf(column)).toBe(letters);
  expect(columnOf(`${letters}7`)).toBe(column);
});

test("text may stand after the last element", () => {
  const markup = new Markup("<a>x</a>\n");
  const kinds: string[] = [];
  while (markup.next()) kinds.push(`${markup.kind} ${markup.kind === "TEXT" ? markup.text : markup.name}`);
  expect(kinds).toEqual(["OPEN a", "TEXT x", "CLOSE a", "TEXT \n"]);
});

describe("what other programs write", () => {
  test.each([
    ["no", `<row r="1"><c r="A1" t="b"><v>0</v></c></row>`, ["FALSE"]],
    ["comments and instructions", `<!-- a <row> --><row r="1"><?x y?><c r="A1"><v>1</v></c></row>`, ["1"]],
    ["a name of a character that XML does not know", `<row r="1"><c t="str"><v>&nbsp;&lt;</v></c></row>`, ["&nbsp;<"]],
    [
      "the last character of Unicode, and one after it",
      `<row><c t="str"><v>&#x10FFFF;&#x110000;</v></c></row>`,
      ["\u{10FFFF}&#x110000;"],
    ],
  ])("%s", (_, xml, cells) => expect(rowsOf(workbook(sheet(xml)))).toEqual([cells]));

  test.each(["<!-- a", "<![CDATA[a", "<?a"])("%s without its end is a broken sheet", (xml) => {
    const book = opened(workbook(sheet(`${xml} `)));
    expect(listOf(book, book.sheets[0]!)).toBe("BROKEN_WORKBOOK");
  });
});

describe("a part that would take 400 MiB unpacked", () => {
  /** The archive with another size of one part in its directory. */
  function withSize(archive: Uint8Array, path: string, size: number): Uint8Array {
    const bytes = Buffer.from(archive);
    for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 1)) {
      if (bytes.toString("utf8", at + 46).startsWith(path)) bytes.writeUInt32LE(size, at + 24);
    }
    return new Uint8Array(bytes);
  }
  const size = 400 * 2 ** 20;
  const bytes = workbook({ ...sheet(inline([["a"]])), strings: ["<si><t>a</t></si>"] });

  test("is not unpacked: of the sheet, and of the texts that all sheets share", () => {
    const book = opened(withSize(bytes, "xl/worksheets/sheet1.xml", size));
    expect(listOf(book, book.sheets[0]!)).toBe("LARGE_WORKBOOK");
    expect(open(withSize(bytes, "xl/sharedStrings.xml", size))).toBe("LARGE_WORKBOOK");
  });
});

test("an archive that is no workbook", () => {
  expect(open(emptyArchive())).toBe("ZIP");
});

/** The end of an archive that holds nothing. */
function emptyArchive(): Uint8Array {
  return Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);
}

test("a formula whose value is an empty text is empty", () => {
  const empty = `<c t="str"><f>IF(B1="","",B1)</f><v></v></c>`;
  expect(rowsOf(workbook(sheet(`<row r="1">${empty}<c><v>1</v></c></row>`)))).toEqual([["", "1"]]);
});

test("a formula whose value was not kept is not calculated", () => {
  const xml = `<row r="1"><c r="A1"><f>B1&amp;"5"</f></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f>1+1</f><v>2</v></c></row>`;
  expect(rowsOf(workbook(sheet(xml)))).toEqual([['=B1&"5"', "=", "2"]]);
});

test("hidden rows are read, and counted", () => {
  const cell = `<c t="inlineStr"><is><t>a</t></is></c>`;
  const xml = `<row r="1">${cell}</row><row r="2" hidden="1">${cell}</row><row r="3" hidden="1"/><row r="4" hidden="true">${cell}</row>`;
  const book = opened(workbook(sheet(xml)));
  expect(listOf(book, book.sheets[0]!)).toMatchObject({
    findings: [{ code: "ROWS_HIDDEN", rows: 2, of: 3, examples: [2, 4] }],
  });
});

test("a broken workbook is named, and a broken sheet", () => {
  const bytes = workbook(sheet(inline([["a"]])));
  expect(open(bytes.subarray(0, bytes.length - 30))).toBe("BROKEN_WORKBOOK");
  const book = opened(workbook(sheet(`<row r="1"><c`)));
  expect(listOf(book, book.sheets[0]!)).toBe("BROKEN_WORKBOOK");
});

describe("no row of a sheet is lost in silence", () => {
  const path = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(workbook(sheet(inline([["a"], ["b"]]))));
  const xml = strFromU8(parts[path]!);
  const { [path]: _, ...others } = parts;
  const withSheet = (text: string) => zipSync({ ...others, [path]: strToU8(text) });
  test.each([
    ["its part is not there", zipSync(others)],
    ["its part ends after a row", withSheet(xml.slice(0, xml.indexOf("</row>") + 6))],
    ["its part ends within a row", withSheet(xml.slice(0, xml.lastIndexOf("<c ")))],
    ["a text that sheets share is not there", workbook(sheet(`<row r="1"><c t="s"><v>0</v></c></row>`))],
  ])("%s: the workbook is broken", (_, bytes) => {
    const book = opened(new Uint8Array(bytes));
    expect(listOf(book, book.sheets[0]!)).toBe("BROKEN_WORKBOOK");
  });
});
