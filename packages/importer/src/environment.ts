import { Logger } from "@aws-lambda-powertools/logger";
import { Bucket, Db } from "@hamta/store";
import { MAX_BYTES, type Deps, type TableDeps } from "#deps";
import { required } from "#required";

/** Clients from the environment, made once and kept while a function lives. */

export function table(): TableDeps {
  return {
    db: Db.open(required("TABLE_NAME")),
    now: () => new Date(),
    log: new Logger({ serviceName: "importer" }),
  };
}

export function all(): Deps {
  return {
    ...table(),
    bucket: Bucket.open(required("BUCKET_NAME")),
    maxBytes: Number(process.env["MAX_UPLOAD_BYTES"] ?? MAX_BYTES),
  };
}
