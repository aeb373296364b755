import type { S3EventRecord } from "aws-lambda";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

import * as S3Response from "#aws/s3/s3-response";
import { Objects } from "#aws/s3/objects";

/** The only key that s3rver accepts. It checks the key of a request but not the signature. */
export const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
export const region = "us-east-1";

/**
 * Options of an S3 client: required here, allowed in AWS. Without WHEN_REQUIRED a stream is sent in `aws-chunked`
 * framing with a checksum that nothing here checks.
 */
export const client = {
  forcePathStyle: true,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
} as const;

export type Running = { readonly endpoint: string; stop(): Promise<void> };

export type Options = {
  /** Folder of the objects; by default a temporary one that `stop` removes. */
  dataDir?: string;
  buckets: string[];
  /** CORS of the buckets, as XML; by default every origin. */
  cors?: string;
  /** Called once for each stored object version, when its bytes can be read. */
  onCreated(record: S3EventRecord): void;
};

/** S3 on a free port of 127.0.0.1, with versioning in every bucket. */
export const start = async (options: Options): Promise<Running> => {
  const directory = options.dataDir ?? temporary();
  await mkdir(directory, { recursive: true });
  const objects = new Objects(directory);
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: objects.rootDirectory,
    vhostBuckets: false,
    configureBuckets: options.buckets.map((name) => ({ name, configs: [options.cors ?? CORS] })),
  });
  server.logger.silent = true; // `silent` leaves a warning about missing output at its stop
  server.store = server.context.store = objects;
  // Before the router, and inside the middleware that renders errors as XML.
  server.middleware.splice(-1, 0, (ctx, next) => {
    const { versionId } = ctx.query;
    const request = { headers: ctx.headers, versionId: typeof versionId === "string" ? versionId : undefined };
    return objects.request.run(request, () => S3Response.complete(ctx, request, next));
  });
  server.on("event", (event: { Records: S3EventRecord[] }) => {
    for (const record of event.Records) {
      const request = objects.request.getStore();
      if (!request || !record.eventName.startsWith("ObjectCreated:")) continue;
      const created = toS3Event(record, request);
      setImmediate(() => options.onCreated(created));
    }
  });
  const { port } = await server.run();
  // If the server closes a connection that a client is about to reuse, the client fails and cannot resend a stream.
  server.httpServer.keepAliveTimeout = 600_000;
  server.httpServer.requestTimeout = 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.httpServer.close(resolve));
      server.httpServer.closeAllConnections();
      await closed;
      if (!options.dataDir) discard(directory);
    },
  };
};

const temporaries = new Set<string>();
// One exit listener for all folders, for a program that ends without `stop`.
process.once("exit", () => temporaries.forEach(discard));

const temporary = (): string => {
  const directory = mkdtempSync(join(tmpdir(), "bucket-"));
  temporaries.add(directory);
  return directory;
};

const discard = (directory: string): void => {
  rmSync(directory, { recursive: true, force: true });
  temporaries.delete(directory);
};

type Written = { etag?: string; sequencer?: string; version?: string };

const toS3Event = (record: S3EventRecord, { etag = "", sequencer = "", version = "" }: Written): S3EventRecord => ({
  ...record,
  eventVersion: "2.1",
  // s3rver calls both events Post. Only the ETag of a multipart upload ends with the number of parts.
  eventName: /-\d+$/.test(etag) ? "ObjectCreated:CompleteMultipartUpload" : record.eventName,
  s3: {
    ...record.s3,
    bucket: { ...record.s3.bucket, arn: `arn:aws:s3:::${record.s3.bucket.name}` },
    object: {
      key: encodeKey(record.s3.object.key),
      size: record.s3.object.size,
      eTag: etag,
      versionId: version,
      sequencer,
    },
  },
});

/** Encodes a key as in S3 events: `+` for a space, `%XX` for bytes other than letters, digits and `/.-*_`. */
export const encodeKey = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/")
    .replaceAll(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const CORS = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin>
  <AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><AllowedMethod>POST</AllowedMethod>
  <AllowedMethod>PUT</AllowedMethod><AllowedMethod>DELETE</AllowedMethod>
  <AllowedHeader>*</AllowedHeader>
  <ExposeHeader>ETag</ExposeHeader><ExposeHeader>Location</ExposeHeader>
  <ExposeHeader>Content-Range</ExposeHeader><ExposeHeader>x-amz-version-id</ExposeHeader>
</CORSRule></CORSConfiguration>`;
