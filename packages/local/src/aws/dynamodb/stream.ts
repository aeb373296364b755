import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  type DynamoDBStreamsClientConfig,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type _Record,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { setTimeout as delay } from "node:timers/promises";
import { deliver, Stopped, type Handler, type Options as DeliveryOptions } from "#aws/dynamodb/deliver";
import * as Lambda from "#aws/lambda/lambda";
import { matches, type Pattern } from "#aws/dynamodb/pattern";
import type { Positions } from "#aws/dynamodb/positions";

/** Lambda's event source mapping for the stream of a table. Starts at the oldest record or at the stored position. */

export type Options = DeliveryOptions & {
  batchSize: number;
  /** How long records that do not fill a batch wait for more. */
  windowSeconds?: number;
  filters: readonly Pattern[];
  positions: Positions;
};

export type Running = {
  /** Resolves when every record of the time of the call is accepted or given up. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** Lambda polls a shard every 250 ms; tests wait for less. */
const IDLE_MS = 50;
/** Most records of one GetRecords. */
const MAX_RECORDS = 1_000;

export function start(client: DynamoDBStreamsClient, streamArn: string, handler: Handler, options: Options): Running {
  const { positions, onError = () => {}, windowSeconds = 0 } = options;
  const open = new Map<string, { iterator: string | null }>();
  const ended = new Set<string>();
  const state = { isStopped: false };
  let sweep = 0;
  let lastEmptySweep = 0;
  const isIdleSince = (before: number) => state.isStopped || lastEmptySweep > before;

  /** Opens shards whose parents are read to the end, so that the changes of an item keep their order. */
  const openShards = async () => {
    const shards = await shardsOf(client, streamArn);
    const isKnown = new Set(shards.map(({ ShardId }) => ShardId));
    for (const { ShardId = "", ParentShardId } of shards) {
      const isBlocked = ParentShardId !== undefined && isKnown.has(ParentShardId) && !ended.has(ParentShardId);
      if (!isBlocked && !ended.has(ShardId) && !open.has(ShardId)) open.set(ShardId, { iterator: null });
    }
  };

  const getRecords = async (ShardIterator: string): Promise<Page> => {
    const page: Page = await client.send(new GetRecordsCommand({ ShardIterator, Limit: MAX_RECORDS }));
    const { Records = [], NextShardIterator } = page;
    if (windowSeconds === 0 || Records.length === 0 || Records.length >= options.batchSize || !NextShardIterator)
      return page;
    await delay(windowSeconds * 1000);
    const more = await client.send(new GetRecordsCommand({ ShardIterator: NextShardIterator, Limit: MAX_RECORDS }));
    return { Records: [...Records, ...(more.Records ?? [])], NextShardIterator: more.NextShardIterator };
  };

  /** Returns the number of records read. The children of a shard open once it has ended. */
  const read = async (shardId: string, shard: { iterator: string | null }): Promise<number> => {
    shard.iterator ??= await iteratorOf(client, streamArn, shardId, positions.get(shardId));
    const { Records = [], NextShardIterator } = await getRecords(shard.iterator).catch((error: unknown) => {
      // An iterator expires after 15 minutes; the next one starts at the position.
      shard.iterator = null;
      throw error;
    });
    const matching = Records.map((record) => toRecord(record, streamArn)).filter((record) =>
      options.filters.some((pattern) => matches(pattern, record)),
    );
    for (let from = 0; from < matching.length; from += options.batchSize) {
      const batch = matching.slice(from, from + options.batchSize);
      await deliver(handler, { streamArn, shardId }, batch, options, () => state.isStopped).catch((error: unknown) => {
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
    while (!state.isStopped) {
      const current = ++sweep;
      try {
        if (open.size === 0) await openShards();
        let count = 0;
        for (const [shardId, shard] of open) count += await read(shardId, shard);
        if (count > 0) continue;
        if (open.size > 0) lastEmptySweep = current;
        await delay(IDLE_MS);
      } catch (error) {
        if (error instanceof Stopped) return;
        // DynamoDB Local answers so at times while a table is new. The next iterator reads from the same position.
        if (!(error instanceof TrimmedDataAccessException)) onError(error);
        await delay(20 * IDLE_MS);
      }
    }
  };

  const running = run();
  return {
    idle: async () => {
      // A sweep that has begun already may have read before the last change.
      const before = sweep;
      while (!isIdleSince(before)) await delay(5);
    },
    stop: async () => {
      state.isStopped = true;
      await running;
    },
  };
}

type Page = Pick<GetRecordsCommandOutput, "Records" | "NextShardIterator">;

/** Every record that the stream holds now, shard by shard. */
export async function readAll(streamArn: string, config: DynamoDBStreamsClientConfig): Promise<DynamoDBRecord[]> {
  const client = new DynamoDBStreamsClient(config);
  const records: DynamoDBRecord[] = [];
  for (const { ShardId = "" } of await shardsOf(client, streamArn)) {
    let iterator: string | undefined = await iteratorOf(client, streamArn, ShardId);
    while (iterator !== undefined) {
      const page: GetRecordsCommandOutput = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: MAX_RECORDS }),
      );
      const { Records = [], NextShardIterator } = page;
      records.push(...Records.map((record) => toRecord(record, streamArn)));
      iterator = Records.length > 0 ? NextShardIterator : undefined;
    }
  }
  client.destroy();
  return records;
}

async function shardsOf(client: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  for (let after: string | undefined; ;) {
    const command = new DescribeStreamCommand({
      StreamArn,
      ...(after !== undefined && { ExclusiveStartShardId: after }),
    });
    const { StreamDescription } = await client.send(command);
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

/** A record as Lambda passes it: JSON, with the time in seconds and the ARN of the stream. */
function toRecord({ dynamodb, eventName, eventID, ...record }: _Record, eventSourceARN: string): DynamoDBRecord {
  const time = dynamodb?.ApproximateCreationDateTime;
  return JSON.parse(
    JSON.stringify({
      eventID,
      eventName,
      eventVersion: record.eventVersion ?? "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: Lambda.region,
      dynamodb: { ...dynamodb, ...(time && { ApproximateCreationDateTime: Math.floor(time.getTime() / 1000) }) },
      eventSourceARN,
    }),
  ) as DynamoDBRecord;
}
