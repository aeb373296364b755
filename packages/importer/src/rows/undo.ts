import { Import, Undo, type Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Imports } from "@hamta/store";
import type { Deps } from "#deps";
import * as Chunks from "#files/chunks";
import { isDecided, type Line, type UndoneRow } from "#files/layout";
import * as Results from "#files/results";
import { retryRows, type Decide } from "#rows/retry";

/**
 * Undo of an import: its rows are read again, each with its result. A row whose effect nothing has changed since is
 * reverted; any other is kept, with the reason.
 */

type Kind = List.Kind.Kind;

/** The import that is being undone. */
export async function readUndoneImport(
  { db }: Pick<Deps, "db">,
  { id, follows }: Import.Import,
): Promise<Import.Reported> {
  const done = follows && (await Imports.get(db, follows, { consistent: true }));
  if (!done || !Import.isReported(done)) throw new Error(`Import ${id} undoes ${follows}, which has no report`);
  return done;
}

/** A chunk of the import that is being undone. Rows that changed nothing are decided. */
export async function readUndoneRows<K extends Kind>(
  deps: Deps,
  { follows }: Import.Import,
  chunk: number,
): Promise<Line<UndoneRow<K>>[]> {
  if (!follows) return [];
  const lines = await Chunks.readRows<K>(deps, follows, chunk);
  const results = await Results.ofChunk(deps, follows, chunk);
  return lines.map((line): Line<UndoneRow<K>> => {
    const done = results.get(line.row);
    if (!isDecided(line) && done && Undo.mayHaveChanged(done)) return { ...line, done };
    return { row: line.row, outcome: "KEPT", kept: "NOTHING_DONE" };
  });
}

/** The row that is undone, and the row of the undo. */
export function originsOf(
  { now }: Pick<Deps, "now">,
  { imported, done }: { imported: Import.Import; done: Import.Import },
  { row, later }: Pick<UndoneRow<Kind>, "row" | "later">,
): Undo.RowOrigins {
  const { id, decidedBy } = imported;
  return {
    done: { import: done.id, row, order: done.order },
    same: later?.same ?? null,
    by: { import: id, row, staff: decidedBy === "UPLOADER" ? null : decidedBy, at: now().toISOString() },
  };
}

/** A row that changes in every attempt is FAILED, and the undo continues with the others. */
export async function revertRows<R extends { row: number }>(
  { db }: Pick<Deps, "db">,
  rows: readonly R[],
  decide: Decide<R>,
): Promise<Outcome.RowResult[]> {
  const { results, unsettled } = await retryRows(db, rows, decide);
  return [...results, ...unsettled.map(({ row }): Outcome.RowResult => ({ row, outcome: "FAILED" }))];
}
