import { indexes, items, TICKETS } from "./permission.ts";
import { role, functionArgs, waits } from "./function.ts";
import { callBy } from "./call.ts";
import { table } from "./table.ts";

/** Hands tickets over to the experts whose importer is late, and measures how long tickets wait. */
export const overdue = new sst.aws.Function("Overdue", {
  ...functionArgs("overdue", {
    environment: { TABLE_NAME: table.name, ...waits },
    permissions: [items(TICKETS, "BatchGetItem", "UpdateItem"), indexes("queue")],
  }),
  // What one call does not reach, the next one does.
  timeout: "15 minutes",
  transform: { role },
});

/** A ticket is handed over at most so much later than it is due. */
export const schedule = callBy("OverdueSchedule", overdue, { scheduleExpression: "rate(1 hour)" });
