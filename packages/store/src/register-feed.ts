import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { Imei, type Device } from "@hamta/core";
import { setTimeout as sleep } from "node:timers/promises";
import * as Db from "#db";
import * as Devices from "#devices";
import * as Position from "#feed-position";
import * as Keys from "#keys";
import * as Pages from "#pages";
import { FEED_SHARDS } from "#table";

/**
 * The feed of the register's changes, for operators: which IMEIs a device holds, and with which legality. It is a log in
 * FEED_SHARDS partitions; an IMEI's changes stand in one of them, in chunks at positions 1, 2, 3, …
 *
 * A chunk is written in three steps: read the last position; read from the register, consistently, what holds the IMEIs
 * now; put the chunk at the next position, if it is free. So what a chunk says was read after the chunk before it was
 * written, and of one IMEI the later entry is always the later state, whatever is repeated, late or concurrent. A chunk
 * never appears before another: the put at a position follows a read of the one before.
 */

/** What the register held at the time `at`. `status`: the legality of the device that holds the IMEI; null if none does. */
export type Change = { imei: Imei.Imei; status: Device.Status | null; at: string };

export type Chunk = { at: string; changes: readonly { imei: Imei.ImeiKey; status: Device.Status | null }[] };

/** Most changes of a chunk: one BatchGet of holders; 4.5 KB. */
const CHUNK_MAX = 100;
/** Chunks of a shard in one page: at most 6 read units a shard. */
const PAGE_CHUNKS = 10;
/** Writers of one shard: one for each shard of the stream. 50 attempts of 40 ms let 50 of them pass. */
const ATTEMPTS = 50;

export const kindOf = ({ status }: Change) => (status === null ? "GIVEN_UP" : "HELD");

export const shardOf = (imei: Imei.ImeiKey) => Number(imei) % FEED_SHARDS;

/**
 * States in the feed what the register holds of these IMEIs now. For a chunk of up to 100 IMEIs: a read unit for the
 * last position, up to 2 for each IMEI, and a write unit for each 20 IMEIs.
 */
export async function append(db: Db.Db, imeis: Iterable<Imei.ImeiKey>, now: () => Date): Promise<void> {
  const shards = Map.groupBy(new Set(imeis), shardOf);
  await Promise.all(
    [...shards].map(async ([shard, keys]) => {
      for (let from = 0; from < keys.length; from += CHUNK_MAX) {
        await appendChunk(db, shard, keys.slice(from, from + CHUNK_MAX), now);
      }
    }),
  );
}

async function appendChunk(db: Db.Db, shard: number, keys: readonly Imei.ImeiKey[], now: () => Date): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const position = (await lastPosition(db, shard)) + 1;
    const holders = await Devices.getByImeis(db, keys.map(Imei.fromKey));
    const changes = keys.map((imei, index) => ({ imei, status: holders[index]?.status ?? null }));
    const Item = { ...Keys.feedChunk(shard, position), format: Db.FORMAT, at: now().toISOString(), changes };
    const put = new PutCommand({ TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" });
    if (await Db.conditionalWrite(() => db.client.send(put))) return;
    await sleep(Math.random() * 40);
  }
  throw new Error(`Shard ${shard} of the feed is written by too many at once`);
}

/** The position of the last chunk; 0 if there is none. Strongly consistent: a stale position costs another attempt. */
export async function lastPosition(db: Db.Db, shard: number): Promise<number> {
  const { pk } = Keys.feedChunk(shard, 1);
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": pk },
      ProjectionExpression: "sk",
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0] ? positionIn(String(Items[0]["sk"])) : 0;
}

export const positionIn = (sortKey: string) => Number(sortKey.slice("CHUNK#".length));

type Entry = { node: Change; place: Position.Place };

/**
 * One page of the feed from a position on, at most `limit` changes; it may be short while the feed goes on. `stop` and
 * the cursors are positions. For each shard half a read unit for 4 KB, at most 6.
 */
export async function list(db: Db.Db, position: Position.Position, limit: number): Promise<Pages.Page<Change>> {
  const shards = await Promise.all(position.map((place, shard) => readShard(db, shard, place)));
  const places = [...position];
  const entries: Pages.Entry<Change>[] = [];
  const next = shards.map(() => 0);
  while (entries.length < limit) {
    const shard = earliest(shards.map((shard, index) => shard.entries[next[index]!]?.node.at ?? null));
    const entry = shard === null ? undefined : shards[shard]?.entries[next[shard]!++];
    if (shard === null || !entry) break;
    places[shard] = entry.place;
    entries.push({ node: entry.node, cursor: Position.toText(places) });
  }
  const hasMore = shards.some(({ entries, hasMore }, shard) => hasMore || next[shard]! < entries.length);
  return { entries, hasMore, stop: Position.toText(places) };
}

/** The index of the earliest time; null if there is none. The order of shards is only for readers' convenience. */
function earliest(times: readonly (string | null)[]): number | null {
  let found: number | null = null;
  for (const [index, time] of times.entries()) {
    if (time !== null && (found === null || time < times[found]!)) found = index;
  }
  return found;
}

async function readShard(db: Db.Db, shard: number, { chunk, taken }: Position.Place) {
  const { pk: partition, sk } = Keys.feedChunk(shard, chunk);
  const range = { partition, prefix: "CHUNK#", period: { from: sk.slice("CHUNK#".length) } };
  const request = { limit: PAGE_CHUNKS, ascending: true, start: null, end: null };
  const page = await Pages.readItems(db, range, request, (item) => Db.ownAttributes<Chunk>(item));
  const read = contiguous(
    page.entries.map(({ node, cursor }) => ({ ...node, position: positionIn(cursor) })),
    chunk,
  );
  const entries = read.flatMap(({ at, changes, position }) =>
    changes.map(({ imei, status }, index): Entry => ({
      node: { imei: Imei.fromKey(imei), status, at },
      place: { chunk: position, taken: index + 1 },
    })),
  );
  return { entries: entries.slice(taken), hasMore: page.hasMore };
}

/**
 * The chunks before the first gap. DynamoDB reads no range as of one moment: a reader that passes a position just before
 * its chunk is put may still meet the next one, and would then never read the one in between.
 */
export function contiguous<C extends { position: number }>(chunks: readonly C[], from: number): C[] {
  const gap = chunks.findIndex(({ position }, index) => position !== from + index);
  return chunks.slice(0, gap === -1 ? chunks.length : gap);
}
