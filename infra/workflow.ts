import { checkpoints, invoke, sendMessage } from "./permission.ts";
import { inspect, publish, reconcile } from "./steps.ts";
import { name, stage } from "./name.ts";
import { role, functionArgs } from "./function.ts";
import { lostImports } from "./queue.ts";

const steps = {
  INSPECT_FUNCTION: inspect.nodes.function.qualifiedArn,
  RECONCILE_FUNCTION: reconcile.nodes.function.qualifiedArn,
  PUBLISH_FUNCTION: publish.nodes.function.qualifiedArn,
};

/**
 * Runs the three steps. A list waits 2.7 days for earlier lists of its uploader, and has a day for its rows. After four
 * days Lambda ends the execution, the sweep its import, and the start becomes a dead letter.
 */
export const workflow = new sst.aws.Workflow("Workflow", {
  ...functionArgs("workflow", {
    environment: { ...steps, CHUNK_CONCURRENCY: `${stage.chunks}` },
    permissions: [invoke(inspect, reconcile, publish), checkpoints(name("workflow")), sendMessage(lostImports)],
  }),
  timeout: { execution: "4 days", invocation: "15 minutes" },
  retention: "30 days",
  transform: {
    function: {
      role,
      function: (args) => {
        args.deadLetterConfig = { targetArn: lostImports.arn };
      },
    },
  },
});
