import { Import } from "@hamta/core";

/** Starts the workflow under a name; a second start under the same name does nothing. */
export type StartWorkflow = (name: string, payload: { import: Import.Id }) => Promise<void>;

/** A message may be delivered again after its import has ended. */
export async function startUnlessEnded(start: StartWorkflow, { id, state }: Import.Import): Promise<void> {
  if (!Import.ENDED_STATES.has(state)) await start(id, { import: id });
}

/** Attempts to read and write an import that changes in between. */
export const ATTEMPTS = 5;
