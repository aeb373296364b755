import { describe, expect } from "vitest";
import { test, SCENARIOS } from "#faults/test";

/**
 * The importer under faults: with throttled calls, lost responses, cut bodies and killed processes, the result is the
 * same as without. faults/expected.ts defines the comparison. `pnpm soak --seed S --runs 1 --scenarios 12` runs one of
 * these seeds.
 */

const SEEDS = 300;
/** A test's seeds: 50 s. */
const BLOCK = 50;
/** Runs wait for the database most of the time. */
const LANES = 12;

/** What seeds did, of all blocks. */
const seen = new Set<string>();

const blocks = Array.from({ length: SEEDS / BLOCK }, (_, block) => [block * BLOCK + 1, (block + 1) * BLOCK] as const);

describe("the importer", () => {
  test.for(blocks)("has the same result under faults as without, seeds %i to %i", async ([from, to], { run }) => {
    const wrong: string[] = [];
    const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at).values();
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
  });

  test("meets every fault in these seeds", () => {
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
