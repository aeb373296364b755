import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import * as Lambda from "#lambda";

/**
 * EventBridge as far as PutEvents, over the wire, with one bus. It keeps what it takes in the order of its coming; there
 * are no rules and no targets.
 */

/** An event as a rule's target gets it. */
export type Published = {
  version: "0";
  /** Another for each entry that is taken, so a repeat is told by `detail.id` alone. */
  id: string;
  source: string;
  "detail-type": string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
};

/** Of each entry its error code, or null when it is taken; "BROKEN": all are taken, and the connection breaks. */
export type Answer = (events: readonly Published[]) => readonly (string | null)[] | "BROKEN";

export type Options = { name: string; onEvent?: (event: Published) => void; answer?: Answer };

export type Running = { readonly endpoint: string; published(): readonly Published[]; stop(): Promise<void> };

type Entry = { EventBusName?: string; Source?: string; DetailType?: string; Detail?: string; Time?: number };
type Result = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

/** EventBridge takes 10 entries, and less than 256 KB in all. */
const ENTRIES = 10;
const BYTES = 256 * 1024;

export async function start({ name, onEvent = () => {}, answer }: Options): Promise<Running> {
  const published: Published[] = [];
  const put = (entries: readonly Entry[]): Result[] | "BROKEN" => {
    const events = entries.map(eventOf);
    const codes = answer?.(events.flatMap((event) => (typeof event === "string" ? [] : [event]))) ?? [];
    let taken = 0;
    const results = events.map((event): Result => {
      const code = typeof event === "string" ? event : codes === "BROKEN" ? null : (codes[taken++] ?? null);
      if (code !== null || typeof event === "string")
        return { ErrorCode: code ?? "", ErrorMessage: "It was not taken" };
      published.push(event);
      onEvent(event);
      return { EventId: event.id };
    });
    return codes === "BROKEN" ? "BROKEN" : results;
  };

  const server = createServer((request, response) => {
    const refuse = (type: string, message: string) => {
      response.writeHead(400, { "content-type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify({ __type: type, message }));
    };
    void (async () => {
      if (request.headers["x-amz-target"] !== "AWSEvents.PutEvents") {
        return refuse("UnknownOperationException", "Only PutEvents is offered here");
      }
      const { Entries: entries = [] } = JSON.parse(await bodyOf(request)) as { Entries?: Entry[] };
      if (entries.length === 0 || entries.length > ENTRIES) {
        return refuse("ValidationException", `1 to ${ENTRIES} entries are taken, not ${entries.length}`);
      }
      const bytes = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
      if (bytes >= BYTES) return refuse("ValidationException", `The entries have ${bytes} bytes`);
      const foreign = entries.find(({ EventBusName }) => EventBusName !== name);
      if (foreign) return refuse("ResourceNotFoundException", `There is no bus ${foreign.EventBusName ?? "default"}`);
      const results = put(entries);
      if (results === "BROKEN") return request.socket.destroy();
      response.writeHead(200, { "content-type": "application/x-amz-json-1.1" });
      const FailedEntryCount = results.filter((result) => "ErrorCode" in result).length;
      return response.end(JSON.stringify({ FailedEntryCount, Entries: results }));
    })().catch((error: Error) => refuse("SerializationException", error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    published: () => published,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The event of an entry, or the code for which EventBridge would not take it. */
function eventOf({ Source, DetailType, Detail, Time }: Entry): Published | "InvalidArgument" | "MalformedDetail" {
  if (!Source || !DetailType || !Detail) return "InvalidArgument";
  const detail = parse(Detail);
  if (detail === null) return "MalformedDetail";
  return {
    version: "0",
    id: randomUUID(),
    source: Source,
    "detail-type": DetailType,
    account: Lambda.account,
    // To the second, as EventBridge keeps it.
    time: `${new Date(Time === undefined ? Date.now() : Time * 1000).toISOString().slice(0, 19)}Z`,
    region: Lambda.region,
    resources: [],
    detail,
  };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const sizeOf = ({ Source = "", DetailType = "", Detail = "", Time }: Entry) =>
  (Time === undefined ? 0 : 14) + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
