import { Watch, type ImportFilter, type WatchedImportFragment, type WatchQuery } from "@hamta/client";
import { useCallback, useEffect, useState } from "react";
import type { Answer } from "#asking/answer.ts";
import { useAsking } from "#asking/asking.tsx";

/** Imports of a period, page by page; `isWhole` is false when there were more than the pages hold. */
export type Walked = { readonly imports: readonly WatchedImportFragment[]; readonly isWhole: boolean };

/** The API's largest. */
const PAGE = 100;

/** Everybody's imports, newest first, `pages` of a hundred at most; asked again like any answer. */
export function useWalk(filter: ImportFilter, pages: number, everyMs: number): Answer<Walked> {
  const asking = useAsking();
  const question = JSON.stringify(filter);
  const [data, setData] = useState<Walked | undefined>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(true);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((turn) => turn + 1), []);
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      setBusy(true);
      try {
        const imports: WatchedImportFragment[] = [];
        let after: string | null = null;
        let more = true;
        for (let page = 0; page < pages && more; page++) {
          const filter = JSON.parse(question) as ImportFilter;
          const answer: WatchQuery = await asking.run(Watch, { filter, first: PAGE, after }, controller.signal);
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
    void ask();
    const timer = setInterval(() => !document.hidden && void ask(), everyMs);
    window.addEventListener("online", reload);
    const stop = asking.onRefresh(reload);
    return () => {
      controller.abort();
      clearInterval(timer);
      window.removeEventListener("online", reload);
      stop();
    };
  }, [asking, question, pages, everyMs, turn, reload]);
  return { data, stale: false, busy, error, reload };
}
