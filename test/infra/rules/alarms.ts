import { ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { functionOf, functions, noun } from "../evaluate/query.ts";
import { deadLetters, mappings, streams } from "./queues.ts";
import type { Rule } from "./rule.ts";

type Dimensions = Record<string, string>;

interface Inputs {
  namespace?: string;
  metricName?: string;
  dimensions?: Dimensions;
  metricQueries?: {
    expression?: string;
    metric?: { namespace: string; metricName: string; dimensions: Dimensions };
  }[];
}

const alarms = (graph: Graph) => ofType(graph, "aws:cloudwatch/metricAlarm:MetricAlarm");

type Metric = { metricName: string; dimensions: Dimensions };

/** Metrics of a dashboard: each is its namespace, its name, the names and values of its dimensions, and how to draw it. */
function drawnMetrics({ dashboardBody }: Resource["inputs"]): Metric[] {
  const { widgets } = JSON.parse(String(dashboardBody)) as { widgets: { properties: { metrics: string[][] } }[] };
  return widgets.flatMap(({ properties }) =>
    properties.metrics.map(([, metricName = "", ...rest]) => {
      const pairs = Array.from({ length: (rest.length - 1) / 2 }, (_, n) => [rest[2 * n], rest[2 * n + 1]]);
      return { metricName, dimensions: Object.fromEntries(pairs) as Dimensions };
    }),
  );
}

/** Metrics of an alarm, single or in a formula. */
function metrics(alarm: Resource) {
  const { namespace = "", metricName = "", dimensions = {}, metricQueries = [] } = alarm.inputs as Inputs;
  const terms = metricQueries.flatMap(({ metric }) => (metric ? [metric] : []));
  return metricName === "" ? terms : [{ namespace, metricName, dimensions }];
}

/** A metric without the dimension of an index counts the table alone. */
const tableParts = (graph: Graph): Dimensions[] =>
  ofType(graph, "aws:dynamodb/table:Table")
    .filter(({ name }) => name === "TableTable")
    .flatMap(({ inputs }) => [
      {},
      ...(inputs.globalSecondaryIndexes as { name: string }[]).map(({ name }) => ({ GlobalSecondaryIndexName: name })),
    ]);

const THROTTLES = ["ReadThrottleEvents", "WriteThrottleEvents"];

/** Dimensions without the table's name, which is another one after a restore. */
const partOf = ({ TableName: _, ...part }: Dimensions) => JSON.stringify(part);

const partName = ({ GlobalSecondaryIndexName: index }: Dimensions) => (index ? `the index ${index}` : "the table");

const watches = (graph: Graph, metricName: string, dimensions: Dimensions) =>
  alarms(graph).some((alarm) =>
    metrics(alarm).some(
      (metric) =>
        metric.metricName === metricName &&
        Object.entries(dimensions).every(([key, value]) => metric.dimensions[key] === value),
    ),
  );

/** Required value of each dimension: with any other name the alarm never fires. */
const EXPECTED_DIMENSIONS: Record<string, (graph: Graph) => unknown[]> = {
  QueueName: (graph) => ofType(graph, "aws:sqs/queue:Queue").map(({ outputs }) => outputs.name),
  FunctionName: (graph) => functions(graph).map(({ outputs }) => outputs.name),
  TableName: (graph) => ofType(graph, "aws:dynamodb/table:Table").map(({ outputs }) => outputs.name),
  GlobalSecondaryIndexName: (graph) =>
    tableParts(graph).map(({ GlobalSecondaryIndexName }) => GlobalSecondaryIndexName),
  BackupVaultName: (graph) => ofType(graph, "aws:backup/vault:Vault").map(({ inputs }) => inputs.name),
  WaitsFor: () => ["IMPORTER", "EXPERT"],
  Outcome: () => ["REFUSED", "UNKNOWN", "OVER_NUMBER_LIMIT", "OVER_TOTAL_LIMIT"],
  ApiId: (graph) => ofType(graph, "aws:apigatewayv2/api:Api").map(({ outputs }) => outputs.id),
  Stage: (graph) => ofType(graph, "aws:apigatewayv2/stage:Stage").map(({ inputs }) => inputs.name),
};

/** Of SMS that the function does not send. */
const OUTCOMES: Partial<Record<string, string[]>> = {
  notify: ["REFUSED", "UNKNOWN"],
  codes: ["REFUSED", "UNKNOWN", "OVER_NUMBER_LIMIT", "OVER_TOTAL_LIMIT"],
};

export const alarmRules: Rule[] = [
  {
    title: "alarms are on in the stages whose settings have them on",
    check: (graph, { alarms: on }) =>
      on === alarms(graph).length > 0
        ? []
        : [`infra/stage.ts has alarms ${on ? "on" : "off"}, and there are ${alarms(graph).length} alarms`],
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
    title: "every function's errors and throttles, and the age of messages in every queue and stream, raise an alarm",
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
      const late = streams(graph).flatMap(({ inputs }) => {
        const reader = owner(graph, inputs.functionName as string)!;
        return watches(graph, "IteratorAge", { FunctionName: reader.outputs.name as string })
          ? []
          : [`no alarm watches the IteratorAge of ${noun(graph, reader)}`];
      });
      return [...unwatched, ...old, ...late];
    },
  },
  {
    title: "the API's 5xx and slow answers, and imports that fail, time out or make no progress raise an alarm",
    check: (graph, { alarms: on }) =>
      [
        "5xx",
        "Latency",
        "DurableExecutionFailed",
        "DurableExecutionTimedOut",
        "ApproximateRunningDurableExecutions",
      ].flatMap((metric) => (!on || watches(graph, metric, {}) ? [] : [`no alarm watches ${metric}`])),
  },
  {
    title: "a function of a schedule that is not called raises an alarm, which treats missing data as a fault",
    check: (graph, { alarms: on }) =>
      (["sweep", "overdue", "feed"] as const).flatMap((noun) => {
        const FunctionName = functionOf(graph, noun).outputs.name as string;
        const isWatched = alarms(graph).some(
          (alarm) =>
            alarm.inputs.treatMissingData === "breaching" &&
            metrics(alarm).some(
              ({ metricName, dimensions }) => metricName === "Invocations" && dimensions.FunctionName === FunctionName,
            ),
        );
        return !on || isWatched ? [] : [`no alarm watches that ${noun} is called`];
      }),
  },
  {
    title: "a table that is not copied raises an alarm, which treats missing data as a fault",
    check: (graph, { alarms: on, backupDays }) =>
      !on ||
      backupDays === 0 ||
      alarms(graph).some(
        (alarm) =>
          alarm.inputs.treatMissingData === "breaching" &&
          metrics(alarm).some(({ metricName }) => metricName === "NumberOfBackupJobsCompleted"),
      )
        ? []
        : ["no alarm watches that the table is copied"],
  },
  {
    title:
      "a ticket that waits longer than its limit raises an alarm: for an expert at once, for the importer a day later",
    check: (graph, { alarms: on, waits }) =>
      [["EXPERT", waits.expertDays] as const, ["IMPORTER", waits.importerDays + 1] as const].flatMap(
        ([waitsFor, days]) => {
          const isWatched = alarms(graph).some(
            (alarm) =>
              alarm.inputs.threshold === days * 24 * 3600 &&
              metrics(alarm).some(
                ({ metricName, dimensions }) => metricName === "OldestWaiting" && dimensions.WaitsFor === waitsFor,
              ),
          );
          return !on || isWatched ? [] : [`no alarm watches that a ticket waits over ${days} days for ${waitsFor}`];
        },
      ),
  },
  {
    title: "SMS that are given up and codes that are over a limit raise an alarm by each outcome, and so do many SMS",
    check: (graph, { alarms: on }) =>
      functions(graph).flatMap((fn) => {
        if (!on) return [];
        const FunctionName = fn.outputs.name as string;
        const unwatched = (OUTCOMES[noun(graph, fn)] ?? [])
          .filter((Outcome) => !watches(graph, "SmsFailed", { FunctionName, Outcome }))
          .map((Outcome) => `no alarm watches SMS of ${noun(graph, fn)} that are ${Outcome}`);
        return noun(graph, fn) === "notify" && !watches(graph, "SmsSent", { FunctionName })
          ? [...unwatched, "no alarm watches how many SMS are sent"]
          : unwatched;
      }),
  },
  {
    title: "throttles of the table and of each index raise an alarm, and are on the dashboard",
    check(graph, { alarms: on }) {
      const watched = alarms(graph).flatMap(metrics);
      const drawn = ofType(graph, "aws:cloudwatch/dashboard:Dashboard").flatMap(({ inputs }) => drawnMetrics(inputs));
      const has = (some: Metric[], metric: string, part: Dimensions) =>
        some.some(({ metricName, dimensions }) => metricName === metric && partOf(dimensions) === partOf(part));
      return tableParts(graph).flatMap((part) =>
        THROTTLES.flatMap((metric) => [
          ...(!on || has(watched, metric, part) ? [] : [`no alarm watches the ${metric} of ${partName(part)}`]),
          ...(has(drawn, metric, part) ? [] : [`the dashboard lacks the ${metric} of ${partName(part)}`]),
        ]),
      );
    },
  },
  {
    title: "an alarm of the share of requests that miss a promise ignores a few requests",
    check: (graph) =>
      alarms(graph).flatMap(({ name, inputs }) => {
        const { metricQueries = [] } = inputs as Inputs;
        const isGuarded = ({ expression = "" }) => !expression.includes("/ requests") || />= \d{2}/.test(expression);
        return metricQueries.every(isGuarded) ? [] : [`${name} takes one request of a few for a share of all`];
      }),
  },
  {
    title: "every alarm watches a resource of this stage",
    check: (graph) =>
      alarms(graph).flatMap((alarm) =>
        metrics(alarm).flatMap(({ metricName, dimensions }) =>
          Object.entries(dimensions).flatMap(([key, value]) =>
            EXPECTED_DIMENSIONS[key]?.(graph).includes(value)
              ? []
              : [`${alarm.name} watches ${metricName} of ${key} ${value}, which is no resource of this stage`],
          ),
        ),
      ),
  },
  {
    title: "every alarm sends mail, or is a part of one that does",
    check(graph) {
      const composed = ofType(graph, "aws:cloudwatch/compositeAlarm:CompositeAlarm");
      const mailed = subscribers(graph, "email");
      const sendsMail = ({ inputs }: Resource) => actions(inputs).some((topic) => mailed.has(topic));
      const isPart = ({ inputs }: Resource) =>
        composed.some(({ inputs: { alarmRule } }) => String(alarmRule).includes(`ALARM("${String(inputs.name)}")`));
      return [...alarms(graph).filter((alarm) => !isPart(alarm)), ...composed]
        .filter((alarm) => !sendsMail(alarm))
        .map(({ name }) => `${name} sends no mail`);
    },
  },
  {
    title: "the on-call service is called by urgent alarms alone, if the stage has one",
    check(graph, { alarms: on, pager }) {
      const called = subscribers(graph, "https");
      const all = [...alarms(graph), ...ofType(graph, "aws:cloudwatch/compositeAlarm:CompositeAlarm")];
      const urgent = all.filter(({ inputs }) => actions(inputs).some((topic) => called.has(topic)));
      if (!on || !pager) return called.size === 0 ? [] : ["alarms call a service that infra/stage.ts switches off"];
      return urgent.length > 0 && urgent.length < all.length / 2
        ? []
        : [`${urgent.length} of ${all.length} alarms call the on-call service`];
    },
  },
];

const actions = (inputs: Resource["inputs"]) => (inputs.alarmActions ?? []) as string[];

/** Topics with a subscriber of a protocol. */
const subscribers = (graph: Graph, protocol: string) =>
  new Set(
    ofType(graph, "aws:sns/topicSubscription:TopicSubscription")
      .filter(({ inputs }) => inputs.protocol === protocol)
      .map(({ inputs }) => String(inputs.topic)),
  );
