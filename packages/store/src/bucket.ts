import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import type { Readable } from "node:stream";

/** Reading and writing objects; where each stands is in places.ts. */
export type Bucket = { client: S3Client; name: string };

export function open(name: string, config: S3ClientConfig = {}): Bucket {
  return { name, client: new S3Client({ maxAttempts: 5, ...config }) };
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
