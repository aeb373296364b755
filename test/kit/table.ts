import { Due } from "@hamta/core";
import { Dynamo, Log, Table } from "@hamta/local";
import { Bucket, Db } from "@hamta/store";
import { inject, test as base } from "vitest";
import { Seed } from "#kit/seed";

/** The tests of a file share one table; no other part of the system is started. */
export const test = base
  .extend("table", { scope: "file" }, () => `store-${process.pid}-${Date.now().toString(36)}`)
  .extend("db", { scope: "file" }, async ({ table }, { onCleanup }) => {
    const dynamo = Dynamo.clientConfig(inject("dynamo"), { isSigned: false });
    await Table.create(table, dynamo);
    const db = Db.open(table, dynamo);
    onCleanup(async () => {
      db.client.destroy();
      await Table.drop(table, dynamo);
    });
    return db;
  })
  .extend("seed", { scope: "file" }, ({ db }) => {
    const bucket = Bucket.open("none", { region: Dynamo.region, credentials: Dynamo.credentials });
    return new Seed({ db, bucket, now: () => new Date(), waits: Due.LIMITS, log: Log.silent, maxBytes: 2 ** 20 });
  });
