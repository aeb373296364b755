import type { WatchedImportFragment } from "@hamta/client";

/** Which imports somebody should look at, and why. */
export type Why = "FAILED" | "STANDS_STILL" | "HELD" | "WAITS_LONG" | "REJECTED" | "NO_FILE";

export type Looked = Pick<WatchedImportFragment, "state" | "createdAt" | "startedAt" | "endedAt" | "followedBy">;

/** What is ours to mend stands first, then what keeps others waiting, then what its uploader must do. */
export const ORDER: readonly Why[] = ["FAILED", "STANDS_STILL", "HELD", "WAITS_LONG", "REJECTED", "NO_FILE"];

const MINUTE_MS = 60_000;
/** A chunk takes seconds, and a million rows some minutes: what has not moved for ten does not move. */
const STILL_MS = 10 * MINUTE_MS;
/** The lists before it have had the time of some millions of rows; and an upload form is good for an hour. */
const LONG_MS = 60 * MINUTE_MS;
/** Uploaders mend a refused file within days, or never. */
const REFUSED_MS = 3 * 24 * 60 * MINUTE_MS;

/**
 * @param movedAt when it was last seen to move, in ms; null when nobody has watched it so far
 * @returns null when all is well with it
 */
export function attention(imported: Looked, now: number, movedAt: number | null): Why | null {
  const since = (iso: string | null) => now - Date.parse(iso ?? imported.createdAt);
  switch (imported.state) {
    case "FAILED":
      return "FAILED";
    case "HELD":
      return imported.followedBy === null ? "HELD" : null;
    case "REJECTED":
      return since(imported.endedAt) < REFUSED_MS ? "REJECTED" : null;
    case "AWAITING_UPLOAD":
      return since(null) > LONG_MS ? "NO_FILE" : null;
    case "RECEIVED":
    case "WAITING":
      return since(null) > LONG_MS ? "WAITS_LONG" : null;
    case "INSPECTING":
    case "RECONCILING":
    case "PUBLISHING":
      return now - (movedAt ?? now - since(imported.startedAt)) > STILL_MS ? "STANDS_STILL" : null;
    default:
      return null;
  }
}
