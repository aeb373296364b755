/** How often something may be asked for: `calls` in `seconds`. */
export type Rate = { readonly calls: number; readonly seconds: number };

/** The calls of the window before, those of this one with the call in question, and how much of it has passed (0 to 1). */
export type Calls = { readonly before: number; readonly current: number; readonly passed: number };

/**
 * Seconds until the next call is let through; 0 lets this one through. A window that slides, made of two that stand:
 * of the one before, the share counts that it still reaches into. A refused call counts too, but no window for more
 * than its own length and one call.
 */
export function wait({ calls, seconds }: Rate, { before, current, passed }: Calls): number {
  const carried = Math.min(before, calls);
  if (carried * (1 - passed) + current <= calls) return 0;
  const left = calls - current - 1;
  const until = left < 0 ? 1 + 1 / calls : 1 - left / carried;
  return Math.max(1, Math.ceil((until - passed) * seconds));
}
