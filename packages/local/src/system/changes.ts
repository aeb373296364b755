import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { Changes } from "@hamta/events";
import type { Db } from "@hamta/store";
import type { Handler } from "#aws/dynamodb/deliver";
import * as Positions from "#aws/dynamodb/positions";
import * as Stream from "#aws/dynamodb/stream";
import type { Log } from "#log";
import type { Source } from "#system/events";

/** The history of devices and the feed on this machine: the table's stream and the deployed handler. */

export type Options = {
  /** Faults of the function: it crashes, or is called twice. */
  around?: (handler: Handler) => Handler;
};

const TIMEOUT_SECONDS = 60;

export async function start(
  { streamArn, dynamo, file }: Source,
  { db, log }: { db: Db.Db; log: Log },
  { around = (handler) => handler }: Options,
): Promise<Stream.Running> {
  const streams = new DynamoDBStreamsClient(dynamo);
  const { batchSize, maxAgeSeconds } = Changes.MAPPING;
  // What is given up is in the log only.
  const deployed = Changes.handler({ db, now: () => new Date(), post: async () => {}, log });
  const stream = Stream.start(streams, streamArn, around(deployed), {
    functionName: "changes",
    timeoutSeconds: TIMEOUT_SECONDS,
    batchSize,
    maxAgeSeconds,
    filters: Changes.FILTERS,
    positions: await Positions.open(file),
    onFailure: async (letter) => log.error("Changes given up", { ...letter.DDBStreamBatchInfo }),
    onError: (error) => log.error("changes failed", { error: error as Error }),
  });
  return {
    idle: () => stream.idle(),
    stop: async () => {
      await stream.stop();
      streams.destroy();
    },
  };
}
