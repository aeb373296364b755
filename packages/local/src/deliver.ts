import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { setTimeout as delay } from "node:timers/promises";
import * as Lambda from "#lambda";

/** How Lambda hands a batch of a shard's records to a function: again, in halves, from the first failure on, or not. */

export type Handler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | void>;

export type Options = {
  functionName: string;
  timeoutSeconds: number;
  /** A record that has become older is not tried again. */
  maxAgeSeconds: number;
  /** Takes what stands in the place of records that were given up. */
  onFailure: (letter: Letter) => Promise<void>;
  /** Told of each invocation that failed, which Lambda would log. */
  onError?: (error: unknown) => void;
};

export type Source = { streamArn: string; shardId: string };

/** As Lambda writes it to an on-failure destination: where the records are in the stream, and not what they hold. */
export type Letter = {
  version: "1.0";
  timestamp: string;
  requestContext: { functionArn: string; condition: "MaximumRecordAgeExceeded" };
  DDBStreamBatchInfo: Source & { startSequenceNumber: string; endSequenceNumber: string; batchSize: number };
};

export class Stopped extends Error {
  override readonly name = "Stopped";
}

// Lambda backs off too; how long is not documented.
const PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1_000;

/** Resolves when each record was taken or given up. Rejects with `Stopped` once `stopped` says so. */
export async function deliver(
  handler: Handler,
  source: Source,
  records: readonly DynamoDBRecord[],
  options: Options,
  stopped: () => boolean,
): Promise<void> {
  let rest = [...records];
  for (let attempt = 1; ; attempt++) {
    if (stopped()) throw new Stopped();
    const fresh = rest.findIndex((record) => ageOf(record) <= options.maxAgeSeconds);
    const old = fresh === -1 ? rest.splice(0) : rest.splice(0, fresh);
    if (old.length > 0) await options.onFailure(letterOf(source, old, options));
    if (rest.length === 0) return;
    try {
      const from = await invoke(handler, rest, options);
      if (from === rest.length) return;
      if (from > 0) attempt = 1;
      rest = rest.slice(from);
    } catch (error) {
      options.onError?.(error);
      if (rest.length > 1) {
        const middle = Math.ceil(rest.length / 2);
        await deliver(handler, source, rest.slice(0, middle), options, stopped);
        return deliver(handler, source, rest.slice(middle), options, stopped);
      }
    }
    await delay(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** attempt));
  }
}

/** Where the next try begins: the earliest record that the response names; all of them when it names another. */
async function invoke(handler: Handler, records: DynamoDBRecord[], options: Options): Promise<number> {
  const { functionName, timeoutSeconds } = options;
  const context = Lambda.context(functionName, { timeoutSeconds });
  const response = await Lambda.within(timeoutSeconds, context.awsRequestId, async () =>
    handler({ Records: records }, context),
  );
  const named = (response?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
  );
  return Math.max(0, Math.min(records.length, ...named));
}

function letterOf(source: Source, records: readonly DynamoDBRecord[], { functionName }: Options): Letter {
  return {
    version: "1.0",
    timestamp: new Date().toISOString(),
    requestContext: { functionArn: Lambda.arn(functionName), condition: "MaximumRecordAgeExceeded" },
    DDBStreamBatchInfo: {
      ...source,
      startSequenceNumber: records[0]?.dynamodb?.SequenceNumber ?? "",
      endSequenceNumber: records.at(-1)?.dynamodb?.SequenceNumber ?? "",
      batchSize: records.length,
    },
  };
}

/** Seconds. DynamoDB tells when a record came to the minute at worst. */
const ageOf = ({ dynamodb }: DynamoDBRecord) => Date.now() / 1000 - (dynamodb?.ApproximateCreationDateTime ?? 0);
