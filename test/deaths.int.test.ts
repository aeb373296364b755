import { expect } from "vitest";
import { test } from "#faults/test";

/**
 * Executions that Lambda stops, times out, never starts, or whose functions it cannot load, with hanging functions,
 * cancels, commits, undos and requests of ops: every import ends by itself with a report that adds up, and no list
 * writes rows once the next list of its uploader has begun. `pnpm soak --deaths --seed S --runs 1` runs one seed.
 */

const SEEDS = 12;
const LANES = 4;

test(`every import ends without a person under the deaths of each of ${SEEDS} seeds`, async ({ deaths }) => {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const seeds = Array.from({ length: SEEDS }, (_, at) => at + 1).values();
  const lanes = Array.from({ length: LANES }, async () => {
    for (const seed of seeds) {
      const { wrong: found, result } = await deaths(seed);
      if (found.length > 0)
        wrong.push(`Seed ${seed} (pnpm soak --deaths --seed ${seed} --runs 1):\n${found.join("\n")}`);
      for (const { how, at } of result.ended) {
        seen.add(how);
        seen.add(/ (inspect|chunk|deferred|publish|fail)\b/.exec(at)?.[1] ?? "start");
      }
      for (const line of result.course)
        if (/^(undo|commit) of|^\S+ is timed out/.test(line)) seen.add(line.split(" ")[0]!);
    }
  });
  await Promise.all(lanes);
  expect(wrong).toEqual([]);
  expect([...seen]).toEqual(
    expect.arrayContaining(["STOPPED", "TIMED_OUT", "LOST", "BUNDLE", "inspect", "chunk", "publish", "undo", "commit"]),
  );
});
