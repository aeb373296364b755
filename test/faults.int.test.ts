import { describe, expect } from "vitest";
import { test, SCENARIOS } from "#faults/test";

/**
 * The importer under faults: with throttled calls, lost responses, cut bodies and killed processes, the result is the
 * same as without. faults/expected.ts defines the comparison. `pnpm soak --seed S --runs 1 --scenarios 12` runs one of
 * these seeds.
 */

const SEEDS = 300;
/** Runs wait for the database most of the time. */
const LANES = 12;

describe("the importer", () => {
  test(`has the same result under the faults of each of ${SEEDS} seeds as without faults`, async ({ run }) => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    const seeds = Array.from({ length: SEEDS }, (_, at) => at + 1).values();
    const lanes = Array.from({ length: LANES }, async () => {
      for (const seed of seeds) {
        const { wrong: differences, result } = await run(seed);
        if (differences.length > 0)
          wrong.push(
            `Seed ${seed} (pnpm soak --seed ${seed} --runs 1 --scenarios ${SCENARIOS}):\n${differences.join("\n")}`,
          );
        for (const line of result.course) seen.add(line.trim().replace(/.* /, ""));
      }
    });
    await Promise.all(lanes);
    expect(wrong).toEqual([]);
    const faults = [
      "THROTTLED",
      "CONFLICT",
      "PART",
      "LOST",
      "UNHEARD",
      "CUT",
      "SHORT",
      "CRASHED",
      "ABANDONED",
      "FAILED",
    ];
    expect([...seen]).toEqual(expect.arrayContaining(faults));
  });

  test("has the same course whenever a seed is run", async ({ run }) => {
    for (const seed of [3, 7, 20, 41]) {
      const [{ result: first }, { result: second }] = await Promise.all([run(seed), run(seed)]);
      expect(second.course, `seed ${seed}`).toEqual(first.course);
    }
  });
});
