import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";

/** Access key and service in whose name a request is signed: in a header, in a presigned URL, or in a form. */
export type Credential = { key: string; service: string };

const SCOPE = /([^/=]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/;

/** Null if the request is anonymous. */
export function credentialOf(request: IncomingMessage, url: URL): Credential | null {
  return parse(request.headers.authorization ?? url.searchParams.get("X-Amz-Credential") ?? "");
}

function parse(text: string): Credential | null {
  const [, key, service] = SCOPE.exec(text) ?? [];
  return key !== undefined && service !== undefined ? { key, service } : null;
}

export type Form = { credential: Credential | null; key: string; body: Readable };

export const isForm = ({ method, headers }: IncomingMessage) =>
  method === "POST" && headers["content-type"]?.startsWith("multipart/form-data") === true;

/** Fields of a form are before its file: S3 ignores those behind it. They have at most 20 kB. */
const MAX_HEAD = 64 * 1024;

/** Reads the fields, and gives back the whole body to send on. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const pieces = request[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  for (let isOver = false; !isOver && head.length < MAX_HEAD && !head.includes('name="file"');) {
    const { value, done } = await pieces.next();
    isOver = done === true;
    if (!isOver) head = Buffer.concat([head, value as Buffer]);
  }
  const text = head.toString();
  const field = (name: string) => new RegExp(`name="${name}"\\r\\n\\r\\n(.*?)\\r\\n`, "is").exec(text)?.[1] ?? "";
  return {
    credential: parse(field("x-amz-credential")),
    key: field("key"),
    body: Readable.from(joined(head, pieces), { objectMode: false }),
  };
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
