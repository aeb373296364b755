import { Db } from "@hamta/store";

/** The writes of one row, all or none. */
export type RowWrites<T> = { of: T; writes: readonly Db.Write[] };

/** Parallel transactions: 2 keep the table busy, and more only conflict with each other. */
const LANES = 2;

/**
 * Commits groups of writes, as many per transaction as fit. Returns the groups whose own conditions failed: the groups
 * of a failed transaction are committed again one by one. A throttled transaction is halved, and those after it are as
 * small, since all that it consumed is lost. Groups must touch distinct items.
 */
export async function commitRows<T>(db: Db.Db, groups: readonly RowWrites<T>[]): Promise<T[]> {
  const failed: T[] = [];
  const rest = groups.toReversed();
  const alone: RowWrites<T>[] = [];
  let room = Db.TRANSACT_MAX;
  const take = () => {
    const [single] = alone.splice(-1);
    return single ? [single] : fill(rest, room);
  };
  const commit = async (batch: readonly RowWrites<T>[]) => {
    const writes = batch.flatMap(({ writes }) => writes);
    const [first] = batch;
    const divisible = batch.length > 1;
    try {
      if (await Db.transact(db, writes, { divisible })) room = Math.min(Db.TRANSACT_MAX, room + GROWTH);
      else if (divisible) alone.push(...batch);
      else if (first) failed.push(first.of);
    } catch (error) {
      if (!divisible || !(error instanceof Db.Throttled)) throw error;
      room = Math.max(1, Math.min(room, Math.floor(writes.length / 2)));
      rest.push(...batch.toReversed());
    }
  };
  const lanes = Array.from({ length: LANES }, async () => {
    for (let batch = take(); batch.length > 0; batch = take()) await commit(batch);
  });
  await Db.allEnded(lanes);
  return failed;
}

/** Writes by which transactions grow after each success. With four, one in three was halved again. */
const GROWTH = 1;

/** Takes the next groups from the end: at least one, and as many as have room. */
function fill<T>(rest: RowWrites<T>[], room: number): RowWrites<T>[] {
  const batch: RowWrites<T>[] = [];
  for (let next = rest.at(-1); next && (batch.length === 0 || next.writes.length <= room); next = rest.at(-1)) {
    batch.push(next);
    room -= next.writes.length;
    rest.pop();
  }
  return batch;
}
