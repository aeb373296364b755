import { Import } from "@hamta/core";
import { Imports, type IdempotentRequests } from "@hamta/store";
import { randomBytes } from "node:crypto";
import type { Deps } from "#deps";
import * as Idempotency from "#idempotency";

/** Creates an import that awaits its upload. The same request again returns the same import. */

export type Wanted = Pick<Import.Import, "kind" | "uploader" | "fileName" | "language" | "columnNames"> & {
  mode: "APPLY" | "DRY_RUN";
};

/** If another request has the same key, the next attempt finds its import. */
const ATTEMPTS = 3;

export async function createImport(
  deps: Deps,
  wanted: Wanted,
  request: IdempotentRequests.Request | null,
): Promise<Import.Import | Idempotency.Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = await Idempotency.findResult(deps, request);
    if (known && "refused" in known) return known;
    if (known) return getCreated(deps, known.made as Import.Id);
    const id = randomBytes(8).toString("hex") as Import.Id;
    const imported = Import.create({ ...wanted, id, createdAt: deps.now().toISOString() });
    if (await Imports.create(deps.db, imported, request)) return imported;
  }
  throw new Error(`Import not created after ${ATTEMPTS} attempts`);
}

async function getCreated({ db }: Deps, id: Import.Id): Promise<Import.Import> {
  const imported = await Imports.get(db, id, { consistent: true });
  if (!imported) throw new Error(`Import ${id} is missing, but the request that created it is stored`);
  return imported;
}
