import type * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";
import { QUEUE_SHARDS } from "#table";

/** Open tickets that are counted of each shard of the queue: 8 of these are a page of keys of 30 KB each. */
const COUNTED = 250;

export type Waiting = { count: number; more: boolean; oldestFiledAt: string | null };

/** How many tickets are open, and since when. Eight queries of keys alone: 0.5 read units for each 40 tickets. */
export async function waiting(db: Db.Db): Promise<Waiting> {
  const reading: Pages.Reading = { limit: COUNTED, up: true, start: null, end: null };
  const shards = await Promise.all(
    Array.from({ length: QUEUE_SHARDS }, (_, shard) =>
      Pages.keysOf(db, "queue", { partition: Keys.queueShard(shard) }, reading),
    ),
  );
  const [oldest = null] = shards.flatMap(({ keys }) => keys.slice(0, 1).map(({ cursor }) => cursor)).toSorted();
  return {
    count: shards.reduce((sum, { keys }) => sum + keys.length, 0),
    more: shards.some(({ more }) => more),
    oldestFiledAt: oldest && Keys.filedAtIn(oldest),
  };
}
