import { find, ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { environment, functionOf, may, noun, statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

/** A function named in another's variable, in a published version that the other may invoke. */
function invoked(graph: Graph, from: Resource, variable: string): string[] {
  const where = `${noun(graph, from)}'s ${variable}`;
  const arn = environment(from)[variable];
  if (!arn) return [`${where} is not set`];
  const target = owner(graph, arn);
  if (target?.type !== "aws:lambda/function:Function") return [`${where} is ${arn}, which is no function of ours`];
  const violations: string[] = [];
  if (target.outputs.qualifiedArn !== arn || target.inputs.publish !== true)
    violations.push(`${where} is ${arn}, which is no published version: a deploy would change a running import`);
  if (!may(graph, from, "lambda:InvokeFunction", arn))
    violations.push(`${noun(graph, from)}'s role may not invoke ${arn} (${where})`);
  return violations;
}

type Pattern = {
  source?: string[];
  "detail-type"?: string[];
  detail?: { status?: string[]; functionArn?: { prefix: string }[] };
};

/** The rule has the function as its target, and may call it. */
function calls(graph: Graph, rule: Resource, fn: Resource): boolean {
  const isTarget = ofType(graph, "aws:cloudwatch/eventTarget:EventTarget").some(
    ({ inputs }) => inputs.rule === rule.outputs.name && inputs.arn === fn.outputs.arn,
  );
  const isAllowed = ofType(graph, "aws:lambda/permission:Permission").some(
    ({ inputs }) => inputs.sourceArn === rule.outputs.arn && inputs.function === fn.outputs.name,
  );
  return isTarget && isAllowed;
}

export const journey: Rule[] = [
  {
    title: "the bucket's upload events reach intake, and no others",
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
      const violations: string[] = [];
      if (!event.events.includes("s3:ObjectCreated:*"))
        violations.push(`${notification.name} leaves out some ways of creating an object`);
      if (event.filterPrefix !== "uploads/")
        violations.push(`${notification.name} listens to ${event.filterPrefix ?? "everything"}, not to uploads/`);

      const queue = owner(graph, event.queueArn);
      if (!queue) return [...violations, `${notification.name} notifies ${event.queueArn}, which is not ours`];
      const policy = ofType(graph, "aws:sqs/queuePolicy:QueuePolicy").find(
        ({ inputs }) => inputs.queueUrl === queue.outputs.url,
      );
      const open = statements(policy?.inputs.policy ?? "{}").filter(({ actions }) =>
        actions.includes("sqs:SendMessage"),
      );
      if (open.length === 0) violations.push(`${queue.name} does not let S3 send to it`);
      for (const { condition } of open)
        if (!condition.ArnEquals?.["aws:SourceArn"]?.includes(bucket.outputs.arn as string))
          violations.push(`${policy!.name} lets other buckets send to ${queue.name}`);

      const intake = functionOf(graph, "intake");
      const mapping = ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").find(
        ({ inputs }) => inputs.eventSourceArn === queue.outputs.arn,
      );
      if (!mapping || owner(graph, mapping.inputs.functionName as string) !== intake)
        violations.push(`intake does not read ${queue.name}`);
      if (!(mapping?.inputs.functionResponseTypes as string[] | undefined)?.includes("ReportBatchItemFailures"))
        violations.push(`${queue.name}: one bad event would bring back the whole batch (no ReportBatchItemFailures)`);
      for (const action of ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])
        if (!may(graph, intake, action, queue.outputs.arn as string))
          violations.push(`intake's role lacks ${action} on ${queue.name}`);
      return violations;
    },
  },
  {
    title: "a commit or an undo reaches intake: the API has the URL of its queue and may send only there",
    check(graph) {
      const api = functionOf(graph, "api");
      const url = environment(api).INTAKE_QUEUE_URL;
      const queues = ofType(graph, "aws:sqs/queue:Queue");
      const mapping = ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").find(
        ({ inputs }) => owner(graph, inputs.functionName as string) === functionOf(graph, "intake"),
      );
      const isIntakes = (queue: (typeof queues)[number]) => queue.outputs.arn === mapping?.inputs.eventSourceArn;
      const hasUrl = queues.some((queue) => isIntakes(queue) && queue.outputs.url === url);
      return [
        ...(hasUrl ? [] : [`api's INTAKE_QUEUE_URL is ${url}, which intake does not read`]),
        ...queues
          .filter((queue) => may(graph, api, "sqs:SendMessage", queue.outputs.arn as string) !== isIntakes(queue))
          .map((queue) => `api's role ${isIntakes(queue) ? "may not" : "may"} send to ${queue.name}`),
      ];
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
    title: "the sweep may start the workflow and publish, and is called every 5 minutes and when an execution ends",
    check(graph) {
      const sweep = functionOf(graph, "sweep");
      const workflow = functionOf(graph, "workflow");
      const rules = ofType(graph, "aws:cloudwatch/eventRule:EventRule").filter((rule) => calls(graph, rule, sweep));
      const patterns = rules.flatMap(({ inputs }) =>
        inputs.eventPattern === undefined ? [] : [JSON.parse(inputs.eventPattern as string) as Pattern],
      );
      const hears = (status: string) =>
        patterns.some(
          (pattern) =>
            pattern.source?.includes("aws.lambda") &&
            pattern["detail-type"]?.includes("Durable Execution Status Change") &&
            pattern.detail?.status?.includes(status) &&
            // Executions run on versions of the function.
            pattern.detail.functionArn?.some(({ prefix }) => prefix === `${workflow.outputs.arn as string}:`),
        );
      return [
        ...["WORKFLOW_FUNCTION", "PUBLISH_FUNCTION"].flatMap((variable) => invoked(graph, sweep, variable)),
        ...(rules.some(({ inputs }) => inputs.scheduleExpression === "rate(5 minutes)")
          ? []
          : ["no schedule calls sweep every 5 minutes: an import that nothing processes would not end"]),
        ...["FAILED", "STOPPED", "TIMED_OUT"]
          .filter((status) => !hears(status))
          .map((status) => `sweep is not called when an execution is ${status}: its import ends an hour later`),
      ];
    },
  },
  {
    title: "the tickets that wait are looked at every hour",
    check(graph) {
      const overdue = functionOf(graph, "overdue");
      const rules = ofType(graph, "aws:cloudwatch/eventRule:EventRule").filter((rule) => calls(graph, rule, overdue));
      return rules.some(({ inputs }) => inputs.scheduleExpression === "rate(1 hour)")
        ? []
        : ["no schedule calls overdue every hour: a ticket would wait for its importer for ever"];
    },
  },
  {
    title: "the feed is written to a file every day",
    check(graph) {
      const feed = functionOf(graph, "feed");
      const rules = ofType(graph, "aws:cloudwatch/eventRule:EventRule").filter((rule) => calls(graph, rule, feed));
      return rules.some(({ inputs }) => inputs.scheduleExpression === "rate(1 day)")
        ? []
        : ["no schedule calls feed every day: operators would get no file"];
    },
  },
  {
    title: "the workflow is durable, checkpoints itself, and has more time than one run of a step",
    check(graph) {
      const workflow = functionOf(graph, "workflow");
      const { durableConfig } = workflow.inputs as { durableConfig?: { executionTimeout: number } };
      const violations: string[] = [];
      if (!durableConfig) return ["workflow is not a durable function"];
      if (durableConfig.executionTimeout < 4 * 3600)
        violations.push(`workflow ends imports after ${durableConfig.executionTimeout} s`);
      for (const action of ["lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState"])
        if (!may(graph, workflow, action, `${workflow.outputs.arn as string}:7/durable-execution/import/1`))
          violations.push(`workflow's role lacks ${action} on its own executions`);
      return violations;
    },
  },
  {
    title: "one import never uses more reconcilers than are reserved for all",
    check(graph) {
      const concurrency = Number(environment(functionOf(graph, "workflow")).CHUNK_CONCURRENCY);
      const all = functionOf(graph, "reconcile").inputs.reservedConcurrentExecutions as number | undefined;
      if (!(concurrency > 0)) return ["workflow's CHUNK_CONCURRENCY is not a number over 0"];
      return all !== undefined && concurrency > all
        ? [`CHUNK_CONCURRENCY is ${concurrency}, and reconcile is held to ${all}`]
        : [];
    },
  },
];
