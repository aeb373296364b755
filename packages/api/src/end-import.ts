import { Import } from "@hamta/core";
import { Imports } from "@hamta/store";
import type { Deps } from "#deps";

/** Ends an import that does not end by itself, by the decision of ops. */

/** The import may end, or be received, at the same moment; it is then read again. */
const ATTEMPTS = 5;

/** The same request again changes nothing: the first stays. Null if there is no such import. */
export async function endImport(
  deps: Deps,
  id: Import.Id,
  { by, note }: Pick<Import.EndRequest, "by" | "note">,
): Promise<Import.Import | { refused: "IMPORT_ENDED" | "IMPORT_NOT_RECEIVED" } | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const imported = await Imports.get(deps.db, id, { consistent: true });
    if (!imported) return null;
    if (Import.ENDED_STATES.has(imported.state)) return { refused: "IMPORT_ENDED" };
    if (imported.state === "AWAITING_UPLOAD") return { refused: "IMPORT_NOT_RECEIVED" };
    if (imported.endRequest) return imported;
    const endRequest = { at: deps.now().toISOString(), by, note };
    if (await Imports.requestEnd(deps.db, imported, endRequest)) return { ...imported, endRequest };
  }
  throw new Error(`Import ${id} kept changing while it was ended`);
}
