import type { S3EventRecord } from "aws-lambda";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

import * as Answer from "#answer";
import { Objects } from "#objects";

/** The only key s3rver knows. It checks that a request carries it, not the signature made with it. */
export const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
export const region = "us-east-1";

/**
 * What an S3 client needs here, and may have in AWS too.
 * Without WHEN_REQUIRED a streamed body is sent in `aws-chunked` framing with a checksum that nothing here checks.
 */
export const client = {
  forcePathStyle: true,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
} as const;

export type Running = { readonly endpoint: string; stop(): Promise<void> };

export type Options = {
  /** Kept there; without it in a temporary folder that `stop` removes. */
  dataDir?: string;
  buckets: string[];
  /** Called once for each object stored, after its bytes can be read; a new write is a new version and a new call. */
  onCreated(record: S3EventRecord): void;
};

/** S3 on a free port of 127.0.0.1, open to browsers of any origin, every bucket versioned. */
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
    configureBuckets: options.buckets.map((name) => ({ name, configs: [CORS] })),
  });
  server.logger.silent = true; // `silent` silences its output, not its complaint of having none while it stops
  server.store = server.context.store = objects;
  // Before the router, and within what turns an answer into XML.
  server.middleware.splice(-1, 0, (ctx, next) => {
    const asked = ctx.query["versionId"];
    const request = { headers: ctx.headers, asked: typeof asked === "string" ? asked : undefined };
    return objects.request.run(request, () => Answer.complete(ctx, request, next));
  });
  server.on("event", (event: { Records: S3EventRecord[] }) => {
    for (const record of event.Records) {
      const request = objects.request.getStore();
      if (!request || !record.eventName.startsWith("ObjectCreated:")) continue;
      const created = asS3SendsIt(record, request);
      setImmediate(() => options.onCreated(created));
    }
  });
  const { port } = await server.run();
  // A client that reuses a connection just as the server closes it fails, and cannot send a stream a second time.
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
// One listener for all of them, for a program that ends without stopping.
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

const asS3SendsIt = (record: S3EventRecord, { etag = "", sequencer = "", version = "" }: Written): S3EventRecord => ({
  ...record,
  eventVersion: "2.1",
  // s3rver says Post for both; only an object made of parts has their number in its ETag.
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

/** A key as S3 events carry it: `+` for a space, `%XX` for the bytes of anything but letters, digits and `/.-*_`. */
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
