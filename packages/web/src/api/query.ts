import type { Document } from "@hamta/client";
import { useCallback, useEffect, useReducer, useRef } from "preact/compat";
import { useApi } from "#api/api.tsx";
import { useSession } from "#session/session.tsx";

/**
 * State of a query. `data` stays during a refetch and after a failure. `stale`: `data` belongs to other variables (the
 * previous page) and the new answer is loading.
 */
export type QueryState<Result> = {
  readonly data: Result | undefined;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly reload: () => void;
};

type State = {
  queryKey: string;
  data: unknown;
  /** The last failure. One of other variables says nothing of these. */
  failure: { queryKey: string; error: unknown } | null;
  busy: boolean;
};

/**
 * Fetches, and shows the last answer until the new one arrives. Refetches after a mutation, when the browser is online
 * again, and every `everyMs` while the page is visible. `skip`: fetch nothing yet.
 */
export function useQuery<Result, Variables extends object>(
  document: Document<Result, Variables>,
  variables: NoInfer<Variables>,
  { everyMs = null, skip = false }: { everyMs?: number | null; skip?: boolean } = {},
): QueryState<Result> {
  const api = useApi();
  const { person } = useSession();
  const queryKey = `${document.name} ${JSON.stringify(variables)}`;
  const [state, put] = useReducer((before: State, change: Partial<State>): State => ({ ...before, ...change }), {
    queryKey,
    data: api.last(queryKey),
    failure: null,
    busy: !skip,
  });
  const latestKey = useRef(queryKey);
  latestKey.current = queryKey;
  const running = useRef<AbortController | null>(null);

  const load = useCallback(async () => {
    // A late caller may have the `reload` of a page that was left: it would end the request of this one.
    if (latestKey.current !== queryKey) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const last = api.last(queryKey);
    put({ busy: true, ...(last !== undefined && { queryKey, data: last }) });
    try {
      const data = await api.run(document, JSON.parse(queryKey.slice(document.name.length + 1)), {
        signal: controller.signal,
      });
      if (controller.signal.aborted) return;
      api.keep(queryKey, data);
      put({ queryKey, data, failure: null, busy: false });
    } catch (error) {
      if (!controller.signal.aborted) put({ failure: { queryKey, error }, busy: false });
    }
  }, [api, document, queryKey]);

  // A resumed session has a new token: refetch the queries that failed because the old one had expired.
  const endsAt = person?.endsAt;
  useEffect(() => {
    if (skip) return;
    void load();
    const reload = () => void load();
    const stop = api.onRefresh(reload);
    window.addEventListener("online", reload);
    return () => {
      running.current?.abort();
      stop();
      window.removeEventListener("online", reload);
    };
  }, [load, api, skip, endsAt]);

  // Apart from the effect above: another interval is no reason to fetch.
  useEffect(() => {
    if (skip || everyMs === null) return undefined;
    const timer = setInterval(() => !window.document.hidden && void load(), everyMs);
    return () => clearInterval(timer);
  }, [load, everyMs, skip]);

  return {
    data: state.data as Result | undefined,
    stale: state.queryKey !== queryKey,
    busy: state.busy,
    error: state.failure?.queryKey === queryKey ? state.failure.error : null,
    reload: useCallback(() => void load(), [load]),
  };
}
