import { Outcome } from "@hamta/core";
import { expect, test } from "vitest";
import { GROUPS, perDay, roundUp, totals } from "#parts/ops/days.ts";

/** Half past midnight in Tehran; the day before in UTC. */
const NOW = Date.parse("2026-11-22T21:00:00Z");
const list = (createdAt: string, counts: Record<string, number>) => ({
  createdAt,
  counts: Object.entries(counts).map(([outcome, rows]) => ({ outcome, rows })),
});

test("every outcome is in one group", () => {
  const grouped = Object.values(GROUPS).flat();
  const all = new Set([...Object.values(Outcome.OUTCOMES).flat(), ...Outcome.UNDO_OUTCOMES]);
  expect([...grouped].toSorted()).toEqual([...all].toSorted());
});

test("days are those of Tehran, oldest first, including days without lists", () => {
  const days = perDay(
    [
      list("2026-11-22T20:40:00Z", { RESOLVED: 2, INVALID: 1 }),
      list("2026-11-22T20:20:00Z", { RESOLVED: 5 }),
      list("2026-11-22T02:00:00Z", { UNHEARD_OF: 4, ON_FILE: 3 }),
      list("2026-10-01T00:00:00Z", { RESOLVED: 99 }),
    ],
    3,
    NOW,
  );
  expect(days.map(({ day, lists, rows }) => [day, lists, rows])).toEqual([
    ["2026-11-21", 0, 0],
    ["2026-11-22", 2, 12],
    ["2026-11-23", 1, 3],
  ]);
  expect(days[1]?.groups).toMatchObject({ DONE: 5, ON_FILE: 3, NOT_APPLIED: 4, INVALID: 0 });
  expect(days[2]?.groups).toMatchObject({ DONE: 2, INVALID: 1 });
});

test("totals are per outcome, largest first", () => {
  expect(totals([list("", { A: 1, B: 5 }), list("", { A: 7 })])).toEqual([
    { outcome: "A", rows: 8 },
    { outcome: "B", rows: 5 },
  ]);
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [11, 20],
  [500, 500],
  [501, 1000],
])("the top of an axis for %d is %d", (value, top) => {
  expect(roundUp(value)).toBe(top);
});
