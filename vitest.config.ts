import { statfsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** One copy of graphql, as in Node: Vite would take its ES modules, Apollo takes the others, and `instanceof` fails. */
const graphql = fileURLToPath(new URL("packages/api/node_modules/graphql/index.js", import.meta.url));

const IN_A_BROWSER = "test/**/*.e2e.test.ts";
/** `pnpm e2e`: those alone. */
const e2e = Boolean(process.env["E2E"]);

/** The files that take over 30 s, longest first: one that starts last runs alone, while the other core has no work. */
const LONGEST = [
  "faults.int",
  "retry.int",
  "infra/mistakes",
  "model.int",
  "rehearsal.int",
  "ended-imports.int",
  "system-faults.int",
];

const LIMIT_MS = 15 * 60_000;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return index < 0 ? LONGEST.length : index;
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Linux keeps files of this folder in memory, which saves the fault harness 10 % of its CPU: its S3 writes files. The
 * one of a container may have 64 MB, too little for the largest lists.
 */
function inMemory(): Record<string, string> {
  const folder = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 2 ** 31 ? { TMPDIR: folder } : {};
  } catch {
    return {};
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: e2e ? [IN_A_BROWSER] : ["packages/*/{src,scripts}/**/*.test.ts", "test/**/*.test.ts"],
    exclude: e2e ? [] : [IN_A_BROWSER, "**/node_modules/**"],
    globalSetup: ["test/kit/global.ts"],
    env: inMemory(),
    // A limit ends what hangs, and no test has one of its own: the longest takes 300 s here, and three times as long
    // beside other work.
    testTimeout: LIMIT_MS,
    hookTimeout: LIMIT_MS,
    expect: { poll: { timeout: LIMIT_MS / 5 } },
    maxWorkers: 2,
    // Outside of browsers a process runs many files, so none may mock a module or rely on its state. It saves 25 s in
    // packages/ alone. `pnpm mutate` has a process for each file.
    isolate: e2e,
    sequence: { sequencer: LongestFirst },
  },
});
