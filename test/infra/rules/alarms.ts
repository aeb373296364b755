import { ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { functions, noun } from "../evaluate/query.ts";
import { deadLetters, mappings } from "./queues.ts";
import type { Rule } from "./rule.ts";

type Dimensions = Record<string, string>;

interface Inputs {
  namespace?: string;
  metricName?: string;
  dimensions?: Dimensions;
  metricQueries?: { metric?: { namespace: string; metricName: string; dimensions: Dimensions } }[];
}

const alarms = (graph: Graph) => ofType(graph, "aws:cloudwatch/metricAlarm:MetricAlarm");

/** The metrics that an alarm watches, alone or in a formula. */
function metrics(alarm: Resource) {
  const { namespace = "", metricName = "", dimensions = {}, metricQueries = [] } = alarm.inputs as Inputs;
  const terms = metricQueries.flatMap(({ metric }) => (metric ? [metric] : []));
  return metricName === "" ? terms : [{ namespace, metricName, dimensions }];
}

const watches = (graph: Graph, metricName: string, dimensions: Dimensions) =>
  alarms(graph).some((alarm) =>
    metrics(alarm).some(
      (metric) =>
        metric.metricName === metricName &&
        Object.entries(dimensions).every(([key, value]) => metric.dimensions[key] === value),
    ),
  );

/** What each dimension must name: another's name, and the alarm is silent for ever. */
const NAMED: Record<string, (graph: Graph) => unknown[]> = {
  QueueName: (graph) => ofType(graph, "aws:sqs/queue:Queue").map(({ outputs }) => outputs.name),
  FunctionName: (graph) => functions(graph).map(({ outputs }) => outputs.name),
  TableName: (graph) => ofType(graph, "aws:dynamodb/table:Table").map(({ outputs }) => outputs.name),
  ApiId: (graph) => ofType(graph, "aws:apigatewayv2/api:Api").map(({ outputs }) => outputs.id),
  Stage: (graph) => ofType(graph, "aws:apigatewayv2/stage:Stage").map(({ inputs }) => inputs.name),
};

export const alarmRules: Rule[] = [
  {
    title: "alarms are on where the stage's table says so",
    check: (graph, { alarms: on }) =>
      on === alarms(graph).length > 0
        ? []
        : [`the table says ${on ? "on" : "off"}, and there are ${alarms(graph).length} alarms`],
  },
  {
    title: "every dead-letter queue raises an alarm",
    check: (graph, { alarms: on }) =>
      [...deadLetters(graph)].flatMap(([queue, of]) =>
        !on || watches(graph, "ApproximateNumberOfMessagesVisible", { QueueName: queue.outputs.name as string })
          ? []
          : [`no alarm watches ${queue.name}, the dead letters of ${of}`],
      ),
  },
  {
    title: "every function's errors and throttles, and every event queue's age, raise an alarm",
    check(graph, { alarms: on }) {
      if (!on) return [];
      const unwatched = functions(graph).flatMap((fn) =>
        ["Errors", "Throttles"].flatMap((metric) =>
          watches(graph, metric, { FunctionName: fn.outputs.name as string })
            ? []
            : [`no alarm watches the ${metric} of ${noun(graph, fn)}`],
        ),
      );
      const old = mappings(graph).flatMap(({ inputs }) => {
        const queue = owner(graph, inputs.eventSourceArn as string)!;
        return watches(graph, "ApproximateAgeOfOldestMessage", { QueueName: queue.outputs.name as string })
          ? []
          : [`no alarm watches the age of ${queue.name}`];
      });
      return [...unwatched, ...old];
    },
  },
  {
    title:
      "the API's 5xx and p99, events that are late, and imports that fail, time out or stand still, raise an alarm",
    check: (graph, { alarms: on }) =>
      [
        "5xx",
        "Latency",
        "IteratorAge",
        "DurableExecutionFailed",
        "DurableExecutionTimedOut",
        "ApproximateRunningDurableExecutions",
      ].flatMap((metric) => (!on || watches(graph, metric, {}) ? [] : [`no alarm watches ${metric}`])),
  },
  {
    title: "every alarm watches something of ours, and somebody is told",
    check(graph) {
      const mailed = new Set(
        ofType(graph, "aws:sns/topicSubscription:TopicSubscription").map(({ inputs }) => inputs.topic),
      );
      return alarms(graph).flatMap((alarm) => {
        const wrong = metrics(alarm).flatMap(({ metricName, dimensions }) =>
          Object.entries(dimensions).flatMap(([key, value]) =>
            NAMED[key]?.(graph).includes(value)
              ? []
              : [`${alarm.name} watches ${metricName} of ${key} ${value}, which is nothing of ours`],
          ),
        );
        const actions = (alarm.inputs.alarmActions ?? []) as string[];
        if (!actions.some((action) => mailed.has(action))) wrong.push(`${alarm.name} tells nobody`);
        return wrong;
      });
    },
  },
];
