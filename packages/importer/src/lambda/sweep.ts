import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import type { Import } from "@hamta/core";
import * as Environment from "#environment";
import { required } from "@hamta/store/environment";
import { revokeEnded, sweep } from "#steps/sweep";

const deps = Environment.table();
const lambda = new LambdaClient({});
const [workflow, publish] = [required("WORKFLOW_FUNCTION"), required("PUBLISH_FUNCTION")];

/** EventBridge's "Durable Execution Status Change"; the schedule sends no such detail. */
type Event = { detail: { durableExecutionName?: string } };

export const handler = async ({ detail: { durableExecutionName } }: Event): Promise<void> => {
  if (durableExecutionName !== undefined) return revokeEnded(deps, durableExecutionName as Import.Id);
  await sweep(deps, {
    workflow: (name, payload) => start(workflow, payload, { DurableExecutionName: name }),
    publish: (request) => start(publish, request),
  });
};

async function start(FunctionName: string, payload: object, name: { DurableExecutionName?: string } = {}) {
  await lambda.send(
    new InvokeCommand({ FunctionName, InvocationType: "Event", Payload: JSON.stringify(payload), ...name }),
  );
}
