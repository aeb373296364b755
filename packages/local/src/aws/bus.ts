import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import * as Lambda from "#aws/lambda/lambda";

/**
 * One bus of EventBridge over HTTP, with PutEvents only: no rules, no targets. It keeps the events in the order of
 * arrival.
 */

/** An event as the target of a rule receives it. */
export type Published = {
  version: "0";
  /** New for each accepted entry, so a repeated event is recognised only by `detail.id`. */
  id: string;
  source: string;
  "detail-type": string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
};

/** An error code per entry, null if it is accepted. "BROKEN": all are accepted and the connection breaks. */
export type Answer = (events: readonly Published[]) => readonly (string | null)[] | "BROKEN";

export type Options = { name: string; onEvent?: (event: Published) => void; answer?: Answer };

export type Running = { readonly endpoint: string; published(): readonly Published[]; stop(): Promise<void> };

type Entry = { EventBusName?: string; Source?: string; DetailType?: string; Detail?: string; Time?: number };
type Result = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

/** EventBridge accepts at most 10 entries, of less than 256 KB together. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

export async function start({ name, onEvent = () => {}, answer }: Options): Promise<Running> {
  const published: Published[] = [];
  const put = (entries: readonly Entry[]): Result[] | "BROKEN" => {
    const events = entries.map(toEvent);
    const codes = answer?.(events.flatMap((event) => (typeof event === "string" ? [] : [event]))) ?? [];
    let accepted = 0;
    const results = events.map((event): Result => {
      const code = typeof event === "string" ? event : codes === "BROKEN" ? null : (codes[accepted++] ?? null);
      if (code !== null || typeof event === "string")
        return { ErrorCode: code ?? "", ErrorMessage: "The entry was not accepted" };
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
        return refuse("UnknownOperationException", "Only PutEvents is supported");
      }
      const { Entries: entries = [] } = JSON.parse(await readBody(request)) as { Entries?: Entry[] };
      if (entries.length === 0 || entries.length > MAX_ENTRIES) {
        return refuse("ValidationException", `1 to ${MAX_ENTRIES} entries are accepted, not ${entries.length}`);
      }
      const bytes = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
      if (bytes >= MAX_BYTES)
        return refuse("ValidationException", `The entries have ${bytes} bytes, the limit is ${MAX_BYTES}`);
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

/** The event of an entry, or the error code that EventBridge gives for it. */
function toEvent({ Source, DetailType, Detail, Time }: Entry): Published | "InvalidArgument" | "MalformedDetail" {
  if (!Source || !DetailType || !Detail) return "InvalidArgument";
  const detail = parse(Detail);
  if (detail === null) return "MalformedDetail";
  return {
    version: "0",
    id: randomUUID(),
    source: Source,
    "detail-type": DetailType,
    account: Lambda.account,
    // EventBridge cuts the time to seconds.
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

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
