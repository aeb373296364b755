import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { setTimeout as delay } from "node:timers/promises";
import * as Lambda from "#aws/lambda/lambda";

/**
 * Delivers a batch of stream records as Lambda does: a failed batch again from its first failed record, or in halves.
 */

export type Handler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | void>;

export type Options = {
  functionName: string;
  timeoutSeconds: number;
  /** An older record is not retried. */
  maxAgeSeconds: number;
  /** Receives the dead letter of records that are given up. */
  onFailure: (letter: DeadLetter) => Promise<void>;
  /** Called for each failed invocation, which Lambda would log. */
  onError?: (error: unknown) => void;
};

export type Source = { streamArn: string; shardId: string };

/** As Lambda sends it to an on-failure destination: the place of the records in the stream, without their content. */
export type DeadLetter = {
  version: "1.0";
  timestamp: string;
  requestContext: { functionArn: string; condition: "MaximumRecordAgeExceeded" };
  DDBStreamBatchInfo: Source & { startSequenceNumber: string; endSequenceNumber: string; batchSize: number };
};

export class Stopped extends Error {
  override readonly name = "Stopped";
}

// Lambda backs off too, for an undocumented time.
const PAUSE_MS = 25;
const MAX_PAUSE_MS = 1_000;

/** Resolves when each record is accepted or given up. Rejects with `Stopped` once `isStopped` returns true. */
export async function deliver(
  handler: Handler,
  source: Source,
  records: readonly DynamoDBRecord[],
  options: Options,
  isStopped: () => boolean,
): Promise<void> {
  let rest = [...records];
  for (let attempt = 1; ; attempt++) {
    if (isStopped()) throw new Stopped();
    const firstValid = rest.findIndex((record) => ageOf(record) <= options.maxAgeSeconds);
    const expired = firstValid === -1 ? rest.splice(0) : rest.splice(0, firstValid);
    if (expired.length > 0) await options.onFailure(toDeadLetter(source, expired, options));
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
        await deliver(handler, source, rest.slice(0, middle), options, isStopped);
        return deliver(handler, source, rest.slice(middle), options, isStopped);
      }
    }
    await delay(Math.min(MAX_PAUSE_MS, PAUSE_MS * 2 ** attempt));
  }
}

/**
 * Index where the retry begins: the earliest failed record that the response names, or 0 if it names an unknown one.
 */
async function invoke(handler: Handler, records: DynamoDBRecord[], options: Options): Promise<number> {
  const { functionName, timeoutSeconds } = options;
  const context = Lambda.context(functionName, { timeoutSeconds });
  const response = await Lambda.withTimeout(timeoutSeconds, context.awsRequestId, async () =>
    handler({ Records: records }, context),
  );
  const failed = (response?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
  );
  return Math.max(0, Math.min(records.length, ...failed));
}

function toDeadLetter(source: Source, records: readonly DynamoDBRecord[], { functionName }: Options): DeadLetter {
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

/** Age in seconds. DynamoDB gives the creation time to the minute only. */
const ageOf = ({ dynamodb }: DynamoDBRecord) => Date.now() / 1000 - (dynamodb?.ApproximateCreationDateTime ?? 0);
