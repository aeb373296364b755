import type { Cells } from "#list/cells";
import * as Header from "#list/header";
import { type Delimiter, LineSplitter } from "#list/line-splitter";
import { Window } from "#list/window";

/**
 * Records that are one quoted cell each: a CSV whose lines were taken for texts and saved as CSV once more. Blank cells
 * may follow, if the other program had more columns.
 */
export class Wrapped {
  readonly #inner = new LineSplitter();
  readonly #window = new Window();

  constructor(delimiter: Delimiter, imeis: readonly number[]) {
    this.#inner.delimiter = delimiter;
    this.#inner.expectImeis(imeis);
  }

  get cells(): Cells {
    return this.#inner.cells;
  }

  /** The cells of the record's one cell; of a record that has more cells, or no quotes, its own. */
  split(outer: Cells, record: Window, next: number): void {
    if (!outer.isAlone(0) || !outer.isQuoted(0)) {
      this.#inner.line(record, record.at, next, true);
      return;
    }
    this.#window.unquote(record, outer.end(0) - outer.size(0), outer.end(0));
    this.#inner.line(this.#window, 0, this.#window.end, true);
  }

  static candidates(line: string, delimiters: readonly Delimiter[], outer: Delimiter): Header.Candidate[] {
    const window = new Window();
    window.append(new TextEncoder().encode(line));
    return delimiters
      .filter((delimiter) => line.includes(delimiter))
      .map((delimiter) => {
        const inner = new LineSplitter();
        inner.delimiter = delimiter;
        inner.line(window, 0, window.end, true);
        return Header.candidate(inner.cells, delimiter, outer);
      });
  }
}
