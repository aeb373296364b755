import * as Outcome from "#outcome";
import type { Kind } from "#list/kind";
import { CORRECT, REGISTERED, type Of } from "#list/forensics/finding";
import { EXAMPLES } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";

/** What the rows of a file came to. All of it adds up over chunks, whoever worked on them. */
export type Reconciled = {
  counts: Outcome.Counts;
  /** ALREADY_CORRECT rows whose device was corrected before, by whatever list, ticket or expert. */
  corrected: number;
  /** Rows that are ALREADY_CORRECT, three are enough. */
  examples: readonly number[];
};

/** Outcomes of rows that were never held against the register. */
const UNJUDGED = ["INVALID", "DUPLICATE", "CONFLICT", "UNPROCESSED"] as const;

/**
 * What only the register can tell: when most rows say that a device should get the pair which it has held since it was
 * registered, the list has the registered and the correct columns the wrong way round. A list that was sent before ends
 * ALREADY_CORRECT too, but then its devices have been corrected.
 */
export function findings(kind: Kind, { counts, corrected, examples }: Reconciled): Of<"COLUMNS_SWAPPED">[] {
  if (kind !== "corrections") return [];
  const judged = UNJUDGED.reduce((rows, outcome) => rows - (counts[outcome] ?? 0), Outcome.rows(counts));
  const rows = (counts.ALREADY_CORRECT ?? 0) - corrected;
  if (!Threshold.suffices(rows, judged)) return [];
  return [
    {
      code: "COLUMNS_SWAPPED",
      columns: REGISTERED,
      against: CORRECT,
      by: "OUTCOMES",
      rows,
      of: judged,
      examples: examples.slice(0, EXAMPLES),
    },
  ];
}
