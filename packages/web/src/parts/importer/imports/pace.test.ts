import { describe, expect, test } from "vitest";
import { inOrder, isError, rowsOf, senses } from "#parts/importer/imports/outcomes.ts";
import { pace, shareOf } from "#parts/importer/imports/pace.ts";

describe("how often an import is asked for", () => {
  test("every second at first, then ever more seldom", () => {
    expect([0, 59_000, 60_000, 299_000, 300_000].map((ms) => pace("RECONCILING", ms))).toEqual([
      1_000, 1_000, 3_000, 3_000, 10_000,
    ]);
  });

  test("a file that has yet to come, more seldom", () => {
    expect(pace("AWAITING_UPLOAD", 0)).toBe(2_000);
  });

  test.each(["COMPLETED", "CANCELLED", "HELD", "REJECTED", "FAILED"] as const)("no more once it is %s", (state) => {
    expect(pace(state, 0)).toBeNull();
  });
});

describe("how far a step is", () => {
  const at = (state: Parameters<typeof shareOf>[0]["state"]) =>
    shareOf({ state, rows: 200, rowsDone: 50, progress: { bytesRead: 10, bytes: 100 } });

  test("reading by bytes, matching by rows, and of the others there is no saying", () => {
    expect([at("INSPECTING"), at("RECONCILING"), at("PUBLISHING"), at("WAITING")]).toEqual([0.1, 0.25, null, null]);
  });

  test("never more than all of it, nor a share of nothing", () => {
    const progress = { bytesRead: 120, bytes: 100 };
    expect(shareOf({ state: "INSPECTING", rows: null, rowsDone: 0, progress })).toBe(1);
    expect(shareOf({ state: "RECONCILING", rows: 0, rowsDone: 0, progress })).toBeNull();
  });
});

describe("outcomes", () => {
  const counts = [
    { outcome: "INVALID", rows: 2 },
    { outcome: "ON_FILE", rows: 5 },
    { outcome: "NEW_ONE", rows: 1 },
    { outcome: "CONFLICT", rows: 0 },
    { outcome: "RESOLVED", rows: 3 },
    { outcome: "UNPROCESSED", rows: 4 },
  ];

  test("what was done comes first, and what has no rows is left out", () => {
    const [first, second] = inOrder(counts).map(({ outcome }) => outcome);
    expect([first, second]).toEqual(["RESOLVED", "ON_FILE"]);
    expect(inOrder(counts).some(({ outcome }) => outcome === "CONFLICT")).toBe(false);
  });

  test("every row has one sense, also of an outcome that is not known", () => {
    const bySense = senses(counts);
    expect(bySense).toEqual({ done: 8, still: 0, look: 1, wrong: 2, unreached: 4 });
    expect(Object.values(bySense).reduce((sum, rows) => sum + rows)).toBe(rowsOf(counts));
  });

  test("what our side failed at, or never reached, is no error of the list", () => {
    expect(["FAILED", "UNPROCESSED", "DUPLICATE", "RESOLVED"].filter(isError)).toEqual([]);
    expect(["INVALID", "REFUSED", "MISMATCH", "PAIR_DIFFERS"].every(isError)).toBe(true);
  });
});
