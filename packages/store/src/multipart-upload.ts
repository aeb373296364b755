import { Upload } from "@aws-sdk/lib-storage";
import { Readable } from "node:stream";
import type { Bucket } from "#bucket";

/** Writes an object of unknown size in parts of 8 MiB, two at a time, in constant memory. It exists only when complete. */
export async function write(
  bucket: Bucket,
  key: string,
  contents: AsyncIterable<string | Uint8Array>,
  contentType: string,
): Promise<void> {
  const upload = new Upload({
    client: bucket.client,
    params: { Bucket: bucket.name, Key: key, Body: Readable.from(encoded(contents)), ContentType: contentType },
    partSize: 8 * 1024 * 1024,
    queueSize: 2,
  });
  await upload.done();
}

async function* encoded(contents: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of contents) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
