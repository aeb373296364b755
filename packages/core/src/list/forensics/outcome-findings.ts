import { DOUBTS, type Doubt } from "#doubt";
import * as Outcome from "#outcome";
import { CORRECT, REGISTERED, type OfOutcomes } from "#list/forensics/finding";
import { EXAMPLES } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";

/** Counts of the results of a file's rows. The counts of all chunks can be added. */
export type Reconciled = {
  counts: Outcome.Counts;
  /** ALREADY_CORRECT rows whose device was corrected before, by a list, a ticket or an expert. */
  corrected: number;
  /** Example rows that are ALREADY_CORRECT; three are enough. */
  examples: readonly number[];
  /** Rows with a doubt that were applied. */
  doubts: Readonly<Partial<Record<Doubt, Doubted>>>;
};

/** `examples`: row numbers, three at most. */
export type Doubted = { rows: number; examples: readonly number[] };

/** Outcomes of rows that were not compared with the register. */
const UNJUDGED = ["INVALID", "DUPLICATE", "CONFLICT", "UNPROCESSED"] as const;

/** Findings that need the register. */
export function findings(reconciled: Reconciled): OfOutcomes[] {
  const { counts, doubts } = reconciled;
  const judged = UNJUDGED.reduce((rows, outcome) => rows - (counts[outcome] ?? 0), Outcome.totalRows(counts));
  const doubted = DOUBTS.flatMap((code): OfOutcomes[] => {
    const found = doubts[code];
    return found ? [{ code, columns: CORRECT, of: judged, ...found }] : [];
  });
  return [...swapped(reconciled, judged), ...doubted];
}

/**
 * If the correct pair of most rows is the pair of the device since its registration,
 * the registered and correct columns are swapped. A list that was sent before is ALREADY_CORRECT too, but its devices
 * have been corrected. Only lists of corrections have that outcome.
 */
function swapped({ counts, corrected, examples }: Reconciled, judged: number): OfOutcomes[] {
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
