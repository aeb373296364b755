import { Reconcile, type Import, type Outcome } from "@hamta/core";
import * as Chunks from "#files/chunks";
import type { Deps } from "#deps";
import { readFacts, type NumberedCorrection } from "#rows/corrections-facts";
import { isInconsistent, toResult } from "#rows/corrections";
import { loadChanges, type SimulatedChanges } from "#rows/simulated-changes";
import * as Suggestions from "#rows/suggestions";
import type { Work } from "#rows/work";

/**
 * Decides rows of corrections and writes nothing. What it reads may be a second old, at half the price: a commit decides
 * every row again and reports what differs.
 */
async function decideRows(
  deps: Deps,
  imported: Import.Import,
  rows: readonly NumberedCorrection[],
  changes?: SimulatedChanges,
): Promise<Outcome.RowResult[]> {
  const options = { isDryRun: true, ...(changes && { simulated: changes }) };
  const read = await readFacts(deps, imported, rows, { ...options, consistent: false });
  const changing = read.filter(isInconsistent).map(({ row }) => row);
  const again = await readFacts(deps, imported, changing, { ...options, consistent: true });
  const byRow = new Map(again.map((one) => [one.row.row, one]));
  return read.map((early) => {
    const one = byRow.get(early.row.row) ?? early;
    const decision = Reconcile.decide(one.correction, one.facts, one.by);
    changes?.add(one, decision);
    return toResult(one, decision);
  });
}

export const dryRunCorrections: Work<NumberedCorrection> = {
  read: (deps, { id }, chunk) => Chunks.readRows<"corrections">(deps, id, chunk),
  process: async (deps, imported, rows, decided) => {
    const results = await decideRows(deps, imported, rows);
    return Suggestions.add(deps, imported, rows, [...decided, ...results]);
  },
  inOrder: async (deps, imported, before) => {
    const changes = await loadChanges(deps, imported.id, before);
    return {
      process: async (rows) => Suggestions.add(deps, imported, rows, await decideRows(deps, imported, rows, changes)),
      store: (attempt) => changes.store(attempt),
    };
  },
};
