import { Outcome, type Import } from "@hamta/core";
import { ImportParts, Bucket, Db, Imports, JsonLines, ObjectKeys, Turns } from "@hamta/store";
import type { Deps } from "#deps";
import { isDecided, type Line } from "#files/layout";
import { whileTimeLasts, type Clock } from "#steps/clock";
import { every, PROGRESS_MS } from "#steps/progress";

/**
 * A part of a chunk or of the deferred rows: one invocation's share. It stops before its timeout, and the next part
 * continues.
 */

/** `next`: the line of the chunk where the next part begins; null if the chunk is complete or the import stops. */
export type PartResponse = { next: number | null; deferred: number };

/**
 * Rows per batch. With fewer, the table is idle between reads and writes, and transactions stay half empty: for 10,000
 * rows, batches of 5,000 take three quarters of the time of 1,000.
 */
const BATCH = 5_000;
const LEAST_BATCH = 100;
/** Time left for a batch that starts. */
const BATCH_MS = 60_000;
/** Time to store the results, kept free of a batch that the table throttles. */
const STORE_MS = 30_000;

/** A second's writes if each row takes one unit, ten seconds' if each takes ten: while one lane reads, another writes. */
export function batchRows({ db, rows }: Deps): number {
  const rate = db.pacers?.writes.rate ?? Infinity;
  return rows?.batch ?? Math.max(LEAST_BATCH, Math.min(BATCH, Math.floor(rate)));
}

/** Processes a batch. Null if the table throttles it until the function's time ends: the next part continues with it. */
export async function processInTime<T>(clock: Clock, process: () => Promise<T>): Promise<T | null> {
  try {
    return await whileTimeLasts(clock, process, STORE_MS);
  } catch (error) {
    if (error instanceof Db.Throttled) return null;
    throw error;
  }
}

/**
 * The returned check is true if there is time for another batch and the import is not to stop. It is true for the first
 * batch in any case: otherwise a part could process nothing, for ever. Every 5 s it stores the progress and reads
 * whether the import is to stop.
 */
export function createStopCheck(
  deps: Deps,
  imported: Import.Import,
  clock: Clock,
  soFar: () => { number: number; part: number; counts: Outcome.Counts },
): () => Promise<boolean> {
  const isDue = every(deps, PROGRESS_MS);
  let first = true;
  // Shared by all lanes: a request that one lane reads stops the others.
  let stopped = isStopping(imported);
  return async () => {
    if (stopped) return false;
    if (first) {
      first = false;
      return true;
    }
    if (clock.getRemainingTimeInMillis() <= BATCH_MS) return false;
    if (!isDue()) return true;
    await ImportParts.putProgress(deps.db, imported.id, soFar());
    stopped ||= await isStopped(deps, imported);
    return !stopped;
  };
}

export async function requireImport({ db }: Deps, id: Import.Id): Promise<Import.Import> {
  const imported = await Imports.get(db, id, { consistent: true });
  if (!imported) throw new Error(`Import ${id} does not exist`);
  return imported;
}

/** The import at the start of a step. Null if its turn has ended or is revoked: the step must not write. */
export async function begin(deps: Deps, id: Import.Id): Promise<Import.Import | null> {
  const imported = await requireImport(deps, id);
  return (await Turns.heartbeat(deps.db, imported, deps.now())) ? imported : null;
}

/** Its uploader cancels it, or ops end it. Imports of an earlier release have no `endRequest`. */
const isStopping = ({ cancelRequested, endRequest }: Import.Import) => cancelRequested || Boolean(endRequest);

async function isStopped({ db }: Deps, { id }: Import.Import): Promise<boolean> {
  const imported = await Imports.get(db, id, { consistent: true });
  return imported !== null && isStopping(imported);
}

export function countsOf(results: readonly Outcome.RowResult[]): Outcome.Counts {
  const counts: Outcome.Counts = {};
  for (const { outcome } of results) Outcome.tally(counts, outcome);
  return counts;
}

type Processed = {
  chunk: number;
  part: number;
  from: number;
  /** Results and deferred rows. */
  lines: readonly Line<{ row: number }>[];
  attempt: string;
};

/**
 * Stores a part's results and deferred rows in list order. Two invocations of a part may overlap and stop at different
 * lines; the first to finish decides, and the other returns its result.
 */
export async function completePart(
  deps: Deps,
  id: Import.Id,
  { chunk, part, from, lines, attempt }: Processed,
): Promise<ImportParts.Part> {
  const inOrder = lines.toSorted((a, b) => a.row - b.row);
  await Bucket.writeText(deps.bucket, ObjectKeys.work.results(id, chunk, part, attempt), JsonLines.stringify(inOrder));
  const results = lines.filter((line) => isDecided(line));
  return ImportParts.complete(deps.db, id, {
    number: chunk,
    part,
    attempt,
    to: from + lines.length,
    deferred: lines.length - results.length,
    counts: countsOf(results),
  });
}

/** The response of a part to the workflow. */
export async function toResponse(
  deps: Deps,
  imported: Import.Import,
  { to, deferred }: ImportParts.Part,
  lines: number,
): Promise<PartResponse> {
  return { next: to < lines && !(await isStopped(deps, imported)) ? to : null, deferred };
}
