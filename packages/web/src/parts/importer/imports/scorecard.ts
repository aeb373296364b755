import type { ImportRowFragment } from "@hamta/client";
import { isError, rowsOf } from "#parts/importer/imports/outcomes.ts";

/** How an uploader's lists do, told from what became of their rows. */

export type Scored = Pick<ImportRowFragment, "id" | "fileName" | "createdAt" | "state" | "mode" | "counts">;

export type Score = {
  readonly id: string;
  readonly fileName: string;
  readonly at: string;
  readonly rows: number;
  readonly errors: number;
  /** 0–1 */
  readonly share: number;
};

export type Scorecard = {
  /** Oldest first. */
  readonly lists: readonly Score[];
  readonly rows: number;
  readonly resolved: number;
  /** Rows in error, of all. 0–1; null when there are no rows. */
  readonly share: number | null;
  /** The later half's share less the earlier half's; null of fewer than four lists. Below 0: it gets better. */
  readonly trend: number | null;
  /** The most frequent first. */
  readonly errors: readonly { readonly outcome: string; readonly rows: number }[];
};

/** Of fewer lists there is no telling which way it goes. */
const TREND_LISTS = 4;

/** Trials and undoings change nothing of how lists do, and what was not reached says nothing of its rows. */
export function scorecard(imports: readonly Scored[]): Scorecard {
  const applied = imports.filter(
    ({ mode, state }) => mode === "APPLY" && (state === "COMPLETED" || state === "CANCELLED"),
  );
  const lists = applied
    .map(({ id, fileName, createdAt, counts }): Score => {
      const rows = rowsOf(counts, (outcome) => outcome !== "UNPROCESSED");
      const errors = rowsOf(counts, isError);
      return { id, fileName, at: createdAt, rows, errors, share: rows === 0 ? 0 : errors / rows };
    })
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const half = Math.floor(lists.length / 2);
  const [before, after] = [shareOf(lists.slice(0, half)), shareOf(lists.slice(half))];
  const counts = applied.flatMap(({ counts }) => counts);
  const byOutcome = Map.groupBy(
    counts.filter(({ outcome }) => isError(outcome)),
    ({ outcome }) => outcome,
  );
  return {
    lists,
    rows: lists.reduce((sum, { rows }) => sum + rows, 0),
    resolved: rowsOf(counts, (outcome) => outcome === "RESOLVED"),
    share: shareOf(lists),
    trend: lists.length < TREND_LISTS || before === null || after === null ? null : after - before,
    errors: [...byOutcome]
      .map(([outcome, each]) => ({ outcome, rows: rowsOf(each) }))
      .toSorted((a, b) => b.rows - a.rows),
  };
}

function shareOf(lists: readonly Score[]): number | null {
  const rows = lists.reduce((sum, { rows }) => sum + rows, 0);
  return rows === 0 ? null : lists.reduce((sum, { errors }) => sum + errors, 0) / rows;
}
