import { alarm as raise, mailbox, reaches, term } from "./alarm.ts";
import { lostEvents, lostImports, lostUploads, uploads } from "./queue.ts";
import { functions } from "./functions.ts";
import { gateway } from "./gateway.ts";
import { stage } from "./name.ts";
import { table } from "./table.ts";

if (stage.alarms) {
  const alarm = raise.bind(null, mailbox());

  const queued = (metric: string, queue: sst.aws.Queue, threshold: number) =>
    reaches("AWS/SQS", metric, { QueueName: queue.nodes.queue.name }, threshold, "Maximum");
  for (const [noun, queue] of Object.entries({ LostUploads: lostUploads, LostImports: lostImports }))
    alarm(
      noun,
      "dead-letters",
      `A dead letter waits in ${noun}.`,
      queued("ApproximateNumberOfMessagesVisible", queue, 1),
    );
  alarm(
    "LostEvents",
    "lost-events",
    "A change of the table could not be told.",
    queued("ApproximateNumberOfMessagesVisible", lostEvents, 1),
  );
  alarm(
    "UploadsOld",
    "queue-age",
    "A list has waited ten minutes to be taken.",
    queued("ApproximateAgeOfOldestMessage", uploads, 600),
  );

  const api = { ApiId: gateway.nodes.api.id, Stage: "$default" };
  alarm(
    "Api5xx",
    "api-5xx",
    "The API answered 5xx five times in five minutes.",
    reaches("AWS/ApiGateway", "5xx", api, 5),
  );
  alarm(
    "ApiSlow",
    "api-p99",
    "One API request in a hundred took over 2 s, for fifteen minutes.",
    reaches("AWS/ApiGateway", "Latency", api, 2000, "p99"),
    3,
  );

  for (const [noun, FunctionName] of Object.entries(functions)) {
    alarm(`Errors-${noun}`, "function-errors", `${noun} failed.`, reaches("AWS/Lambda", "Errors", { FunctionName }, 3));
    alarm(
      `Throttles-${noun}`,
      "throttles",
      `${noun} was throttled.`,
      reaches("AWS/Lambda", "Throttles", { FunctionName }, 10),
    );
  }
  alarm(
    "EventsLate",
    "late-events",
    "Events have waited ten minutes to leave.",
    reaches("AWS/Lambda", "IteratorAge", { FunctionName: functions.events }, 600_000, "Maximum"),
  );
  for (const metric of ["ReadThrottleEvents", "WriteThrottleEvents"])
    alarm(
      metric,
      "throttles",
      "DynamoDB refused work on the table.",
      reaches("AWS/DynamoDB", metric, { TableName: table.name }, 100),
    );

  const run = { FunctionName: functions.workflow };
  alarm(
    "ImportFailed",
    "failed-imports",
    "An import's workflow failed.",
    reaches("AWS/Lambda", "DurableExecutionFailed", run, 1),
  );
  alarm(
    "ImportTimedOut",
    "stuck-imports",
    "An import ran for 12 hours and was ended.",
    reaches("AWS/Lambda", "DurableExecutionTimedOut", run, 1),
  );

  // A step takes 15 minutes at most: 40 minutes without a call to any, and nothing is being worked on.
  const steps = ["inspect", "reconcile", "publish"] as const;
  const stuck = {
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold: 1,
    metricQueries: [
      term("running", "ApproximateRunningDurableExecutions", "Maximum", functions.workflow),
      ...steps.map((step) => term(step, "Invocations", "Sum", functions[step])),
      {
        id: "stuck",
        label: "imports running, steps idle",
        returnData: true,
        expression: `IF(FILL(running, 0) > 0 AND ${steps.map((step) => `FILL(${step}, 0)`).join(" + ")} == 0, 1, 0)`,
      },
    ],
  };
  alarm("ImportStuck", "stuck-imports", "An import runs, and for 40 minutes none of its steps was called.", stuck, 8);
}
