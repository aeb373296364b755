import { describe, expect, test } from "vitest";
import type { List } from "#bench/scale/lists";
import { simulate, type World } from "#bench/scale/simulate";

const list = (changes: Partial<List> = {}): List => ({
  uploader: "a",
  kind: "CORRECTIONS",
  at: 0,
  rows: 100_000,
  units: { reads: 2, writes: 1 },
  ...changes,
});

const world = (lists: readonly List[], changes: Partial<World> = {}): World => ({
  seed: 1,
  lists,
  requests: { rate: () => 0, units: { reads: 0, writes: 0 }, ms: 0 },
  pace: { inspect: 100_000, publish: 100_000, reconcile: 500, writes: 500 },
  table: { writes: 100_000, reads: 300_000, quota: { writes: 100_000, reads: 300_000 }, doublesIn: Infinity, used: 1 },
  chunks: 4,
  reconcilers: 64,
  concurrency: 1_000,
  deaths: { perHour: 0, rows: 0 },
  step: 1,
  until: 100_000,
  ...changes,
});

const secondsOf = (...args: Parameters<typeof world>) => simulate(world(...args)).ended.map(({ seconds }) => seconds);

describe("a list", () => {
  test("takes the time of its three steps", () => {
    // 1 s to inspect, 100,000 rows ÷ (4 × 500), 1 s to publish.
    expect(secondsOf([list()])).toEqual([52]);
  });

  test("takes the units of its rows, each once", () => {
    expect(simulate(world([list()])).units).toEqual({ reads: 200_000, writes: 100_000 });
  });

  test("waits for the one before it of its uploader and kind", () => {
    expect(secondsOf([list(), list({ at: 1 })])).toEqual([52, 103]);
    expect(secondsOf([list(), list({ uploader: "b" })])).toEqual([52, 52]);
    expect(secondsOf([list(), list({ kind: "DEVICES" })])).toEqual([52, 52]);
  });

  test("of few rows has few chunks", () => {
    // One chunk: 5,000 rows ÷ 500.
    expect(secondsOf([list({ rows: 5_000 })])).toEqual([12]);
  });
});

describe("a limit", () => {
  const two = [list(), list({ uploader: "b" })];

  test.each([
    ["reconcilers", { reconcilers: 4 }, [102, 102]],
    ["concurrency", { concurrency: 4 }, [102, 102]],
    ["write units", { table: { ...world([]).table, writes: 1_000 } }, [202, 202]],
    ["read units", { table: { ...world([]).table, reads: 1_000 } }, [402, 402]],
  ] as const)("of %s slows all lists down, and is named", (limit, changes, seconds) => {
    const day = simulate(world(two, changes));
    expect(day.ended.map((ended) => ended.seconds)).toEqual(seconds);
    const bound = Object.entries(day.bound).filter(([, bound]) => bound > 0);
    expect(bound).toEqual([[limit, expect.closeTo(Math.max(...seconds) - 2, -0.5)]]);
  });

  test("of the table is what the API leaves of it", () => {
    const table = { ...world([]).table, writes: 1_000 };
    const requests = { rate: (second: number) => (second < 1_000 ? 50 : 0), units: { reads: 0, writes: 10 }, ms: 100 };
    const day = simulate(world([list()], { table, requests }));
    expect(day.ended.map(({ seconds }) => seconds)).toEqual([202]);
    expect(day.peak).toMatchObject({ writes: 1_000, requests: 50, functions: 9 });
  });

  test("of the table grows with the load, up to the account's quota", () => {
    const table = { ...world([]).table, writes: 500, quota: { writes: 1_500, reads: 300_000 }, doublesIn: 10 };
    const day = simulate(world([list()], { table }));
    const [seconds = 0] = day.ended.map((ended) => ended.seconds);
    expect(seconds).toBeGreaterThan(100_000 / 1_500);
    expect(seconds).toBeLessThan(100_000 / 1_000);
    expect(day.peak.writes).toBeGreaterThan(1_400);
    expect(day.peak.writes).toBeLessThanOrEqual(1_500);
  });
});

test("a reconciler that dies takes again what it had not stored, and the same seed gives the same day", () => {
  const deaths = { perHour: 200, rows: 5_000 };
  const day = simulate(world([list()], { deaths }));
  expect(day.deaths).toBeGreaterThan(0);
  expect(day.ended.map(({ seconds }) => seconds)[0]).toBeGreaterThan(52);
  expect(day.ended).toHaveLength(1);
  expect(simulate(world([list()], { deaths }))).toEqual(day);
  expect(simulate(world([list()], { deaths, seed: 2 }))).not.toEqual(day);
});

test("lists that have not ended are counted", () => {
  const day = simulate(world([list(), list({ at: 1 }), list({ at: 50_000 })], { until: 10 }));
  expect(day).toMatchObject({ open: 3, ended: [] });
});
