import type { Header } from "#list/header";
import type { Kind, Sender } from "#list/kind";
import type { FileProblem } from "#list/reason";
import { type Options, Scanner } from "#list/scanner";

/**
 * A record as the uploader wrote it: `cells` as many as the header has or fewer, `surplus` those beyond. `from` and `to`
 * are bytes of the text in UTF-8, its BOM left out.
 */
export type Record = { row: number; line: number; from: number; to: number; cells: string[]; surplus: string[] };

/** Reads the same bytes as `Reader`, with the same row numbers, for giving the records back. */
export function open(kind: Kind, sender: Sender, options?: Options): Records {
  return new Records(kind, sender, options);
}

export class Records {
  readonly #scanner: Scanner;

  constructor(kind: Kind, sender: Sender, options?: Options) {
    this.#scanner = new Scanner(kind, sender, options);
  }

  get problem(): FileProblem | null {
    return this.#scanner.problem;
  }

  /** Null until the first line is read. */
  get header(): Header | null {
    return this.#scanner.header;
  }

  /** Bytes of the file's BOM. */
  get bom(): number {
    return this.#scanner.bom;
  }

  push(bytes: Uint8Array): Generator<Record, void, undefined> {
    this.#scanner.push(bytes);
    return this.#read();
  }

  end(): Generator<Record, void, undefined> {
    this.#scanner.end();
    return this.#read();
  }

  *#read(): Generator<Record, void, undefined> {
    const scanner = this.#scanner;
    while (scanner.next()) {
      const { row, line, from, to, cut } = scanner;
      const width = scanner.header?.cells.length ?? 0;
      const cells: string[] = [];
      const surplus: string[] = [];
      for (let cell = 0; cell < cut.count; cell++) (cell < width ? cells : surplus).push(cut.text(cell));
      yield { row, line, from, to, cells, surplus: scanner.hasSurplus() ? surplus : [] };
    }
  }
}
