import { type Block, Blocks, MAX_LINE } from "#list/blocks";
import { Cut } from "#list/cut";
import { Decoder } from "#list/encoding";
import * as Header from "#list/header";
import * as Kind from "#list/kind";
import type { FileProblem } from "#list/reason";

/** `sep=;` on a first line of its own tells Excel the delimiter; we find it ourselves. */
const EXCEL_HINT = /^sep=.?$/i;

/** `limit`: the most bytes that a file may have, default 1 GiB. */
export type Options = { limit?: number };
const GIB = 1 << 30;

/**
 * Bytes in, records out, one at a time in {@link cut}. Whoever reads a list scans it with this, so that row numbers
 * agree. Memory is bounded by the longest line and the chunk at hand.
 */
export class Scanner {
  /** Why the whole file is rejected, as soon as it is known; EMPTY and NO_ROWS after the last `next`. */
  problem: FileProblem | null = null;
  header: Header.Header | null = null;
  /** The record at hand: 1 is the first after the header. */
  row = 0;
  /** The line at hand, from 1, blank ones counted. */
  line = 0;
  readonly cut = new Cut();

  readonly #columns: readonly Kind.Column[];
  readonly #limit: number;
  readonly #decoder = new Decoder();
  readonly #blocks = new Blocks();
  #bytes = 0;
  #ended = false;
  #queue: Block[] = [];
  #block: Block = { bytes: new Uint8Array(0), from: 0, to: 0 };

  constructor(kind: Kind.Kind, sender: Kind.Sender, options: Options = {}) {
    this.#columns = Kind.columns(kind, sender.uploader);
    this.#limit = options.limit ?? GIB;
    if (!Kind.maySend(kind, sender.uploader)) this.problem = { code: "NOT_ALLOWED" };
  }

  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#limit) this.problem ??= { code: "TOO_LARGE", detail: { limit: this.#limit } };
    if (!this.problem) this.#take(this.#decoder.push(bytes));
  }

  end(): void {
    if (this.problem) return;
    this.#take(this.#decoder.end());
    this.#queue.push(...this.#blocks.end());
    this.#ended = true;
  }

  #take(pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.#queue.push(...this.#blocks.push(piece));
    this.problem ??= this.#decoder.problem;
  }

  /** Moves on to the next record; false when the bytes so far hold no further one. */
  next(): boolean {
    while (!this.problem) {
      if (this.#block.from >= this.#block.to && !this.#nextBlock()) return this.#exhausted();
      const at = this.#block.from;
      this.cut.eol = this.#blocks.eol;
      this.#block.from = this.cut.line(this.#block.bytes, at, this.#block.to);
      this.line++;
      if (this.#block.from - at > MAX_LINE + 1) return this.#tooLong(this.line);
      if (this.header === null) {
        this.#readHeader(at);
        continue;
      }
      if (this.#isBlank(this.header)) continue;
      this.row++;
      return true;
    }
    return false;
  }

  /** Cells beyond the header's that are not blank: they belong to no column. */
  hasSurplus(): boolean {
    for (let cell = this.header?.cells.length ?? 0; cell < this.cut.count; cell++) {
      if (!this.cut.isBlank(cell)) return true;
    }
    return false;
  }

  #nextBlock(): boolean {
    const next = this.#queue.shift();
    if (next) this.#block = next;
    return next !== undefined;
  }

  #exhausted(): false {
    if (this.#blocks.tooLong) return this.#tooLong(this.line + 1);
    if (this.#ended && !this.header) this.problem = { code: "EMPTY" };
    else if (this.#ended && this.row === 0) this.problem = { code: "NO_ROWS" };
    return false;
  }

  #tooLong(line: number): false {
    this.problem = { code: "NOT_TEXT", detail: { looks: "LONG_LINE", line } };
    return false;
  }

  #readHeader(at: number): void {
    const candidates = Header.DELIMITERS.map((delimiter) => {
      this.cut.delimiter = delimiter.charCodeAt(0);
      this.cut.line(this.#block.bytes, at, this.#block.to);
      return { delimiter, cells: Array.from({ length: this.cut.count }, (_, cell) => this.cut.text(cell)) };
    });
    const chosen = Header.choose(candidates, this.#columns);
    if (!chosen || chosen.cells.every((cell) => cell.trim() === "" || EXCEL_HINT.test(cell))) return;
    const read = Header.read(chosen, this.#columns);
    if (!read.ok) {
      this.problem = read.problem;
      return;
    }
    this.header = read.header;
    this.cut.expectImeis([...read.header.positions].flatMap(([name, at]) => (name.includes("imei") ? [at] : [])));
    this.cut.delimiter = chosen.delimiter.charCodeAt(0);
  }

  /** Blank lines, and lines of delimiters, white space and empty quotes as spreadsheets write them, are not rows. */
  #isBlank(header: Header.Header): boolean {
    for (let cell = 0; cell < this.cut.count; cell++) {
      if (header.reports[cell] !== true && !this.cut.isBlank(cell)) return false;
    }
    return true;
  }
}
