import { expect, test } from "vitest";
import { createJudge, type TestFile } from "#mutate/judge";
import type { Lane, Run } from "#mutate/lane";
import type { Mutant } from "#mutate/mutant";

const mutant = (id: number): Mutant => ({
  id,
  file: "a.ts",
  line: 1,
  start: 0,
  end: 1,
  original: "a",
  replacement: "b",
});
const testFile = (file: string, seconds: number): TestFile => ({ file, seconds, reached: new Set([1, 2]) });

/** A lane in which these files have these results and all others pass; `runs` records the files in order. */
function laneOf(results: Record<string, Run["result"]>) {
  const runs: string[] = [];
  const lane: Lane = {
    files: [],
    run: async (file) => {
      runs.push(file);
      return { result: results[file] ?? "passed", seconds: 1, reached: [], error: null };
    },
    close: async () => {},
  };
  return { lane, runs };
}

test("the cheapest file runs first, and the first failure is enough", async () => {
  const { lane, runs } = laneOf({ middle: "failed" });
  const judge = createJudge([testFile("expensive", 9), testFile("cheap", 1), testFile("middle", 5)], 30);
  expect(await judge(mutant(1), lane)).toMatchObject({ fate: "killed", tests: 3, run: 2 });
  expect(runs).toEqual(["cheap", "middle"]);
});

test("a file that killed a mutant runs earlier for the next", async () => {
  const { lane, runs } = laneOf({ second: "failed" });
  const judge = createJudge([testFile("first", 2), testFile("second", 3)], 30);
  await judge(mutant(1), lane);
  await judge(mutant(2), lane);
  expect(runs).toEqual(["first", "second", "second"]);
});

test("a mutant in an endless loop is timed out", async () => {
  const { lane } = laneOf({ one: "timed out" });
  expect(await createJudge([testFile("one", 1)], 30)(mutant(1), lane)).toMatchObject({ fate: "timed out" });
});

test("within the budget, at least one test file runs", async () => {
  const { lane, runs } = laneOf({});
  const judge = createJudge([testFile("a", 20), testFile("b", 25)], 10);
  expect(await judge(mutant(1), lane)).toMatchObject({ fate: "survived", tests: 2, run: 1 });
  expect(runs).toEqual(["a"]);
});

test("a mutant that no file reaches is not run", async () => {
  const { lane, runs } = laneOf({});
  expect(await createJudge([testFile("a", 1)], 30)(mutant(3), lane)).toMatchObject({ fate: "unreached" });
  expect(runs).toEqual([]);
});
