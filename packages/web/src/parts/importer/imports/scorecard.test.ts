import { describe, expect, test } from "vitest";
import { scorecard, type Scored } from "#parts/importer/imports/scorecard.ts";

const list = (day: number, counts: Record<string, number>, change: Partial<Scored> = {}): Scored => ({
  id: String(day),
  fileName: `${day}.csv`,
  createdAt: `2026-10-${String(day).padStart(2, "0")}T08:00:00.000Z`,
  state: "COMPLETED",
  mode: "APPLY",
  counts: Object.entries(counts).map(([outcome, rows]) => ({ outcome, rows })),
  ...change,
});

test("without lists there is no share and no trend", () => {
  expect(scorecard([])).toEqual({ lists: [], rows: 0, resolved: 0, share: null, trend: null, errors: [] });
});

test("the error share is that of all rows, not the mean of the lists", () => {
  const { share, lists, rows } = scorecard([list(2, { INVALID: 10 }), list(1, { ON_FILE: 88, CONFLICT: 2 })]);
  expect(share).toBeCloseTo(0.12);
  expect(rows).toBe(100);
  expect(lists.map(({ at, share }) => [at.slice(8, 10), share])).toEqual([
    ["01", 2 / 90],
    ["02", 1],
  ]);
});

test("duplicates and correct rows are not errors, and resolved tickets are counted", () => {
  const card = scorecard([list(1, { RESOLVED: 3, DUPLICATE: 2, ALREADY_CORRECT: 5, MISMATCH: 1, REFUSED: 1 })]);
  expect(card).toMatchObject({ rows: 12, resolved: 3, share: 2 / 12 });
});

describe("an import that is no measure of quality is left out", () => {
  const good = list(1, { ON_FILE: 10 });
  test.each<[string, Scored]>([
    ["a trial", list(2, { INVALID: 10 }, { mode: "DRY_RUN" })],
    ["an undoing", list(2, { KEPT: 10 }, { mode: "UNDO" })],
    ["a list that was held", list(2, { INVALID: 10 }, { mode: "DRY_RUN", state: "HELD" })],
    ["a file that was refused", list(2, {}, { state: "REJECTED" })],
    ["a list that failed on our side", list(2, { INVALID: 10 }, { state: "FAILED" })],
    ["a list that is being worked on", list(2, { INVALID: 1 }, { state: "RECONCILING" })],
    ["a list of which no row was reached", list(2, { UNPROCESSED: 10 }, { state: "CANCELLED" })],
  ])("%s", (_, other) => {
    expect(scorecard([good, other])).toEqual(scorecard([good]));
  });

  test("unprocessed rows are left out", () => {
    const cancelled = list(2, { INVALID: 1, ON_FILE: 3, UNPROCESSED: 96 }, { state: "CANCELLED" });
    expect(scorecard([cancelled])).toMatchObject({ rows: 4, share: 0.25 });
  });
});

test("the trend is the later half's share minus the earlier half's, from four lists on", () => {
  const bad = (day: number) => list(day, { INVALID: 20, ON_FILE: 80 });
  const good = (day: number) => list(day, { INVALID: 5, ON_FILE: 95 });
  expect(scorecard([good(4), bad(1), good(3), bad(2)]).trend).toBeCloseTo(-0.15);
  expect(scorecard([bad(1), bad(2), good(3)]).trend).toBeNull();
});

test("the frequent errors come first, over all lists", () => {
  const { errors } = scorecard([list(1, { INVALID: 3, CONFLICT: 4 }), list(2, { INVALID: 3, ON_FILE: 90 })]);
  expect(errors).toEqual([
    { outcome: "INVALID", rows: 6 },
    { outcome: "CONFLICT", rows: 4 },
  ]);
});
