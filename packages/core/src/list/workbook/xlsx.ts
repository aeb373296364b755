import { unzipSync } from "fflate";
import * as Foreign from "#list/foreign";
import type { Looks } from "#list/reason";
import { columnOf } from "#list/workbook/column";
import { Markup } from "#list/workbook/markup";
import { textOf, type Format } from "#list/workbook/number";

/** Reads an XLSX workbook (ECMA-376) into rows of text; no formula is calculated. */

export type Sheet = { readonly name: string; readonly path: string };

/** Cells by their column, from 0; a row that is not there is blank. `row` counts from 1, as the spreadsheet shows it. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[]; readonly isHidden: boolean };

/** Of one part of the archive, unpacked. A text longer than half a GiB cannot be held. */
const LARGEST = 400 * 2 ** 20;

/** Of a sheet (Excel's limit). */
const LAST_ROW = 1_048_576;

const RELATIONSHIPS = "_rels/.rels";

/** The workbook, or what the file is instead. */
export function open(archive: Uint8Array): Workbook | Looks {
  const looks = Foreign.binary(archive) ?? "ZIP";
  try {
    const main = relationships(archive, "").find(({ type }) => type === "officeDocument")?.target;
    const workbook = main === undefined || part(archive, main) === null ? null : new Workbook(archive, main);
    if (workbook && workbook.sheets.length > 0) return workbook;
  } catch (error) {
    if (error instanceof TooLarge) return "LARGE_WORKBOOK";
  }
  return looks === "XLSX" ? "BROKEN_WORKBOOK" : looks;
}

/** A part that is larger than {@link LARGEST}. */
export class TooLarge extends Error {}

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

  /** Rows of a sheet, from top to bottom. @throws Error if the sheet is broken */
  *rows({ path }: Sheet): Generator<SheetRow, void, undefined> {
    const markup = new Markup(part(this.#archive, path) ?? "");
    let isWhole = false;
    let row = 0;
    let cells: string[] = [];
    let isHidden = false;
    while (markup.next()) {
      if (markup.name === "row" && markup.kind === "OPEN") {
        isHidden = isTrue(markup.attribute("hidden"));
        row = Number(markup.attribute("r") ?? row + 1);
        if (!(row <= LAST_ROW)) throw new SyntaxError(`No row ${row}`);
        cells = [];
      } else if (markup.name === "row" && markup.kind === "CLOSE") {
        yield { row, cells, isHidden };
      } else if (markup.name === "c" && markup.kind === "OPEN") {
        const at = columnOf(markup.attribute("r") ?? "") ?? cells.length;
        while (cells.length < at) cells.push("");
        cells[at] = this.#cell(markup);
      } else if (markup.name === "sheetData" && markup.kind === "CLOSE") isWhole = true;
    }
    if (!isWhole) throw new SyntaxError(`${path} ends before its rows do`);
  }

  /** From the cell's beginning to its end. */
  #cell(markup: Markup): string {
    const type = markup.attribute("t") ?? "n";
    const format = this.#formats[Number(markup.attribute("s") ?? 0)] ?? null;
    let raw = "";
    let formula: string | null = null;
    while (markup.next() && !(markup.kind === "CLOSE" && markup.name === "c")) {
      if (markup.kind === "OPEN" && markup.name === "f") formula = verbatim(markup, "f");
      else if (markup.kind === "OPEN" && markup.name === "is") raw = string(markup, "is");
      else if (markup.kind === "OPEN" && markup.name === "v") raw = verbatim(markup, "v");
    }
    // Its value was not kept, and is not calculated here: the formula is refused in its place. A text may be empty.
    if (formula !== null && raw === "" && type !== "str") return `=${formula}`;
    switch (type) {
      case "s":
        return raw === "" ? "" : this.#shared(Number(raw));
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

  #shared(index: number): string {
    const text = this.#strings[index];
    if (text === undefined) throw new SyntaxError(`No shared text ${index}`);
    return text;
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

function isTrue(attribute: string | null): boolean {
  return attribute === "1" || attribute === "true";
}

function contents(xml: string) {
  const markup = new Markup(xml);
  const sheets: { id: string; name: string; hidden: boolean }[] = [];
  let epoch: 1900 | 1904 = 1900;
  while (markup.next()) {
    if (markup.kind !== "OPEN") continue;
    if (markup.name === "workbookPr" && isTrue(markup.attribute("date1904"))) epoch = 1904;
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

/** A text and its runs, without its phonetic text. */
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

/** A part of the archive as text. Null if it is absent. */
function part(archive: Uint8Array, path: string): string | null {
  const wanted = path.toLowerCase();
  const isWanted = (name: string) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase() === wanted;
  const files = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      if (originalSize >= LARGEST) throw new TooLarge(name);
      return true;
    },
  });
  const [bytes] = Object.values(files);
  return bytes === undefined ? null : new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Of XML, by its byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
