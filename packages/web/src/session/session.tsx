import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import * as Kept from "#kept.ts";
import * as Cognito from "#session/cognito.ts";
import { personOf, type Person } from "#session/token.ts";
import type { ReadyPerson, Settings } from "#settings.ts";

export type Session = {
  readonly settings: Settings;
  /** Who is signed in; null for nobody. */
  readonly person: Person | null;
  /** Somebody was, and the API takes their token no more. */
  readonly ended: boolean;
  /** To the sign-in page, and back to where the person is; on one machine, at once as one of the ready persons. */
  signIn: (as?: ReadyPerson) => Promise<void>;
  signOut: () => void;
  /** The token that is good now. */
  token: () => Promise<string | null>;
  /** The API said that the token is not good. */
  end: () => void;
};

const Context = createContext<Session | null>(null);

/** A token is renewed this long before it ends: no request takes longer. */
const EARLY_MS = 60_000;

/** Tokens live as long as the tab: `sessionStorage` is not shared with other tabs, nor kept when it closes. */
export function keep(tokens: Cognito.Tokens | null): void {
  Kept.write(Kept.session, "tokens", tokens && JSON.stringify(tokens));
}

function kept(): Cognito.Tokens | null {
  const text = Kept.read(Kept.session, "tokens");
  return text === null ? null : (JSON.parse(text) as Cognito.Tokens);
}

export function SessionProvider({ settings, children }: { settings: Settings; children: ReactNode }) {
  const [tokens, setTokens] = useState(kept);
  const [ended, setEnded] = useState(false);
  const now = useRef(tokens);
  const renewal = useRef<Promise<string | null> | null>(null);

  const become = useCallback((next: Cognito.Tokens | null) => {
    keep(next);
    now.current = next;
    setTokens(next);
    setEnded(false);
  }, []);

  const token = useCallback(async () => {
    const held = now.current;
    if (!held) return null;
    const late = (personOf(held.id)?.endsAt ?? 0) - Date.now() < EARLY_MS;
    const { refresh } = held;
    if (!late || !refresh) return held.id;
    // Many questions at once renew it once.
    renewal.current ??= Cognito.renew(settings, refresh)
      .then((renewed) => {
        if (renewed) become(renewed);
        else setEnded(true);
        return renewed?.id ?? held.id;
      })
      .finally(() => (renewal.current = null));
    return renewal.current;
  }, [settings, become]);

  const end = useCallback(() => {
    if (now.current) setEnded(true);
  }, []);

  const id = tokens?.id;
  const session = useMemo<Session>(
    () => ({
      settings,
      person: id === undefined ? null : personOf(id),
      ended,
      token,
      end,
      signIn: async (as) => {
        if (!as) return Cognito.begin(settings, location.pathname + location.search);
        const response = await fetch(as.token, { cache: "no-store" });
        if (!response.ok) throw new Error(`No token: ${response.status}`);
        become({ id: await response.text(), refresh: null });
      },
      signOut: () => {
        Kept.forget(Kept.session, Kept.DRAFTS);
        become(null);
        if (settings.signIn) Cognito.leave(settings);
      },
    }),
    [settings, id, ended, token, end, become],
  );
  return <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = use(Context);
  if (!session) throw new Error("There is no SessionProvider above");
  return session;
}
