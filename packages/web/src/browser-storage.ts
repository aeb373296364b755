/** Browser storage. If it is unavailable (private window, full disk) reads give null and writes do nothing. */
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
    // The value lasts while the page is open.
  }
}

export const session = () => sessionStorage;
export const local = () => localStorage;

/** Key prefix of form drafts. */
export const DRAFTS = "draft.";

/** Removes all keys with the prefix. */
export function forget(storage: () => Storage, prefix: string): void {
  try {
    const keys = Array.from({ length: storage().length }, (_, at) => storage().key(at) ?? "");
    for (const key of keys) if (key.startsWith(`hamta.${prefix}`)) storage().removeItem(key);
  } catch {
    // No storage: nothing to remove.
  }
}
