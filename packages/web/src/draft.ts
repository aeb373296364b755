import { useCallback, useState } from "preact/compat";
import * as BrowserStorage from "#browser-storage.ts";
import { useSession, type Session } from "#session/session.tsx";

/** The fields that change, or how they follow from the draft. */
type Change<T> = Partial<T> | ((before: T) => Partial<T>);

/**
 * Form state that survives a failed request, a reload, the end of the session and the way to sign-in, until `clear`.
 * Stored per person: the next person on this browser gets an empty form. `empty` supplies fields that a draft of an
 * earlier version lacks.
 */
export function useDraft<T extends object>(name: string, empty: T): [T, (change: Change<T>) => void, () => void] {
  const key = keyOf(useSession().person, name);
  const [draft, setDraft] = useState<T>(() => ({
    ...empty,
    ...parse<T>(BrowserStorage.read(BrowserStorage.session, key)),
  }));
  const change = useCallback(
    (made: Change<T>) =>
      setDraft((before) => {
        const after = { ...before, ...(typeof made === "function" ? made(before) : made) };
        BrowserStorage.write(BrowserStorage.session, key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => BrowserStorage.write(BrowserStorage.session, key, null), [key]);
  return [draft, change, clear];
}

const keyOf = (person: Session["person"], name: string) => `${BrowserStorage.DRAFTS}${person?.id ?? ""}.${name}`;

/** Removes the draft of a form that may not be on the page. */
export function useDraftRemoval(): (name: string) => void {
  const { person } = useSession();
  return useCallback((name) => BrowserStorage.write(BrowserStorage.session, keyOf(person, name), null), [person]);
}

function parse<T>(text: string | null): Partial<T> {
  try {
    return text === null ? {} : (JSON.parse(text) as Partial<T>);
  } catch {
    return {};
  }
}
