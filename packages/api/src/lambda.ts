import { Logger } from "@aws-lambda-powertools/logger";
import { trusted } from "@hamta/client/trusted";
import { createExecutor } from "@hamta/executor";
import { Import } from "@hamta/core";
import { Db } from "@hamta/store";
import { required, sites, waitLimits } from "@hamta/store/environment";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { verifier } from "#auth";
import { createHandler } from "#handler";
import { RATES } from "#limits";

const isProduction = process.env["STAGE"] === "production";

const db = Db.open(required("TABLE_NAME"));
const verify = verifier({
  issuer: required("ISSUER_URL"),
  audience: required("CLIENT_ID"),
  subscribers: required("SUBSCRIBER_CLIENT_ID"),
});

/** The Lambda handler. Its clients are created once per instance. */
export const handler = createHandler({
  db,
  links: once(async () => (await import("@hamta/store/links")).open(required("BUCKET_NAME"))),
  intakeQueue: once(async () => (await import("@hamta/store/intake-queue")).open(required("INTAKE_QUEUE_URL"))),
  accounts: once(async () => (await import("@hamta/store/accounts")).open(required("USER_POOL_ID"))),
  verify,
  now: () => new Date(),
  waits: waitLimits(),
  sites: sites(),
  random: randomInt,
  log: new Logger({ serviceName: "api" }),
  maxUploadBytes: Number(process.env["MAX_UPLOAD_BYTES"] ?? Import.MAX_BYTES),
  introspection: !isProduction,
  // Our own come last: a registered document has no hash of theirs.
  documents: new Map([...registered(), ...trusted]),
  trustedOnly: isProduction,
  rates: RATES,
  edgeKey: required("EDGE_KEY"),
  edgeOnly: process.env["EDGE_ONLY"] === "on",
  executor: process.env["GRAPHQL_EXECUTOR"] === "off" ? null : createExecutor(),
});

// While the function initialises, with all of its CPU: the first request finds the issuer's keys and connections to the
// table. It waits half a second at most; what fails, by then or later, is tried again by the request that needs it.
await Promise.race([Promise.all([verify.open(), Db.connect(db)]), sleep(500)]);

/** Documents of other frontends by hash: infra/api.ts writes the file beside the bundle. */
function registered(): [string, string][] {
  const file = required("DOCUMENTS_FILE");
  if (file === "none") return [];
  return Object.entries(JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, string>);
}

function once<T>(create: () => Promise<T>): () => Promise<T> {
  let created: Promise<T> | undefined;
  return () => (created ??= create());
}
