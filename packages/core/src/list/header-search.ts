import * as Foreign from "#list/foreign";
import * as Header from "#list/header";
import type { Column, ColumnNames } from "#list/column";
import type { Delimiter } from "#list/line-splitter";
import type { Detail, FileProblem } from "#list/reason";

/** Lines that may be the header; blank ones are not counted. */
export const MAX_LINES = 20;

/** Most bytes of a line that is tested again if no line is the header. */
const MAX_KEPT = 4096;

/** Characters of a line that is kept as often as there are ways to split it: 20 lines of 1 MiB would take 240 MiB. */
const MAX_SPLIT = 1 << 14;

/** Characters of `"sep=;"`, with delimiters after it. */
const MAX_HINT = 40;

/** Characters between names that are part of names too. */
const IN_NAMES = /[\p{L}\p{M}\p{N}_\-'"\s\u200C]/u;

/** An IMEI, with marks between its digits or as `3.57E+14`. */
const VALUE = /(?:[0-9\u06F0-\u06F9\u0660-\u0669][-\s./]?){14}|[0-9\u06F0-\u06F9\u0660-\u0669]E\+?1[34]/i;

type Nearest = { line: number; isOpen: boolean; found: Header.Found };

/** Searches the first lines of a list for its header, and gives the reason if there is none. */
export class HeaderSearch {
  /** Of `sep=…`; null: there is no such line. */
  hint: Delimiter | null = null;
  readonly #columns: readonly Column[];
  readonly #names: ColumnNames;
  /** Each line that is no header, split in each way; a long one only in the way that gives most cells. */
  readonly tried: (readonly Header.Candidate[])[] = [];
  #nearest: Nearest | null = null;
  /** The first line with values. */
  #values: number | null = null;
  #isWider = false;
  #text = "";
  lines = 0;

  constructor(columns: readonly Column[], names: ColumnNames) {
    this.#columns = columns;
    this.#names = names;
  }

  /** True if it is `sep=…`, before all other lines. */
  isHint(text: string): boolean {
    if (this.lines > 0 || this.hint !== null) return false;
    this.hint = text.length > MAX_HINT ? null : Header.hint(text);
    return this.hint !== null;
  }

  /** A line and the ways to split it: its columns if it is the header, else null. */
  add(text: string, line: number, candidates: readonly Header.Candidate[], isOpen: boolean): Header.Found | null {
    this.lines++;
    if (this.#text.length < MAX_KEPT) this.#text += `${text.slice(0, MAX_KEPT)}\n`;
    if (this.#values === null && VALUE.test(text.slice(0, MAX_KEPT))) this.#values = line;
    const found = Header.best(candidates, this.#columns, this.#names);
    if (!found) return null;
    if (found.missing.length === 0) return found;
    this.tried.push(
      text.length > MAX_SPLIT ? candidates.toSorted((a, b) => b.cells.length - a.cells.length).slice(0, 1) : candidates,
    );
    this.#isWider ||= found.isWider;
    if (!this.#nearest || found.missing.length < this.#nearest.found.missing.length) {
      this.#nearest = { line, isOpen, found };
    }
    return null;
  }

  /** Why no line is the header. */
  problem(): FileProblem {
    if (this.lines === 0) return { code: "EMPTY" };
    const looks = Foreign.document(this.#text);
    if (looks) return { code: "NOT_TEXT", detail: { looks } };
    const lineEnd = lineEndOf(this.#text);
    if (lineEnd) return { code: "NOT_TEXT", detail: { looks: "LINE_END", lineEnd } };
    if (this.#isWider) return Header.TOO_MANY_COLUMNS;
    return { code: "COLUMN_MISSING", ...this.#missing() };
  }

  #missing(): Pick<FileProblem, "columns" | "detail"> {
    const needed = this.#columns.filter((column) => column.needed).map(({ name }) => name);
    const delimiter = this.#delimiter();
    if (delimiter !== null) return { columns: needed, detail: { delimiter } };
    const nearest = this.#nearest;
    const columns = nearest?.found.missing ?? needed;
    const detail: Detail = { lines: this.lines, line: nearest?.line ?? 1 };
    if (nearest?.isOpen) return { columns, detail: { ...detail, isOpen: true } };
    if (columns.length < needed.length || this.#values === null) return { columns, detail };
    return { columns, detail: { ...detail, line: this.#values, holdsValues: true } };
  }

  /** A character that no list is separated by, but with which a line names all needed columns. */
  #delimiter(): Delimiter | null {
    for (const line of this.#text.split("\n")) {
      const marks = new Set(Array.from(line.slice(0, MAX_KEPT)).filter((character) => !IN_NAMES.test(character)));
      for (const delimiter of [...marks, " "].filter((mark) => !Header.DELIMITERS.includes(mark)).slice(0, 32)) {
        const cells = line.split(delimiter).filter((cell) => cell.trim() !== "");
        const found = Header.best([{ delimiter, cells, outer: null, isWider: false }], this.#columns, this.#names);
        if (found?.missing.length === 0) return delimiter;
      }
    }
    return null;
  }
}

/** A line end that no list has, before something like an IMEI: `U+2028`, `U+000B`. */
export function lineEndOf(text: string): string | null {
  const [, end] = /([\u2028\u2029\u0085\v\f])[^]*[0-9\u06F0-\u06F9\u0660-\u0669]{8}/.exec(text) ?? [];
  return end === undefined ? null : `U+${end.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
