import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Import } from "@hamta/core";
import { Readable } from "node:stream";

/** The bucket: uploads/ holds the lists as they came, work/ what is being done with them, reports/ what became of them. */
export type Bucket = { client: S3Client; name: string };

export function open(name: string, config: S3ClientConfig = {}): Bucket {
  return { name, client: new S3Client({ maxAttempts: 5, ...config }) };
}

/** `uploads/importer/importer-a/corrections/…`: the prefix says who sent it and what it is, and IAM or the policy of a
 * presigned POST says who may write under it. */
export function uploadPrefix({ role, organisation }: Import.Uploader, kind: string): string {
  return `uploads/${role.toLowerCase()}/${organisation}/${kind}/`;
}

/** A chunk of an import: rows in, results out. A chunk that ran out of time goes on in the next part. */
export const work = {
  rows: (id: Import.Id, chunk: number) => `work/${id}/rows/${chunk}`,
  repeats: (id: Import.Id, chunk: number) => `work/${id}/repeats/${chunk}`,
  manifest: (id: Import.Id) => `work/${id}/manifest`,
  results: (id: Import.Id, chunk: number, part: number) => `work/${id}/results/${chunk}-${part}`,
  deferred: (id: Import.Id, chunk: number, part: number) => `work/${id}/deferred/${chunk}-${part}`,
};

export const reportKey = (id: Import.Id) => `reports/${id}/report.csv`;
export const summaryKey = (id: Import.Id) => `reports/${id}/summary.json`;

/** How long an upload form is good for. */
export const POST_SECONDS = 3600;

/** A form that uploads one file of 1 byte to `maxBytes` to exactly this key. */
export async function presignPost(bucket: Bucket, key: string, maxBytes: number) {
  return createPresignedPost(bucket.client, {
    Bucket: bucket.name,
    Key: key,
    Conditions: [["content-length-range", 1, maxBytes]],
    Fields: { "Content-Type": "text/csv" },
    Expires: POST_SECONDS,
  });
}

/** A link that downloads an object for a quarter of an hour, under the name that the person should see. */
export async function presignGet(bucket: Bucket, key: string, fileName: string): Promise<string> {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const command = new GetObjectCommand({ Bucket: bucket.name, Key: key, ResponseContentDisposition: disposition });
  return getSignedUrl(bucket.client, command, { expiresIn: 900 });
}

export type Source = { key: string; versionId?: string | null };

const locate = (bucket: Bucket, { key, versionId }: Source) => ({
  Bucket: bucket.name,
  Key: key,
  ...(versionId && { VersionId: versionId }),
});

export async function sizeOf(bucket: Bucket, source: Source): Promise<number> {
  const { ContentLength } = await bucket.client.send(new HeadObjectCommand(locate(bucket, source)));
  return ContentLength ?? 0;
}

/** The object's bytes as they arrive. */
export async function* read(bucket: Bucket, source: Source): AsyncGenerator<Uint8Array> {
  const { Body } = await bucket.client.send(new GetObjectCommand(locate(bucket, source)));
  if (Body) yield* Body as Readable;
}

/** Null when there is no such object. */
export async function readText(bucket: Bucket, key: string): Promise<string | null> {
  try {
    const { Body } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    return (await Body?.transformToString("utf-8")) ?? "";
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchKey") return null;
    throw error;
  }
}

export async function writeText(bucket: Bucket, key: string, text: string): Promise<void> {
  await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: Buffer.from(text) }));
}

/** Writes an object of unknown size in parts of 8 MiB, two at a time: flat memory, and none of it until all is there. */
export async function writeStream(
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
