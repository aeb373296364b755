import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import * as Environment from "#environment";
import { required } from "@hamta/store/environment";
import { intake } from "#steps/intake";

const lambda = new LambdaClient({});
const workflow = required("WORKFLOW_FUNCTION");

/** The name makes the start idempotent: a second start under the same name does nothing. */
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
