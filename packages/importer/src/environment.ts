import { Logger } from "@aws-lambda-powertools/logger";
import { Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Bucket, Db } from "@hamta/store";
import type { Deps, TableDeps } from "#deps";
import { required, waitLimits } from "@hamta/store/environment";

/** Clients from the environment. A function creates them once, at its start. */

export function table(): TableDeps {
  return {
    db: Db.open(required("TABLE_NAME"), {}, { paced: true }),
    now: () => new Date(),
    log: new Logger({ serviceName: "importer" }),
  };
}

export function all(): Deps {
  return {
    ...table(),
    waits: waitLimits(),
    bucket: Bucket.open(required("BUCKET_NAME")),
    maxBytes: Number(process.env["MAX_UPLOAD_BYTES"] ?? Import.MAX_BYTES),
    timeZone: process.env["TIME_ZONE"] ?? List.Reader.TIME_ZONE,
  };
}
