import { Cells } from "#list/cells";
import * as Correction from "#list/correction";
import * as Device from "#list/device";
import type { Header } from "#list/header";
import type { Kind, Sender } from "#list/kind";
import type { FileProblem, Problem } from "#list/reason";
import type { Row, Values } from "#list/row";
import { type Options, Scanner } from "#list/scanner";
import * as Sighting from "#list/sighting";

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

export class Reader<K extends Kind> {
  readonly #kind: K;
  readonly #sender: Sender;
  readonly #scanner: Scanner;
  #cells: Cells | null = null;
  #value: () => Values[K] | null = () => null;

  constructor(kind: K, sender: Sender, options?: Options) {
    this.#kind = kind;
    this.#sender = sender;
    this.#scanner = new Scanner(kind, sender, options);
  }

  /** Set as soon as it is known; no row follows. EMPTY and NO_ROWS are known when {@link end}'s rows are read. */
  get problem(): FileProblem | null {
    return this.#scanner.problem;
  }

  /** Null until the first line is read. */
  get header(): Header | null {
    return this.#scanner.header;
  }

  /** Rows so far. */
  get rows(): number {
    return this.#scanner.row;
  }

  push(bytes: Uint8Array): Generator<Row<K>, void, undefined> {
    this.#scanner.push(bytes);
    return this.#read();
  }

  end(): Generator<Row<K>, void, undefined> {
    this.#scanner.end();
    return this.#read();
  }

  *#read(): Generator<Row<K>, void, undefined> {
    const scanner = this.#scanner;
    while (scanner.next()) yield this.#row(scanner.row, scanner.line);
  }

  /** A cell of the row just given, by its column's canonical name; until the next is asked for. */
  cell(column: string): string {
    const at = this.header?.positions.get(column);
    return at === undefined ? "" : this.#scanner.cut.text(at);
  }

  #row(row: number, line: number): Row<K> {
    const cells = (this.#cells ??= this.#begin());
    const broken = this.#broken();
    if (broken) return { row, line, ok: false, problems: broken };
    const value = this.#value();
    return value === null ? { row, line, ok: false, problems: cells.takeProblems() } : { row, line, ok: true, value };
  }

  #begin(): Cells {
    const { cut, header } = this.#scanner;
    if (!header) throw new Error("a record before the header");
    const cells = new Cells(cut, header);
    const values: { [Each in Kind]: () => Values[Each] | null } = {
      corrections: Correction.reader(cells),
      devices: Device.reader(cells, this.#sender),
      sightings: Sighting.reader(cells),
    };
    this.#value = values[this.#kind];
    return cells;
  }

  /** An open quote or surplus cells, with what is wrong in the cells before; null when the record is whole. */
  #broken(): Problem[] | null {
    const { cut, header } = this.#scanner;
    if (!header || (cut.open < 0 && cut.count <= header.cells.length)) return null;
    const surplus = this.#scanner.hasSurplus();
    if (cut.open < 0 && !surplus) return null;
    const cells = this.#cells!;
    this.#value();
    const others = cells.takeProblems();
    if (cut.open >= 0) {
      const name = [...header.positions].find(([, at]) => at === cut.open)?.[0] ?? null;
      cells.refuse({ name, at: cut.open }, "QUOTE");
    }
    if (surplus) cells.refuse(null, "COLUMNS");
    // What stands after an open quote was swallowed by it, so nothing can be said of it.
    const readable = ({ column }: Problem) => column !== null && (header.positions.get(column) ?? Infinity) < cut.open;
    return [...(cut.open >= 0 ? others.filter(readable) : others), ...cells.takeProblems()];
  }
}
