import { type CellOf, Column } from "#list/forensics/column";
import { type Finding, merged } from "#list/forensics/finding";
import type { Shift } from "#list/forensics/shift-tracks";
import { Tally } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";
import { DESCRIPTORS, type Kind, type Values } from "#list/kinds/index";
import type { Problem } from "#list/reason";
import type { Row } from "#list/row";

export type { CellOf } from "#list/forensics/column";
export type { Code, Direction, Finding, Of, Pattern } from "#list/forensics/finding";

/**
 * The first rows, whose TACs are all counted. Of later rows one in 64 is counted, chosen by a hash of its number, so
 * that no pattern of a list coincides with it. Counting costs 0.3 µs per row, more than everything else.
 */
const COUNTED = 4096;
const ONE_OF = 64;

/** Finds faults of a whole file in the pass that reads it. Its state is 0.3 MB for a file of any size. */
export function create<K extends Kind>(kind: K): Forensics<K> {
  return new Forensics(kind);
}

export class Forensics<K extends Kind> {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #all: readonly Column[];
  readonly #imeis: (value: Values[K]) => readonly string[];
  readonly #shift: Shift<Values[K]> | null;
  readonly #surplus = new Tally();
  #rows = 0;

  constructor(kind: K) {
    const { imeiColumns, imeis, createShift } = DESCRIPTORS[kind];
    this.#imeis = imeis;
    this.#shift = createShift && createShift();
    this.#columns = new Map(
      Object.entries(imeiColumns).map(([name, phone]) => [name, new Column(name, phone)] as const),
    );
    this.#all = [...this.#columns.values()];
  }

  /**
   * Rows in the file's order. `cellOf` reads the cells of a row with problems: with it, a TAC is also known from other
   * columns if no row of the file is valid.
   */
  add(row: Row<K>, cellOf?: CellOf): void {
    this.#rows++;
    if (!row.ok) return this.#addProblems(row.row, row.problems, cellOf);
    this.#shift?.add(row.row, row.value);
    const weight = this.#weight(row.row);
    if (weight > 0) this.#count(this.#imeis(row.value), weight);
  }

  /** One finding per fault, for all columns and rows that show it. */
  findings(): Finding[] {
    const rows = this.#rows;
    const found: Finding[] = [];
    if (Threshold.suffices(this.#surplus.rows, rows)) {
      const { rows: affected, examples } = this.#surplus;
      found.push({ code: "DELIMITER_IN_CELLS", columns: [], rows: affected, of: rows, examples });
    }
    found.push(...merged(this.#all.flatMap((column) => column.findings(rows, this.#all))));
    const shifted = this.#shift?.finding(rows);
    return shifted ? [...found, shifted] : found;
  }

  #addProblems(row: number, problems: readonly Problem[], cellOf: CellOf | undefined): void {
    for (const problem of problems) {
      if (problem.reason === "COLUMNS") this.#surplus.add(row);
      if (problem.column === null) continue;
      if (problem.reason === "MISSING") this.#shift?.addMissing?.(row, problem.column);
      this.#columns.get(problem.column)?.add(row, problem, cellOf);
    }
    const weight = cellOf ? this.#weight(row) : 0;
    if (cellOf && weight > 0) {
      for (const column of this.#all) column.addCell(cellOf, weight);
    }
  }

  #weight(row: number): number {
    if (row <= COUNTED) return 1;
    return Math.imul(row, 0x9e3779b1) >>> 0 < 0x1_0000_0000 / ONE_OF ? ONE_OF : 0;
  }

  #count(imeis: readonly string[], weight: number): void {
    for (let at = 0; at < imeis.length; at++) this.#all[at]!.tacs.addValid(imeis[at]!, weight);
  }
}
