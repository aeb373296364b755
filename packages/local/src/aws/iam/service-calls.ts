import type { Call } from "#aws/iam/call";

/** What IAM decides on for a request to SQS, EventBridge and Lambda. `arn` completes a name to an ARN of the stage. */

export type Arn = (service: string, name: string) => string;

/** A batch has the permission of one message. IAM knows no resource of a list of queues. */
function sqsCalls(arn: Arn, operation: string, input: object): Call[] {
  if (operation === "ListQueues") return [{ action: "sqs:ListQueues", resource: "*", context: {} }];
  const { QueueUrl = "" } = input as { QueueUrl?: string };
  const name = QueueUrl.slice(QueueUrl.lastIndexOf("/") + 1);
  return [{ action: `sqs:${operation.replace(/Batch$/, "")}`, resource: arn("sqs", name), context: {} }];
}

function userPoolCalls(arn: Arn, operation: string, input: object): Call[] {
  const { UserPoolId = "" } = input as { UserPoolId?: string };
  return [{ action: `cognito-idp:${operation}`, resource: arn("cognito-idp", `userpool/${UserPoolId}`), context: {} }];
}

function eventsCalls(arn: Arn, operation: string, input: object): Call[] {
  if (operation !== "PutEvents") throw new Error(`The gate does not know EventBridge's ${operation}`);
  const { Entries = [] } = input as { Entries?: { EventBusName?: string }[] };
  const buses = new Set(Entries.map(({ EventBusName = "default" }) => EventBusName));
  return [...buses].map((bus) => ({
    action: "events:PutEvents",
    resource: bus.startsWith("arn:") ? bus : arn("events", `event-bus/${bus}`),
    context: {},
  }));
}

/** By service: calls whose `x-amz-target` names the operation, and whose body is JSON. */
export const CALLS = { sqs: sqsCalls, events: eventsCalls, "cognito-idp": userPoolCalls };

const EXECUTIONS: Readonly<Record<string, string>> = {
  "POST checkpoint": "CheckpointDurableExecution",
  "GET state": "GetDurableExecutionState",
};

export function lambdaCalls(arn: Arn, method: string, { pathname, searchParams }: URL): Call[] {
  const [, , kind, id = "", operation = ""] = pathname.split("/");
  const name = decodeURIComponent(id);
  if (kind === "functions" && operation === "invocations") {
    const fn = name.startsWith("arn:") ? name : arn("lambda", `function:${name}`);
    const qualifier = searchParams.get("Qualifier");
    const resource = qualifier === null ? fn : `${fn}:${qualifier}`;
    return [{ action: "lambda:InvokeFunction", resource, context: {} }];
  }
  if (method === "GET" && kind === "functions" && operation === "configuration")
    return [{ action: "lambda:GetFunctionConfiguration", resource: arn("lambda", `function:${name}`), context: {} }];
  const action = kind === "durable-executions" ? EXECUTIONS[`${method} ${operation}`] : undefined;
  if (!action) throw new Error(`The gate does not know Lambda's ${method} ${pathname}`);
  return [{ action: `lambda:${action}`, resource: name, context: {} }];
}
