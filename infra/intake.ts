import { INTAKE_SECONDS, uploads } from "./queue.ts";
import { IMPORTS, invoke, items } from "./permission.ts";
import { role, functionArgs } from "./function.ts";
import { table } from "./table.ts";
import { workflow } from "./workflow.ts";

const subscription = uploads.subscribe(
  {
    ...functionArgs("intake", {
      environment: {
        TABLE_NAME: table.name,
        WORKFLOW_FUNCTION: workflow.nodes.function.nodes.function.qualifiedArn,
      },
      permissions: [items(IMPORTS, "GetItem", "PutItem"), invoke(workflow)],
    }),
    timeout: `${INTAKE_SECONDS} seconds`,
    transform: { role },
  },
  // partialResponses: only a failed message is retried, not the other nine of its batch.
  {
    batch: { size: 10, partialResponses: true },
    transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 5 } } },
  },
);

export const intake = subscription.nodes.function;
