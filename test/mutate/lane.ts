import { relative, resolve } from "node:path";
import { createVitest, type TestModule } from "vitest/node";
import { ROOT } from "#mutate/sources";

export type Run = {
  readonly result: "passed" | "failed" | "timed out";
  readonly seconds: number;
  /** The ids of the mutants that the file reaches; only without a mutant. */
  readonly reached: readonly number[];
  readonly error: string | null;
};

/** One Vitest that runs one test file at a time, each in a new process, on sources with switches. */
export type Lane = {
  readonly files: readonly string[];
  /** `mutant`: the id of the one that is on, 0 for none. `limit`: seconds. */
  run(file: string, mutant: number, limit: number): Promise<Run>;
  close(): Promise<void>;
};

/** `names`: parts of the names of test files, without them all. `isUnit`: only those that need no local services. */
export type Choice = { readonly names: string[]; readonly isUnit: boolean };

/** `sources`: the files with switches; only test files that import one of them run. */
export async function open(sources: ReadonlyMap<string, string>, { names, isUnit }: Choice): Promise<Lane> {
  // Vitest runs the global setup, which imports the product, in this process.
  globalThis.isMutated = () => false;
  const vitest = await createVitest(
    {
      root: ROOT,
      watch: false,
      related: [...sources.keys()].map((file) => resolve(ROOT, file)),
      // A mutant never writes a snapshot.
      update: "none",
      // The cache of Vitest takes the sources alone for its key, not the mutants.
      fsModuleCache: false,
      isolate: true,
      maxWorkers: 1,
      setupFiles: [resolve(import.meta.dirname, "worker.ts")],
      ...(isUnit && { globalSetup: [], exclude: ["**/*.int.test.ts"] }),
      reporters: [{}],
      silent: true,
    },
    { plugins: [{ name: "switches", enforce: "pre", load: (id) => sources.get(relative(ROOT, id)) ?? null }] },
  );
  await vitest.standalone();
  const specifications = await vitest.getRelevantTestSpecifications(names);
  const byFile = new Map(specifications.map((each) => [each.moduleId, each]));

  async function run(file: string, mutant: number, limit: number): Promise<Run> {
    const specification = byFile.get(file);
    if (!specification) throw new Error(`No test file ${file}`);
    specification.project.provide("mutant", mutant);
    specification.project.provide("limit", limit * 1000);
    const start = performance.now();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
    const seconds = (performance.now() - start) / 1000;
    const module = testModules.find(({ moduleId }) => moduleId === file);
    const passed = module?.ok() === true && unhandledErrors.length === 0;
    const result = passed ? "passed" : seconds >= limit ? "timed out" : "failed";
    const reached = module?.meta().reached ?? [];
    return { result, seconds, reached, error: module ? firstError(module) : null };
  }
  return { files: [...byFile.keys()], run, close: () => vitest.close() };
}

function firstError(module: TestModule): string | null {
  const [failed] = module.children.allTests("failed");
  const errors = failed?.result().errors ?? module.errors();
  return errors[0]?.message ?? null;
}
