// s3rver has no types of its own. These are the parts used here.
declare module "s3rver" {
  import type { EventEmitter } from "node:events";
  import type { IncomingHttpHeaders, Server } from "node:http";
  import type { AddressInfo } from "node:net";
  import type FilesystemStore from "s3rver/lib/stores/filesystem.js";

  export type Context = {
    readonly method: string;
    readonly headers: IncomingHttpHeaders;
    query: Record<string, string | string[] | undefined>;
    body: unknown;
    set(header: string, value: string): void;
  };
  export type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

  export default class S3rver extends EventEmitter {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    store: FilesystemStore;
    readonly context: { store: FilesystemStore };
    readonly middleware: Middleware[];
    readonly logger: { silent: boolean };
    readonly httpServer: Server;
    run(): Promise<AddressInfo>;
  }
}

declare module "s3rver/lib/stores/filesystem.js" {
  import type { Readable } from "node:stream";

  export type Stored = { size: number; md5: string };
  export type Metadata = Record<string, string | number | undefined>;
  export type Stream = {
    readonly bucket: string;
    readonly key: string;
    readonly content: Buffer | Readable;
    readonly metadata: Metadata;
  };
  export type Listing = { objects: Stream[]; commonPrefixes: string[]; isTruncated: boolean };

  export default class FilesystemStore {
    constructor(rootDirectory: string);
    readonly rootDirectory: string;
    getResourcePath(bucket: string, key: string | undefined, resource: string): string;
    getMetadata(bucket: string, key: string): Promise<Metadata>;
    putMetadata(bucket: string, key: string, metadata: Metadata, md5?: string): Promise<void>;
    getObject(bucket: string, key: string): Promise<(Partial<Stream> & { metadata: Metadata }) | null>;
    putObject(object: Stream): Promise<Stored>;
    copyObject(
      fromBucket: string,
      fromKey: string,
      bucket: string,
      key: string,
      metadata: Metadata | null,
    ): Promise<Metadata>;
    deleteObject(bucket: string, key: string): Promise<void>;
    putPart(bucket: string, uploadId: string, part: number, content: Readable): Promise<Stored>;
    putObjectMultipart(bucket: string, uploadId: string, parts: { number: number; etag: string }[]): Promise<Stored>;
    listObjects(
      bucket: string,
      options: { delimiter?: string; startAfter?: string; prefix?: string; maxKeys?: number },
    ): Promise<Listing>;
  }
}

declare module "s3rver/lib/models/error.js" {
  export default class S3Error extends Error {
    constructor(code: string, message: string, detail?: Record<string, unknown>);
  }
}

declare module "s3rver/lib/models/object.js" {
  import type { Readable } from "node:stream";
  import type { Metadata } from "s3rver/lib/stores/filesystem.js";

  export default class S3Object {
    constructor(bucket: string, key: string, content: Readable | undefined, metadata: Metadata);
    readonly bucket: string;
    readonly key: string;
    readonly content: Readable;
    readonly metadata: Metadata;
    /** A range without content gives InvalidRange. */
    range?: { start: number; end: number };
  }
}
