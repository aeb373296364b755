import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "preact/compat";
import * as BrowserStorage from "#browser-storage.ts";
import * as Codes from "#session/codes.ts";
import * as Cognito from "#session/cognito.ts";
import { beforeLeaving } from "#session/leaving.ts";
import { personOf, type Person } from "#session/token.ts";
import type { ReadyPerson, Settings } from "#settings.ts";

export type Session = {
  readonly settings: Settings;
  /** The signed-in person; null if nobody is signed in. */
  readonly person: Person | null;
  /** A person was signed in, and the API no longer accepts the token. */
  readonly ended: boolean;
  /**
   * Goes to the sign-in page and back to the current page. On a developer's machine, signs in as a ready person at
   * once.
   */
  signIn: (as?: ReadyPerson) => Promise<void>;
  /** Signs in with the tokens that a code gave. */
  begin: (tokens: Cognito.Tokens) => void;
  signOut: () => void;
  /** The current valid token. */
  token: () => Promise<string | null>;
  /** Called when the API refused the token. */
  end: () => void;
};

const Context = createContext<Session | null>(null);

/** A token is renewed this long before it expires: no request takes longer. */
const EARLY_MS = 60_000;

/** Tokens are kept as long as the tab: `sessionStorage` is not shared with other tabs and ends with this one. */
export function storeTokens(tokens: Cognito.Tokens | null): void {
  BrowserStorage.write(BrowserStorage.session, "tokens", tokens && JSON.stringify(tokens));
}

function storedTokens(): Cognito.Tokens | null {
  const text = BrowserStorage.read(BrowserStorage.session, "tokens");
  return text === null ? null : (JSON.parse(text) as Cognito.Tokens);
}

export function SessionProvider({ settings, children }: { settings: Settings; children: ReactNode }) {
  const [tokens, setTokens] = useState(storedTokens);
  const [ended, setEnded] = useState(false);
  const now = useRef(tokens);
  const renewal = useRef<Promise<string | null> | null>(null);

  const replaceTokens = useCallback((next: Cognito.Tokens | null) => {
    storeTokens(next);
    now.current = next;
    setTokens(next);
    setEnded(false);
  }, []);

  const token = useCallback(async () => {
    const current = now.current;
    if (!current) return null;
    const person = personOf(current.id, settings);
    const isExpiring = (person?.endsAt ?? 0) - Date.now() < EARLY_MS;
    const { refresh } = current;
    if (!isExpiring || !refresh) return current.id;
    // Concurrent requests share one renewal.
    const renew = () =>
      settings.codes && person?.isByCode ? Codes.renew(settings.codes, refresh) : Cognito.renew(settings, refresh);
    renewal.current ??= renew()
      .then((renewed) => {
        if (renewed) replaceTokens(renewed);
        else setEnded(true);
        return renewed?.id ?? current.id;
      })
      .finally(() => (renewal.current = null));
    return renewal.current;
  }, [settings, replaceTokens]);

  const end = useCallback(() => {
    if (now.current) setEnded(true);
  }, []);

  const id = tokens?.id;
  const session = useMemo<Session>(
    () => ({
      settings,
      person: id === undefined ? null : personOf(id, settings),
      ended,
      token,
      end,
      signIn: async (as) => {
        if (!as) return Cognito.begin(settings, location.pathname + location.search);
        const response = await fetch(as.token, { cache: "no-store" });
        if (!response.ok) throw new Error(`No token: ${response.status}`);
        replaceTokens({ id: await response.text(), refresh: null });
      },
      begin: replaceTokens,
      signOut: () => {
        beforeLeaving();
        const refresh = now.current?.refresh;
        const isByCode = id !== undefined && personOf(id, settings)?.isByCode === true;
        BrowserStorage.forget(BrowserStorage.session, BrowserStorage.DRAFTS);
        replaceTokens(null);
        if (isByCode && settings.codes && refresh) Codes.revoke(settings.codes, refresh);
        if (!isByCode && settings.signIn) Cognito.leave(settings);
      },
    }),
    [settings, id, ended, token, end, replaceTokens],
  );
  return <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = use(Context);
  if (!session) throw new Error("There is no SessionProvider above");
  return session;
}
