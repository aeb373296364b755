import { lostChanges, lostEvents, lostImports, lostUploads, uploads } from "./queue.ts";
import { functions } from "./functions.ts";
import { gateway } from "./gateway.ts";
import { name } from "./name.ts";
import { REGION } from "./stage.ts";
import { dimensions } from "./table.ts";
import type { Kind } from "../packages/core/src/list/kind.ts";
import { NAMESPACE } from "../packages/store/src/metrics.ts";

const KINDS = Object.keys({ corrections: 0, devices: 0, sightings: 0 } satisfies Record<Kind, 0>);

const lambda = (metric: string, stat = "Sum", nouns = Object.keys(functions) as (keyof typeof functions)[]) =>
  nouns.map((noun) => ["AWS/Lambda", metric, "FunctionName", functions[noun], { stat, label: noun }]);
const api = (metric: string, stat: string) => [
  "AWS/ApiGateway",
  metric,
  "ApiId",
  gateway.nodes.api.id,
  "Stage",
  "$default",
  { stat, label: `${metric} ${stat}` },
];
const queue = (metric: string, label: string, of: sst.aws.Queue) => [
  "AWS/SQS",
  metric,
  "QueueName",
  of.nodes.queue.name,
  { stat: "Maximum", label },
];
/** A metric that publish writes of each list. */
const imported = (metric: string, stat: string, kind: string) => [
  NAMESPACE,
  metric,
  "FunctionName",
  functions.publish,
  "Kind",
  kind,
  { stat, label: `${kind} ${metric}` },
];
/** The metric of the table and of each index. */
const dynamo = (metric: string) =>
  Object.entries(dimensions).map(([part, of]) => [
    "AWS/DynamoDB",
    metric,
    ...Object.entries(of).flat(),
    { stat: "Sum", label: `${part} ${metric}` },
  ]);

/** In the order of an upload: queue, import, steps, table; then the API. */
const rows = [
  {
    title: "Lists waiting (s, oldest) and dead letters",
    metrics: [
      queue("ApproximateAgeOfOldestMessage", "oldest upload", uploads),
      queue("ApproximateNumberOfMessagesVisible", "lost uploads", lostUploads),
      queue("ApproximateNumberOfMessagesVisible", "lost imports", lostImports),
      queue("ApproximateNumberOfMessagesVisible", "lost events", lostEvents),
      queue("ApproximateNumberOfMessagesVisible", "lost changes", lostChanges),
    ],
  },
  {
    title: "Imports",
    metrics: [
      ...lambda("ApproximateRunningDurableExecutions", "Maximum", ["workflow"]),
      ...lambda("DurableExecutionSucceeded", "Sum", ["workflow"]),
      ...lambda("DurableExecutionFailed", "Sum", ["workflow"]),
      ...lambda("DurableExecutionTimedOut", "Sum", ["workflow"]),
    ],
  },
  {
    title: "Lists that ended: rows a second, and how long each waited (s)",
    metrics: KINDS.flatMap((kind) => [
      imported("RowsPerSecond", "Average", kind),
      imported("ListWaited", "Maximum", kind),
    ]),
  },
  { title: "Events waiting to leave (ms, oldest)", metrics: lambda("IteratorAge", "Maximum", ["events", "changes"]) },
  { title: "Function errors", metrics: lambda("Errors") },
  { title: "Function throttles", metrics: lambda("Throttles") },
  { title: "Duration, p99 (ms)", metrics: lambda("Duration", "p99") },
  { title: "Concurrent runs", metrics: lambda("ConcurrentExecutions", "Maximum") },
  {
    title: "Table and indexes: capacity units",
    metrics: [...dynamo("ConsumedReadCapacityUnits"), ...dynamo("ConsumedWriteCapacityUnits")],
  },
  {
    title: "Table and indexes: throttles",
    metrics: [...dynamo("ReadThrottleEvents"), ...dynamo("WriteThrottleEvents")],
  },
  // A partition takes 3,000 read and 1,000 write units a second. A hot key is throttled although the table has more.
  {
    title: "Table and indexes: throttles of a partition",
    metrics: [...dynamo("ReadKeyRangeThroughputThrottleEvents"), ...dynamo("WriteKeyRangeThroughputThrottleEvents")],
  },
  { title: "API: requests and errors", metrics: [api("Count", "Sum"), api("4xx", "Sum"), api("5xx", "Sum")] },
  {
    title: "API: latency (ms)",
    metrics: [api("Latency", "p50"), api("Latency", "p99"), api("IntegrationLatency", "p99")],
  },
];

/** Two columns of 12, each 6 high. */
export const dashboard = new aws.cloudwatch.Dashboard("Dashboard", {
  dashboardName: name("dashboard"),
  dashboardBody: $jsonStringify({
    widgets: rows.map(({ title, metrics }, row) => ({
      type: "metric",
      x: (row % 2) * 12,
      y: Math.floor(row / 2) * 6,
      width: 12,
      height: 6,
      properties: { title, metrics, region: REGION, period: 300, view: "timeSeries" },
    })),
  }),
});
