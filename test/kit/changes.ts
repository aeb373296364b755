import type { Db } from "@hamta/store";
import { describe } from "#kit/footprint";
import { intercepted } from "#kit/interleavings";

/** A change by somebody else. It is made immediately before the next call whose description matches. */
export type Change = { before: RegExp; make: () => Promise<unknown> };

/** A database that others change between the calls of some work, in the given order. `pending`: changes not yet made. */
export function withChanges(db: Db.Db, changes: readonly Change[]): { db: Db.Db; pending: () => number } {
  const pending = [...changes];
  return {
    pending: () => pending.length,
    db: intercepted(db, async (command, send) => {
      const [next] = pending;
      if (next?.before.test(describe(command))) {
        pending.shift();
        await next.make();
      }
      return send();
    }),
  };
}
