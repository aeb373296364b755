import type { Document } from "@hamta/client";
import { useCallback, useState } from "react";
import { useAsking } from "#asking/asking.tsx";

/** Something that a person does: whether it runs, how it failed, and `run`, which is null when it failed. */
export type Action<Result, Variables> = {
  readonly busy: boolean;
  readonly error: unknown;
  run: (variables: Variables) => Promise<Result | null>;
  /** Forgets how it failed. */
  reset: () => void;
};

/** A mutation that worked has every question on the page asked again; a query that is run by hand changes nothing. */
export function useAction<Result, Variables extends object>(
  document: Document<Result, Variables>,
): Action<Result, Variables> {
  const asking = useAsking();
  const [{ busy, error }, put] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const run = useCallback(
    async (variables: Variables) => {
      put({ busy: true, error: null });
      try {
        const result = await asking.run(document, variables);
        put({ busy: false, error: null });
        if (document.kind === "mutation") asking.refresh();
        return result;
      } catch (error) {
        put({ busy: false, error });
        return null;
      }
    },
    [asking, document],
  );
  const reset = useCallback(() => put({ busy: false, error: null }), []);
  return { busy, error, run, reset };
}
