import { describe, expect } from "vitest";
import { test, WORLDS } from "#faults/test";

/**
 * The batch job under faults: whatever is throttled, lost, cut or killed, it comes to what it comes to undisturbed. What
 * is compared is said in faults/expected.ts. `pnpm soak --seed S --runs 1 --worlds 12` plays one of these seeds alone.
 */

const SEEDS = 300;
/** Plays wait for the database most of the time. */
const LANES = 12;

describe("the batch job", () => {
  test(`ends under the faults of each of ${SEEDS} seeds as it does undisturbed`, async ({ run }) => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    const seeds = Array.from({ length: SEEDS }, (_, at) => at + 1).values();
    const lanes = Array.from({ length: LANES }, async () => {
      for (const seed of seeds) {
        const { wrong: differences, played } = await run(seed);
        if (differences.length > 0)
          wrong.push(`Seed ${seed} (pnpm soak --seed ${seed} --runs 1 --worlds ${WORLDS}):\n${differences.join("\n")}`);
        for (const line of played.course) seen.add(line.trim().replace(/.* /, ""));
      }
    });
    await Promise.all(lanes);
    expect(wrong).toEqual([]);
    const faults = ["THROTTLED", "CONFLICT", "PART", "LOST", "UNHEARD", "CUT", "SHORT", "DIED", "LEFT", "FAILED"];
    expect([...seen]).toEqual(expect.arrayContaining(faults));
  }, 300_000);

  test("takes the same course whenever a seed is played", async ({ run }) => {
    for (const seed of [3, 7, 20, 41]) {
      const [{ played: one }, { played: two }] = await Promise.all([run(seed), run(seed)]);
      expect(two.course, `seed ${seed}`).toEqual(one.course);
    }
  });
});
