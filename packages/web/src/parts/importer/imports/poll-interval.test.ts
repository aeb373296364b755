import { describe, expect, test } from "vitest";
import { inOrder, isError, rowsOf, senses } from "#parts/importer/imports/outcomes.ts";
import { pollInterval, shareOf } from "#parts/importer/imports/poll-interval.ts";

describe("the poll interval of an import", () => {
  test("is one second at first and then increases", () => {
    expect([0, 59_000, 60_000, 299_000, 300_000].map((ms) => pollInterval("RECONCILING", ms))).toEqual([
      1_000, 1_000, 3_000, 3_000, 10_000,
    ]);
  });

  test("is longer for a file that is not uploaded yet", () => {
    expect(pollInterval("AWAITING_UPLOAD", 0)).toBe(2_000);
  });

  test.each(["COMPLETED", "CANCELLED", "HELD", "REJECTED", "FAILED"] as const)("no polling once it is %s", (state) => {
    expect(pollInterval(state, 0)).toBeNull();
  });
});

describe("the progress of a step", () => {
  const at = (state: Parameters<typeof shareOf>[0]["state"]) =>
    shareOf({ state, rows: 200, rowsDone: 50, progress: { bytesRead: 10, bytes: 100 } });

  test("counts bytes when reading and rows when matching, and is null for the other steps", () => {
    expect([at("INSPECTING"), at("RECONCILING"), at("PUBLISHING"), at("WAITING")]).toEqual([0.1, 0.25, null, null]);
  });

  test("is never above 1, and null without a total", () => {
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

  test("applied ones come first, and those without rows are left out", () => {
    const [first, second] = inOrder(counts).map(({ outcome }) => outcome);
    expect([first, second]).toEqual(["RESOLVED", "ON_FILE"]);
    expect(inOrder(counts).some(({ outcome }) => outcome === "CONFLICT")).toBe(false);
  });

  test("every row has one meaning, even with an unknown outcome", () => {
    const bySense = senses(counts);
    expect(bySense).toEqual({ done: 8, still: 0, look: 1, wrong: 2, unreached: 4 });
    expect(Object.values(bySense).reduce((sum, rows) => sum + rows)).toBe(rowsOf(counts));
  });

  test("rows that failed in the system or were not processed are not errors of the list", () => {
    expect(["FAILED", "UNPROCESSED", "DUPLICATE", "RESOLVED"].filter(isError)).toEqual([]);
    expect(["INVALID", "REFUSED", "MISMATCH", "PAIR_DIFFERS"].every(isError)).toBe(true);
  });
});
