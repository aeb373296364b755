import { createClient, type Client, type Document, HamtaError } from "@hamta/client";
import { createContext, use, useMemo, type ReactNode } from "react";
import { useSession } from "#session/session.tsx";
import { useLanguage } from "#words/language.tsx";

/** Runs operations as whoever is signed in, in the language of the page, and keeps the last answer of each question. */
export type Asking = {
  readonly client: Client;
  run<Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Result>;
  /** The last answer to a question, whoever asked it. */
  last: <Result>(question: string) => Result | undefined;
  keep: (question: string, answer: unknown) => void;
  /** After a change: every question that is on the page is asked again. */
  refresh: () => void;
  onRefresh: (listener: () => void) => () => void;
};

const Context = createContext<Asking | null>(null);

export function AskingProvider({ children }: { children: ReactNode }) {
  const { settings, person, token, end } = useSession();
  const { language } = useLanguage();
  const id = person?.id;
  const asking = useMemo<Asking>(() => {
    // Made anew for another person: nothing of one is ever shown to the next.
    void id;
    const answers = new Map<string, unknown>();
    const listeners = new Set<() => void>();
    const client = createClient({ url: new URL(settings.api, location.origin).href, token, language, send: "hash" });
    return {
      client,
      run: async (document, variables, signal) => {
        try {
          const asked = client.run.bind(client) as (d: unknown, v: object, call: object) => Promise<never>;
          return await asked(document, variables, signal ? { signal } : {});
        } catch (error) {
          if (error instanceof HamtaError && error.kind === "UNAUTHENTICATED") end();
          throw error;
        }
      },
      last: <Result,>(question: string) => answers.get(question) as Result | undefined,
      keep: (question, answer) => void answers.set(question, answer),
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
  return <Context value={asking}>{children}</Context>;
}

export function useAsking(): Asking {
  const asking = use(Context);
  if (!asking) throw new Error("There is no AskingProvider above");
  return asking;
}
