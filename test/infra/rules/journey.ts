import { find, ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { environment, functionOf, may, noun, statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

/** A function named by another's variable, in a published version that the other may invoke. */
function invoked(graph: Graph, from: Resource, variable: string): string[] {
  const where = `${noun(graph, from)}'s ${variable}`;
  const arn = environment(from)[variable];
  if (!arn) return [`${where} is not set`];
  const target = owner(graph, arn);
  if (target?.type !== "aws:lambda/function:Function") return [`${where} is ${arn}, which is no function of ours`];
  const wrong: string[] = [];
  if (target.outputs.qualifiedArn !== arn || target.inputs.publish !== true)
    wrong.push(`${where} is ${arn}, which is no published version: a deploy would change a running import`);
  if (!may(graph, from, "lambda:InvokeFunction", arn))
    wrong.push(`${noun(graph, from)}'s role may not invoke ${arn} (${where})`);
  return wrong;
}

export const journey: Rule[] = [
  {
    title: "an upload's event reaches intake, and only this bucket's events do",
    check(graph) {
      const bucket = find(graph, "aws:s3/bucket:Bucket", "BucketBucket");
      const notification = ofType(graph, "aws:s3/bucketNotification:BucketNotification").find(
        ({ inputs }) => inputs.bucket === bucket.outputs.bucket,
      );
      if (!notification) return ["no notification is set on the bucket: uploads would wait for ever"];
      const [event] = (notification.inputs.queues ?? []) as {
        queueArn: string;
        events: string[];
        filterPrefix?: string;
      }[];
      if (!event) return [`${notification.name} notifies no queue`];
      const wrong: string[] = [];
      if (!event.events.includes("s3:ObjectCreated:*"))
        wrong.push(`${notification.name} leaves out some ways of creating an object`);
      if (event.filterPrefix !== "uploads/")
        wrong.push(`${notification.name} listens to ${event.filterPrefix ?? "everything"}, not to uploads/`);

      const queue = owner(graph, event.queueArn);
      if (!queue) return [...wrong, `${notification.name} notifies ${event.queueArn}, which is not ours`];
      const policy = ofType(graph, "aws:sqs/queuePolicy:QueuePolicy").find(
        ({ inputs }) => inputs.queueUrl === queue.outputs.url,
      );
      const open = statements(policy?.inputs.policy ?? "{}").filter(({ actions }) =>
        actions.includes("sqs:SendMessage"),
      );
      if (open.length === 0) wrong.push(`${queue.name} does not let S3 send to it`);
      for (const { condition } of open)
        if (!condition.ArnEquals?.["aws:SourceArn"]?.includes(bucket.outputs.arn as string))
          wrong.push(`${policy!.name} lets other buckets send to ${queue.name}`);

      const intake = functionOf(graph, "intake");
      const mapping = ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").find(
        ({ inputs }) => inputs.eventSourceArn === queue.outputs.arn,
      );
      if (!mapping || owner(graph, mapping.inputs.functionName as string) !== intake)
        wrong.push(`intake does not read ${queue.name}`);
      if (!(mapping?.inputs.functionResponseTypes as string[] | undefined)?.includes("ReportBatchItemFailures"))
        wrong.push(`${queue.name}: one bad event would bring back the whole batch (no ReportBatchItemFailures)`);
      for (const action of ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])
        if (!may(graph, intake, action, queue.outputs.arn as string))
          wrong.push(`intake's role lacks ${action} on ${queue.name}`);
      return wrong;
    },
  },
  {
    title: "intake may start the workflow, and the workflow its three steps",
    check: (graph) => [
      ...invoked(graph, functionOf(graph, "intake"), "WORKFLOW_FUNCTION"),
      ...["INSPECT_FUNCTION", "RECONCILE_FUNCTION", "PUBLISH_FUNCTION"].flatMap((variable) =>
        invoked(graph, functionOf(graph, "workflow"), variable),
      ),
    ],
  },
  {
    title: "the workflow is durable, checkpoints itself, and outlives one run of a step",
    check(graph) {
      const workflow = functionOf(graph, "workflow");
      const { durableConfig } = workflow.inputs as { durableConfig?: { executionTimeout: number } };
      const wrong: string[] = [];
      if (!durableConfig) return ["workflow is not a durable function"];
      if (durableConfig.executionTimeout < 4 * 3600)
        wrong.push(`workflow ends imports after ${durableConfig.executionTimeout} s`);
      for (const action of ["lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState"])
        if (!may(graph, workflow, action, `${workflow.outputs.arn as string}:7/durable-execution/import/1`))
          wrong.push(`workflow's role lacks ${action} on its own executions`);
      return wrong;
    },
  },
  {
    title: "an import alone never takes more reconcilers than are kept for all",
    check(graph) {
      const one = Number(environment(functionOf(graph, "workflow")).CHUNK_CONCURRENCY);
      const all = functionOf(graph, "reconcile").inputs.reservedConcurrentExecutions as number | undefined;
      if (!(one > 0)) return ["workflow's CHUNK_CONCURRENCY is not a number over 0"];
      return all !== undefined && one > all ? [`CHUNK_CONCURRENCY is ${one}, and reconcile is held to ${all}`] : [];
    },
  },
];
