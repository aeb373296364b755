import type * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";

/** Open tickets counted per shard of the queue: one page of keys, 30 KB, for each of the 8 shards. */
const COUNTED = 250;

export type OpenTicketCount = { count: number; hasMore: boolean; oldestFiledAt: string | null };

/** Number of open tickets and the oldest filing time. 8 queries of keys only: 0.5 read units per 40 tickets. */
export async function count(db: Db.Db): Promise<OpenTicketCount> {
  const request: Pages.PageRequest = { limit: COUNTED, ascending: true, start: null, end: null };
  const shards = await Promise.all(
    Keys.QUEUE.map((shard) => Pages.queryKeys(db, "queue", { partitions: [shard] }, request)),
  );
  const [oldest = null] = shards.flatMap(({ entries }) => entries.slice(0, 1).map(({ cursor }) => cursor)).toSorted();
  return {
    count: shards.reduce((sum, { entries }) => sum + entries.length, 0),
    hasMore: shards.some(({ hasMore }) => hasMore),
    oldestFiledAt: oldest && Keys.filedAtIn(oldest),
  };
}
