import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { DynamoDBRecord } from "aws-lambda";
import { Due } from "@hamta/core";
import type { Deps } from "@hamta/importer";
import { Bucket, Dynamo, Faults, Log, Stream, Table } from "@hamta/local";
import { Bucket as Objects, Db } from "@hamta/store";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scenario } from "#faults/scenario";

/** One DynamoDB Local and one S3 for all runs. Each run has its own table and bucket, removed at its end. */

export type LocalServices = {
  /** An empty table and bucket. `stream`: the table has its stream. */
  open(options?: { stream: boolean }): Promise<Sandbox>;
  /** Writes the initial state of a scenario, with its lists in the bucket. */
  loadScenario(sandbox: Sandbox, scenario: Scenario): Promise<void>;
  stop(): Promise<void>;
};
export type Sandbox = {
  deps: Deps;
  /** Every change of the table so far, as its stream gives them to the changes function. */
  changes(): Promise<DynamoDBRecord[]>;
  close(): Promise<void>;
};

/** One fixed time for everything: no waiting, and the reports and tickets of two runs can be compared. */
const NOW = new Date("2026-11-22T09:00:00.000Z");

export async function start(endpoint: string): Promise<LocalServices> {
  const dynamo = Dynamo.clientConfig(endpoint, { isSigned: false });
  const dataDir = await mkdtemp(join(tmpdir(), "hamta-faults-"));
  const bucket = await Bucket.start({ dataDir, buckets: [], onCreated: () => {} });
  const db = Db.open("none", { ...dynamo, retryStrategy: Faults.immediateRetries(8) as never });
  const s3 = Objects.open("none", {
    ...Bucket.client,
    endpoint: bucket.endpoint,
    region: Bucket.region,
    credentials: Bucket.credentials,
    retryStrategy: Faults.immediateRetries(5) as never,
  });
  Faults.install(db.client);
  Faults.install(s3.client);
  let sandboxes = 0;
  return {
    open: async ({ stream } = { stream: false }) => {
      const name = `play-${process.pid}-${++sandboxes}`;
      await Promise.all([Table.create(name, dynamo), s3.client.send(new CreateBucketCommand({ Bucket: name }))]);
      const streamArn = stream ? await Table.stream(name, dynamo) : null;
      return {
        changes: async () => (streamArn === null ? [] : Stream.readAll(streamArn, dynamo)),
        deps: {
          db: { ...db, table: name },
          bucket: { ...s3, name },
          now: () => NOW,
          waits: Due.LIMITS,
          log: Log.silent,
          maxBytes: 2 ** 20,
        },
        close: async () => {
          await Table.drop(name, dynamo);
          for (const part of ["objects", "versions"]) {
            await rm(join(dataDir, part, name), { recursive: true, force: true });
          }
        },
      };
    },
    loadScenario: async ({ deps }, { items, lists }) => {
      await Db.batchPut(deps.db, items as Db.Item[]);
      for (const { key, text } of lists) {
        await deps.bucket.client.send(
          new PutObjectCommand({ Bucket: deps.bucket.name, Key: key, Body: Buffer.from(text) }),
        );
      }
    },
    stop: async () => {
      db.client.destroy();
      s3.client.destroy();
      await bucket.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
