import { alarm, type Actions, type Severity } from "./alarm.ts";
import { gateway } from "./gateway.ts";
import { name } from "./name.ts";

/**
 * What users are promised over 30 days, and alarms by how fast a promise is being broken: the error budget is the share
 * of requests that may miss it. Windows and factors are those of Google's SRE Workbook, "Alerting on SLOs".
 */

const HOUR = 3600;
const DAY = 24 * HOUR;

/** `percent`: of the error budget of 30 days, used up in the long window. The short window shows that it goes on. */
const WINDOWS = [
  { noun: "Fast", percent: 2, long: HOUR, short: HOUR / 12, severity: "urgent" },
  { noun: "Steady", percent: 5, long: 6 * HOUR, short: HOUR / 2, severity: "urgent" },
  { noun: "Slow", percent: 10, long: DAY, short: 2 * HOUR, severity: "mail" },
] as const;

/** Below so many requests that miss the promise in a window there is no alarm: at night one of ten is no outage. */
const FEWEST = 10;

const api = { ApiId: gateway.nodes.api.id, Stage: "$default" };
const metric = (id: string, metricName: string, stat: string) => (period: number) => ({
  id,
  metric: { namespace: "AWS/ApiGateway", metricName, stat, period, dimensions: api },
});

/** `missed`: how many requests of a window missed the promise, from the terms. */
const OBJECTIVES = [
  {
    noun: "Answered",
    promised: 0.999,
    runbook: "api-5xx",
    what: "The API answers 5xx",
    terms: [metric("requests", "Count", "Sum"), metric("faults", "5xx", "Sum")],
    missed: "faults",
  },
  {
    noun: "Prompt",
    promised: 0.99,
    runbook: "api-slow",
    what: "The API takes over 2 s",
    // PR: the percentage of values in a range.
    terms: [metric("requests", "Count", "Sum"), metric("slow", "Latency", "PR(2000:)")],
    missed: "(requests * slow / 100)",
  },
];

/** An alarm for each promise and pace. It combines those of its two windows, which send nothing by themselves. */
export const objectiveAlarms = (actions: Record<Severity, Actions>) =>
  OBJECTIVES.flatMap((objective) => WINDOWS.map((window) => objectiveAlarm(objective, window, actions)));

function objectiveAlarm(
  { noun, promised, runbook, what, terms, missed }: (typeof OBJECTIVES)[number],
  { noun: pace, percent, long, short, severity }: (typeof WINDOWS)[number],
  actions: Record<Severity, Actions>,
) {
  const threshold = Number((((1 - promised) * percent * 30 * DAY) / 100 / long).toPrecision(3));
  const [whole, end] = [long, short].map((period) =>
    alarm({}, `${noun}${pace}${period / 60}m`, runbook, `${what}, in one window of two.`, {
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold,
      metricQueries: [
        ...terms.map((term) => term(period)),
        {
          id: "share",
          label: "share that missed the promise",
          returnData: true,
          expression: `IF(${missed} >= ${FEWEST}, ${missed} / requests, 0)`,
        },
      ],
    }),
  );
  return new aws.cloudwatch.CompositeAlarm(`Alarm${noun}${pace}`, {
    alarmName: name(`${noun}${pace}`),
    alarmDescription: `${what}: at this rate ${percent} % of what 30 days allow is used up in ${long / HOUR} h. First moves: docs/operations.md#${runbook}`,
    alarmRule: $interpolate`ALARM("${whole!.name}") AND ALARM("${end!.name}")`,
    ...actions[severity],
  });
}
