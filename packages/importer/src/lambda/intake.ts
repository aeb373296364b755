import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { fromEnvironment, required } from "#deps";
import { intake } from "#intake";

const lambda = new LambdaClient({});
const workflow = required("WORKFLOW_FUNCTION");

/** The name makes the start idempotent: a second one under the same name starts nothing. */
export const handler = intake(fromEnvironment(), async (name, payload) => {
  await lambda.send(
    new InvokeCommand({
      FunctionName: workflow,
      InvocationType: "Event",
      DurableExecutionName: name,
      Payload: JSON.stringify(payload),
    }),
  );
});
