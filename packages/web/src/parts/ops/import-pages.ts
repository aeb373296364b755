import { Watch, type ImportFilter, type WatchedImportFragment, type WatchQuery } from "@hamta/client";
import { useCallback, useEffect, useState } from "preact/compat";
import type { QueryState } from "#api/query.ts";
import { useApi } from "#api/api.tsx";

/** Imports of a period, page by page; `isWhole` is false if there were more pages. */
export type Walked = { readonly imports: readonly WatchedImportFragment[]; readonly isWhole: boolean };

/** Maximum of the API. */
const PAGE = 100;

/** All uploaders' imports, newest first, at most `pages` of a hundred; refetched like any query. */
export function useImportPages(filter: ImportFilter, pages: number, everyMs: number): QueryState<Walked> {
  const api = useApi();
  const question = JSON.stringify(filter);
  const [data, setData] = useState<Walked | undefined>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(true);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((turn) => turn + 1), []);
  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      setBusy(true);
      try {
        const imports: WatchedImportFragment[] = [];
        let after: string | null = null;
        let more = true;
        for (let page = 0; page < pages && more; page++) {
          const filter = JSON.parse(question) as ImportFilter;
          const answer: WatchQuery = await api.run(
            Watch,
            { filter, first: PAGE, after },
            {
              signal: controller.signal,
            },
          );
          imports.push(...answer.imports.nodes);
          after = answer.imports.pageInfo.endCursor;
          more = answer.imports.pageInfo.hasNextPage;
        }
        setData({ imports, isWhole: !more });
        setError(null);
      } catch (error) {
        if (!controller.signal.aborted) setError(error);
      }
      if (!controller.signal.aborted) setBusy(false);
    };
    void load();
    const timer = setInterval(() => !document.hidden && void load(), everyMs);
    window.addEventListener("online", reload);
    const stop = api.onRefresh(reload);
    return () => {
      controller.abort();
      clearInterval(timer);
      window.removeEventListener("online", reload);
      stop();
    };
  }, [api, question, pages, everyMs, turn, reload]);
  return { data, stale: false, busy, error, reload };
}
