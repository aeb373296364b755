import { useCallback, useState } from "react";
import * as Kept from "#kept.ts";
import { useSession } from "#session/session.tsx";

/**
 * A form's state that outlives a failed request, a reload, a session's end and going to sign in, until `clear`. It is of
 * the person who typed it: whoever signs in after them begins with an empty form.
 * `empty` gives what is missing in what an earlier version kept.
 */
export function useDraft<T extends object>(name: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const { person } = useSession();
  const key = `${Kept.DRAFTS}${person?.id ?? ""}.${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...parse<T>(Kept.read(Kept.session, key)) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        Kept.write(Kept.session, key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => Kept.write(Kept.session, key, null), [key]);
  return [draft, change, clear];
}

function parse<T>(text: string | null): Partial<T> {
  try {
    return text === null ? {} : (JSON.parse(text) as Partial<T>);
  } catch {
    return {};
  }
}
