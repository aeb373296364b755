import { Import } from "@hamta/core";
import { Imports } from "@hamta/store";
import { randomBytes } from "node:crypto";
import type { Deps } from "#deps";

/**
 * Starts an import that applies or undoes another: stores it, then sends a message to intake. If the message is not
 * sent, the same request again sends it.
 */

export type Refused = Import.FollowUpRefusal | "IMPORT_NOT_FOUND" | "IMPORT_FOLLOWED";

type Wanted = { as: "APPLY" | "UNDO"; decidedBy: Import.Import["decidedBy"] };

/** The same request again returns the same import. An undo that has ended can be started again. */
export async function startFollowUp(
  deps: Deps,
  imported: Import.Import | null,
  wanted: Wanted,
): Promise<Import.Import | { refused: Refused }> {
  if (!imported) return { refused: "IMPORT_NOT_FOUND" };
  const { as, decidedBy } = wanted;
  const to = Import.toFollow(imported, as, deps.now());
  if ("refused" in to) return to;
  const known = imported.followedBy && (await Imports.get(deps.db, imported.followedBy, { consistent: true }));
  if (known && (as === "APPLY" || !Import.ENDED_STATES.has(known.state))) return start(deps, known);
  const id = randomBytes(8).toString("hex") as Import.Id;
  const following = Import.createFollowUp(to.followed, { as, id, decidedBy, at: deps.now() });
  if (await Imports.createFollowUp(deps.db, following, imported)) return start(deps, following);
  // A concurrent request was earlier, perhaps with the same input.
  const now = await Imports.get(deps.db, imported.id, { consistent: true });
  return now?.followedBy === imported.followedBy ? { refused: "IMPORT_FOLLOWED" } : startFollowUp(deps, now, wanted);
}

/** Also for a known import that has not started: the API may have crashed before it sent the message. */
async function start({ intakeQueue, now }: Deps, imported: Import.Import): Promise<Import.Import> {
  if (imported.state === "AWAITING_UPLOAD") await (await intakeQueue()).startFollowUp(imported.id, now());
  return imported;
}
