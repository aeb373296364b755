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

/** What forms keep begins so. */
export const DRAFTS = "draft.";

/** Forgets all that begins so. */
export function forget(storage: () => Storage, prefix: string): void {
  try {
    const keys = Array.from({ length: storage().length }, (_, at) => storage().key(at) ?? "");
    for (const key of keys) if (key.startsWith(`hamta.${prefix}`)) storage().removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}
