import { strFromU8, unzipSync } from "fflate";
import { columnOf } from "#parts/importer/upload/sheet/column.ts";
import { Markup } from "#parts/importer/upload/sheet/markup.ts";
import { textOf, type Format } from "#parts/importer/upload/sheet/number.ts";

/** Reads an XLSX workbook (ECMA-376) into rows of text; nothing is calculated. */

export type Sheet = { readonly name: string; readonly path: string };

/** Cells by their column, from 0; a row that is not there is blank. `row` counts from 1, as the spreadsheet shows it. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

/** Of one part of the archive, unpacked. A text longer than half a GiB cannot be held. */
const LARGEST = 400 * 2 ** 20;

/** Of a sheet (Excel's limit). */
const LAST_ROW = 1_048_576;

const RELATIONSHIPS = "_rels/.rels";

/** Null when the archive is no workbook, or a part of it is too large. @throws Error when it is broken */
export function open(archive: Uint8Array): Workbook | null {
  const main = relationships(archive, "").find(({ type }) => type === "officeDocument")?.target;
  return main === undefined || part(archive, main) === null ? null : new Workbook(archive, main);
}

export class Workbook {
  readonly sheets: readonly Sheet[];
  readonly #archive: Uint8Array;
  readonly #strings: readonly string[];
  readonly #formats: readonly Format[];
  readonly #epoch: 1900 | 1904;

  constructor(archive: Uint8Array, main: string) {
    const related = relationships(archive, main);
    const textOf = (type: string) => {
      const path = related.find((one) => one.type === type)?.target;
      return (path === undefined ? null : part(archive, path)) ?? "";
    };
    const { sheets, epoch } = contents(part(archive, main) ?? "");
    this.#archive = archive;
    this.#epoch = epoch;
    this.#strings = strings(textOf("sharedStrings"));
    this.#formats = formats(textOf("styles"));
    const all = sheets.flatMap(({ id, ...sheet }) => {
      const target = related.find((one) => one.id === id && one.type === "worksheet")?.target;
      return target === undefined ? [] : [{ ...sheet, path: target }];
    });
    const shown = all.filter(({ hidden }) => !hidden);
    this.sheets = (shown.length > 0 ? shown : all).map(({ name, path }) => ({ name, path }));
  }

  /** Rows of a sheet, from top to bottom. @throws SyntaxError */
  *rows({ path }: Sheet): Generator<SheetRow, void, undefined> {
    const markup = new Markup(part(this.#archive, path) ?? "");
    let row = 0;
    let cells: string[] = [];
    while (markup.next()) {
      if (markup.name === "row" && markup.kind === "OPEN") {
        row = Number(markup.attribute("r") ?? row + 1);
        if (!(row <= LAST_ROW)) throw new SyntaxError(`No row ${row}`);
        cells = [];
      } else if (markup.name === "row" && markup.kind === "CLOSE") {
        yield { row, cells };
      } else if (markup.name === "c" && markup.kind === "OPEN") {
        const at = columnOf(markup.attribute("r") ?? "") ?? cells.length;
        while (cells.length < at) cells.push("");
        cells[at] = this.#cell(markup);
      }
    }
  }

  /** From the cell's beginning to its end. */
  #cell(markup: Markup): string {
    const type = markup.attribute("t") ?? "n";
    const format = this.#formats[Number(markup.attribute("s") ?? 0)] ?? null;
    let raw = "";
    while (markup.next() && !(markup.kind === "CLOSE" && markup.name === "c")) {
      if (markup.kind === "OPEN" && markup.name === "is") raw = string(markup, "is");
      else if (markup.kind === "OPEN" && markup.name === "v") raw = verbatim(markup, "v");
    }
    switch (type) {
      case "s":
        return this.#strings[Number(raw)] ?? "";
      case "b":
        return raw === "1" ? "TRUE" : "FALSE";
      case "n":
        return textOf(raw, format, this.#epoch);
      case "str":
        return unescaped(raw);
      default:
        return raw;
    }
  }
}

type Relationship = { id: string; type: string; target: string };

/** What a part of the archive refers to; of "", the archive's own. `type` without its namespace. */
function relationships(archive: Uint8Array, of: string): Relationship[] {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const path = of === "" ? RELATIONSHIPS : `${folder}_rels/${of.slice(folder.length)}.rels`;
  const markup = new Markup(part(archive, path) ?? "");
  const found: Relationship[] = [];
  while (markup.next()) {
    if (markup.kind !== "OPEN" || markup.name !== "Relationship") continue;
    const target = new URL(markup.attribute("Target") ?? "", `file:///${folder}`).pathname.slice(1);
    const type = markup.attribute("Type") ?? "";
    found.push({
      id: markup.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: decodeURIComponent(target),
    });
  }
  return found;
}

function contents(xml: string) {
  const markup = new Markup(xml);
  const sheets: { id: string; name: string; hidden: boolean }[] = [];
  let epoch: 1900 | 1904 = 1900;
  while (markup.next()) {
    if (markup.kind !== "OPEN") continue;
    if (markup.name === "workbookPr" && /^(1|true)$/.test(markup.attribute("date1904") ?? "")) epoch = 1904;
    if (markup.name !== "sheet") continue;
    const hidden = (markup.attribute("state") ?? "visible") !== "visible";
    sheets.push({ id: markup.attribute("id") ?? "", name: markup.attribute("name") ?? "", hidden });
  }
  return { sheets, epoch };
}

function strings(xml: string): string[] {
  const markup = new Markup(xml);
  const found: string[] = [];
  while (markup.next()) if (markup.kind === "OPEN" && markup.name === "si") found.push(string(markup, "si"));
  return found;
}

/** The number format of each style that a cell may name. */
function formats(xml: string): Format[] {
  const markup = new Markup(xml);
  const codes = new Map<number, string>();
  const found: Format[] = [];
  let inCells = false;
  while (markup.next()) {
    if (markup.name === "cellXfs") inCells = markup.kind === "OPEN";
    if (markup.kind !== "OPEN") continue;
    const id = Number(markup.attribute("numFmtId"));
    if (markup.name === "numFmt") codes.set(id, markup.attribute("formatCode") ?? "");
    if (markup.name === "xf" && inCells) found.push(codes.get(id) ?? id);
  }
  return found;
}

/** A text and its runs, without what tells how it is read aloud. */
function string(markup: Markup, until: string): string {
  let text = "";
  while (markup.next() && !(markup.kind === "CLOSE" && markup.name === until)) {
    if (markup.kind !== "OPEN") continue;
    if (markup.name === "rPh") verbatim(markup, "rPh");
    else if (markup.name === "t") text += verbatim(markup, "t");
  }
  return unescaped(text);
}

function verbatim(markup: Markup, until: string): string {
  let text = "";
  while (markup.next() && !(markup.kind === "CLOSE" && markup.name === until)) {
    if (markup.kind === "TEXT") text += markup.text;
  }
  return text;
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, §22.9.2.19). */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A part of the archive as text; null when it is not there or too large. */
function part(archive: Uint8Array, path: string): string | null {
  const wanted = path.toLowerCase();
  const isWanted = (name: string) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase() === wanted;
  const files = unzipSync(archive, { filter: ({ name, originalSize }) => isWanted(name) && originalSize < LARGEST });
  const [bytes] = Object.values(files);
  return bytes === undefined ? null : strFromU8(bytes).replace(/^\uFEFF/, "");
}
