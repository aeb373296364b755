import { Dynamo } from "@hamta/local";
import { parseArgs } from "node:util";
import * as LocalServices from "#faults/sandbox";
import { deathRunner, runner } from "#faults/runner";
import { soakFrauds } from "#faults/soak-frauds";

/**
 * `pnpm soak [--runs N] [--seed S] [--concurrency C]`: runs the importer under faults, seed after seed from S on. With
 * `--deaths` executions end before their imports; with `--frauds` it runs planted frauds and honest worlds instead.
 */

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    concurrency: { type: "string", default: "12" },
    scenarios: { type: "string", default: "50" },
    course: { type: "boolean", default: false },
    deaths: { type: "boolean", default: false },
    frauds: { type: "boolean", default: false },
  },
});
const [runs, first, lanes] = [Number(values.runs), Number(values.seed), Number(values.concurrency)];
const print = (line: string) => process.stdout.write(`${line}\n`);

if (values.frauds) process.exit((await soakFrauds(first, print)) ? 0 : 1);

const dynamo = await Dynamo.start();
const services = await LocalServices.start(dynamo.endpoint);
const scenarios = Number(values.scenarios);
const run = values.deaths ? deathRunner(services, scenarios) : runner(services, scenarios);
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
    const outcome = await run(seed).catch((error: Error) => ({ wrong: [error.stack ?? error.message], result: null }));
    done++;
    calls += outcome.result?.course.length ?? 0;
    if (outcome.wrong.length > 0) {
      failed.push(seed);
      const deaths = values.deaths ? " --deaths" : "";
      print(`Seed ${seed}:\n${outcome.wrong.join("\n")}\nAgain: pnpm soak --seed ${seed} --runs 1${deaths}\n`);
    }
    if (values.course && outcome.result) {
      const { course } = outcome.result;
      const failures = "failures" in outcome.result ? outcome.result.failures : [];
      print([...course, ...failures.map((failure) => (failure as Error).stack ?? String(failure))].join("\n"));
    }
    if (done % 100 === 0) print(rate());
  }
}
await Promise.all(Array.from({ length: Math.min(lanes, runs) }, lane));
print(rate());
if (failed.length > 0) print(`Failed: ${failed.join(" ")}`);
await services.stop();
await dynamo.stop();
process.exit(failed.length > 0 ? 1 : 0);
