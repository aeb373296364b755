import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { Imei } from "@hamta/core";
import * as Db from "#db";
import type { Position } from "#feed-position";
import * as Keys from "#keys";
import * as RegisterFeed from "#register-feed";
import { FEED_SHARDS } from "#table";

/** A part of the feed that is final: all its chunks are there, and a chunk never changes. So it reads the same each time. */
export type Range = { from: Position; to: Position };

/** Chunks of one read: at most 450 KB, half of what DynamoDB returns at once. */
const READ_CHUNKS = 100;

/** The position behind all chunks that are there now. No chunk appears before it later. A read unit for each shard. */
export async function end(db: Db.Db): Promise<Position> {
  const shards = Array.from({ length: FEED_SHARDS }, (_, shard) => RegisterFeed.lastPosition(db, shard));
  return (await Db.allEnded(shards)).map((last) => ({ chunk: last + 1, taken: 0 }));
}

/**
 * All changes from one position up to another, a few thousand at a time, shard after shard: an IMEI's changes are in one
 * shard, so they are in order. Both positions are between chunks. A read unit for each 4 KB.
 */
export async function* read(db: Db.Db, { from, to }: Range): AsyncGenerator<RegisterFeed.Change[]> {
  for (const [shard, { chunk: first }] of from.entries()) {
    const end = to[shard]!.chunk;
    for (let next = first; next < end;) {
      const chunks = await readChunks(db, shard, next, Math.min(end, next + READ_CHUNKS));
      yield chunks.flatMap(({ at, changes }) =>
        changes.map(({ imei, status }) => ({ imei: Imei.fromKey(imei), status, at })),
      );
      next += chunks.length;
    }
  }
}

/** At least one chunk: throws if the next one is not there. Strongly consistent: a file must not lack the last ones. */
async function readChunks(db: Db.Db, shard: number, from: number, to: number) {
  const { pk, sk: first } = Keys.feedChunk(shard, from);
  const { sk: last } = Keys.feedChunk(shard, to - 1);
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.table,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
      ExpressionAttributeValues: { ":pk": pk, ":first": first, ":last": last },
      ConsistentRead: true,
    }),
  );
  const chunks = RegisterFeed.contiguous(
    (Items as Db.Item[]).map((item) => ({
      ...Db.checkFormat<RegisterFeed.Chunk>(item),
      position: RegisterFeed.positionIn(item.sk),
    })),
    from,
  );
  if (chunks.length === 0) throw new Error(`Shard ${shard} of the feed lacks chunk ${from}`);
  return chunks;
}
