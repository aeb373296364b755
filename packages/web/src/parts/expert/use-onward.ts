import type { QueueQuery } from "@hamta/client";
import { useEffect, useState } from "preact/compat";
import type { QueryState } from "#api/query.ts";

/** The tickets that were just decided leave the queue's index a moment later. */
const AGAIN_MS = 500;

/**
 * When each ticket of the page is decided: goes on to the next page's first, which comes with the next answer.
 *
 * `isBusy` lasts until that ticket is the page's: an effect can run before the desk is drawn with the new address, and a
 * draw in between that is neither busy nor has a ticket drops the keys that wait.
 */
export function useOnward(
  { data, busy, error, reload }: QueryState<QueueQuery>,
  { number, next, go }: { number: string | null; next: string | null; go: (number: string) => void },
): { isBusy: boolean; begin: () => void } {
  // LEAVING: the decided ticket is still the page's. SEEKING: no ticket is.
  const [phase, setPhase] = useState<"LEAVING" | "SEEKING" | null>(null);
  const hasMore = data?.queue.pageInfo.hasNextPage ?? false;
  useEffect(() => {
    if (phase === "LEAVING" && number === null) setPhase("SEEKING");
    if (phase === "SEEKING" && number !== null) setPhase(null);
    if (phase !== "SEEKING" || number !== null || busy) return undefined;
    if (next !== null) go(next);
    else if (!hasMore || error !== null) setPhase(null);
    else {
      const timer = setTimeout(reload, AGAIN_MS);
      return () => clearTimeout(timer);
    }
    return undefined;
  });
  return {
    isBusy: phase !== null,
    begin: () => {
      setPhase("LEAVING");
      reload();
    },
  };
}
