import * as Blank from "#list/blank";
import * as Bytes from "#list/bytes";
import type { Cells } from "#list/cells";
import type { ColumnNames } from "#list/column";
import { Decoder } from "#list/decoder";
import type { Finding } from "#list/forensics/finding";
import * as Foreign from "#list/foreign";
import * as Header from "#list/header";
import { HeaderSearch, lineEndOf, MAX_LINES } from "#list/header-search";
import { HeaderSplitter } from "#list/header-splitter";
import * as Kind from "#list/kind";
import { INCOMPLETE, LineSplitter } from "#list/line-splitter";
import type { FileProblem } from "#list/reason";
import { Window } from "#list/window";
import { Wrapped } from "#list/wrapped";

/** `limit`: the most bytes that a file may have; `maxRows`: the most rows; `names`: what the uploader calls columns. */
export type Options = { limit?: number; maxRows?: number; names?: ColumnNames };
const GIB = 1 << 30;
const MAX_ROWS = 20_000_000;

/** 1 MiB. A longer line is no list, and without a bound a file without line ends would be held in memory whole. */
export const MAX_LINE = 1 << 20;

/** Bytes that are decoded at once. */
const SLICE = 1 << 16;

/**
 * Bytes in, records out, one at a time in {@link cut}. All readers of lists use this, so that row numbers agree. Memory
 * is bounded by the longest line and the chunk at hand.
 */
export class Scanner {
  /** Why the whole file is rejected, as soon as it is known; EMPTY and NO_ROWS after the last `next`. */
  problem: FileProblem | null = null;
  header: Header.Header | null = null;
  /** The record at hand: 1 is the first after the header. */
  row = 0;
  /** The line on which the record at hand begins, from 1; blank lines and lines inside quotes are counted. */
  line = 0;
  /** Where the record at hand begins and ends, in bytes of the text in UTF-8 after its BOM. */
  from = 0;
  to = 0;
  /** The cells of the record at hand. */
  cut: Cells;

  readonly #columns: readonly Kind.Column[];
  readonly #limits: Required<Omit<Options, "names">>;
  readonly #decoder = new Decoder();
  readonly #window = new Window();
  readonly #search: HeaderSearch;
  readonly #lines = new LineSplitter();
  readonly #splitter = new HeaderSplitter(this.#lines, this.#window);
  /** Reads records that are one quoted cell each. */
  #wrapped: Wrapped | null = null;
  #bytes = 0;
  #chunks: Uint8Array[] = [];
  #ended = false;
  #isFinal = false;
  /** Bytes that must be at hand before the record is tried again: each time twice as many, so that all tries cost twice one. */
  #enough = 0;
  /** Bytes of the text before the window, and lines up to it. */
  #passed = 0;
  #nextLine = 1;
  #blank: Uint8Array = Blank.BEFORE_HEADER;
  /** The line of the header. */
  #headerLine = 0;

  constructor(kind: Kind.Kind, sender: Kind.Sender, options: Options = {}) {
    this.#columns = Kind.columns(kind, sender.uploader);
    const { limit = GIB, maxRows = MAX_ROWS, names = {} } = options;
    this.#limits = { limit, maxRows };
    this.#search = new HeaderSearch(this.#columns, names);
    this.cut = this.#lines.cells;
    if (!Kind.canSend(kind, sender.uploader)) this.problem = { code: "NOT_ALLOWED" };
  }

  /** Bytes of the file's BOM. */
  get bom(): number {
    return this.#decoder.bom;
  }

  /** The lines that were tried as the header, and were none, each split in each way. */
  get tried(): readonly (readonly Header.Candidate[])[] {
    return this.#search.tried;
  }

  /** Findings about the form of the file. */
  get findings(): Finding[] {
    const lines = this.#headerLine - 1;
    // Blank lines and `sep=` alone are no finding.
    if (this.header === null || this.#search.lines <= 1) return [];
    return [{ code: "LINES_SKIPPED", columns: [], rows: lines, of: this.row, examples: [], lines }];
  }

  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    const { limit } = this.#limits;
    if (this.#bytes > limit) this.problem ??= { code: "TOO_LARGE", detail: { limit } };
    if (!this.problem && bytes.length > 0) this.#chunks.push(bytes);
  }

  end(): void {
    this.#ended = true;
  }

  /** Reads the next record. False if the bytes so far have no further one. */
  next(): boolean {
    while (!this.problem) {
      this.#skipBlankLines();
      const next = this.#tryRecord();
      if (next === INCOMPLETE) {
        if (!this.#fill()) return this.#exhausted();
        continue;
      }
      if (this.header === null) {
        if (!this.#readHeader(next) && !this.#fill()) return this.#exhausted();
        continue;
      }
      this.#wrapped?.split(this.#lines.cells, this.#window, next);
      this.line = this.#nextLine;
      this.#moveTo(next, this.#lines.cells.breaks + 1);
      if (this.#isBlank(this.header)) continue;
      return this.#isRow();
    }
    return false;
  }

  /** True if the record has cells beyond the header's that are not blank: they belong to no column. */
  hasSurplus(): boolean {
    return this.cut.surplusFrom(this.header?.cells.length ?? 0) >= 0;
  }

  #isRow(): boolean {
    this.row++;
    const { maxRows } = this.#limits;
    if (this.row > maxRows) this.problem = { code: "TOO_MANY_ROWS", detail: { limit: maxRows } };
    return this.problem === null;
  }

  /** Where the record after the one at hand begins. */
  #tryRecord(): number {
    const { at, end, length } = this.#window;
    if (length === 0 || (length < this.#enough && !this.#isFinal)) return INCOMPLETE;
    const next = this.header ? this.#lines.line(this.#window, at, end, this.#isFinal) : this.#lineEnd();
    this.#enough = 0;
    if (next === INCOMPLETE) this.#awaitTwice();
    if (length > MAX_LINE && (next === INCOMPLETE || next - at > MAX_LINE + 1)) return this.#tooLong();
    return next;
  }

  /** Where the next line begins. */
  #lineEnd(): number {
    const { bytes, at, end } = this.#window;
    let stop = at;
    while (bytes[stop] !== Bytes.LF && bytes[stop] !== Bytes.CR) stop++;
    return this.#lines.ends.after(bytes, stop, end, this.#isFinal);
  }

  #moveTo(next: number, lines: number): void {
    const window = this.#window;
    this.from = this.#passed;
    this.#passed += next - window.at;
    this.to = this.#passed;
    window.at = next;
    this.#nextLine += lines;
  }

  /** Lines of line ends, white space and delimiters alone are not rows. Here, since a list may be nothing else. */
  #skipBlankLines(): void {
    const window = this.#window;
    const { bytes, end } = window;
    while (window.length > 0 && window.length >= this.#enough) {
      const stop = Blank.lineEnd(bytes, window.at, end, this.#blank);
      if (bytes[stop] !== Bytes.LF && bytes[stop] !== Bytes.CR) return;
      const next =
        stop === end && !this.#isFinal ? INCOMPLETE : this.#lines.ends.after(bytes, stop, end, this.#isFinal);
      if (next === INCOMPLETE) return this.#awaitTwice();
      this.#moveTo(next, 1);
    }
  }

  #awaitTwice(): void {
    this.#enough = Math.min(2 * this.#window.length, MAX_LINE + 1);
  }

  /** Adds bytes to the window. False if there are none yet. */
  #fill(): boolean {
    if (this.#isFinal) return false;
    const [chunk] = this.#chunks;
    if (chunk) {
      this.#take(this.#decoder.push(chunk.subarray(0, SLICE)));
      if (chunk.length > SLICE) this.#chunks[0] = chunk.subarray(SLICE);
      else this.#chunks.shift();
      return true;
    }
    if (!this.#ended) return false;
    this.#isFinal = true;
    this.#take(this.#decoder.end());
    return true;
  }

  #take(pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.#window.append(piece);
    const { problem } = this.#decoder;
    if (!problem) return;
    const { bytes, at, end } = this.#window;
    const line = this.#nextLine + this.#lines.ends.countBetween(bytes, at, end);
    this.problem = problem.detail?.byte === undefined ? problem : { ...problem, detail: { ...problem.detail, line } };
  }

  #exhausted(): false {
    if (!this.#isFinal) return false;
    if (!this.header) this.problem ??= this.#search.problem();
    else if (this.row === 0) this.problem ??= { code: "NO_ROWS" };
    return false;
  }

  #tooLong(): typeof INCOMPLETE {
    const long: FileProblem = { code: "NOT_TEXT", detail: { looks: "LONG_LINE", line: this.#nextLine } };
    if (this.header === null && this.#search.lines === 0) {
      const { at } = this.#window;
      const start = this.#window.text(at, at + 1000);
      this.#search.add(start, this.#nextLine, [], false);
      const problem = this.#search.problem();
      this.problem = problem.code === "NOT_TEXT" ? problem : long;
    }
    this.problem ??= long;
    return INCOMPLETE;
  }

  /** Tests if the current line, which ends before `next`, is the header. False if it needs more bytes. */
  #readHeader(next: number): boolean {
    const { at, length } = this.#window;
    const text = this.#window.text(at, next).replace(/[\r\n]+$/, "");
    const search = this.#search;
    if (search.isHint(text)) {
      this.#moveTo(next, 1);
      return true;
    }
    const split = this.#splitter.candidates(text, search.hint, this.#isFinal);
    if (split === INCOMPLETE) {
      this.#enough = 2 * length;
      return false;
    }
    const found = search.add(text, this.#nextLine, split.candidates, split.isOpen);
    if (found) this.#begin(found);
    else {
      this.#moveTo(next, 1);
      if (search.lines === MAX_LINES) this.problem = search.problem();
    }
    return true;
  }

  #begin(found: Header.Found): void {
    const read = Header.read(found, this.#columns, this.#nextLine);
    const lineEnd = lineEndOf(found.cells.join("\n"));
    const looks = Foreign.document(found.cells.join(found.delimiter));
    if (looks) this.problem = { code: "NOT_TEXT", detail: { looks } };
    else if (lineEnd) this.problem = { code: "NOT_TEXT", detail: { looks: "LINE_END", lineEnd } };
    else if (!read.ok) this.problem = read.problem;
    if (this.problem || !read.ok) return;
    const { header } = read;
    const lines = this.#lines;
    const imeis = [...header.positions].flatMap(([name, at]) => (name.includes("imei") ? [at] : []));
    lines.delimiter = found.outer ?? header.delimiter;
    const next = this.#splitter.split(this.#isFinal);
    this.#headerLine = this.#nextLine;
    this.#moveTo(next, lines.cells.breaks + 1);
    this.header = header;
    lines.mayBreak = found.outer === null;
    lines.width = header.cells.length;
    this.#blank = Blank.ofList(header.delimiter);
    if (found.outer === null) return lines.expectImeis(imeis);
    this.#wrapped = new Wrapped(header.delimiter, imeis);
    this.cut = this.#wrapped.cells;
  }

  #isBlank({ reports }: Header.Header): boolean {
    const { cut } = this;
    if (cut.isImei(0)) return false;
    for (let cell = 0; cell < cut.count; cell++) {
      if (reports[cell] !== true && !cut.isBlank(cell)) return false;
    }
    return true;
  }
}
