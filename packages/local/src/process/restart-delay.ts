/** A process that runs for less than this has failed at its start. */
export const START_MS = 10_000;
const FIRST_MS = 250;
const MAX_MS = 30_000;

export type Exit = {
  /** 128 or more: a signal. */
  code: number;
  /** Milliseconds between start and exit. */
  lifetime: number;
  /** Failed starts in a row before this exit. */
  failedStarts: number;
};

/**
 * Milliseconds until a process that has exited by itself starts again.
 * Null if only a change of the code can help: it failed at its start with an error of its own.
 */
export function restartDelay({ code, lifetime, failedStarts }: Exit): number | null {
  if (lifetime >= START_MS) return 0;
  const hasThrown = code > 0 && code < 128;
  return hasThrown ? null : Math.min(MAX_MS, FIRST_MS * 2 ** failedStarts);
}
