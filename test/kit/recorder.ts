import { Changes } from "@hamta/events";
import type { Seed } from "#kit/seed";

/** The function that records changes, with other dependencies if given. `letters`: what it has given up. */
export function recorder(seed: Seed, deps: Partial<Changes.Deps> = {}) {
  const { db, now, log } = seed.deps;
  const letters: Changes.DeadLetter[] = [];
  const post: Changes.Deps["post"] = async (letter) => letters.push(letter);
  return { letters, record: Changes.handler({ db, now, log, post, ...deps }) };
}
