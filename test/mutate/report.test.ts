import { expect, test } from "vitest";
import type { Fate, Judged } from "#mutate/judge";
import { report, score } from "#mutate/report";

const judged = (fate: Fate, file: string, line: number, run = 2): Judged => ({
  mutant: { id: 1, file, line, start: 0, end: 1, original: "a < b", replacement: "a <= b" },
  fate,
  tests: 2,
  run,
});

const ALL = [
  judged("survived", "packages/core/src/a.ts", 12, 1),
  judged("survived", "packages/core/src/a.ts", 9),
  judged("killed", "packages/core/src/a.ts", 1),
  judged("unreached", "packages/api/src/b.ts", 3),
  judged("timed out", "packages/api/src/b.ts", 4),
];

test("survivors by their line, unreached ones apart, figures by package", () => {
  expect(report(ALL)).toMatchInlineSnapshot(`
    "Survived
      packages/core/src/a.ts:9  a < b → a <= b
      packages/core/src/a.ts:12  a < b → a <= b  (1 of 2 test files run)

    Reached by no test
      packages/api/src/b.ts:3  a < b → a <= b


                    mutants     killed  timed out   survived  unreached      score
      api                 2          0          1          0          1       50 %
      core                3          1          0          2          0       33 %
      all                 5          1          1          2          1       40 %
    "
  `);
});

test("a mutant that is timed out is detected; without mutants nothing is missed", () => {
  expect(score(ALL)).toBe(40);
  expect(score([])).toBe(100);
});
