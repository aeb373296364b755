import { Worklist, type TicketRowFragment, type WorklistFilter, type WorklistQuery } from "@hamta/client";
import { useRef, useState } from "react";
import { useAsking } from "#asking/asking.tsx";
import { MOST } from "#parts/importer/worklist/list.ts";

/** The API's most. */
const PAGE = 100;

export type Collected = { readonly tickets: readonly TicketRowFragment[]; readonly isWhole: boolean };

export type Collecting = {
  /** Tickets so far; null when nothing is being gathered. */
  readonly gathered: number | null;
  readonly error: unknown;
  /** All tickets that pass, the oldest first, as many as a list is to have; null when it failed or was stopped. */
  collect: (filter: WorklistFilter | null) => Promise<Collected | null>;
  stop: () => void;
};

/** Gathers the worklist page by page. */
export function useCollecting(): Collecting {
  const asking = useAsking();
  const running = useRef<AbortController | null>(null);
  const [{ gathered, error }, put] = useState<{ gathered: number | null; error: unknown }>({
    gathered: null,
    error: null,
  });
  const collect = async (filter: WorklistFilter | null) => {
    const controller = new AbortController();
    running.current = controller;
    put({ gathered: 0, error: null });
    const tickets: TicketRowFragment[] = [];
    try {
      let after: string | null = null;
      do {
        const page: WorklistQuery["worklist"] = await asking
          .run(Worklist, { filter, order: "OLDEST_FIRST" as const, first: PAGE, after }, controller.signal)
          .then(({ worklist }) => worklist);
        tickets.push(...page.nodes);
        put({ gathered: tickets.length, error: null });
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null && tickets.length < MOST);
      put({ gathered: null, error: null });
      return { tickets: tickets.slice(0, MOST), isWhole: after === null };
    } catch (error) {
      put({ gathered: null, error: controller.signal.aborted ? null : error });
      return null;
    }
  };
  return { gathered, error, collect, stop: () => running.current?.abort() };
}
