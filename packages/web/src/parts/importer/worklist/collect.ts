import { Worklist, type TicketRowFragment, type WorklistFilter, type WorklistQuery } from "@hamta/client";
import { useRef, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";
import { MOST } from "#parts/importer/worklist/list.ts";

/** Maximum of the API. */
const PAGE = 100;

export type Collected = { readonly tickets: readonly TicketRowFragment[]; readonly isWhole: boolean };

export type Collecting = {
  /** Tickets loaded so far; null if not running. */
  readonly loaded: number | null;
  readonly error: unknown;
  /** All matching tickets, oldest first, up to the maximum of a list. Null if it failed or was stopped. */
  collect: (filter: WorklistFilter | null) => Promise<Collected | null>;
  stop: () => void;
};

/** Loads the worklist page by page. */
export function useCollecting(): Collecting {
  const api = useApi();
  const running = useRef<AbortController | null>(null);
  const [{ loaded, error }, put] = useState<{ loaded: number | null; error: unknown }>({
    loaded: null,
    error: null,
  });
  const collect = async (filter: WorklistFilter | null) => {
    const controller = new AbortController();
    running.current = controller;
    put({ loaded: 0, error: null });
    const tickets: TicketRowFragment[] = [];
    try {
      let after: string | null = null;
      do {
        const page: WorklistQuery["worklist"] = await api
          .run(Worklist, { filter, order: "OLDEST_FIRST" as const, first: PAGE, after }, { signal: controller.signal })
          .then(({ worklist }) => worklist);
        tickets.push(...page.nodes);
        put({ loaded: tickets.length, error: null });
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null && tickets.length < MOST);
      put({ loaded: null, error: null });
      return { tickets: tickets.slice(0, MOST), isWhole: after === null };
    } catch (error) {
      put({ loaded: null, error: controller.signal.aborted ? null : error });
      return null;
    }
  };
  return { loaded, error, collect, stop: () => running.current?.abort() };
}
