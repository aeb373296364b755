import { Db } from "@hamta/store";

/** Lambda's context. */
export type Clock = { getRemainingTimeInMillis(): number };

/** Time to answer, and to store what was done. */
const END_MS = 15_000;

/** Retries every throttled request of `work` while the function has time, less `reserve` ms. */
export function whileTimeLasts<T>(clock: Clock, work: () => Promise<T>, reserve = END_MS): Promise<T> {
  return Db.retryFor(clock.getRemainingTimeInMillis() - reserve, work);
}
