import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { setTimeout as delay } from "node:timers/promises";
import { deliver, Stopped, type Handler, type Options as Delivering } from "#deliver";
import * as Lambda from "#lambda";
import { matches, type Pattern } from "#pattern";
import type { Positions } from "#positions";

/** Lambda's event source mapping for the stream of a table: from its oldest record, or from where it was left. */

export type Options = Delivering & { batchSize: number; filters: readonly Pattern[]; positions: Positions };

export type Running = {
  /** Resolves when every record that was there has been taken or given up. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** Lambda polls a shard four times a second. */
const IDLE_MS = 50;
/** GetRecords gives no more. */
const RECORDS = 1_000;

export function start(client: DynamoDBStreamsClient, streamArn: string, handler: Handler, options: Options): Running {
  const { positions, onError = () => {} } = options;
  const open = new Map<string, { iterator: string | null }>();
  const ended = new Set<string>();
  const state = { stopped: false };
  let sweep = 0;
  let lastQuiet = 0;
  const isQuietSince = (before: number) => state.stopped || lastQuiet > before;

  /** Opens shards whose parents have been read to their end, so that the changes of an item stay in order. */
  const discover = async () => {
    const shards = await shardsOf(client, streamArn);
    const isKnown = new Set(shards.map(({ ShardId }) => ShardId));
    for (const { ShardId = "", ParentShardId } of shards) {
      const isBlocked = ParentShardId !== undefined && isKnown.has(ParentShardId) && !ended.has(ParentShardId);
      if (!isBlocked && !ended.has(ShardId) && !open.has(ShardId)) open.set(ShardId, { iterator: null });
    }
  };

  /** How many records the shard had; once it has ended its children may follow. */
  const read = async (shardId: string, shard: { iterator: string | null }): Promise<number> => {
    shard.iterator ??= await iteratorOf(client, streamArn, shardId, positions.of(shardId));
    const asked = new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: RECORDS });
    const { Records = [], NextShardIterator } = await client.send(asked).catch((error: unknown) => {
      // It holds for 15 minutes; the next is taken from the position.
      shard.iterator = null;
      throw error;
    });
    const wanted = Records.map((record) => recordOf(record, streamArn)).filter((record) =>
      options.filters.some((pattern) => matches(pattern, record)),
    );
    for (let from = 0; from < wanted.length; from += options.batchSize) {
      const batch = wanted.slice(from, from + options.batchSize);
      await deliver(handler, { streamArn, shardId }, batch, options, () => state.stopped).catch((error: unknown) => {
        shard.iterator = null;
        throw error;
      });
      await positions.set(shardId, batch.at(-1)?.dynamodb?.SequenceNumber ?? "");
    }
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined) await positions.set(shardId, last);
    shard.iterator = NextShardIterator ?? null;
    if (NextShardIterator === undefined) {
      open.delete(shardId);
      ended.add(shardId);
    }
    return Records.length;
  };

  const run = async () => {
    while (!state.stopped) {
      const current = ++sweep;
      try {
        if (open.size === 0) await discover();
        let found = 0;
        for (const [shardId, shard] of open) found += await read(shardId, shard);
        if (found > 0) continue;
        if (open.size > 0) lastQuiet = current;
        await delay(IDLE_MS);
      } catch (error) {
        if (error instanceof Stopped) return;
        onError(error);
        await delay(20 * IDLE_MS);
      }
    }
  };

  const running = run();
  return {
    idle: async () => {
      // A sweep that began before may have looked before the last change was there.
      const before = sweep;
      while (!isQuietSince(before)) await delay(5);
    },
    stop: async () => {
      state.stopped = true;
      await running;
    },
  };
}

async function shardsOf(client: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  for (let after: string | undefined; ;) {
    const asked = new DescribeStreamCommand({
      StreamArn,
      ...(after !== undefined && { ExclusiveStartShardId: after }),
    });
    const { StreamDescription } = await client.send(asked);
    shards.push(...(StreamDescription?.Shards ?? []));
    after = StreamDescription?.LastEvaluatedShardId;
    if (after === undefined) return shards;
  }
}

async function iteratorOf(client: DynamoDBStreamsClient, StreamArn: string, ShardId: string, position?: string) {
  const from =
    position === undefined
      ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
      : ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: position } as const);
  const { ShardIterator } = await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...from }));
  if (ShardIterator === undefined) throw new Error(`The shard ${ShardId} cannot be read`);
  return ShardIterator;
}

/** As Lambda gives it: JSON, with the time in seconds and the stream's name beside it. */
function recordOf({ dynamodb, eventName, eventID, ...record }: _Record, eventSourceARN: string): DynamoDBRecord {
  const at = dynamodb?.ApproximateCreationDateTime;
  return JSON.parse(
    JSON.stringify({
      eventID,
      eventName,
      eventVersion: record.eventVersion ?? "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: Lambda.region,
      dynamodb: { ...dynamodb, ...(at && { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) }) },
      eventSourceARN,
    }),
  ) as DynamoDBRecord;
}
