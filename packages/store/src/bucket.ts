import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { setTimeout as sleep } from "node:timers/promises";

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

/**
 * A request of 8 MiB is long enough that its own 30 ms do not count, and short enough to read again when it is cut.
 * Three at a time: the reader checks 230 MiB a second, one stream of S3 gives about 90. At most 32 MiB in memory.
 */
const RANGE = 8 * 2 ** 20;
const AT_ONCE = 3;
/** Tries of one range; waits of 0.1 s to 3 s between them. */
const TRIES = 6;

/**
 * The object's bytes, in order. Read by ranges, a few at once, all of the version that was there at the beginning, or
 * it fails (412) where the bucket keeps no versions. A range whose body is cut, or short, is read again by itself.
 */
export async function* read(bucket: Bucket, source: Source): AsyncGenerator<Uint8Array> {
  const head = await bucket.client.send(new HeadObjectCommand(locate(bucket, source)));
  const { ContentLength: size = 0, ETag: tag, VersionId: versionId = source.versionId ?? null } = head;
  const pinned = { key: source.key, versionId };
  const ranges = Array.from({ length: Math.ceil(size / RANGE) }, (_, at) => ({
    from: at * RANGE,
    to: Math.min(size, (at + 1) * RANGE),
  }));
  const stopped = new AbortController();
  const reading: Promise<Uint8Array>[] = [];
  try {
    for (let at = 0; at < ranges.length; at++) {
      while (reading.length < AT_ONCE && at + reading.length < ranges.length) {
        const part = readRange(bucket, pinned, ranges[at + reading.length]!, { tag, signal: stopped.signal });
        // Its failure is met when its turn comes.
        part.catch(() => {});
        reading.push(part);
      }
      yield* slices((await reading.shift())!);
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
      throw new Error(`${source.key}: ${bytes.length} bytes came of ${from} to ${to}`);
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
      // Refused for good, and by the SDK after its own tries: 412 is another version in its place.
      if (signal.aborted || attempt === TRIES || (status !== undefined && status >= 400)) throw error;
      await sleep(Math.random() * Math.min(3_000, 100 * 2 ** attempt));
    }
  }
}

type SdkStream = { transformToByteArray(): Promise<Uint8Array> };

/** As a stream would give it: what reads it holds no more than a slice. */
const SLICE = 64 * 1024;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** A connection that closes early looks like the end of the object, and half a list reads like a list. */
function whole(key: string, bytes: number, length: number | undefined): void {
  if (length !== undefined && bytes !== length) throw new Error(`Of ${key} came ${bytes} of ${length} bytes`);
}

/** Null when there is no such object. */
export async function readText(bucket: Bucket, key: string): Promise<string | null> {
  try {
    const command = new GetObjectCommand({ Bucket: bucket.name, Key: key });
    const { Body, ContentLength } = await bucket.client.send(command);
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
    whole(key, bytes.length, ContentLength);
    return bytes.toString("utf8");
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchKey") return null;
    throw error;
  }
}

export async function writeText(bucket: Bucket, key: string, text: string): Promise<void> {
  await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: Buffer.from(text) }));
}
