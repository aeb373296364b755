import * as Csv from "#list/csv";
import * as ListKind from "#list/kind";
import { senderOf, type Report, type ReportRow } from "#list/mend/report";
import * as Reader from "#list/reader";
import type { Problem } from "#list/reason";
import * as SuggestionCell from "#list/suggestion-cell";
import type { Basis } from "#suggestion";

/** Rows that were not applied, fixed where the report is read and sent as a new list. */

/** Outcomes that may change with other data or later. */
export const OUTCOMES: ReadonlySet<string> = new Set([
  "INVALID",
  "CONFLICT",
  "NOT_PARTIAL",
  "UNKNOWN_DEVICE",
  "NOT_YOUR_DEVICE",
  "PAIR_DIFFERS",
  "TARGET_TAKEN",
  "IMEI_TAKEN",
  "MISMATCH",
  "REFUSED",
  "UNPROCESSED",
]);

/** Places of the rows to fix: first those with a suggestion, last those that were not processed and need no change. */
export function placesOf(report: Report): readonly number[] {
  const places = report.withOutcomes(OUTCOMES);
  const unprocessed = new Set(report.withOutcomes(UNPROCESSED));
  const isSuggested = (at: number) => report.hasSuggestion(at);
  return [
    ...places.filter(isSuggested),
    ...places.filter((at) => !isSuggested(at) && !unprocessed.has(at)),
    ...places.filter((at) => !isSuggested(at) && unprocessed.has(at)),
  ];
}

/** Rows with this outcome can be sent unchanged. */
export const UNPROCESSED: ReadonlySet<string> = new Set(["UNPROCESSED"]);

/** Edited cells of a row, by the column's canonical name. */
export type Edit = Readonly<Record<string, string>>;
/** By row number in the list. */
export type Edits = Readonly<Record<number, Edit>>;

/** Kind and columns of the list that is sent: a column that the uploader calls something else has its canonical name. */
export type Shape = {
  readonly kind: ListKind.Code;
  readonly own: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
};

export function shapeOf(kind: ListKind.Code, { own, columns, names }: Report): Shape {
  const header = [...own];
  for (const [name, at] of columns) if (names[name] !== undefined) header[at] = name;
  return { kind, own: header, columns };
}

/** The row with its edits. Cells beyond the header belong to no column and are left out. */
export function withEdits({ columns }: Shape, { cells }: Pick<ReportRow, "cells">, edit: Edit = {}): readonly string[] {
  const edited = [...cells];
  for (const [name, text] of Object.entries(edit)) {
    const at = columns.get(name);
    if (at !== undefined) edited[at] = text;
  }
  return edited;
}

/** The problems that the import would report: the same reader checks the row. */
export function problemsOf({ kind, own }: Shape, cells: readonly string[]): readonly Problem[] {
  const reader = Reader.open(ListKind.ofCode(kind), senderOf(kind));
  const bytes = new TextEncoder().encode(Csv.text([own, cells]));
  const [row] = [...reader.push(bytes), ...reader.end()];
  if (!row) return [{ reason: "MISSING", column: null }];
  return row.ok ? [] : row.problems;
}

/** Bases whose suggestions may be accepted for all rows at once; any other is looked at row by row. */
export const ACCEPTED_AT_ONCE = ["REGISTER", "TICKET", "LEADING_ZERO", "IMEISV", "CHECK_DIGIT_MISSING"] as const;

/** What is suggested for the row's columns. */
export function suggestionsOf(
  { columns }: Shape,
  { suggestion }: Pick<ReportRow, "suggestion">,
): readonly SuggestionCell.Suggested[] {
  return SuggestionCell.read(suggestion ?? "").filter(({ column }) => columns.has(column));
}

/** The suggested values that rest on `basis`, by column. */
export function acceptedOf(shape: Shape, row: Pick<ReportRow, "suggestion">, basis: Basis): Edit {
  const accepted = suggestionsOf(shape, row).filter((one) => one.basis === basis);
  return Object.fromEntries(accepted.map(({ column, value }) => [column, value]));
}

/** True if the row can be sent: it is valid and was edited. An unprocessed row can be sent unchanged. */
export function isReady(shape: Shape, row: ReportRow, edit: Edit | undefined): boolean {
  const cells = withEdits(shape, row, edit);
  const changed = cells.some((cell, at) => cell !== row.cells[at]);
  return (changed || row.outcome === "UNPROCESSED") && problemsOf(shape, cells).length === 0;
}

/**
 * {@link isReady} of many rows, which remembers each answer until the row's edit changes: a keystroke checks one row and
 * not all 5,000 that are edited, each of which takes a tenth of a millisecond.
 */
export function readiness(shape: Shape): (row: ReportRow, edit: Edit | undefined) => boolean {
  const known = new WeakMap<ReportRow, { edit: Edit | undefined; ready: boolean }>();
  return (row, edit) => {
    const last = known.get(row);
    if (last && last.edit === edit) return last.ready;
    const ready = isReady(shape, row, edit);
    known.set(row, { edit, ready });
    return ready;
  };
}

/** The list of all ready rows, in the uploader's own columns. */
export function list(shape: Shape, rows: readonly ReportRow[], edits: Edits): string {
  return Csv.text([shape.own, ...rows.map((row) => withEdits(shape, row, edits[row.row]))]);
}

/** `corrections.csv` → `corrections-fixed.csv`, at most 200 characters. */
export function nameOf(fileName: string): string {
  return `${fileName.replace(/(?:-fixed)?\.[A-Za-z0-9]{1,5}$/, "").slice(0, 190)}-fixed.csv`;
}
