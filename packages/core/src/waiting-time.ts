/**
 * Waiting times are counted in buckets, so that times of any number of tickets are a few counts, which can be added up.
 * Bucket 0 is below a minute; each further one ends where a time is RATIO times longer. A time that is read from a bucket
 * is the middle of it by ratio, so it is at most 12 % off.
 */

const FIRST_MS = 60_000;
const RATIO = 1.25;
/** It begins at 118 days; it has no end. */
export const LAST = 55;

export function bucketOf(ms: number): number {
  if (ms < FIRST_MS) return 0;
  return Math.min(LAST, 1 + Math.floor(Math.log(ms / FIRST_MS) / Math.log(RATIO)));
}

/** The time that stands for a bucket, in seconds; 0 for times below a minute. */
export function secondsOf(bucket: number): number {
  return bucket === 0 ? 0 : Math.round((FIRST_MS / 1000) * RATIO ** (bucket - 0.5));
}

/**
 * The median, in seconds; null without times. Of an even number the lower one of both in the middle.
 *
 * @param counts by bucket; a missing one is 0
 */
export function medianOf(counts: readonly (number | undefined)[]): number | null {
  const total = counts.reduce<number>((sum, count = 0) => sum + count, 0);
  let reached = 0;
  for (const [bucket, count = 0] of counts.entries()) {
    reached += count;
    if (count > 0 && 2 * reached >= total) return secondsOf(bucket);
  }
  return null;
}
