import { checkpoints, invoke, send } from "./permission.ts";
import { inspect, publish, reconcile } from "./steps.ts";
import { name, stage } from "./name.ts";
import { role, shape } from "./function.ts";
import { lostImports } from "./queue.ts";

const steps = {
  INSPECT_FUNCTION: inspect.nodes.function.qualifiedArn,
  RECONCILE_FUNCTION: reconcile.nodes.function.qualifiedArn,
  PUBLISH_FUNCTION: publish.nodes.function.qualifiedArn,
};

/** Joins the three. An import that is not done in 12 hours is stuck: it ends, and its event goes to the dead letters. */
export const workflow = new sst.aws.Workflow("Workflow", {
  ...shape("workflow", {
    environment: { ...steps, CHUNK_CONCURRENCY: `${stage.chunks}` },
    permissions: [invoke(inspect, reconcile, publish), checkpoints(name("workflow")), send(lostImports)],
  }),
  timeout: { execution: "12 hours", invocation: "15 minutes" },
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
