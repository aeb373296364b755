import type { Doubt } from "#doubt";
import type { KeepReason } from "#keep-reason";
import { DESCRIPTORS, KINDS, type Outcome as ListOutcome } from "#list/kinds/index";
import { record } from "#record";
import type { Problem } from "#list/reason";
import type { Suggestion } from "#suggestion";
import type { Verdict } from "#texts/verdict-name";

export const OUTCOMES = record(KINDS, (kind): readonly ListOutcome[] => DESCRIPTORS[kind].outcomes);

/** Outcomes of the rows of an undo, for every kind of list. */
export const UNDO_OUTCOMES = ["REVERSED", "KEPT", "FAILED", "UNPROCESSED"] as const;

export type UndoOutcome = (typeof UNDO_OUTCOMES)[number];
/** Outcome of a row of a list. Every row has exactly one. */
export type Outcome = ListOutcome | UndoOutcome;

/**
 * Meaning of an outcome to the uploader. `still`: no action was needed. `look`: not applied, see the row for the reason.
 */
export type Sense = "done" | "still" | "look" | "wrong" | "unreached";

/** In display order. */
export const SENSES = {
  RESOLVED: "done",
  ON_FILE: "done",
  REGISTERED: "done",
  UPDATED: "done",
  RECORDED: "done",
  REVERSED: "done",
  ALREADY_CORRECT: "still",
  UNCHANGED: "still",
  DUPLICATE: "still",
  KEPT: "still",
  MISMATCH: "look",
  TARGET_TAKEN: "look",
  IMEI_TAKEN: "look",
  PAIR_DIFFERS: "look",
  UNKNOWN_DEVICE: "look",
  NOT_YOUR_DEVICE: "look",
  NOT_PARTIAL: "look",
  CONFLICT: "look",
  INVALID: "wrong",
  REFUSED: "wrong",
  FAILED: "wrong",
  UNPROCESSED: "unreached",
} satisfies Readonly<Record<Outcome, Sense>>;

/** True if the uploader should check a row: it was not applied, although it should have been. */
export function isProblem({ outcome, kept }: Pick<RowResult, "outcome" | "kept">): boolean {
  if (outcome === "KEPT") return kept !== "NOTHING_DONE";
  const sense: Sense = SENSES[outcome];
  return sense !== "done" && sense !== "still";
}

/** Rows per outcome. */
export type Counts = Partial<Record<Outcome, number>>;

export function tally(counts: Counts, outcome: Outcome): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}

export function sum(all: Iterable<Counts>): Counts {
  const total: Counts = {};
  for (const counts of all) {
    for (const [outcome, rows] of Object.entries(counts) as [Outcome, number][]) {
      total[outcome] = (total[outcome] ?? 0) + rows;
    }
  }
  return total;
}

export function totalRows(counts: Counts): number {
  return Object.values(counts).reduce((total, n) => total + n, 0);
}

/**
 * Result of one row. `ticket`: the ticket that the row touched. `verdict`: why a REFUSED row was refused. `other`: the
 * row that it repeats or contradicts.
 */
export type RowResult = {
  row: number;
  outcome: Outcome;
  ticket?: string;
  verdict?: Verdict;
  other?: number;
  /** Reasons for INVALID. */
  problems?: readonly Problem[];
  /** For ALREADY_CORRECT: the device had another pair before, so a list or a ticket has corrected it. */
  corrected?: true;
  /** The IMEIs that the register and the device's open ticket suggest for typos. */
  suggestions?: readonly Suggestion[];
  /** Why no machine would have approved the row without the importer. */
  doubts?: readonly Doubt[];
  /** Why a row of an undo was KEPT. */
  kept?: KeepReason;
};
