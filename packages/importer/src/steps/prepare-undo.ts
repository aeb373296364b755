import type { Import } from "@hamta/core";
import { AppliedLists, Imports } from "@hamta/store";
import type { Deps } from "#deps";
import type { Manifest } from "#files/layout";
import { readManifest, writeManifest } from "#files/manifest";
import { readUndoneImport } from "#rows/undo";

/** The inspect step of an undo. Its chunks are those of the import that is being undone. */
export async function prepareUndo(deps: Deps, imported: Import.Import): Promise<{ chunks: number }> {
  const done = await readUndoneImport(deps, imported);
  const { rows, chunks } = done;
  const { shared } = await readManifest(deps, done.id);
  const later = await AppliedLists.listLater(deps.db, done);
  const manifest: Manifest = { rows, chunks, repeated: [], shared, later, findings: [], told: [] };
  await writeManifest(deps, imported.id, manifest);
  const reconcilingAt = deps.now().toISOString();
  await Imports.updateUnlessEnded(deps.db, imported.id, { state: "RECONCILING", reconcilingAt, rows, chunks });
  return { chunks };
}
