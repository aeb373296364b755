import type { Logger } from "@aws-lambda-powertools/logger";
import type { Bucket, Db } from "@hamta/store";

/** What the batch job works with. The handlers in lambda/ make it from the environment, tests and the local system by hand. */
export type Deps = TableDeps & {
  bucket: Bucket.Bucket;
  /** Bytes; a larger file is rejected whole. */
  maxBytes: number;
  /** Rows of a chunk, and rows of it worked on at once. Tests make them small, so that a short list has many of both. */
  rows?: { chunk: number; batch: number };
};

/** What needs no bucket, so that S3's client is not in its bundle. */
export type TableDeps = {
  db: Db.Db;
  now: () => Date;
  log: Pick<Logger, "info" | "warn" | "error">;
};

/** 1 GiB. */
export const MAX_BYTES = 2 ** 30;
