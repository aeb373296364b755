import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import * as Environment from "#environment";
import { required } from "#required";
import { intake } from "#intake";

const lambda = new LambdaClient({});
const workflow = required("WORKFLOW_FUNCTION");

/** The name makes the start idempotent: a second one under the same name starts nothing. */
export const handler = intake(Environment.table(), async (name, payload) => {
  await lambda.send(
    new InvokeCommand({
      FunctionName: workflow,
      InvocationType: "Event",
      DurableExecutionName: name,
      Payload: JSON.stringify(payload),
    }),
  );
});
