import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { dirname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import S3Error from "s3rver/lib/models/error.js";
import S3Object from "s3rver/lib/models/object.js";
import FilesystemStore from "s3rver/lib/stores/filesystem.js";
import type { Listing, Metadata, Stored, Stream } from "s3rver/lib/stores/filesystem.js";

import * as Chunked from "#aws/s3/chunked";
import * as Range from "#aws/s3/range";
import * as Sequence from "#aws/s3/sequence";

/** State of one request in the store, for its response and its event. */
export type Request = {
  readonly headers: IncomingHttpHeaders;
  readonly versionId: string | undefined;
  etag?: string;
  sequencer?: string;
  version?: string;
  lastKey?: string;
  content?: Readable;
};

/**
 * s3rver's store with atomic writes and versions. s3rver writes in place and responds before the last bytes are on
 * disk: a reader after the event, or during a second upload of the key, could read half an object. Here an object is
 * written completely to its version's folder, then linked to its key.
 */
export class Objects extends FilesystemStore {
  readonly request = new AsyncLocalStorage<Request>();
  readonly #versions: string;

  constructor(directory: string) {
    super(join(directory, "objects"));
    this.#versions = join(directory, "versions");
  }

  override async putObject(object: Stream): Promise<Stored> {
    const request = this.request.getStore();
    const path = this.#pathOf(object.bucket, object.key);
    const sequencer = Sequence.next();
    const version = sequencer + randomBytes(8).toString("hex").toUpperCase();
    const folder = join(this.#versions, object.bucket, version);
    await mkdir(folder, { recursive: true });
    try {
      const { size, md5 } = await write(this.#decode(object.content), join(folder, "object"));
      const etag = request?.etag ?? md5;
      await writeFile(join(folder, "object.md5"), etag);
      await writeFile(join(folder, "metadata.json"), JSON.stringify({ ...storedMetadata(object.metadata), version }));
      await this.#publish(folder, object, path, request?.headers["if-none-match"] === "*");
      if (request) Object.assign(request, { etag, sequencer, version });
      return { size, md5: etag };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** As in S3: the hash of the parts' hashes, then the number of parts. */
  override async putObjectMultipart(
    bucket: string,
    uploadId: string,
    parts: { number: number; etag: string }[],
  ): Promise<Stored> {
    const request = this.request.getStore();
    const hashes = parts.toSorted((a, b) => a.number - b.number).map((part) => Buffer.from(part.etag, "hex"));
    const etag = createHash("md5").update(Buffer.concat(hashes)).digest("hex");
    if (request) request.etag = `${etag}-${parts.length}`;
    return super.putObjectMultipart(bucket, uploadId, parts);
  }

  override async putPart(bucket: string, uploadId: string, part: number, content: Readable): Promise<Stored> {
    const path = join(this.getResourcePath(bucket, undefined, "uploads"), uploadId, String(part));
    const stored = await write(this.#decode(content), path);
    await writeFile(`${path}.md5`, stored.md5);
    return stored;
  }

  override async copyObject(
    fromBucket: string,
    fromKey: string,
    bucket: string,
    key: string,
    metadata: Metadata | null,
  ): Promise<Metadata> {
    const source = await this.#open(fromBucket, fromKey, undefined);
    if (!source) throw new S3Error("NoSuchKey", "The specified key does not exist.", { Key: fromKey });
    await this.putObject({ bucket, key, content: source.content, metadata: metadata ?? source.metadata });
    return this.getMetadata(bucket, key);
  }

  /** s3rver returns the whole object for the range `0-0`, and the first instead of the last N bytes for `-N`. */
  override async getObject(bucket: string, key: string): Promise<S3Object | null> {
    return this.#open(bucket, key, this.request.getStore()?.headers.range);
  }

  override async getMetadata(bucket: string, key: string): Promise<Metadata> {
    const { version, ...metadata } = await super.getMetadata(bucket, key);
    const request = this.request.getStore();
    if (request && typeof version === "string") request.version ??= version;
    return metadata;
  }

  /** Paths of the version that the request names; without one, of the latest version. */
  override getResourcePath(bucket: string, key: string | undefined, resource: string): string {
    const versionId = this.request.getStore()?.versionId;
    if (!versionId || !(resource === "object" || resource === "metadata.json")) {
      return super.getResourcePath(bucket, key, resource);
    }
    return join(this.#versions, bucket, versionId.replaceAll(/[^0-9A-F]/g, "_"), resource);
  }

  /**
   * s3rver cuts a page before it sorts, which loses keys if one key is a prefix of another, and encrypts its
   * continuation tokens with a cipher that Node has removed. `request.lastKey` is the last key of the page, if another
   * page follows.
   */
  override async listObjects(bucket: string, options: Parameters<FilesystemStore["listObjects"]>[1]): Promise<Listing> {
    const { maxKeys = 1_000, startAfter, ...rest } = options;
    const all = await super.listObjects(bucket, rest);
    const after = startAfter === undefined ? undefined : Buffer.from(startAfter);
    const objects = all.objects
      .map((object) => ({ object, bytes: Buffer.from(object.key) }))
      .filter(({ bytes }) => !after || Buffer.compare(bytes, after) > 0)
      .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
      .map(({ object }) => object);
    const page = objects.slice(0, maxKeys);
    const last = objects.length > maxKeys ? page.at(-1)?.key : undefined;
    const request = this.request.getStore();
    if (request && last !== undefined) request.lastKey = last;
    return { ...all, objects: page, isTruncated: false };
  }

  async #open(bucket: string, key: string, range: string | undefined): Promise<S3Object | null> {
    try {
      const metadata = await this.getMetadata(bucket, key);
      const part = Range.parse(range, Number(metadata["content-length"]));
      const file = part === "unsatisfiable" ? undefined : await open(this.getResourcePath(bucket, key, "object"));
      const content = file?.createReadStream(part === "unsatisfiable" ? {} : part);
      const request = this.request.getStore();
      if (request && content) request.content = content;
      const object = new S3Object(bucket, key, content, metadata);
      if (part) object.range = part === "unsatisfiable" ? { start: 0, end: 0 } : part;
      return object;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  #decode(content: Buffer | Readable): Readable {
    if (Buffer.isBuffer(content)) return Readable.from([content]);
    const hash = this.request.getStore()?.headers["x-amz-content-sha256"];
    return typeof hash === "string" && hash.startsWith("STREAMING-") ? Readable.from(Chunked.decode(content)) : content;
  }

  #pathOf(bucket: string, key: string): string {
    const path = super.getResourcePath(bucket, key, "object");
    if (path.startsWith(resolve(this.rootDirectory, bucket) + sep)) return path;
    throw new S3Error("InvalidArgument", "This key leaves its bucket's folder.", { ArgumentName: "key" });
  }

  async #publish(folder: string, object: Stream, path: string, isNewOnly: boolean): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    if (isNewOnly && (await exists(path))) throw preconditionFailed();
    const moves = [
      ["object", path],
      ["object.md5", `${path}.md5`],
      ["metadata.json", super.getResourcePath(object.bucket, object.key, "metadata.json")],
    ] as const;
    for (const [name, to] of moves) {
      if (isNewOnly && name === "object") {
        await link(join(folder, name), to).catch((error: NodeJS.ErrnoException) => {
          throw error.code === "EEXIST" ? preconditionFailed() : error;
        });
        continue;
      }
      await link(join(folder, name), join(folder, "next"));
      await rename(join(folder, "next"), to);
    }
  }
}

const preconditionFailed = (): Error =>
  new S3Error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", {
    Condition: "If-None-Match",
  });

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Resolves when the last byte is on disk. Rejects if the client disconnects. */
const write = async (content: Readable, path: string): Promise<Stored> => {
  const hash = createHash("md5");
  let size = 0;
  await pipeline(
    content,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    },
    createWriteStream(path),
  );
  return { size, md5: hash.digest("hex") };
};

const STORED_HEADERS = new Set([
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-type",
  "expires",
]);

const storedMetadata = (metadata: Metadata): Metadata => {
  const stored = Object.fromEntries(
    Object.entries(metadata).filter(([name]) => STORED_HEADERS.has(name) || name.startsWith("x-amz-meta-")),
  );
  const encoding = String(stored["content-encoding"] ?? "").replaceAll(/\s*aws-chunked\s*,?|,\s*aws-chunked\s*/g, "");
  if (encoding) stored["content-encoding"] = encoding;
  else delete stored["content-encoding"];
  return stored;
};
