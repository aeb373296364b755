import { Logger } from "@aws-lambda-powertools/logger";
import { trusted } from "@hamta/client/trusted";
import { Db } from "@hamta/store";
import { randomInt } from "node:crypto";
import { verifier } from "#auth";
import { createHandler } from "#handler";
import { RATES } from "#limits";

const isProduction = process.env["STAGE"] === "production";

/** What Lambda calls. Clients are made once, and kept while the function lives. */
export const handler = createHandler({
  db: Db.open(required("TABLE_NAME")),
  links: once(async () => (await import("@hamta/store/links")).open(required("BUCKET_NAME"))),
  verify: verifier({ issuer: required("ISSUER_URL"), audience: required("CLIENT_ID") }),
  now: () => new Date(),
  random: randomInt,
  log: new Logger({ serviceName: "api" }),
  maxUploadBytes: Number(process.env["MAX_UPLOAD_BYTES"] ?? 2 ** 30),
  introspection: !isProduction,
  documents: trusted,
  trustedOnly: isProduction,
  rates: RATES,
  edgeKey: required("EDGE_KEY"),
});

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
