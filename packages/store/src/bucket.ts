import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { setTimeout as sleep } from "node:timers/promises";

/** Reads and writes objects. Their keys are in object-keys.ts. */
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

/**
 * 8 MiB per request: the request's own 30 ms are negligible, and a retry reads little again. 3 requests in parallel:
 * the reader checks 230 MiB/s, one S3 stream gives about 90. At most 32 MiB in memory.
 */
const RANGE = 8 * 2 ** 20;
const PARALLEL_RANGES = 3;
/** Attempts per range, with waits of 0.1 s to 3 s between them. */
const MAX_ATTEMPTS = 6;

/**
 * Yields the object's bytes in order. All ranges come from the version that is current at the start; if the bucket has
 * no versions and the object changes, the read fails with 412. A range with a truncated body is read again alone.
 */
export async function* read(bucket: Bucket, source: Source): AsyncGenerator<Uint8Array> {
  const head = await bucket.client.send(new HeadObjectCommand(locate(bucket, source)));
  const { ContentLength: size = 0, ETag: tag, VersionId: versionId = source.versionId ?? null } = head;
  const pinned = { key: source.key, versionId };
  const ranges = Array.from({ length: Math.ceil(size / RANGE) }, (_, index) => ({
    from: index * RANGE,
    to: Math.min(size, (index + 1) * RANGE),
  }));
  const stopped = new AbortController();
  const pending: Promise<Uint8Array>[] = [];
  try {
    for (let index = 0; index < ranges.length; index++) {
      while (pending.length < PARALLEL_RANGES && index + pending.length < ranges.length) {
        const bytes = readRange(bucket, pinned, ranges[index + pending.length]!, { tag, signal: stopped.signal });
        // The error is thrown when this range is awaited; without a handler now, Node would stop the process.
        bytes.catch(() => {});
        pending.push(bytes);
      }
      yield* slices((await pending.shift())!);
    }
  } finally {
    stopped.abort();
  }
}

type Range = { from: number; to: number };

async function readRange(
  bucket: Bucket,
  source: Source,
  { from, to }: Range,
  { tag, signal }: { tag: string | undefined; signal: AbortSignal },
): Promise<Uint8Array> {
  const command = new GetObjectCommand({
    ...locate(bucket, source),
    Range: `bytes=${from}-${to - 1}`,
    ...(tag && { IfMatch: tag }),
  });
  for (let attempt = 1; ; attempt++) {
    try {
      const { Body } = await bucket.client.send(command, { abortSignal: signal });
      const bytes = await (Body as SdkStream).transformToByteArray();
      if (bytes.length === to - from) return bytes;
      throw new Error(`${source.key}: received ${bytes.length} bytes instead of bytes ${from} to ${to - 1}`);
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
      // A status of 400 or more is final, after the retries of the SDK: 412 means that the object was replaced.
      if (signal.aborted || attempt === MAX_ATTEMPTS || (status !== undefined && status >= 400)) throw error;
      await sleep(Math.random() * Math.min(3_000, 100 * 2 ** attempt));
    }
  }
}

type SdkStream = { transformToByteArray(): Promise<Uint8Array> };

/** Slices as small as those of a stream, so that a reader holds one slice at a time. */
const SLICE = 64 * 1024;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += SLICE) yield bytes.subarray(offset, offset + SLICE);
}

/** A connection that closes early looks like the end of the object, and half a list looks like a list. */
function assertComplete(key: string, bytes: number, length: number | undefined): void {
  if (length !== undefined && bytes !== length) throw new Error(`${key}: received ${bytes} of ${length} bytes`);
}

/** Null if the object does not exist. */
export async function readText(bucket: Bucket, key: string): Promise<string | null> {
  try {
    const command = new GetObjectCommand({ Bucket: bucket.name, Key: key });
    const { Body, ContentLength } = await bucket.client.send(command);
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
    assertComplete(key, bytes.length, ContentLength);
    return bytes.toString("utf8");
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchKey") return null;
    throw error;
  }
}

export async function writeText(bucket: Bucket, key: string, text: string): Promise<void> {
  await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: Buffer.from(text) }));
}
