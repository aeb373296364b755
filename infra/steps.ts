import { ALL, IMPORTS, indexes, items, objects, TICKETS } from "./permission.ts";
import { role, shape } from "./function.ts";
import { bucket } from "./bucket.ts";
import { stage } from "./name.ts";
import { table } from "./table.ts";

export const stores = { TABLE_NAME: table.name, BUCKET_NAME: bucket.name };

// Versioned, so that a running import is finished by the code that began it.
const versioning = true;

/** One pass over the whole list. 15 min is Lambda's most. */
export const inspect = new sst.aws.Function("Inspect", {
  ...shape("inspect", {
    environment: stores,
    permissions: [
      items(IMPORTS, "GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
      // How many of the importer's open tickets a list would touch.
      items(TICKETS, "BatchGetItem"),
      indexes("byImporter"),
      objects("uploads", "GetObject", "GetObjectVersion"),
      // An undoing reads what the other import laid out.
      objects("work", "GetObject", "PutObject"),
    ],
  }),
  timeout: "15 minutes",
  versioning,
  transform: { role },
});

/** One chunk. Waits on DynamoDB more than it computes. */
export const reconcile = new sst.aws.Function("Reconcile", {
  ...shape("reconcile", {
    environment: stores,
    permissions: [
      items(ALL, "GetItem", "BatchGetItem", "Query", "ConditionCheckItem"),
      items(ALL, "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"),
      objects("work", "GetObject", "PutObject"),
    ],
  }),
  timeout: "15 minutes",
  versioning,
  ...(stage.reconcilers && { concurrency: { reserved: stage.reconcilers } }),
  transform: { role },
});

/** The report, in order, and the totals. */
export const publish = new sst.aws.Function("Publish", {
  ...shape("publish", {
    environment: stores,
    permissions: [
      items(IMPORTS, "GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
      objects("uploads", "GetObject", "GetObjectVersion"),
      objects("work", "GetObject"),
      objects("reports", "PutObject", "AbortMultipartUpload"),
    ],
  }),
  timeout: "15 minutes",
  versioning,
  transform: { role },
});
