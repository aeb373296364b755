import { strToU8, zipSync } from "fflate";

/** Workbooks in the layout of programs that export lists. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const RELATED = "http://schemas.openxmlformats.org/package/2006/relationships";

type Sheet = { name: string; xml: string; state?: "hidden" };
type Options = {
  sheets: readonly Sheet[];
  strings?: readonly string[];
  /** Number format codes; style n + 1 uses the nth. */
  formats?: readonly string[];
  date1904?: boolean;
  /** Elements with a prefix and absolute targets, as written by some server libraries. */
  prefixed?: boolean;
};

export function workbook({
  sheets,
  strings,
  formats = [],
  date1904,
  prefixed = false,
}: Options): Uint8Array<ArrayBuffer> {
  const [open, x] = prefixed ? [`xmlns:x="${MAIN}"`, "x:"] : [`xmlns="${MAIN}"`, ""];
  const office = prefixed ? STRICT : OFFICE;
  const root = prefixed ? "/xl/" : "";
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<${x}sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const codes = formats.map((code, at) => `<${x}numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const styles = ["", ...formats].map((_, at) => `<${x}xf numFmtId="${at === 0 ? 0 : 163 + at}" fontId="0"/>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${RELATED}">${relation("rId1", "officeDocument", prefixed ? "/xl/workbook.xml" : "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<${x}workbook ${open} xmlns:r="${office}"><${x}workbookPr${date1904 ? ' date1904="1"' : ""}/><${x}sheets>${listed.join("")}</${x}sheets></${x}workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATED}">${sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `${root}worksheets/sheet${at + 1}.xml`)).join("")}${relation("rId90", "styles", `${root}styles.xml`)}${relation("rId91", "sharedStrings", `${root}sharedStrings.xml`)}</Relationships>`,
    // Differential styles follow; their formats do not apply to cells.
    "xl/styles.xml": `<${x}styleSheet ${open}><${x}numFmts>${codes.join("")}</${x}numFmts><${x}cellStyleXfs><${x}xf numFmtId="14"/></${x}cellStyleXfs><${x}cellXfs>${styles.join("")}</${x}cellXfs></${x}styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<${x}worksheet ${open}><${x}sheetData>${xml}</${x}sheetData></${x}worksheet>`,
      ]),
    ),
  };
  if (strings) parts["xl/sharedStrings.xml"] = `<${x}sst ${open}>${strings.join("")}</${x}sst>`;
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0"?>${xml}`)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** A sheet of inline strings, row by row from the first. */
export function inline(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`,
    )
    .join("");
}
