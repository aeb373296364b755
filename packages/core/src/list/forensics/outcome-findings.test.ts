import { expect, test } from "vitest";
import * as OutcomeFindings from "#list/forensics/outcome-findings";
import type { Counts } from "#outcome";

const said = (counts: Counts, corrected = 0) =>
  OutcomeFindings.findings({ counts, corrected, examples: [3, 4, 5, 6], doubts: {} });

test("a list of mostly ALREADY_CORRECT rows, whose devices were never corrected, has swapped pairs", () => {
  expect(said({ ALREADY_CORRECT: 80, PAIR_DIFFERS: 15, UNKNOWN_DEVICE: 5, INVALID: 200 })).toEqual([
    {
      code: "COLUMNS_SWAPPED",
      by: "OUTCOMES",
      columns: ["registered_imei_1", "registered_imei_2"],
      against: ["correct_imei_1", "correct_imei_2"],
      rows: 80,
      of: 100,
      examples: [3, 4, 5],
    },
  ]);
});

test.each<[string, Counts, number]>([
  ["sent again, after its devices were corrected", { ALREADY_CORRECT: 100 }, 100],
  ["mostly corrected before", { ALREADY_CORRECT: 100 }, 60],
  ["mostly new", { ALREADY_CORRECT: 40, ON_FILE: 60 }, 0],
  ["small", { ALREADY_CORRECT: 19 }, 0],
  ["without rows that were decided by the register", { INVALID: 100, UNPROCESSED: 50 }, 0],
])("a list %s has no finding", (_, counts, corrected) => {
  expect(said(counts, corrected)).toEqual([]);
});

test("rows that were applied with a doubt are counted, however few", () => {
  const doubts = { OTHER_MODEL: { rows: 2, examples: [4, 9] }, IN_USE_BY_OTHERS: { rows: 1, examples: [9] } };
  const counts = { RESOLVED: 10, ON_FILE: 40, INVALID: 50 };
  const columns = ["correct_imei_1", "correct_imei_2"];
  expect(OutcomeFindings.findings({ counts, corrected: 0, examples: [], doubts })).toEqual([
    { code: "OTHER_MODEL", columns, rows: 2, of: 50, examples: [4, 9] },
    { code: "IN_USE_BY_OTHERS", columns, rows: 1, of: 50, examples: [9] },
  ]);
});

test("a list of devices has no pairs to swap", () => {
  expect(said({ UNCHANGED: 100 })).toEqual([]);
});
