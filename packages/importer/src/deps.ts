import { Logger } from "@aws-lambda-powertools/logger";
import { Bucket, Db } from "@hamta/store";

/** What the batch job works with. The handlers in lambda/ make it from the environment, tests and the local system by hand. */
export type Deps = {
  db: Db.Db;
  bucket: Bucket.Bucket;
  now: () => Date;
  log: Pick<Logger, "info" | "warn" | "error">;
  /** Bytes; a larger file is rejected whole. */
  maxBytes: number;
};

/** 1 GiB. */
export const MAX_BYTES = 2 ** 30;

export function fromEnvironment(): Deps {
  return {
    db: Db.open(required("TABLE_NAME")),
    bucket: Bucket.open(required("BUCKET_NAME")),
    now: () => new Date(),
    log: new Logger({ serviceName: "importer" }),
    maxBytes: Number(process.env["MAX_UPLOAD_BYTES"] ?? MAX_BYTES),
  };
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}
