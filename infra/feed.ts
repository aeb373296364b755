import { FEED, items, objects, RUNS } from "./permission.ts";
import { role, functionArgs } from "./function.ts";
import { bucket } from "./bucket.ts";
import { callBy } from "./call.ts";
import { table } from "./table.ts";

/** Writes the operators' feed to a file, every day. */
export const feed = new sst.aws.Function("Feed", {
  ...functionArgs("feed", {
    environment: { TABLE_NAME: table.name, BUCKET_NAME: bucket.name },
    permissions: [
      items(FEED, "Query"),
      items(RUNS, "Query", "PutItem", "UpdateItem"),
      objects("feed", "PutObject", "AbortMultipartUpload"),
    ],
  }),
  // Lambda calls it twice again if it fails, and what it has not written then, the next day's call writes.
  timeout: "15 minutes",
  transform: { role },
});

export const schedule = callBy("FeedSchedule", feed, { scheduleExpression: "rate(1 day)" });
