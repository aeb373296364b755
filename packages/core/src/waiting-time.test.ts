import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as WaitingTime from "#waiting-time";

/** Up to the beginning of the last bucket. */
const times = fc.integer({ min: 60_000, max: 118 * 24 * 3600_000 });

function medianOf(times: readonly number[]): number | null {
  const counts: number[] = [];
  for (const time of times) {
    const bucket = WaitingTime.bucketOf(time);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return WaitingTime.medianOf(counts);
}

test("the median is at most 12 % off", () => {
  fc.assert(
    fc.property(fc.array(times, { minLength: 1 }), (times) => {
      const exact = times.toSorted((a, b) => a - b)[Math.ceil(times.length / 2) - 1]! / 1000;
      const ratio = medianOf(times)! / exact;
      expect(ratio).toBeGreaterThan(1 / 1.12);
      expect(ratio).toBeLessThan(1.12);
    }),
  );
});

test("a longer time is in no earlier bucket", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 36), fc.nat(2 ** 36), (a, b) => {
      expect(WaitingTime.bucketOf(Math.max(a, b))).toBeGreaterThanOrEqual(WaitingTime.bucketOf(Math.min(a, b)));
    }),
  );
});

test("below a minute it is 0, and there is none of no time", () => {
  expect(medianOf([0, 59_999, 59_999])).toBe(0);
  expect(medianOf([0, 60_000, 60_000])).toBe(67);
  expect(medianOf([])).toBeNull();
});

test("a time without an end is in the last bucket", () => {
  expect(WaitingTime.bucketOf(3_650 * 24 * 3600_000)).toBe(WaitingTime.LAST);
  expect(WaitingTime.bucketOf(117 * 24 * 3600_000)).toBe(WaitingTime.LAST - 1);
  expect(WaitingTime.bucketOf(119 * 24 * 3600_000)).toBe(WaitingTime.LAST);
});
