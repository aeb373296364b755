import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SQSClient } from "@aws-sdk/client-sqs";
import * as Positions from "#aws/dynamodb/positions";
import type { Pattern } from "#aws/dynamodb/pattern";
import * as Stream from "#aws/dynamodb/stream";
import type { Function } from "#aws/lambda/functions";
import * as Poller from "#aws/sqs/poller";
import { inputsOf, nameIn, type Resource } from "#rehearsal/graph";
import type { Keys } from "#rehearsal/roles";

/** The event source mappings of a stage. Lambda reads and deletes with the role of the function. */

type Inputs = {
  eventSourceArn: string;
  batchSize: number;
  maximumBatchingWindowInSeconds?: number;
  functionResponseTypes?: string[];
  filterCriteria?: { filters: { pattern: string }[] };
  scalingConfig?: { maximumConcurrency: number };
  bisectBatchOnFunctionError?: boolean;
  maximumRecordAgeInSeconds?: number;
  destinationConfig?: { onFailure: { destinationArn: string } };
  startingPosition?: string;
};

const SHARED = [
  "eventSourceArn",
  "functionName",
  "batchSize",
  "maximumBatchingWindowInSeconds",
  "functionResponseTypes",
];
const OF_QUEUES = [...SHARED, "scalingConfig"];
const OF_STREAMS = [
  ...SHARED,
  "filterCriteria",
  "bisectBatchOnFunctionError",
  "maximumRecordAgeInSeconds",
  "destinationConfig",
  "startingPosition",
];

/** Lambda's number of pollers of a queue at first. */
const POLLERS = 5;
/** The sandbox has the function's timeout. */
const NO_TIMEOUT_SECONDS = 2_000_000;

export type Options = {
  fn: Function;
  keys: Keys;
  region: string;
  gate: string;
  onError: (error: unknown) => void;
};

export class FunctionFailed extends Error {
  override readonly name = "FunctionFailed";
}

/** Calls a function as its event source does. */
const call = (fn: Function) => async (event: unknown) => {
  const { ok, payload } = await fn.invoke(JSON.stringify(event));
  if (!ok) throw new FunctionFailed(`${fn.name}: ${payload}`);
  return JSON.parse(payload) as never;
};

export const isOfQueue = ({ inputs }: Resource) => String(inputs["eventSourceArn"]).startsWith("arn:aws:sqs:");

export function pollQueue(mapping: Resource, { fn, keys, region, gate, onError }: Options): { stop(): Promise<void> } {
  const inputs = inputsOf<Inputs>(mapping, OF_QUEUES, []);
  if (inputs.maximumBatchingWindowInSeconds) throw new Error("The rehearsal does not know a window of a queue");
  const client = new SQSClient({ endpoint: gate, region, credentials: keys });
  const [, , , , account, name] = inputs.eventSourceArn.split(":");
  const queue = { url: `${gate}/${account}/${name}`, arn: inputs.eventSourceArn };
  const poller = Poller.start(client, queue, call(fn), {
    functionName: fn.name,
    timeoutSeconds: NO_TIMEOUT_SECONDS,
    batchSize: inputs.batchSize,
    concurrency: inputs.scalingConfig?.maximumConcurrency ?? POLLERS,
    reportsFailures: inputs.functionResponseTypes?.includes("ReportBatchItemFailures") ?? false,
    onError,
  });
  return {
    stop: async () => {
      await poller.stop();
      client.destroy();
    },
  };
}

/** `streamArn`: the stream on this machine. `send`: to a queue, with the role of the function. */
export async function readStream(
  mapping: Resource,
  streamArn: string,
  { fn, keys, region, gate, onError }: Options,
  send: (queue: string, body: string) => Promise<void>,
): Promise<Stream.Running> {
  const inputs = inputsOf<Inputs>(mapping, OF_STREAMS, []);
  if (!inputs.bisectBatchOnFunctionError || !inputs.functionResponseTypes?.includes("ReportBatchItemFailures"))
    throw new Error(`The rehearsal divides batches and reads the failures in the response: ${mapping.name} does not`);
  if (inputs.startingPosition !== "TRIM_HORIZON") throw new Error("The rehearsal reads a stream from its beginning");
  const client = new DynamoDBStreamsClient({ endpoint: gate, region, credentials: keys });
  const dead = inputs.destinationConfig?.onFailure.destinationArn;
  const stream = Stream.start(client, streamArn, call(fn), {
    functionName: fn.name,
    timeoutSeconds: NO_TIMEOUT_SECONDS,
    batchSize: inputs.batchSize,
    windowSeconds: inputs.maximumBatchingWindowInSeconds ?? 0,
    maxAgeSeconds: inputs.maximumRecordAgeInSeconds ?? 86_400,
    filters: (inputs.filterCriteria?.filters ?? [{ pattern: "{}" }]).map(
      ({ pattern }) => JSON.parse(pattern) as Pattern,
    ),
    positions: await Positions.open(),
    onFailure: async (letter) => (dead === undefined ? undefined : send(nameIn(dead), JSON.stringify(letter))),
    onError,
  });
  return {
    idle: () => stream.idle(),
    stop: async () => {
      await stream.stop();
      client.destroy();
    },
  };
}
