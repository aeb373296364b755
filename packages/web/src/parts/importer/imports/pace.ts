import type { ImportState } from "@hamta/client";
import { Import } from "@hamta/core";

const MINUTE = 60_000;

/**
 * Milliseconds until an import is asked for again; null when it has ended. The longer it has been looked at, the longer:
 * a list of a million rows takes minutes, and a file that never comes is not worth a question a second.
 */
export function pace(state: ImportState, watchedMs: number): number | null {
  if (Import.ENDED.has(state)) return null;
  if (watchedMs < MINUTE) return state === "AWAITING_UPLOAD" ? 2_000 : 1_000;
  return watchedMs < 5 * MINUTE ? 3_000 : 10_000;
}

/** 0–1, of the step that an import is at; null where there is no saying. */
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
