import { Readable } from "node:stream";

/** Stands between a client of the SDK and its service: below retries, tokens and error parsing. */

export type Request = { method: string; path: string; headers: Record<string, string>; body?: unknown };
export type Response = { statusCode: number; headers: Record<string, string>; body: Readable };
export type Answer = { response: Response };
export type Send = (changed?: Request) => Promise<Answer>;
type Handler = { handle(request: Request, options?: unknown): Promise<Answer> };

/** Every call of the client goes through `handle`. */
export function intercept(client: { config: object }, handle: (request: Request, send: Send) => Promise<Answer>): void {
  const config = client.config as { requestHandler: Handler };
  const handler = config.requestHandler;
  config.requestHandler = Object.assign(Object.create(handler) as Handler, {
    handle: (request: Request, options?: unknown) =>
      handle(request, (changed = request) => handler.handle(changed, options)),
  });
}

/** The operation of a call of DynamoDB; null for S3. */
export function operationOf({ headers }: Request): string | null {
  const target = headers["x-amz-target"];
  return target === undefined ? null : target.slice(target.indexOf(".") + 1);
}

export const textOf = (body: unknown) =>
  typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array);

export async function bytesOf(body: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Reads the body to the end, so that nothing of the response is in flight. */
export async function readWhole(send: Send): Promise<Answer> {
  const { response } = await send();
  return { response: { ...response, body: Readable.from([await bytesOf(response.body)], { objectMode: false }) } };
}

export function json(statusCode: number, value: unknown): Answer {
  const headers = { "content-type": "application/x-amz-json-1.0" };
  return { response: { statusCode, headers, body: Readable.from([Buffer.from(JSON.stringify(value))]) } };
}

/** An error of DynamoDB. */
export function refusal(type: string, rest: Record<string, unknown>): Answer {
  return json(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, ...rest });
}

/** `codes`: a reason for each write of the transaction. */
export function cancellation(codes: readonly string[]): Answer {
  return refusal("TransactionCanceledException", {
    Message: "Transaction cancelled",
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

/** Sends a part of a batch; the rest is returned as unprocessed. */
export async function sendPart(request: Request, send: Send, sent: unknown, unprocessed: unknown): Promise<Answer> {
  const body = JSON.stringify(sent);
  const headers = { ...request.headers, "content-length": String(Buffer.byteLength(body)) };
  const { response } = await send({ ...request, headers, body });
  if (response.statusCode !== 200) return { response };
  const answer = JSON.parse((await bytesOf(response.body)).toString()) as Record<string, unknown>;
  const name = operationOf(request) === "BatchGetItem" ? "UnprocessedKeys" : "UnprocessedItems";
  return json(200, { ...answer, [name]: unprocessed });
}
