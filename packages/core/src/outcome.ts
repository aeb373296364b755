import type { Suggestion } from "#suggestion";
import type { Kept } from "#undo";

/** Every outcome that a row of a list can end with, by kind of list. Every row ends in exactly one. */
export const OUTCOMES = {
  corrections: [
    "INVALID",
    "DUPLICATE",
    "CONFLICT",
    "NOT_PARTIAL",
    "UNKNOWN_DEVICE",
    "NOT_YOUR_DEVICE",
    "ALREADY_CORRECT",
    "PAIR_DIFFERS",
    "TARGET_TAKEN",
    "MISMATCH",
    "RESOLVED",
    "REFUSED",
    "ON_FILE",
    "UNPROCESSED",
  ],
  devices: [
    "INVALID",
    "DUPLICATE",
    "CONFLICT",
    "IMEI_TAKEN",
    "NOT_YOUR_DEVICE",
    "REGISTERED",
    "UPDATED",
    "UNCHANGED",
    "UNPROCESSED",
  ],
  sightings: ["INVALID", "DUPLICATE", "RECORDED", "UNPROCESSED"],
} as const;

/** What becomes of a row of an import that is undone, whatever its kind. */
export const UNDONE = ["REVERSED", "KEPT", "FAILED", "UNPROCESSED"] as const;

export type CorrectionOutcome = (typeof OUTCOMES)["corrections"][number];
export type DeviceOutcome = (typeof OUTCOMES)["devices"][number];
export type SightingOutcome = (typeof OUTCOMES)["sightings"][number];
export type UndoneOutcome = (typeof UNDONE)[number];
export type Outcome = CorrectionOutcome | DeviceOutcome | SightingOutcome | UndoneOutcome;

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

export function rows(counts: Counts): number {
  return Object.values(counts).reduce((total, n) => total + n, 0);
}

/**
 * What became of one row. `ticket` is the ticket that the row touched, `verdict` the one it was refused with,
 * `other` the number of the row that it repeats or contradicts.
 */
export type RowResult = {
  row: number;
  outcome: Outcome;
  ticket?: string;
  verdict?: string;
  other?: number;
  problems?: readonly RowProblem[];
  /** Of ALREADY_CORRECT: the device had another pair before, so the list or a ticket has done its work. */
  corrected?: true;
  /** What the register tells of a slip. */
  suggestion?: Suggestion;
  /** Why a row of an import that is undone was KEPT. */
  kept?: Kept;
};

/** A reason for INVALID, with the column that it is about; `suggestion` is the right value, where one can be computed. */
export type RowProblem = { reason: string; column: string | null; value?: string; suggestion?: string };
