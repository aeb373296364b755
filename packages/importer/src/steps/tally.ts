import { Outcome, type Doubt } from "@hamta/core";
import type { Reasons } from "#files/summary";

/** Example rows per reason in the summary. */
const EXAMPLES = 3;

/** Counts the results of rows for the summary. */
export class Tally {
  readonly counts: Outcome.Counts = {};
  readonly reasons: Reasons = {};
  /** ALREADY_CORRECT rows: the number whose device a list or a ticket had corrected, and examples of the others. */
  readonly already: { corrected: number; examples: number[] } = { corrected: 0, examples: [] };

  readonly doubts: Partial<Record<Doubt.Doubt, { rows: number; examples: number[] }>> = {};

  add({ row, outcome, corrected, doubts = [], problems = [] }: Outcome.RowResult): void {
    const { already } = this;
    Outcome.tally(this.counts, outcome);
    if (corrected) already.corrected++;
    else if (outcome === "ALREADY_CORRECT" && already.examples.length < EXAMPLES) already.examples.push(row);
    for (const doubt of doubts) {
      const entry = (this.doubts[doubt] ??= { rows: 0, examples: [] });
      entry.rows++;
      if (entry.examples.length < EXAMPLES) entry.examples.push(row);
    }
    for (const { reason, column, value } of problems) {
      const entry = (this.reasons[reason] ??= { rows: 0, examples: [] });
      entry.rows++;
      if (entry.examples.length < EXAMPLES) entry.examples.push({ row, column, value: value ?? null });
    }
  }

  get rows(): number {
    return Outcome.totalRows(this.counts);
  }

  /** Every row was processed. */
  get isComplete(): boolean {
    return (this.counts.UNPROCESSED ?? 0) === 0;
  }

  /** The counts that the uploader's history stores. */
  get touched(): { invalid: number; tickets: number; otherModel: number } {
    const { INVALID = 0, RESOLVED = 0, REFUSED = 0, MISMATCH = 0 } = this.counts;
    return { invalid: INVALID, tickets: RESOLVED + REFUSED + MISMATCH, otherModel: this.doubts.OTHER_MODEL?.rows ?? 0 };
  }
}
