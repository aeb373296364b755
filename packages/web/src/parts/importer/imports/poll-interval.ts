import type { ImportState } from "@hamta/client";
import { Import } from "@hamta/core";

const MINUTE = 60_000;

/**
 * Milliseconds until the next poll; null if the import has ended. The interval grows with the watch time: a million
 * rows take minutes, and a file that never arrives does not justify a request per second.
 */
export function pollInterval(state: ImportState, watchedMs: number): number | null {
  if (Import.ENDED_STATES.has(state)) return null;
  if (watchedMs < MINUTE) return state === "AWAITING_UPLOAD" ? 2_000 : 1_000;
  return watchedMs < 5 * MINUTE ? 3_000 : 10_000;
}

/** Progress of the current step, 0–1; null if it cannot be measured. */
export function shareOf({
  state,
  rows,
  rowsDone,
  progress,
}: {
  state: ImportState;
  rows: number | null;
  rowsDone: number;
  progress: { bytesRead: number; bytes: number } | null;
}): number | null {
  if (state === "INSPECTING" && progress && progress.bytes > 0) return Math.min(1, progress.bytesRead / progress.bytes);
  if (state === "RECONCILING" && rows) return Math.min(1, rowsDone / rows);
  return null;
}
