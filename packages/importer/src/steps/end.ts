import type { Import } from "@hamta/core";
import { Imports, Turns } from "@hamta/store";
import type { TableDeps } from "#deps";

/** Ends an import as FAILED, without a report. */
export async function endWithoutReport(
  { db, now }: Pick<TableDeps, "db" | "now">,
  imported: Import.Import,
): Promise<void> {
  await Imports.updateUnlessEnded(db, imported.id, { state: "FAILED", endedAt: now().toISOString() });
  await Turns.end(db, imported);
}
