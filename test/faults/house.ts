import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { Deps } from "@hamta/importer";
import { Bucket, Dynamo, Faults, Log, Table } from "@hamta/local";
import { Bucket as Objects, Db } from "@hamta/store";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "#faults/world";

/** One DynamoDB Local and one S3 for all plays; each play has a table and a bucket of its own, and they go with it. */

export type House = {
  /** An empty table and bucket. */
  open(): Promise<Room>;
  /** A world as it begins, with its lists in the bucket. */
  furnish(room: Room, world: World): Promise<void>;
  stop(): Promise<void>;
};
export type Room = { deps: Deps; close(): Promise<void> };

/** Nothing waits for the clock, and an instant in which all happens makes reports and tickets comparable. */
const NOW = new Date("2026-11-22T09:00:00.000Z");

export async function start(endpoint: string): Promise<House> {
  const dynamo = { endpoint, region: Dynamo.region, credentials: Dynamo.credentials };
  const dataDir = await mkdtemp(join(tmpdir(), "hamta-faults-"));
  const bucket = await Bucket.start({ dataDir, buckets: [], onCreated: () => {} });
  const db = Db.open("none", { ...dynamo, retryStrategy: Faults.atOnce(8) as never });
  const s3 = Objects.open("none", {
    ...Bucket.client,
    endpoint: bucket.endpoint,
    region: Bucket.region,
    credentials: Bucket.credentials,
    retryStrategy: Faults.atOnce(5) as never,
  });
  Faults.admit(db.client);
  Faults.admit(s3.client);
  let rooms = 0;
  return {
    open: async () => {
      const name = `play-${process.pid}-${++rooms}`;
      await Promise.all([Table.create(name, dynamo), s3.client.send(new CreateBucketCommand({ Bucket: name }))]);
      return {
        deps: {
          db: { ...db, table: name },
          bucket: { ...s3, name },
          now: () => NOW,
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
    furnish: async ({ deps }, { items, lists }) => {
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
