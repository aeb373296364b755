import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { find } from "#mutate/find";
import type { Mutant } from "#mutate/mutant";

export const ROOT = resolve(import.meta.dirname, "../..");

/** The packages that decide and move data. */
const PRODUCT = ["core", "store", "importer", "executor", "api"].map((name) => `packages/${name}/src`);

/** Every mutant of the files at or under the paths; tests, fixtures, generated code and scripts are left out. */
export function mutantsOf(paths: readonly string[]): readonly Mutant[] {
  const mutants: Mutant[] = [];
  for (const file of filesAt(paths.length > 0 ? paths : PRODUCT)) {
    const code = sourceOf(file);
    for (const change of find(code)) {
      const line = code.slice(0, change.start).split("\n").length;
      mutants.push({ ...change, id: mutants.length + 1, file, line });
    }
  }
  return mutants;
}

export function sourceOf(file: string): string {
  return readFileSync(resolve(ROOT, file), "utf8");
}

function filesAt(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => globSync([path, `${path}/**/*.ts`], { cwd: ROOT }));
  return [...new Set(files)].filter(isSource).toSorted();
}

function isSource(file: string): boolean {
  return (
    file.endsWith(".ts") &&
    !/\.test\.ts$|(^|\/)(([a-z-]+-)?fixture\.ts|generated\/|scripts\/|node_modules\/)/.test(file)
  );
}
