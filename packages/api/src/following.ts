import { Import } from "@hamta/core";
import { Imports, Places } from "@hamta/store";
import { randomBytes } from "node:crypto";
import type { Deps } from "#deps";

/**
 * Starts an import that applies or undoes another. It is announced first and then told to begin, by a word in the
 * bucket; when the two come apart, asking once more tells it again.
 */

export type Refused = Import.NotFollowed | "IMPORT_NOT_FOUND" | "IMPORT_FOLLOWED";

type Wanted = { as: "APPLY" | "UNDO"; decidedBy: Import.Import["decidedBy"] };

/** Asked for twice, it is the same import; an undoing that has ended may be tried again. */
export async function follow(
  deps: Deps,
  imported: Import.Import | null,
  wanted: Wanted,
): Promise<Import.Import | { refused: Refused }> {
  if (!imported) return { refused: "IMPORT_NOT_FOUND" };
  const { as, decidedBy } = wanted;
  const refused = Import.refuseToFollow(imported, as, deps.now());
  if (refused) return { refused };
  const known = imported.followedBy && (await Imports.get(deps.db, imported.followedBy, { consistent: true }));
  if (known && (as === "APPLY" || !Import.ENDED.has(known.state))) return begin(deps, known);
  const id = randomBytes(8).toString("hex") as Import.Id;
  const following = Import.following(imported, { as, id, decidedBy, at: deps.now() });
  if (await Imports.announceFollowing(deps.db, following, imported)) return begin(deps, following);
  // Somebody was a moment sooner, perhaps with the same request.
  const now = await Imports.get(deps.db, imported.id, { consistent: true });
  return now?.followedBy === imported.followedBy ? { refused: "IMPORT_FOLLOWED" } : follow(deps, now, wanted);
}

async function begin(deps: Deps, imported: Import.Import): Promise<Import.Import> {
  if (imported.upload) return imported;
  const { begin } = await deps.links();
  await begin(`${Places.uploads(imported.uploader, imported.kind)}${imported.id}/${Places.BEGIN}`);
  return imported;
}
