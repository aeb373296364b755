import { IMPORTS, indexes, invoke, items } from "./permission.ts";
import { role, functionArgs } from "./function.ts";
import { callBy } from "./call.ts";
import { publish } from "./steps.ts";
import { table } from "./table.ts";
import { workflow } from "./workflow.ts";

/** Ends imports that nothing processes any more, and starts those that did not start. */
export const sweep = new sst.aws.Function("Sweep", {
  ...functionArgs("sweep", {
    environment: {
      TABLE_NAME: table.name,
      WORKFLOW_FUNCTION: workflow.nodes.function.nodes.function.qualifiedArn,
      PUBLISH_FUNCTION: publish.nodes.function.qualifiedArn,
    },
    permissions: [
      items(IMPORTS, "GetItem", "BatchGetItem", "UpdateItem", "DeleteItem"),
      // All turns. Its keys are of one partition, TURNS.
      indexes("queue"),
      invoke(workflow, publish),
    ],
  }),
  // A few requests for each import that has not ended.
  timeout: "60 seconds",
  transform: { role },
});

/** An import that nothing processes is ended at most so much later. */
export const schedule = callBy("SweepSchedule", sweep, { scheduleExpression: "rate(5 minutes)" });

/**
 * Lambda tells the account's default bus of each change of an execution. SUCCEEDED is left out: its import has ended.
 * The prefix is the function of any version.
 */
export const executionEnded = callBy("ExecutionEnded", sweep, {
  eventPattern: $jsonStringify({
    source: ["aws.lambda"],
    "detail-type": ["Durable Execution Status Change"],
    detail: {
      status: ["FAILED", "STOPPED", "TIMED_OUT"],
      functionArn: [{ prefix: $interpolate`${workflow.nodes.function.nodes.function.arn}:` }],
    },
  }),
});
