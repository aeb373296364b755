import type { ListKind } from "@hamta/client";
import { Near } from "@hamta/core";
import * as List from "@hamta/core/list";
import * as Csv from "#parts/importer/csv.ts";
import { kindOf, senderOf, type Report, type ReportRow } from "#parts/importer/imports/report.ts";

/** Rows that came to nothing, mended in the browser and sent as a list of their own. */

/** Outcomes that another try with other data, or at another time, may change. */
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

/** What was typed for a row: the text of each column that was changed, by its canonical name. */
export type Edit = Readonly<Record<string, string>>;
/** By the row's number in its list. */
export type Edits = Readonly<Record<number, Edit>>;

/** What a list's rows are written in. */
export type Shape = {
  readonly kind: ListKind;
  readonly own: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
};

export function shapeOf(kind: ListKind, { own, columns }: Report): Shape {
  return { kind, own, columns };
}

/** The row with what was typed in its place. Cells beyond the header belong to no column and are left out. */
export function mended({ columns }: Shape, { cells }: Pick<ReportRow, "cells">, edit: Edit = {}): readonly string[] {
  const mended = [...cells];
  for (const [name, text] of Object.entries(edit)) {
    const at = columns.get(name);
    if (at !== undefined) mended[at] = text;
  }
  return mended;
}

/** What the batch job would say of a row: it is read by the same reader. */
export function problemsOf({ kind, own }: Shape, cells: readonly string[]): readonly List.Reason.Problem[] {
  const reader = List.Reader.open(kindOf(kind), senderOf(kind));
  const bytes = new TextEncoder().encode(Csv.text([own, cells]));
  const [row] = [...reader.push(bytes), ...reader.end()];
  if (!row) return [{ reason: "MISSING", column: null }];
  return row.ok ? [] : row.problems;
}

/** What may be taken at one click: the right value, by the column that it belongs in. */
export function suggestionsOf(shape: Shape, { cells, suggestion }: Pick<ReportRow, "cells" | "suggestion">): Edit {
  if (suggestion === null) return {};
  const named = suggestion.split(" ").flatMap((part) => {
    const [column = "", value] = part.split("=");
    return value === undefined ? [] : [[column, value] as const];
  });
  if (named.length > 0) return Object.fromEntries(named.filter(([column]) => shape.columns.has(column)));
  const column = columnOf(shape, cells, suggestion);
  return column === null ? {} : { [column]: suggestion };
}

/**
 * A lone suggestion names no column: it is the one that it completes, or else one that it is a slip away from. What the
 * register tells is of one column alone when it is the registered IMEI that is to go.
 */
function columnOf(shape: Shape, cells: readonly string[], value: string): string | null {
  const problems = problemsOf(shape, cells);
  const computed = problems.find(({ suggestion }) => suggestion === value)?.column;
  if (computed) return computed;
  const typed = new Map(
    [...shape.columns].flatMap(([name, at]) =>
      name.includes("imei") ? [[name, List.Cell.clean(cells[at] ?? "")] as const] : [],
    ),
  );
  const wrong = problems.flatMap(({ column }) => (column !== null && typed.has(column) ? [column] : []));
  const alone = [...typed].filter(([, one]) => [...typed.values()].filter((other) => other === one).length === 1);
  const names = wrong.length > 0 ? wrong : alone.map(([name]) => name);
  const near = names.filter((name) => isNear(typed.get(name) ?? "", value));
  return near.find((name) => name.startsWith("registered_")) ?? near[0] ?? null;
}

/** By keys too: the check digit may have been computed after the slip. */
function isNear(typed: string, value: string): boolean {
  return Near.isNear(typed, value) || Near.isNear(typed.slice(0, KEY), value.slice(0, KEY));
}

const KEY = 14;

/**
 * Whether a row may be sent again: it reads well and something of it was changed. One that was never reached may go as
 * it is.
 */
export function isReady(shape: Shape, row: ReportRow, edit: Edit | undefined): boolean {
  const cells = mended(shape, row, edit);
  const changed = cells.some((cell, at) => cell !== row.cells[at]);
  return (changed || row.outcome === "UNPROCESSED") && problemsOf(shape, cells).length === 0;
}

/** The list of the rows that are ready, in the uploader's own columns. */
export function list(shape: Shape, rows: readonly ReportRow[], edits: Edits): string {
  return Csv.text([shape.own, ...rows.map((row) => mended(shape, row, edits[row.row]))]);
}

/** `corrections.csv` → `corrections-fixed.csv`, of at most 200 characters. */
export function nameOf(fileName: string): string {
  return `${fileName.replace(/(?:-fixed)?\.[A-Za-z0-9]{1,5}$/, "").slice(0, 190)}-fixed.csv`;
}
