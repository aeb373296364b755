import { expect, test } from "vitest";
import * as Outcome from "#outcome";

test("rows are counted by outcome, and the counts of chunks are added", () => {
  const counts: Outcome.Counts = {};
  for (const outcome of ["ON_FILE", "INVALID", "ON_FILE"] as const) Outcome.tally(counts, outcome);
  expect(counts).toEqual({ ON_FILE: 2, INVALID: 1 });
  expect(Outcome.sum([counts, { ON_FILE: 3, RESOLVED: 4 }, {}])).toEqual({ ON_FILE: 5, INVALID: 1, RESOLVED: 4 });
  expect(counts).toEqual({ ON_FILE: 2, INVALID: 1 });
  expect(Outcome.sum([])).toEqual({});
  expect(Outcome.totalRows({ ON_FILE: 5, INVALID: 1 })).toBe(6);
  expect(Outcome.totalRows({})).toBe(0);
});

test.each([
  ...(["RESOLVED", "ON_FILE", "REGISTERED", "UPDATED", "RECORDED", "REVERSED"] as const).map((outcome) => ({
    outcome,
  })),
  ...(["ALREADY_CORRECT", "UNCHANGED", "DUPLICATE"] as const).map((outcome) => ({ outcome })),
  { outcome: "KEPT", kept: "NOTHING_DONE" } as const,
])("%j needs no check by the uploader", (row) => expect(Outcome.isProblem(row)).toBe(false));

test.each([
  ...(["INVALID", "CONFLICT", "MISMATCH", "REFUSED", "UNPROCESSED", "FAILED"] as const).map((outcome) => ({ outcome })),
  { outcome: "KEPT", kept: "REPLACED" } as const,
])("%j does", (row) => expect(Outcome.isProblem(row)).toBe(true));
