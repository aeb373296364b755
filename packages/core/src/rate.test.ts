import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { wait, type Calls, type Rate } from "#rate";

const hourly = { calls: 8, seconds: 3_600 };

test.each<[string, Calls, number]>([
  ["the first call", { before: 0, current: 1, passed: 0 }, 0],
  ["the eighth of eight", { before: 0, current: 8, passed: 0.5 }, 0],
  ["the ninth waits for the next window, and for room in it", { before: 0, current: 9, passed: 0.5 }, 2_250],
  ["a new window still counts the one before", { before: 8, current: 1, passed: 0 }, 900],
  ["half of it when half has passed", { before: 8, current: 4, passed: 0.5 }, 0],
  ["and no less than half", { before: 8, current: 5, passed: 0.5 }, 900],
  ["a thousand refused calls hold up no longer than eight", { before: 1_000, current: 1, passed: 0.125 }, 0],
])("%s", (_, calls, seconds) => {
  expect(wait(hourly, calls)).toBe(seconds);
});

/** A caller as the table counts them. */
function caller(rate: Rate) {
  const windows = new Map<number, number>();
  return (at: number): number => {
    const window = Math.floor(at / rate.seconds);
    const current = (windows.get(window) ?? 0) + 1;
    windows.set(window, current);
    return wait(rate, { before: windows.get(window - 1) ?? 0, current, passed: (at % rate.seconds) / rate.seconds });
  };
}

const rates = record({ calls: integer({ min: 1, max: 60 }), seconds: constantFrom(60, 3_600) });
const gaps = array(integer({ min: 0, max: 400 }), { maxLength: 300 });

test("who waits as long as they are told is let through", () => {
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

test("never are more than twice as many let through in any such time, nor more than once in a window that stands", () => {
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
