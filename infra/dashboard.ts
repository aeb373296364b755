import { lostEvents, lostImports, lostUploads, uploads } from "./queue.ts";
import { functions } from "./functions.ts";
import { gateway } from "./gateway.ts";
import { name } from "./name.ts";
import { REGION } from "./stage.ts";
import { table } from "./table.ts";

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
const dynamo = (metric: string) => ["AWS/DynamoDB", metric, "TableName", table.name, { stat: "Sum", label: metric }];

/** Top to bottom as an upload travels: its queue, its import, the steps, the table; then the API. */
const rows = [
  {
    title: "Lists waiting (s, oldest) and dead letters",
    metrics: [
      queue("ApproximateAgeOfOldestMessage", "oldest upload", uploads),
      queue("ApproximateNumberOfMessagesVisible", "lost uploads", lostUploads),
      queue("ApproximateNumberOfMessagesVisible", "lost imports", lostImports),
      queue("ApproximateNumberOfMessagesVisible", "lost events", lostEvents),
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
  { title: "Events waiting to leave (ms, oldest)", metrics: lambda("IteratorAge", "Maximum", ["events"]) },
  { title: "Function errors", metrics: lambda("Errors") },
  { title: "Function throttles", metrics: lambda("Throttles") },
  { title: "Duration, p99 (ms)", metrics: lambda("Duration", "p99") },
  { title: "Concurrent runs", metrics: lambda("ConcurrentExecutions", "Maximum") },
  {
    title: "Table: capacity units",
    metrics: [dynamo("ConsumedReadCapacityUnits"), dynamo("ConsumedWriteCapacityUnits")],
  },
  { title: "Table: throttles", metrics: [dynamo("ReadThrottleEvents"), dynamo("WriteThrottleEvents")] },
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
