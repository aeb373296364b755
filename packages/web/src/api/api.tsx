import { createClient, type Call, type Client, type Document } from "@hamta/client";
import { createContext, use, useMemo, type ReactNode } from "preact/compat";
import { isUnauthenticated } from "#api/unauthenticated.ts";
import { fetchAfterFirst } from "#api/first-request.ts";
import { useSession } from "#session/session.tsx";
import { useLanguage } from "#words/language.tsx";

/** Runs operations with the viewer's token and the page's language, and caches the last answer of each query. */
export type Api = {
  readonly client: Client;
  run<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    call?: Call,
  ): Promise<Result>;
  /** The last answer of a query, fetched by any component. */
  last: <Result>(queryKey: string) => Result | undefined;
  keep: (queryKey: string, answer: unknown) => void;
  /** Refetches every query on the page, after a mutation. */
  refresh: () => void;
  onRefresh: (listener: () => void) => () => void;
};

const Context = createContext<Api | null>(null);

export function ApiProvider({ children }: { children: ReactNode }) {
  const { settings, person, token, end } = useSession();
  const { language } = useLanguage();
  const id = person?.id;
  const api = useMemo<Api>(() => {
    // A new cache for each person: the answers of one person are never shown to another.
    void id;
    const answers = new Map<string, unknown>();
    const listeners = new Set<() => void>();
    const client = createClient({
      url: new URL(settings.api, location.origin).href,
      token,
      language,
      send: "hash",
      fetch: fetchAfterFirst,
    });
    return {
      client,
      run: async (document, variables, call = {}) => {
        try {
          const runDocument = client.run.bind(client) as (d: unknown, v: object, call: object) => Promise<never>;
          return await runDocument(document, variables, call);
        } catch (error) {
          if (isUnauthenticated(error)) end();
          throw error;
        }
      },
      last: <Result,>(queryKey: string) => answers.get(queryKey) as Result | undefined,
      keep: (queryKey, answer) => void answers.set(queryKey, answer),
      refresh: () => {
        answers.clear();
        for (const listener of listeners) listener();
      },
      onRefresh: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }, [settings, token, end, language, id]);
  return <Context value={api}>{children}</Context>;
}

export function useApi(): Api {
  const api = use(Context);
  if (!api) throw new Error("useApi needs an ApiProvider above");
  return api;
}
