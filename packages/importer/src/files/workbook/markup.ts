/** The parts of a workbook in XLSX: ECMA-376, SpreadsheetML. Each cell is text, so that no digit changes. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const MIME = `${TYPE}.sheet`;

const ids = (names: readonly string[]) => names.map((_, index) => index + 1);

/** Every part but the sheets, by its path. */
export function parts(names: readonly string[]): Readonly<Record<string, string>> {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = ids(names).map((id) => override(`worksheets/sheet${id}.xml`, "worksheet"));
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const xml = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${sheets.join("")}${override("styles.xml", "styles")}</Types>`,
    "_rels/.rels": relations([relation(1, "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${ids(names)
      .map((id) => `<sheet name="${escaped(names[id - 1] ?? "")}" sheetId="${id}" r:id="rId${id}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...ids(names).map((id) => relation(id, "worksheet", `worksheets/sheet${id}.xml`)),
      relation(names.length + 1, "styles", "styles.xml"),
    ]),
    // 49 is the format of text; style 2 is that of the header.
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
  return Object.fromEntries(Object.entries(xml).map(([path, text]) => [path, HEAD + text]));
}

/** The beginning of a sheet: its first row stays in view. */
export function sheetHead(rightToLeft: boolean): string {
  const direction = rightToLeft ? ' rightToLeft="1"' : "";
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${direction}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/><sheetData>`;
}

/** @param row from 1; the first is the header */
export function row(row: number, cells: readonly string[]): string {
  const style = row === 1 ? 2 : 1;
  let xml = `<row r="${row}">`;
  for (let column = 0; column < cells.length; column++) {
    const text = cells[column]!;
    if (text === "") continue;
    xml += `<c r="${lettersOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/** The end of a sheet, with a filter on each column of its first row. */
export function sheetTail(rows: number, columns: number): string {
  return `</sheetData><autoFilter ref="A1:${lettersOf(columns - 1)}${rows}"/></worksheet>`;
}

/** 0 is A, 26 is AA. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** Characters of a cell; Excel takes a workbook with a longer one for damaged. */
const MAX_CELL = 32_767;
/** Characters that no XML may hold. */
const NOT_XML = /[^\t\n\r\u0020-\uFFFD]/g;
const SPECIAL = /[&<>"\r]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  // `_x000D_` in a cell is a CR to Excel.
  _: "_x005F_",
};

function escaped(text: string): string {
  const whole = text.length > MAX_CELL ? text.slice(0, MAX_CELL) : text;
  return whole
    .toWellFormed()
    .replaceAll(NOT_XML, "")
    .replaceAll(SPECIAL, (character) => ENTITIES[character] ?? character);
}
