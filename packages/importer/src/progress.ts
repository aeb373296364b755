import type { Deps } from "#deps";

/** How often a running function says how far it is: a write unit each time. */
export const PROGRESS_MS = 5_000;

/** True once in each interval, from one interval after now. */
export function every({ now }: Pick<Deps, "now">, ms: number): () => boolean {
  let last = now().getTime();
  return () => {
    const time = now().getTime();
    if (time - last < ms) return false;
    last = time;
    return true;
  };
}
