import { ALL, IMPORTS, indexes, items, objects, SIGHTINGS, TACS, TICKETS } from "./permission.ts";
import { role, functionArgs, waits } from "./function.ts";
import { bucket } from "./bucket.ts";
import { stage } from "./name.ts";
import { table } from "./table.ts";

export const stores = { TABLE_NAME: table.name, BUCKET_NAME: bucket.name };

// Versioned, so that the code that began an import also finishes it.
const versioning = true;

/** One pass over the whole list. 15 min is the maximum of Lambda. */
export const inspect = new sst.aws.Function("Inspect", {
  ...functionArgs("inspect", {
    environment: { ...stores, ...waits, TIME_ZONE: stage.timeZone },
    permissions: [
      // In batches: the uploader's column names.
      items(IMPORTS, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
      // Counts the importer's open tickets that a list would touch.
      items(TICKETS, "BatchGetItem"),
      // Compares the TACs of its corrections.
      items(TACS, "Query"),
      indexes("byImporter"),
      objects("uploads", "GetObject", "GetObjectVersion"),
      // An undo reads the chunks of the import that it undoes.
      objects("work", "GetObject", "PutObject"),
    ],
  }),
  timeout: "15 minutes",
  versioning,
  transform: { role },
});

/** One part of a chunk. Most of its time is waiting for DynamoDB. */
export const reconcile = new sst.aws.Function("Reconcile", {
  ...functionArgs("reconcile", {
    environment: { ...stores, ...waits },
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

/** Writes the report in list order, and the counts. */
export const publish = new sst.aws.Function("Publish", {
  ...functionArgs("publish", {
    environment: { ...stores, ...waits },
    permissions: [
      items(IMPORTS, "GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
      items(SIGHTINGS, "UpdateItem"),
      objects("uploads", "GetObject", "GetObjectVersion"),
      objects("work", "GetObject"),
      objects("reports", "PutObject", "AbortMultipartUpload"),
    ],
  }),
  timeout: "15 minutes",
  versioning,
  transform: { role },
});
