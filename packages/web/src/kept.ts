import { useCallback, useState } from "react";

/** What the browser keeps. One that keeps nothing (a private window, a full disk) is no reason to fail. */
export function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(`hamta.${key}`);
  } catch {
    return null;
  }
}

export function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(`hamta.${key}`);
    else storage().setItem(`hamta.${key}`, value);
  } catch {
    // It is kept for as long as the page is open.
  }
}

export const session = () => sessionStorage;
export const local = () => localStorage;

/**
 * A form's state that outlives a failed request, a reload, a session's end and going to sign in, until `clear`.
 * `empty` gives what is missing in what an earlier version kept.
 */
export function useDraft<T extends object>(key: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...parse<T>(read(session, `draft.${key}`)) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        write(session, `draft.${key}`, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => write(session, `draft.${key}`, null), [key]);
  return [draft, change, clear];
}

function parse<T>(text: string | null): Partial<T> {
  try {
    return text === null ? {} : (JSON.parse(text) as Partial<T>);
  } catch {
    return {};
  }
}
