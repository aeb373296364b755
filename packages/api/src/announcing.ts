import { Import } from "@hamta/core";
import { Imports, type Requests } from "@hamta/store";
import { randomBytes } from "node:crypto";
import type { Deps } from "#deps";
import * as Repeat from "#repeat";

/** Announces an import whose file is to come; the same request again is the same import. */

export type Wanted = Pick<Import.Import, "kind" | "uploader" | "fileName" | "language" | "mode">;

/** A request that met another under its key finds what that one made. */
const ATTEMPTS = 3;

export async function announce(
  deps: Deps,
  wanted: Wanted,
  request: Requests.Request | null,
): Promise<Import.Import | Repeat.Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = await Repeat.before(deps, request);
    if (known && "refused" in known) return known;
    if (known) return found(deps, known.made as Import.Id);
    const id = randomBytes(8).toString("hex") as Import.Id;
    const imported = Import.announced({ ...wanted, id, createdAt: deps.now().toISOString() });
    if (await Imports.announce(deps.db, imported, request)) return imported;
  }
  throw new Error("An import could not be announced under its key");
}

async function found({ db }: Deps, id: Import.Id): Promise<Import.Import> {
  const imported = await Imports.get(db, id, { consistent: true });
  if (!imported) throw new Error(`Import ${id} is not there, and the request that made it is`);
  return imported;
}
