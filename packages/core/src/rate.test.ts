import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { quota, secondsToWait, type Calls, type Rate } from "#rate";

const hourly = { calls: 8, seconds: 3_600 };

test.each<[string, Calls, number]>([
  ["the first call", { before: 0, current: 1, passed: 0 }, 0],
  ["the eighth of eight", { before: 0, current: 8, passed: 0.5 }, 0],
  ["the ninth waits for the next window, until it has room", { before: 0, current: 9, passed: 0.5 }, 2_250],
  ["a new window still counts the previous one", { before: 8, current: 1, passed: 0 }, 900],
  ["half of it after half the time", { before: 8, current: 4, passed: 0.5 }, 0],
  ["and no less than half", { before: 8, current: 5, passed: 0.5 }, 900],
  ["a thousand refused calls delay no longer than eight", { before: 1_000, current: 1, passed: 0.125 }, 0],
])("%s", (_, calls, seconds) => {
  expect(secondsToWait(hourly, calls)).toBe(seconds);
});

test.each<[string, Calls, number, number]>([
  ["the first of eight leaves seven until the window ends", { before: 0, current: 1, passed: 0.25 }, 7, 2_700],
  ["the previous window's share is not left", { before: 8, current: 1, passed: 0.5 }, 3, 1_800],
  ["the last one names when the next is allowed", { before: 0, current: 8, passed: 0.5 }, 0, 2_250],
  ["a refused one names when it is allowed", { before: 0, current: 9, passed: 0.5 }, 0, 2_250],
])("%s", (_, calls, remaining, reset) => {
  expect(quota(hourly, calls)).toMatchObject({ remaining, reset });
});

/** The calls of one caller, as the table counts them. */
function caller(rate: Rate) {
  const windows = new Map<number, number>();
  return (at: number): number => {
    const window = Math.floor(at / rate.seconds);
    const current = (windows.get(window) ?? 0) + 1;
    windows.set(window, current);
    return secondsToWait(rate, {
      before: windows.get(window - 1) ?? 0,
      current,
      passed: (at % rate.seconds) / rate.seconds,
    });
  };
}

const rates = record({ calls: integer({ min: 1, max: 60 }), seconds: constantFrom(60, 3_600) });
const gaps = array(integer({ min: 0, max: 400 }), { maxLength: 300 });

test("a caller who waits for the returned seconds is allowed", () => {
  assert(
    property(rates, gaps, (rate, pauses) => {
      const call = caller(rate);
      let at = 1_000_000;
      for (const pause of pauses) {
        at += pause;
        const seconds = call(at);
        if (seconds === 0) continue;
        at += seconds;
        expect(call(at)).toBe(0);
      }
    }),
  );
});

test("a caller never has more than twice the limit in any such time, nor more than the limit in a fixed window", () => {
  assert(
    property(rates, gaps, (rate, pauses) => {
      const call = caller(rate);
      let at = 1_000_000;
      const through: number[] = [];
      for (const pause of pauses) {
        at += pause;
        if (call(at) === 0) through.push(at);
      }
      for (const from of through) {
        expect(through.filter((one) => one >= from && one < from + rate.seconds).length).toBeLessThan(
          2 * rate.calls + 1,
        );
        const window = Math.floor(from / rate.seconds);
        expect(through.filter((one) => Math.floor(one / rate.seconds) === window).length).toBeLessThan(rate.calls + 1);
      }
    }),
  );
});
