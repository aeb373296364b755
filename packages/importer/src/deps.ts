import type { Logger } from "@aws-lambda-powertools/logger";
import type { Due } from "@hamta/core";
import type { Bucket, Db } from "@hamta/store";

/**
 * Dependencies of the batch job. The handlers in lambda/ create them from the environment; tests and the local system
 * pass their own.
 */
export type Deps = TableDeps & {
  bucket: Bucket.Bucket;
  /** How long a ticket may wait. */
  waits: Due.Limits;
  /** In bytes. A larger file is REJECTED. */
  maxBytes: number;
  /** IANA name of the zone for times without one in lists. */
  timeZone?: string;
  /** Rows per chunk and per batch. Tests make both small, so that a short list has several. */
  rows?: { chunk: number; batch?: number };
};

/** Dependencies without the bucket, so that a bundle can leave out S3's client. */
export type TableDeps = {
  db: Db.Db;
  now: () => Date;
  log: Pick<Logger, "info" | "warn" | "error">;
};
