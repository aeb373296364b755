import { Db } from "@hamta/store";

/** What one row writes: all of it or none. */
export type Group<T> = { of: T; writes: readonly Db.Write[] };

/** Two transactions at a time keep the table busy; more only make them meet. */
const LANES = 2;

/**
 * Commits groups of writes, as many in one transaction as it takes, and returns those whose conditions did not hold.
 * A transaction that fails is taken apart, so that no group fails for another's sake. Groups must touch distinct items.
 */
export async function commit<T>(db: Db.Db, groups: readonly Group<T>[]): Promise<T[]> {
  const failed: T[] = [];
  const queue = pack(groups);
  const lanes = Array.from({ length: LANES }, async () => {
    for (let batch = queue.pop(); batch; batch = queue.pop()) {
      if (
        await Db.transact(
          db,
          batch.flatMap(({ writes }) => writes),
        )
      )
        continue;
      const [first] = batch;
      if (batch.length === 1 && first) failed.push(first.of);
      else queue.push(...batch.map((group) => [group]));
    }
  });
  await Promise.all(lanes);
  return failed;
}

function pack<T>(groups: readonly Group<T>[]): Group<T>[][] {
  const batches: Group<T>[][] = [];
  let room = 0;
  for (const group of groups) {
    if (group.writes.length > room) {
      batches.push([]);
      room = Db.TRANSACT_MAX;
    }
    batches.at(-1)?.push(group);
    room -= group.writes.length;
  }
  return batches;
}
