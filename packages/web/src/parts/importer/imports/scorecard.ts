import type { ImportRowFragment } from "@hamta/client";
import { isError, rowsOf } from "#parts/importer/imports/outcomes.ts";

/** Error rate of an uploader's lists, from the outcomes of their rows. */

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
  /** Share of rows in error, 0–1; null if there are no rows. */
  readonly share: number | null;
  /** The later half's share minus the earlier half's; null below four lists. Negative: fewer errors. */
  readonly trend: number | null;
  /** Most frequent first. */
  readonly errors: readonly { readonly outcome: string; readonly rows: number }[];
};

/** Fewer lists do not show a trend. */
const TREND_LISTS = 4;

/** Leaves out dry runs and undos, which are not new lists, and unprocessed rows. */
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
      .map(([outcome, group]) => ({ outcome, rows: rowsOf(group) }))
      .toSorted((a, b) => b.rows - a.rows),
  };
}

function shareOf(lists: readonly Score[]): number | null {
  const rows = lists.reduce((sum, { rows }) => sum + rows, 0);
  return rows === 0 ? null : lists.reduce((sum, { errors }) => sum + errors, 0) / rows;
}
