import { expect, test } from "vitest";
import { Tally } from "#steps/tally";

test("examples of ALREADY_CORRECT are rows of that outcome whose device no list had corrected", () => {
  const tally = new Tally();
  tally.add({ row: 1, outcome: "ON_FILE" });
  tally.add({ row: 2, outcome: "ALREADY_CORRECT", corrected: true });
  for (const row of [3, 4, 5, 6]) tally.add({ row, outcome: "ALREADY_CORRECT" });
  expect(tally.already).toEqual({ corrected: 1, examples: [3, 4, 5] });
  expect(tally.counts).toEqual({ ON_FILE: 1, ALREADY_CORRECT: 5 });
  expect(tally.rows).toBe(6);
});

test("a reason is counted with its rows, and shows three of them", () => {
  const tally = new Tally();
  for (const row of [1, 2, 3, 4])
    tally.add({ row, outcome: "INVALID", problems: [{ reason: "LENGTH", column: "imei", value: `${row}` }] });
  tally.add({ row: 5, outcome: "UNPROCESSED" });
  expect(tally.reasons["LENGTH"]).toEqual({
    rows: 4,
    examples: [1, 2, 3].map((row) => ({ row, column: "imei", value: `${row}` })),
  });
  expect(tally.isComplete).toBe(false);
  expect(tally.touched).toEqual({ invalid: 4, tickets: 0, otherModel: 0 });
});

test("rows with a doubt are counted by doubt, and shown by three of them", () => {
  const tally = new Tally();
  for (let row = 1; row <= 4; row++) tally.add({ row, outcome: "ON_FILE", doubts: ["OTHER_MODEL"] });
  tally.add({ row: 5, outcome: "RESOLVED", doubts: ["OTHER_MODEL", "IN_USE_BY_OTHERS"] });
  expect(tally.doubts).toEqual({
    OTHER_MODEL: { rows: 5, examples: [1, 2, 3] },
    IN_USE_BY_OTHERS: { rows: 1, examples: [5] },
  });
  expect(tally.touched.otherModel).toBe(5);
});
