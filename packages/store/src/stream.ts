import { Upload } from "@aws-sdk/lib-storage";
import { Readable } from "node:stream";
import type { Bucket } from "#bucket";

/** Writes an object of unknown size in parts of 8 MiB, two at a time: flat memory, and none of it until all is there. */
export async function write(
  bucket: Bucket,
  key: string,
  contents: AsyncIterable<string>,
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

async function* encoded(contents: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of contents) yield Buffer.from(text);
}
