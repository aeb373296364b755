import { strToU8, zipSync } from "fflate";
import { lettersOf } from "@hamta/core/list";

/** A workbook of one sheet with text columns, so that typed or pasted digits stay digits. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const MIME = `${TYPE}.sheet`;

type Options = { name: string; rightToLeft: boolean };

export function workbookOf(
  rows: readonly (readonly string[])[],
  { name, rightToLeft }: Options,
): Uint8Array<ArrayBuffer> {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": related({ rId1: [`${OFFICE}/officeDocument`, "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related({
      rId1: [`${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
      rId2: [`${OFFICE}/styles`, "styles.xml"],
    }),
    // 49 is the text format.
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet(rows, rightToLeft),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

function sheet(rows: readonly (readonly string[])[], rightToLeft: boolean): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row, at) => {
    const cells = row.map(
      (text, column) =>
        `<c r="${lettersOf(column)}${at + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ""}/></sheetViews><cols><col min="1" max="${width}" width="24" style="1" customWidth="1"/></cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function related(to: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const relationships = Object.entries(to).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join("")}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
