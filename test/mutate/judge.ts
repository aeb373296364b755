import type { Lane } from "#mutate/lane";
import type { Mutant } from "#mutate/mutant";

/** A test file that passes without a mutant, its cost, and the mutants that it reaches. */
export type TestFile = { readonly file: string; readonly seconds: number; readonly reached: ReadonlySet<number> };

export type Fate = "killed" | "timed out" | "survived" | "unreached";
/** `tests`: how many files reach the mutant; `run`: how many of them were run within the budget. */
export type Judged = { readonly mutant: Mutant; readonly fate: Fate; readonly tests: number; readonly run: number };

/** Runs the test files that reach a mutant, the cheapest first, until one fails or the budget (seconds) is spent. */
export function createJudge(testFiles: readonly TestFile[], budget: number) {
  const kills = new Map<string, number>();
  // A file that killed others is more likely to kill the next one.
  const cost = ({ file, seconds }: TestFile) => seconds / (1 + (kills.get(file) ?? 0));

  return async function judge(mutant: Mutant, lane: Lane): Promise<Judged> {
    const reaching = testFiles.filter(({ reached }) => reached.has(mutant.id)).toSorted((a, b) => cost(a) - cost(b));
    if (reaching.length === 0) return { mutant, fate: "unreached", tests: 0, run: 0 };
    let left = budget;
    let run = 0;
    for (const { file, seconds } of reaching) {
      if (seconds > left && run > 0) continue;
      left -= seconds;
      run++;
      const { result } = await lane.run(file, mutant.id, timeLimit(seconds));
      if (result === "passed") continue;
      kills.set(file, (kills.get(file) ?? 0) + 1);
      return { mutant, fate: result === "failed" ? "killed" : result, tests: reaching.length, run };
    }
    return { mutant, fate: "survived", tests: reaching.length, run };
  };
}

/** Seconds; wide, since other work on the machine slows a test that is not in an endless loop. */
function timeLimit(seconds: number): number {
  return 10 + 4 * seconds;
}

/** Seconds for all mutants, estimated by four in five that the cheapest file kills and one that spends the budget. */
export function estimate(mutants: readonly Mutant[], testFiles: readonly TestFile[], budget: number, lanes: number) {
  let seconds = 0;
  for (const { id } of mutants) {
    const costs = testFiles.filter(({ reached }) => reached.has(id)).map((file) => file.seconds);
    if (costs.length === 0) continue;
    const all = costs.reduce((sum, cost) => sum + cost, 0);
    seconds += 0.8 * Math.min(...costs) + 0.2 * Math.min(all, budget);
  }
  return seconds / lanes;
}
