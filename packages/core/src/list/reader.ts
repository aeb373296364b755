import * as Digits from "#digits";
import { CellReader, type Clock } from "#list/cell-reader";
import * as Column from "#list/column";
import type { Finding } from "#list/forensics/finding";
import type { Candidate, Header } from "#list/header";
import { columns, type Sender } from "#list/kind";
import { DESCRIPTORS, type Kind, type Values } from "#list/kinds/index";
import type { FileProblem, Problem } from "#list/reason";
import type { Row } from "#list/row";
import { type Options as ScanOptions, Scanner } from "#list/scanner";

export type Options = ScanOptions & Partial<Clock>;

export const TIME_ZONE = "Asia/Tehran";

const HEADER_AGAIN: Problem = { reason: "HEADER", column: null };

/** Characters of a name of a column, and its bytes. */
const MAX_NAME = 60;
const MAX_BYTES = 4 * MAX_NAME;

/**
 * Reads a list from byte chunks of any size:
 *
 *     const reader = Reader.open("corrections", { uploader: "IMPORTER", importer: "importer-a" });
 *     for await (const bytes of file) for (const row of reader.push(bytes)) …
 *     for (const row of reader.end()) …
 *     if (reader.problem) … // the whole file is rejected
 *
 * A chunk's memory may be reused once its rows are read.
 */
export function open<K extends Kind>(kind: K, sender: Sender, options?: Options): Reader<K> {
  return new Reader(kind, sender, options);
}

export type Rows<K extends Kind> = IterableIterator<Row<K>, void, undefined>;

export class Reader<K extends Kind> {
  readonly #kind: K;
  readonly #sender: Sender;
  readonly #scanner: Scanner;
  readonly #clock: Clock;
  #cells: CellReader | null = null;
  #value: () => Values[K] | null = () => null;
  /** No generator, which takes 10 ns a row more: as much as a row of two bytes may take. */
  readonly #rows: Rows<K> = {
    [Symbol.iterator]: () => this.#rows,
    next: () => (this.#scanner.next() ? { done: false, value: this.#row() } : { done: true, value: undefined }),
  };
  /** The columns that are read, by their positions. */
  #nameAt: readonly (string | undefined)[] = [];
  /** The columns that a list must have: as the header has them, in UTF-8, and their spellings, normalised. */
  #needed: readonly { at: number; written: Uint8Array; names: readonly string[] }[] = [];

  constructor(kind: K, sender: Sender, options?: Options) {
    this.#kind = kind;
    this.#sender = sender;
    this.#scanner = new Scanner(kind, sender, options);
    this.#clock = { timeZone: options?.timeZone ?? TIME_ZONE, now: options?.now ?? null };
  }

  /** Set as soon as it is known; no row follows. EMPTY and NO_ROWS are known when {@link end}'s rows are read. */
  get problem(): FileProblem | null {
    return this.#scanner.problem;
  }

  /** Null until the first line is read. */
  get header(): Header | null {
    return this.#scanner.header;
  }

  /** The lines that were tried as the header, and were none, each split in each way. */
  get tried(): readonly (readonly Candidate[])[] {
    return this.#scanner.tried;
  }

  /** Findings about the form of the file, once the header is read. */
  get findings(): Finding[] {
    return this.#scanner.findings;
  }

  /** Rows so far. */
  get rows(): number {
    return this.#scanner.row;
  }

  push(bytes: Uint8Array): Rows<K> {
    this.#scanner.push(bytes);
    return this.#rows;
  }

  end(): Rows<K> {
    this.#scanner.end();
    return this.#rows;
  }

  /** A cell of the last row, by its column's canonical name. Valid until the next row is read. */
  cell(column: string): string {
    const at = this.header?.positions.get(column);
    return at === undefined ? "" : this.#scanner.cut.text(at);
  }

  #row(): Row<K> {
    const { row, line } = this.#scanner;
    const cells = (this.#cells ??= this.#begin());
    if (this.#isHeaderAsWritten() && this.#isHeader()) return { row, line, ok: false, problems: [HEADER_AGAIN] };
    const broken = this.#broken();
    if (broken) return { row, line, ok: false, problems: broken };
    const value = this.#value();
    if (value !== null) return { row, line, ok: true, value };
    const problems = cells.takeProblems();
    return { row, line, ok: false, problems: this.#mayBeHeader() && this.#isHeader() ? [HEADER_AGAIN] : problems };
  }

  /** A name never begins with a digit, as nearly all cells do. */
  #mayBeHeader(): boolean {
    const { cut } = this.#scanner;
    const at = this.#needed[0]?.at ?? 0;
    return cut.size(at) >= Column.MIN_NAME && !Digits.isDigit(cut.first(at));
  }

  #isHeaderAsWritten(): boolean {
    const [first] = this.#needed;
    return first !== undefined && this.#scanner.cut.equals(first.at, first.written);
  }

  /** True if the record repeats the header, as in a file that joins two lists. Its loops allocate nothing. */
  #isHeader(): boolean {
    const { cut } = this.#scanner;
    const needed = this.#needed;
    for (const { at } of needed) {
      if (cut.isImei(at) || cut.size(at) < Column.MIN_NAME || cut.size(at) > MAX_BYTES) return false;
    }
    for (const { at, names, written } of needed) {
      if (cut.equals(at, written)) continue;
      const text = cut.text(at);
      if (text.length > MAX_NAME || !Column.isNamed(text, names)) return false;
    }
    return true;
  }

  #begin(): CellReader {
    const { cut, header } = this.#scanner;
    if (!header) throw new Error("a record before the header");
    const cells = new CellReader(cut, header, this.#clock);
    const read = columns(this.#kind, this.#sender.uploader);
    const nameAt: string[] = [];
    for (const [name, at] of header.positions) nameAt[at] = name;
    this.#nameAt = nameAt;
    this.#needed = read
      .filter(({ needed }) => needed)
      .map((column) => {
        const at = header.positions.get(column.name) ?? Infinity;
        return { at, written: new TextEncoder().encode(header.cells[at]), names: Column.spellings(column) };
      });
    this.#value = DESCRIPTORS[this.#kind].reader(cells, this.#sender);
    return cells;
  }

  /** An open quote or surplus cells, with what is wrong in the cells before; null if the record is whole. */
  #broken(): Problem[] | null {
    const { cut, header } = this.#scanner;
    if (!header || (cut.open < 0 && cut.count <= header.cells.length)) return null;
    const surplus = this.#scanner.hasSurplus();
    if (cut.open < 0 && !surplus) return null;
    const cells = this.#cells!;
    this.#value();
    const others = cells.takeProblems();
    if (cut.open >= 0) {
      cells.refuse({ name: this.#nameAt[cut.open] ?? null, at: cut.open }, "QUOTE");
    }
    if (surplus) cells.refuse(null, "COLUMNS");
    // The open quote takes the text after it into its cell, so the later cells cannot be checked.
    const readable = ({ column }: Problem) => column !== null && (header.positions.get(column) ?? Infinity) < cut.open;
    return [...(cut.open >= 0 ? others.filter(readable) : others), ...cells.takeProblems()];
  }
}
