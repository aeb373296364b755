import { Agent, request as open, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Answer, Request } from "#aws/exchange";
import * as Bucket from "#aws/s3/bucket";
import type { Refusal } from "#aws/gate/refusal";

/** Sends a request on to an engine, and its response back. */

export type Options = {
  /** The body, if it was read already. */
  body?: Buffer | Readable;
  /** Access key of a request to S3, whose engine knows one key alone. */
  key?: string;
  /** ARN of the role that asks. */
  caller?: string;
  /** What is sent instead of a 404. */
  missing?: Refusal;
};

/** One of both sides broke the connection. */
export class Broken extends Error {
  override readonly name = "Broken";
}

const agent = new Agent({ keepAlive: true });

export async function send(
  endpoint: string,
  request: IncomingMessage,
  response: ServerResponse,
  { body = request, key, caller, missing }: Options,
): Promise<void> {
  const rename = (text: string) => (key === undefined ? text : text.replaceAll(key, Bucket.credentials.accessKeyId));
  // The body is sent without waiting for a 100.
  const { expect: _, ...headers } = request.headers;
  if (headers.authorization !== undefined) headers.authorization = rename(headers.authorization);
  if (caller !== undefined) headers["x-caller"] = caller;
  const sent = open(new URL(rename(request.url ?? "/"), endpoint), { method: request.method, headers, agent });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  try {
    const [answer] = await Promise.all([
      answered,
      pipeline(Buffer.isBuffer(body) ? Readable.from([body]) : body, sent),
    ]);
    if (missing && answer.statusCode === 404) {
      answer.resume();
      response.writeHead(missing.status, missing.headers);
      response.end(request.method === "HEAD" ? undefined : missing.body);
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    await pipeline(answer, response);
  } catch (error) {
    throw new Broken("The connection broke", { cause: error });
  }
}

/** The engine's answer to a request that was read whole. */
export function ask(endpoint: string, { method, path, headers, body }: Request): Promise<Answer> {
  const { connection: _, "transfer-encoding": __, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const sent = open(new URL(path, endpoint), { method, headers: rest, agent }, (response) => {
      const { statusCode = 502, headers } = response;
      resolve({ response: { statusCode, headers: headers as Record<string, string>, body: response } });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

export async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
