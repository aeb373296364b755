import type { Db } from "@hamta/store";
import { intercepted } from "#kit/interleavings";

export class Crashed extends Error {
  override readonly name = "Crashed";
}

/**
 * Crashes a process at its nth database call: the call takes effect, its response is lost, and no further call is made.
 * `calls` returns the number of calls.
 */
export function crashAtCall(db: Db.Db, n: number): { db: Db.Db; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    db: intercepted(db, async (_, send) => {
      if (++calls > n) throw new Crashed(`after call ${n}`);
      const answer = await send();
      if (calls >= n) throw new Crashed(`at call ${n}`);
      return answer;
    }),
  };
}
