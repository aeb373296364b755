import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse, without } from "#mutate/equivalent";
import { createJudge, estimate, type Judged, type TestFile } from "#mutate/judge";
import { type Lane, open } from "#mutate/lane";
import { lineOf, report, score } from "#mutate/report";
import { sample } from "#mutate/sample";
import { mutantsOf, ROOT } from "#mutate/sources";
import { switchedFiles } from "#mutate/switches";

/**
 * `pnpm mutate [PATH…] [--mutants N] [--seed S] [--budget SECONDS] [--unit] [--tests NAME] [--lanes N]
 * [--min PERCENT]`: changes the product in N places, one at a time, and prints the changes that no test detects.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    /** Seconds of tests for one mutant. */
    budget: { type: "string", default: "30" },
    tests: { type: "string", multiple: true, default: [] },
    unit: { type: "boolean", default: false },
    min: { type: "string" },
    lanes: { type: "string", default: "2" },
  },
});
const budget = wholeNumber("budget", values.budget);
/** Seconds for one test file without a mutant. */
const FIRST_LIMIT = 600;

const print = (line: string) => process.stdout.write(`${line}\n`);
const minutes = (seconds: number) => `${Math.ceil(seconds / 60)} min`;

const listed = parse(readFileSync(resolve(import.meta.dirname, "equivalent.txt"), "utf8"));
const { left, outdated } = without(mutantsOf(positionals), listed);
for (const { file, change } of outdated) print(`equivalent.txt has an entry without a mutant: ${file}  ${change}`);
const mutants = sample(left, wholeNumber("mutants", values.mutants), wholeNumber("seed", values.seed));
if (mutants.length === 0) throw new Error(`No mutants at ${positionals.join(", ")}`);
print(`${mutants.length} of ${left.length} mutants, seed ${values.seed}`);

const sources = switchedFiles(mutants);
const choice = { names: values.tests, isUnit: values.unit };
const lanes = await Promise.all(
  Array.from({ length: wholeNumber("lanes", values.lanes) }, () => open(sources, choice)),
);
const testFiles = await findReach();
const seconds = estimate(mutants, testFiles, budget, lanes.length);
print(`${testFiles.length} test files; about ${minutes(seconds)} more`);
const judged = await judgeAll();
await Promise.all(lanes.map((lane) => lane.close()));
print(`\n${report(judged)}`);
process.exit(values.min !== undefined && score(judged) < wholeNumber("min", values.min) ? 1 : 0);

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${option} is not a whole number from 1: ${text}`);
}

/** Runs each test file once without a mutant. A file that already fails is left out: it would kill every mutant. */
async function findReach(): Promise<readonly TestFile[]> {
  const found: TestFile[] = [];
  await shareOut(lanes[0]?.files ?? [], async (file, lane) => {
    const { result, seconds, reached, error } = await lane.run(file, 0, FIRST_LIMIT);
    if (result === "passed") found.push({ file, seconds, reached: new Set(reached) });
    else print(`Left out, since it fails without a mutant: ${relative(ROOT, file)}: ${error ?? result}`);
  });
  return found;
}

async function judgeAll(): Promise<readonly Judged[]> {
  const judge = createJudge(testFiles, budget);
  const done: Judged[] = [];
  await shareOut(mutants, async (mutant, lane) => {
    const judged = await judge(mutant, lane);
    done.push(judged);
    if (judged.fate === "survived" || judged.fate === "unreached") print(`${judged.fate}: ${lineOf(judged)}`);
    if (done.length % 25 === 0) print(`${done.length} of ${mutants.length}, score ${score(done).toFixed(0)} %`);
  });
  return done;
}

/** Each lane takes the next item when it is free. */
async function shareOut<T>(items: readonly T[], work: (item: T, lane: Lane) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const item of queue) await work(item, lane);
    }),
  );
}
