import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Msisdn } from "@hamta/core";
import { FILTERS, handler, MAPPING } from "@hamta/events";
import * as Bus from "#bus";
import type { Handler } from "#deliver";
import * as Lambda from "#lambda";
import type { Log } from "#log";
import * as Positions from "#positions";
import * as Queue from "#queue";
import * as Stream from "#stream";

/** Events out, on this machine: the table's stream, the handler that is deployed, and a bus that keeps what it gets. */

export type Options = {
  onEvent?: (event: Bus.Published) => void;
  /** What goes wrong on the bus. */
  answer?: Bus.Answer;
  /** What goes wrong around the function: it dies, or is called once more. */
  around?: (handler: Handler) => Handler;
  maxAgeSeconds?: number;
};

export type Running = {
  published(): readonly Bus.Published[];
  /** The letters of changes that could not be told. */
  lost(): Promise<unknown[]>;
  /** Resolves when every change so far has been told, or given up. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** The stream of a table, and the clients' way to it. */
export type Source = {
  streamArn: string;
  dynamo: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  /** Where the position in the stream is kept between runs; without it the stream is read from its beginning. */
  file?: string;
};

const BUS = "hamta-local-bus";
const TIMEOUT_SECONDS = 60;

export async function start({ streamArn, dynamo, file }: Source, log: Log, options: Options): Promise<Running> {
  const { onEvent, answer, around = (handler) => handler, maxAgeSeconds = MAPPING.maxAgeSeconds } = options;
  const bus = await Bus.start({ name: BUS, ...(onEvent && { onEvent }), ...(answer && { answer }) });
  const lost = await Queue.start({ name: "lost-events", visibilitySeconds: 30, maxReceiveCount: 100 });
  const { region } = Lambda;
  const { credentials } = Queue;
  const bridge = new EventBridgeClient({ endpoint: bus.endpoint, region, credentials });
  const queue = new SQSClient({ endpoint: lost.endpoint, region, credentials });
  const streams = new DynamoDBStreamsClient(dynamo);
  const own = handler({ bridge, bus: { name: BUS, source: "hamta.local" }, queue, lost: lost.url, log });
  const stream = Stream.start(streams, streamArn, around(own), {
    functionName: "events",
    timeoutSeconds: TIMEOUT_SECONDS,
    batchSize: MAPPING.batchSize,
    maxAgeSeconds,
    filters: FILTERS,
    positions: await Positions.open(file),
    onFailure: (letter) => lost.send(JSON.stringify(letter)),
    onError: (error) => log.error("events failed", { error: error as Error }),
  });
  return {
    published: () => bus.published(),
    lost: async () => (await lost.bodies()).map((body): unknown => JSON.parse(body)),
    idle: () => stream.idle(),
    stop: async () => {
      await stream.stop();
      for (const client of [bridge, queue, streams]) client.destroy();
      await lost.stop();
      await bus.stop();
    },
  };
}

type Told = {
  number?: string;
  import?: string;
  status?: string;
  verdict?: string;
  kind?: string;
  state?: string;
  rows?: number | null;
  requester?: { msisdns: string[] };
};

/** One line, with the numbers of people masked: `TicketDecided 8843538805 REJECTED NOT_OWNER, for 98912…4567`. */
export function inShort({ "detail-type": type, detail }: Bus.Published): string {
  const { number, status, verdict, kind, state, rows, requester, ...told } = detail as Told;
  const words = [
    type,
    number ?? told.import,
    status ?? state,
    verdict !== status && verdict,
    kind,
    rows && `${rows} rows`,
  ].filter(Boolean);
  const people = requester?.msisdns.map(Msisdn.mask) ?? [];
  return words.join(" ") + (people.length > 0 ? `, for ${people.join(", ")}` : "");
}
