import type { Document } from "@hamta/client";
import { useCallback, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";

/** State of a mutation: whether it runs and its error. `run` returns null if it failed. */
export type MutationState<Result, Variables> = {
  readonly busy: boolean;
  readonly error: unknown;
  run: (variables: Variables) => Promise<Result | null>;
  /** Clears the error. */
  reset: () => void;
};

/** A successful mutation refetches every query on the page. A query run by hand does not. */
export function useMutation<Result, Variables extends object>(
  document: Document<Result, Variables>,
): MutationState<Result, Variables> {
  const api = useApi();
  const [{ busy, error }, put] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const run = useCallback(
    async (variables: Variables) => {
      put({ busy: true, error: null });
      try {
        const result = await api.run(document, variables);
        put({ busy: false, error: null });
        if (document.kind === "mutation") api.refresh();
        return result;
      } catch (error) {
        put({ busy: false, error });
        return null;
      }
    },
    [api, document],
  );
  const reset = useCallback(() => put({ busy: false, error: null }), []);
  return { busy, error, run, reset };
}
