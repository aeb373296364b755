import type { Imei, Outcome, SwappedText } from "@hamta/core";
import type * as List from "@hamta/core/list";
import type { Ended } from "#suggestions";

/** How inspect lays a list out, for the chunks to be worked on. */

/** A line of a chunk: a row to be worked on, or one that reading it has decided. */
export type Line = Pending | Ended;

/** `done`: what became of it in the import that is undone. */
export type Pending = { row: number; value: List.Values[List.Kind.Kind]; done?: Outcome.RowResult };

/** What the whole file showed of its rows: which repeat or contradict others, and which IMEIs stand in several. */
export type Manifest = {
  rows: number;
  chunks: number;
  /** The chunks of which some rows repeat or contradict others. */
  repeated: number[];
  shared: Imei.ImeiKey[];
  /** What is wrong with the file throughout. */
  findings: List.Finding.Finding[];
  /** Each of these in words, in the language of the import. */
  told: SwappedText.Told[];
};
