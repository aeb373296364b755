import { Outcome, type Import } from "@hamta/core";
import { Bucket, Imports, Places } from "@hamta/store";
import type { Deps } from "#deps";
import type { Line } from "#layout";
import * as Lines from "#lines";
import { every, PROGRESS_MS } from "#progress";

/** A part of a chunk, or of the rows that are worked on in order: it may stop before its time is up, and another goes on. */

/** `next` is the line of the chunk where the next part begins; null when the chunk is done. */
export type Response = { next: number | null; deferred: number };

/**
 * Rows worked on at once: with fewer, the database waits between their reads and writes, and transactions stay half
 * empty. Of 10,000 rows, 5,000 at once took three quarters of the time of 1,000.
 */
export const BATCH = 5_000;
/** Time kept back for the last batch, its retries and writing the results; 60 s is over six times the slowest batch seen. */
const RESERVE_MS = 60_000;

export type Clock = { getRemainingTimeInMillis(): number };

/**
 * Whether there is time for another batch and nobody has cancelled. The first batch is always taken, or a part could
 * come to nothing again and again. Now and then it says how far the part is, and looks whether it is to stop.
 */
export function continues(
  deps: Deps,
  imported: Import.Import,
  clock: Clock,
  soFar: () => { number: number; part: number; counts: Outcome.Counts },
): () => Promise<boolean> {
  const told = every(deps, PROGRESS_MS);
  let first = true;
  // Once for all lanes: one that is told to stop stops the others.
  let stopped = imported.cancelRequested;
  return async () => {
    if (stopped) return false;
    if (first) {
      first = false;
      return true;
    }
    if (clock.getRemainingTimeInMillis() <= RESERVE_MS) return false;
    if (!told()) return true;
    await Imports.putProgress(deps.db, imported.id, soFar());
    stopped ||= await isCancelled(deps, imported);
    return !stopped;
  };
}

async function isCancelled({ db }: Deps, { id }: Import.Import): Promise<boolean> {
  const imported = await Imports.get(db, id, { consistent: true });
  return imported?.cancelRequested ?? false;
}

export function countsOf(results: readonly Outcome.RowResult[]): Outcome.Counts {
  const counts: Outcome.Counts = {};
  for (const { outcome } of results) Outcome.tally(counts, outcome);
  return counts;
}

/**
 * Writes what a part came to, its results and the rows that it leaves, in the list's order. Two invocations of one part
 * may overlap and get to different lines; then the first to finish has decided it, and the other answers as that one.
 */
export async function finish(
  deps: Deps,
  id: Import.Id,
  { chunk, part, from, lines, attempt }: { chunk: number; part: number; from: number; lines: Line[]; attempt: string },
): Promise<Imports.Part> {
  const inOrder = lines.toSorted((a, b) => a.row - b.row);
  await Bucket.writeText(deps.bucket, Places.work.results(id, chunk, part, attempt), Lines.write(inOrder));
  const results = lines.filter((line) => "outcome" in line);
  return Imports.endPart(deps.db, id, {
    number: chunk,
    part,
    attempt,
    to: from + lines.length,
    deferred: lines.length - results.length,
    counts: countsOf(results),
  });
}

/** What the workflow hears of a part that has ended. */
export async function answer(
  deps: Deps,
  imported: Import.Import,
  { to, deferred }: Imports.Part,
  lines: number,
): Promise<Response> {
  return { next: to < lines && !(await isCancelled(deps, imported)) ? to : null, deferred };
}
