import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Msisdn } from "@hamta/core";
import { FILTERS, handler, MAPPING } from "@hamta/events";
import * as Bus from "#aws/bus";
import type * as Dynamo from "#aws/dynamodb/dynamo";
import type { Handler } from "#aws/dynamodb/deliver";
import * as Lambda from "#aws/lambda/lambda";
import type { Log } from "#log";
import * as Positions from "#aws/dynamodb/positions";
import * as Queue from "#aws/sqs/queue";
import * as Stream from "#aws/dynamodb/stream";

/** Events on this machine: the table's stream, the deployed handler, and a bus that stores the events. */

export type Options = {
  onEvent?: (event: Bus.Published) => void;
  /** Faults of the bus. */
  answer?: Bus.Answer;
  /** Faults of the function: it crashes, or is called twice. */
  around?: (handler: Handler) => Handler;
  maxAgeSeconds?: number;
};

export type Running = {
  published(): readonly Bus.Published[];
  /** Dead letters of changes that were not sent. */
  lost(): Promise<unknown[]>;
  /** Resolves when every change so far is sent or given up. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** Stream of a table, and the clients' configuration. */
export type Source = {
  streamArn: string;
  dynamo: ReturnType<typeof Dynamo.clientConfig>;
  /** File of the stream position; without it each run reads the stream from its beginning. */
  file?: string;
};

const BUS = "hamta-local-bus";
const TIMEOUT_SECONDS = 60;

export async function start({ streamArn, dynamo, file }: Source, log: Log, options: Options): Promise<Running> {
  const { onEvent, answer, around = (handler) => handler, maxAgeSeconds = MAPPING.maxAgeSeconds } = options;
  const bus = await Bus.start({ name: BUS, ...(onEvent && { onEvent }), ...(answer && { answer }) });
  const deadLetters = await Queue.start({ name: "lost-events", visibilitySeconds: 30, maxReceiveCount: 100 });
  const { region } = Lambda;
  const { credentials } = Queue;
  const bridge = new EventBridgeClient({ endpoint: bus.endpoint, region, credentials });
  const queue = new SQSClient({ endpoint: deadLetters.endpoint, region, credentials });
  const streams = new DynamoDBStreamsClient(dynamo);
  const deployed = handler({ bridge, bus: { name: BUS, source: "hamta.local" }, queue, lost: deadLetters.url, log });
  const stream = Stream.start(streams, streamArn, around(deployed), {
    functionName: "events",
    timeoutSeconds: TIMEOUT_SECONDS,
    batchSize: MAPPING.batchSize,
    maxAgeSeconds,
    filters: FILTERS,
    positions: await Positions.open(file),
    onFailure: (letter) => deadLetters.send(JSON.stringify(letter)),
    onError: (error) => log.error("events failed", { error: error as Error }),
  });
  return {
    published: () => bus.published(),
    lost: async () => (await deadLetters.bodies()).map((body): unknown => JSON.parse(body)),
    idle: () => stream.idle(),
    stop: async () => {
      await stream.stop();
      for (const client of [bridge, queue, streams]) client.destroy();
      await deadLetters.stop();
      await bus.stop();
    },
  };
}

type Details = {
  number?: string;
  import?: string;
  status?: string;
  verdict?: string;
  kind?: string;
  state?: string;
  rows?: number | null;
  requester?: { msisdns: string[] };
};

/** One line, with masked phone numbers: `TicketDecided 8843538805 REJECTED NOT_OWNER, for 98912…4567`. */
export function toLine({ "detail-type": type, detail }: Bus.Published): string {
  const { number, status, verdict, kind, state, rows, requester, ...rest } = detail as Details;
  const parts = [
    type,
    number ?? rest.import,
    status ?? state,
    verdict !== status && verdict,
    kind,
    rows && `${rows} rows`,
  ].filter(Boolean);
  const people = requester?.msisdns.map(Msisdn.mask) ?? [];
  return parts.join(" ") + (people.length > 0 ? `, for ${people.join(", ")}` : "");
}
