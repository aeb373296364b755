import type { Document } from "@hamta/client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useAsking } from "#asking/asking.tsx";
import { useSession } from "#session/session.tsx";

/**
 * What a page knows of an answer. `data` stays while it is asked again or fails, so that nothing that was there vanishes;
 * `stale`: it answers other variables (the page before), and the new ones are on their way.
 */
export type Answer<Result> = {
  readonly data: Result | undefined;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly reload: () => void;
};

type State = { question: string; data: unknown; error: unknown; busy: boolean };

/**
 * Asks, shows the last answer meanwhile, and asks again after a change, when the browser is online again, and every
 * `everyMs` while the page is looked at. `skip` asks nothing yet.
 */
export function useAnswer<Result, Variables extends object>(
  document: Document<Result, Variables>,
  variables: NoInfer<Variables>,
  { everyMs = null, skip = false }: { everyMs?: number | null; skip?: boolean } = {},
): Answer<Result> {
  const asking = useAsking();
  const { person } = useSession();
  const question = `${document.name} ${JSON.stringify(variables)}`;
  const [state, put] = useReducer((before: State, change: Partial<State>): State => ({ ...before, ...change }), {
    question,
    data: asking.last(question),
    error: null,
    busy: !skip,
  });
  const running = useRef<AbortController | null>(null);

  const ask = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const last = asking.last(question);
    put({ busy: true, ...(last !== undefined && { question, data: last }) });
    try {
      const data = await asking.run(document, JSON.parse(question.slice(document.name.length + 1)), controller.signal);
      if (controller.signal.aborted) return;
      asking.keep(question, data);
      put({ question, data, error: null, busy: false });
    } catch (error) {
      if (!controller.signal.aborted) put({ error, busy: false });
    }
  }, [asking, document, question]);

  // A session that was resumed has a new token: whatever failed for want of one is asked again.
  const endsAt = person?.endsAt;
  useEffect(() => {
    if (skip) return;
    void ask();
    const again = () => void ask();
    const stop = asking.onRefresh(again);
    window.addEventListener("online", again);
    const timer = everyMs === null ? null : setInterval(() => !window.document.hidden && again(), everyMs);
    return () => {
      running.current?.abort();
      stop();
      window.removeEventListener("online", again);
      if (timer !== null) clearInterval(timer);
    };
  }, [ask, asking, everyMs, skip, endsAt]);

  return {
    data: state.data as Result | undefined,
    stale: state.question !== question,
    busy: state.busy,
    error: state.error,
    reload: useCallback(() => void ask(), [ask]),
  };
}
