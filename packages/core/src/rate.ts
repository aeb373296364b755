/** A rate limit: `calls` in `seconds`. */
export type Rate = { readonly calls: number; readonly seconds: number };

/** Calls of the previous window, calls of this window with this call, and the elapsed share of this window (0 to 1). */
export type Calls = { readonly before: number; readonly current: number; readonly passed: number };

/**
 * Seconds until the next call is allowed; 0 allows this one. A sliding window from two fixed ones: the previous
 * window's calls count by the share that still overlaps. Refused calls count, but a window delays nobody longer than
 * its length plus one call.
 */
export function secondsToWait({ calls, seconds }: Rate, { before, current, passed }: Calls): number {
  const carried = Math.min(before, calls);
  if (carried * (1 - passed) + current <= calls) return 0;
  const left = calls - current - 1;
  const until = left < 0 ? 1 + 1 / calls : 1 - left / carried;
  return Math.max(1, Math.ceil((until - passed) * seconds));
}

/** What a counted call learns: whether to wait, and what is left. */
export type Quota = {
  /** Seconds until the call is allowed; 0: it is. */
  readonly wait: number;
  /** Calls that are allowed at once after this one. */
  readonly remaining: number;
  /** Seconds until the next call is allowed if none remains, else until the window ends. */
  readonly reset: number;
};

export function quota(rate: Rate, calls: Calls): Quota {
  const { before, current, passed } = calls;
  const wait = secondsToWait(rate, calls);
  if (wait > 0) return { wait, remaining: 0, reset: wait };
  const carried = Math.min(before, rate.calls) * (1 - passed);
  const remaining = Math.floor(rate.calls - carried - current);
  const windowEnd = Math.ceil((1 - passed) * rate.seconds);
  const reset = remaining > 0 ? windowEnd : secondsToWait(rate, { before, current: current + 1, passed });
  return { wait, remaining, reset };
}
