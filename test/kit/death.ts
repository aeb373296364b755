import type { Db } from "@hamta/store";
import { gated } from "#kit/orders";

export class Died extends Error {
  override readonly name = "Died";
}

/**
 * A process that dies at its nth call to the database: the call has its effect, nobody hears of it, and none comes
 * after it. `calls` tells how many were made.
 */
export function dying(db: Db.Db, n: number): { db: Db.Db; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    db: gated(db, async (_, send) => {
      if (++calls > n) throw new Died(`after call ${n}`);
      const answer = await send();
      if (calls >= n) throw new Died(`at call ${n}`);
      return answer;
    }),
  };
}
