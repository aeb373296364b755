import { type CellOf, Column } from "#list/forensics/column";
import { type Finding, merged } from "#list/forensics/finding";
import { Shift } from "#list/forensics/shift";
import { Slots } from "#list/forensics/slots";
import { Tally } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";
import type { Kind } from "#list/kind";
import type { Problem } from "#list/reason";
import type { CorrectionRow, DeviceRow, Row, SightingRow } from "#list/row";

export type { CellOf } from "#list/forensics/column";
export type { Code, Direction, Finding, Of, Pattern } from "#list/forensics/finding";

/** The columns of IMEIs, each with the column of phone numbers that it may be exchanged with. */
const COLUMNS: Record<Kind, Record<string, string | null>> = {
  corrections: { registered_imei_1: null, registered_imei_2: null, correct_imei_1: null, correct_imei_2: null },
  devices: { imei_1: "owner_msisdn", imei_2: "owner_msisdn" },
  sightings: { imei: "msisdn" },
};

/**
 * Rows of which all TACs are counted; after them one of 64, chosen by a hash of its number, so that no list can be in step
 * with it. Counting costs 0.3 µs a row, more than all else.
 */
const COUNTED = 4096;
const ONE_OF = 64;

/** What is wrong with a file as a whole, found in the pass that reads it. State of 0.3 MB, whatever the file's size. */
export function create(kind: Kind): Forensics {
  return new Forensics(kind);
}

export class Forensics {
  readonly #kind: Kind;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #all: readonly Column[];
  readonly #shift = new Shift();
  readonly #slots = new Slots();
  readonly #surplus = new Tally();
  #rows = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
    this.#columns = new Map(
      Object.entries(COLUMNS[kind]).map(([name, phone]) => [name, new Column(name, phone)] as const),
    );
    this.#all = [...this.#columns.values()];
  }

  /**
   * Rows in the file's order. `cellOf` gives the cells of a row with problems: with it a TAC is also recognised by the
   * columns beside it when no row of the file is valid.
   */
  add(row: Row, cellOf?: CellOf): void {
    this.#rows++;
    if (!row.ok) return this.#addProblems(row.row, row.problems, cellOf);
    switch (this.#kind) {
      case "corrections":
        this.#shift.add(row.row, row.value as CorrectionRow);
        break;
      case "devices":
        this.#slots.add(row.row, row.value as DeviceRow);
        break;
      case "sightings":
    }
    const weight = this.#weight(row.row);
    if (weight > 0) this.#count(imeisOf(this.#kind, row.value), weight);
  }

  /** Each thing once for the file, whatever number of columns and rows shows it. */
  findings(): Finding[] {
    const rows = this.#rows;
    const found: Finding[] = [];
    if (Threshold.suffices(this.#surplus.rows, rows)) {
      const { rows: affected, examples } = this.#surplus;
      found.push({ code: "DELIMITER_IN_CELLS", columns: [], rows: affected, of: rows, examples });
    }
    found.push(...merged(this.#all.flatMap((column) => column.findings(rows, this.#all))));
    const shifted = this.#shift.finding(rows) ?? this.#slots.finding(rows);
    return shifted ? [...found, shifted] : found;
  }

  #addProblems(row: number, problems: readonly Problem[], cellOf: CellOf | undefined): void {
    for (const problem of problems) {
      if (problem.reason === "COLUMNS") this.#surplus.add(row);
      if (problem.column === null) continue;
      if (problem.reason === "MISSING") this.#shift.addMissing(row, problem.column);
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

/** In the order of {@link COLUMNS}. */
function imeisOf(kind: Kind, value: CorrectionRow | DeviceRow | SightingRow): readonly string[] {
  switch (kind) {
    case "corrections": {
      const { registered, correct } = value as CorrectionRow;
      return [...registered, ...correct];
    }
    case "devices":
      return (value as DeviceRow).slots;
    case "sightings":
      return [(value as SightingRow).key];
  }
}
