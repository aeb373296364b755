import { Dynamo } from "@hamta/local";
import { Db } from "@hamta/store";
import { Readable } from "node:stream";

/**
 * Answers of a real table, recorded as bytes below the AWS SDK and replayed: the SDK writes, signs and parses, as it does
 * in a request. Only sockets and the table cost nothing.
 */
export type Wire = Readonly<Record<string, string>>;

type Request = { headers: Record<string, string>; body?: unknown };
type Answer = { response: { statusCode: number; headers: Record<string, string>; body: Readable } };
type Handler = { handle(request: Request, options?: unknown): Promise<Answer> };

const textOf = (body: unknown) => (typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array));

/** Reads are told apart by what they ask for; a write has a time and a token in it, so by its operation alone. */
function nameOf({ headers, body }: Request): string {
  const operation = headers["x-amz-target"]?.split(".")[1] ?? "";
  return /^(Query|BatchGetItem|GetItem)$/.test(operation) ? `${operation} ${textOf(body)}` : operation;
}

/** A client of the same table, whose answers are recorded. */
export function recordingWire(db: Db.Db): { db: Db.Db; wire: Record<string, string> } {
  const wire: Record<string, string> = {};
  const config = db.client.config as unknown as { requestHandler: Handler };
  const sent = config.requestHandler;
  config.requestHandler = Object.assign(Object.create(sent) as Handler, {
    handle: async (request: Request, options?: unknown): Promise<Answer> => {
      const { response } = await sent.handle(request, options);
      const pieces: Buffer[] = [];
      for await (const piece of response.body) pieces.push(piece as Buffer);
      const text = Buffer.concat(pieces).toString();
      wire[nameOf(request)] = text;
      return { response: { ...response, body: Readable.from([Buffer.from(text)]) } };
    },
  });
  return { db, wire };
}

/** A table that replays a recording. */
export function replayingWire(table: string, wire: Wire): Db.Db {
  const bytes = new Map(Object.entries(wire).map(([name, text]) => [name, Buffer.from(text)]));
  const handle = async (request: unknown): Promise<Answer> => {
    const name = nameOf(request as Request);
    const body = bytes.get(name);
    if (!body) throw new Error(`The recording has no ${name}`);
    const headers = { "content-type": "application/x-amz-json-1.0", "content-length": String(body.length) };
    return { response: { statusCode: 200, headers, body: Readable.from([body]) } };
  };
  return Db.open(table, {
    region: Dynamo.region,
    credentials: Dynamo.credentials,
    endpoint: "http://127.0.0.1:9",
    requestHandler: { handle },
  });
}
