import type { Import, Outcome, OutcomeFindingText } from "@hamta/core";
import type * as List from "@hamta/core/list";

export type Example = { row: number; column: string | null; value: string | null };

/** Rows per reason, with some examples. */
export type Reasons = Record<string, { rows: number; examples: Example[] }>;

/** Stored beside the report. Times are in milliseconds. */
export type Summary = {
  import: Import.Id;
  /** The same as the API knows it. */
  importId: string;
  /** Of a DRY_RUN the counts are of what would happen. */
  mode: Import.Mode;
  fileName: string;
  rows: number;
  counts: Outcome.Counts;
  reasons: Reasons;
  /** Faults of the whole file, each with its evidence and the action to take. */
  findings: (List.Finding.Finding & Partial<OutcomeFindingText.FindingMessage>)[];
  timings: { waited: number; worked: number };
};
