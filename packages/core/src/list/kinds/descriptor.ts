import type { Claim } from "#correction";
import type { Imei, ImeiKey } from "#imei";
import type { CellReader } from "#list/cell-reader";
import type { Column } from "#list/column";
import type { Shift } from "#list/forensics/shift-tracks";
import type { RowGroups } from "#list/row-groups";

export const UPLOADERS = ["IMPORTER", "OPERATOR", "OPS"] as const;
export type Uploader = (typeof UPLOADERS)[number];

/** Who sends a list; an importer's own list of devices is always its own. */
export type Sender = { uploader: "IMPORTER"; importer: string } | { uploader: "OPERATOR" } | { uploader: "OPS" };

/** All that core knows of a kind of list. `Value`: a valid row. */
export type Descriptor<Value, Outcome extends string = string> = {
  readonly senders: readonly Uploader[];
  readonly columns: readonly Column[];
  /** Every outcome that a row can end with. */
  readonly outcomes: readonly Outcome[];
  /** False if an undo would keep every row. */
  readonly canBeUndone: boolean;
  /** The returned function reads the current record; null if `cells` has problems. */
  readonly reader: (cells: CellReader, sender: Sender) => () => Value | null;
  /** The returned function takes the valid rows in ascending order and puts them into groups. */
  readonly grouper: (groups: RowGroups) => (row: number, value: Value) => void;
  /** The columns of IMEIs, each with the column of phone numbers that may be swapped with it. */
  readonly imeiColumns: Readonly<Record<string, string | null>>;
  /** The IMEIs of a row, in the order of `imeiColumns`. */
  readonly imeis: (value: Value) => readonly (Imei | ImeiKey)[];
  /** The correction that a row states, which may end a ticket. Null if rows of the kind state none. */
  readonly claim: ((value: Value) => Claim) | null;
  /** Finds a column that is off by one row. Null if no row shows that. */
  readonly createShift: (() => Shift<Value>) | null;
};
