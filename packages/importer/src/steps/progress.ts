import type { Deps } from "#deps";

/** Interval at which a running function stores its progress: one write unit each time. */
export const PROGRESS_MS = 5_000;

/** The returned function is true once per interval, for the first time one interval after now. */
export function every({ now }: Pick<Deps, "now">, ms: number): () => boolean {
  let last = now().getTime();
  return () => {
    const time = now().getTime();
    if (time - last < ms) return false;
    last = time;
    return true;
  };
}
