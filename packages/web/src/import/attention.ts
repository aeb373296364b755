import type { WatchedImportFragment } from "@hamta/client";

/** Imports that need attention, and why. */
export type AttentionReason = "FAILED" | "NO_PROGRESS" | "HELD" | "LONG_WAIT" | "REJECTED" | "NO_FILE";

export type ObservedImport = Pick<
  WatchedImportFragment,
  "state" | "createdAt" | "startedAt" | "endedAt" | "followedBy"
>;

/** First faults of the system, then imports that block others, then those that wait for their uploader. */
export const ORDER: readonly AttentionReason[] = ["FAILED", "NO_PROGRESS", "HELD", "LONG_WAIT", "REJECTED", "NO_FILE"];

const MINUTE_MS = 60_000;
/** A chunk takes seconds and a million rows some minutes: 10 minutes without progress means stuck. */
const NO_PROGRESS_MS = 10 * MINUTE_MS;
/** One hour is enough for some millions of rows of earlier lists; an upload form expires after one hour. */
const LONG_WAIT_MS = 60 * MINUTE_MS;
/** Uploaders fix a refused file within days, or never. */
const REFUSED_MS = 3 * 24 * 60 * MINUTE_MS;

/**
 * @param movedAt time of the last observed progress, in ms; null if not observed yet
 * @returns null if it needs no attention
 */
export function attention(imported: ObservedImport, now: number, movedAt: number | null): AttentionReason | null {
  const elapsed = (iso: string | null) => now - Date.parse(iso ?? imported.createdAt);
  switch (imported.state) {
    case "FAILED":
      return "FAILED";
    case "HELD":
      return imported.followedBy === null ? "HELD" : null;
    case "REJECTED":
      return elapsed(imported.endedAt) < REFUSED_MS ? "REJECTED" : null;
    case "AWAITING_UPLOAD":
      return elapsed(null) > LONG_WAIT_MS ? "NO_FILE" : null;
    case "RECEIVED":
    case "WAITING":
      return elapsed(null) > LONG_WAIT_MS ? "LONG_WAIT" : null;
    case "INSPECTING":
    case "RECONCILING":
    case "PUBLISHING":
      return now - (movedAt ?? now - elapsed(imported.startedAt)) > NO_PROGRESS_MS ? "NO_PROGRESS" : null;
    default:
      return null;
  }
}
