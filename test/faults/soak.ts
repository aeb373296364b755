import { Dynamo } from "@hamta/local";
import { parseArgs } from "node:util";
import * as House from "#faults/house";
import { runner } from "#faults/run";

/** `pnpm soak [--runs N] [--seed S] [--concurrency C]`: plays the batch job under faults, seed after seed from S on. */

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    concurrency: { type: "string", default: "12" },
    worlds: { type: "string", default: "50" },
    course: { type: "boolean", default: false },
  },
});
const [runs, first, lanes] = [Number(values.runs), Number(values.seed), Number(values.concurrency)];
const print = (line: string) => process.stdout.write(`${line}\n`);

const dynamo = await Dynamo.start();
const house = await House.start(dynamo.endpoint);
const run = runner(house, Number(values.worlds));
const start = performance.now();
const failed: number[] = [];
let next = first;
let done = 0;
let calls = 0;
const rate = () => {
  const seconds = (performance.now() - start) / 1000;
  return `${done} of ${runs} runs, ${failed.length} failed, ${Math.round(seconds)} s, ${(seconds / done).toFixed(3)} s a run, ${Math.round(calls / done)} calls each`;
};

async function lane(): Promise<void> {
  while (next < first + runs) {
    const seed = next++;
    const outcome = await run(seed).catch((error: Error) => ({ wrong: [error.stack ?? error.message], played: null }));
    done++;
    calls += outcome.played?.course.length ?? 0;
    if (outcome.wrong.length > 0) {
      failed.push(seed);
      print(`Seed ${seed}:\n${outcome.wrong.join("\n")}\nAgain: pnpm soak --seed ${seed} --runs 1\n`);
    }
    if (values.course && outcome.played) {
      const { course, failures } = outcome.played;
      print([...course, ...failures.map((failure) => (failure as Error).stack ?? String(failure))].join("\n"));
    }
    if (done % 100 === 0) print(rate());
  }
}
await Promise.all(Array.from({ length: Math.min(lanes, runs) }, lane));
print(rate());
if (failed.length > 0) print(`Failed: ${failed.join(" ")}`);
await house.stop();
await dynamo.stop();
process.exit(failed.length > 0 ? 1 : 0);
