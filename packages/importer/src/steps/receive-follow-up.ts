import { Imports, type FollowUpMessage } from "@hamta/store";
import type { TableDeps } from "#deps";
import { ATTEMPTS, startUnlessEnded, type StartWorkflow } from "#steps/start-workflow";

/** Starts an import that applies or undoes another. */
export async function receiveFollowUp(
  deps: TableDeps,
  start: StartWorkflow,
  { followUp: { import: id, at } }: FollowUpMessage,
): Promise<void> {
  // The import may be cancelled between read and write: read it again.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const imported = await Imports.get(deps.db, id, { consistent: true });
    const { upload = null } = imported ?? {};
    if (!imported?.follows || !upload) return deps.log.warn("No follow-up import has this id", { id });
    if (imported.state !== "AWAITING_UPLOAD") return startUnlessEnded(start, imported);
    const received = { ...imported, state: "RECEIVED", order: `${at}#${id}`, upload } as const;
    if (await Imports.receive(deps.db, received, deps.now())) return startUnlessEnded(start, received);
  }
  throw new Error(`Follow-up import ${id}: it kept changing`);
}
