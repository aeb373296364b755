import { Imports, Turns } from "@hamta/store";
import type { Import } from "@hamta/core";
import type { TableDeps } from "#deps";
import { endWithoutReport } from "#steps/end";
import type { Request as PublishRequest } from "#steps/publish";
import type { StartWorkflow } from "#steps/start-workflow";

/**
 * Every few minutes: starts imports whose workflow has not begun, and ends imports that nothing processes any more. It
 * reads the turns, so it costs nothing for imports that have ended.
 */

/** A first start takes seconds, also after a failed try. Later, a start is lost or waits for a free Lambda. */
export const START_MS = 10 * 60_000;

/**
 * Publish tries eight times at STEP_MS from each other, under three hours. After twice as long it does not run at all,
 * and the import is ended without a report.
 */
export const GIVE_UP_MS = 6 * 60 * 60_000;

export type Starts = { workflow: StartWorkflow; publish: (request: PublishRequest) => Promise<void> };

export async function sweep(deps: TableDeps, starts: Starts): Promise<void> {
  for (const turn of await Turns.list(deps.db)) {
    try {
      await sweepTurn(deps, starts, turn);
    } catch (error) {
      // The next sweep tries again. The other imports must not wait for this one.
      deps.log.error("An import could not be swept", { import: turn.import, error: error as Error });
    }
  }
}

async function sweepTurn(deps: TableDeps, { workflow, publish }: Starts, turn: Turns.Turn): Promise<void> {
  const now = deps.now();
  const isOlder = (time: string | null, ms: number) => time !== null && Date.parse(time) <= now.getTime() - ms;
  if (isOlder(turn.revokedAt, GIVE_UP_MS)) {
    const imported = await Imports.get(deps.db, turn.import, { consistent: true });
    if (!imported) return;
    deps.log.error("An import ends without a report", { import: turn.import, reason: turn.revoked });
    return endWithoutReport(deps, imported);
  }
  if (await Turns.mayEnd(deps.db, turn, now)) return publish({ import: turn.import, revoked: true });
  // The name makes it harmless to start a workflow that has begun.
  if (turn.begun === null && turn.revoked === null && isOlder(turn.heartbeatAt, START_MS)) {
    return workflow(turn.import, { import: turn.import });
  }
}

/** An execution has ended as FAILED, STOPPED or TIMED_OUT: no further step of its import begins. */
export async function revokeEnded(deps: TableDeps, id: Import.Id): Promise<void> {
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (imported) await Turns.revoke(deps.db, imported, "EXECUTION", deps.now());
}
