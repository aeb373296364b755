import type { Imei, Import, Later, Outcome, Suspicion, OutcomeFindingText } from "@hamta/core";
import type * as List from "@hamta/core/list";

/** The format of the stored chunks and of the manifest, which inspect writes. */

/** A row to be processed. `later`: what later lists state of it; absent if they state nothing. */
export type Row<K extends List.Kind.Kind> = { row: number; value: List.Values[K]; later?: Later.Later };

/** The same row of an import that is being undone; `done` is its result there. */
export type UndoneRow<K extends List.Kind.Kind> = Row<K> & { done: Outcome.RowResult };

/** The rows that each mode processes. */
export type RowsByMode<K extends List.Kind.Kind> = { APPLY: Row<K>; DRY_RUN: Row<K>; UNDO: UndoneRow<K> };

/** A row that is decided without the register. `valid`: of an INVALID row that may have a typo, its valid IMEIs. */
export type DecidedLine = Outcome.RowResult & { valid?: Suspicion.Valid };

/** A line of a chunk. */
export type Line<R> = R | DecidedLine;

export function isDecided<R extends object>(line: Line<R>): line is DecidedLine {
  return "outcome" in line;
}

/** Results of reading the whole file. */
export type Manifest = {
  rows: number;
  chunks: number;
  /** Chunks with duplicates or conflicts. */
  repeated: number[];
  /** IMEIs of several rows. */
  shared: Imei.ImeiKey[];
  /**
   * Lists of the same uploader and kind that arrived later and went first, in order of arrival; of an undo, those that
   * arrived later than the list that it undoes.
   */
  later: Import.Id[];
  findings: List.Finding.Finding[];
  /** The messages of the findings, in the language of the import. */
  told: OutcomeFindingText.FindingMessage[];
};
