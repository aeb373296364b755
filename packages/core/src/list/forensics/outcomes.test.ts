import { expect, test } from "vitest";
import * as Outcomes from "#list/forensics/outcomes";
import type { Counts } from "#outcome";

const said = (counts: Counts, corrected = 0) =>
  Outcomes.findings("corrections", { counts, corrected, examples: [3, 4, 5, 6] });

test("a list whose rows are mostly correct already, of devices never corrected, has its pairs the wrong way round", () => {
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
  ["without rows that were judged", { INVALID: 100, UNPROCESSED: 50 }, 0],
])("a list %s is as it should be", (_, counts, corrected) => {
  expect(said(counts, corrected)).toEqual([]);
});

test("other kinds of list have no pairs to exchange", () => {
  const reconciled = { counts: { UNCHANGED: 100 }, corrected: 0, examples: [] };
  expect(Outcomes.findings("devices", reconciled)).toEqual([]);
});
