import { Worker } from "node:worker_threads";
import { afterAll, beforeEach, inject, type TaskMeta } from "vitest";

/** Runs before each test file: turns one mutant on; with none, records the mutants that the file reaches. */

const mutant = inject("mutant");
const reached = new Set<number>();
globalThis.isMutated = (id) => {
  if (mutant === 0) reached.add(id);
  return id === mutant;
};

// A mutant can make a loop endless; then no timer of this thread fires.
const killAfter = "setTimeout(() => process.kill(process.pid, 'SIGKILL'), require('node:worker_threads').workerData)";
new Worker(killAfter, { eval: true, workerData: inject("limit") }).unref();

// One failed test is enough. Only `afterAll` still runs, which stops services and removes tables.
let hasFailed = false;
let meta: TaskMeta = {};
beforeEach(({ task, skip, onTestFailed }) => {
  meta = task.file.meta;
  skip(hasFailed && mutant !== 0);
  onTestFailed(() => void (hasFailed = true));
});

afterAll(() => {
  meta.reached = [...reached];
});

declare global {
  /** Whether the mutant is on. The switches of `withSwitches` call it. */
  var isMutated: (id: number) => boolean;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The id of the mutant that is on; 0 for none. */
    mutant: number;
    /** Milliseconds after which the process of a test file ends. */
    limit: number;
  }
  interface TaskMeta {
    /** The mutants whose original the file executes. */
    reached?: readonly number[];
  }
}
