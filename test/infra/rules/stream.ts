import { ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { allowed, environment, functionOf, functions, may, noun } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

interface Mapping {
  eventSourceArn: string;
  functionName: string;
  startingPosition?: string;
  functionResponseTypes?: string[];
  bisectBatchOnFunctionError?: boolean;
  maximumRecordAgeInSeconds?: number;
  maximumRetryAttempts?: number;
  destinationConfig?: { onFailure?: { destinationArn: string } };
  filterCriteria?: { filters: { pattern: string }[] };
}

/** The stream of the table that the functions work on: the stage's own, or a restored one. */
function table(graph: Graph): Resource | undefined {
  const name = environment(functionOf(graph, "api")).TABLE_NAME;
  return ofType(graph, "aws:dynamodb/table:Table").find(({ outputs }) => outputs.name === name);
}

const mapping = (graph: Graph) =>
  ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping")
    .map(({ inputs }) => inputs as unknown as Mapping)
    .find(({ functionName }) => owner(graph, functionName) === functionOf(graph, "events"));

/** The sort keys of the items that a filter lets through; null when it lets through any. */
function sortKeys({ pattern }: { pattern: string }): string[] | null {
  const { dynamodb } = JSON.parse(pattern) as { dynamodb?: { Keys?: { sk?: { S?: unknown[] } } } };
  const keys = dynamodb?.Keys?.sk?.S;
  return keys?.every((key) => typeof key === "string") ? keys : null;
}

const HOUR = 3600;

export const streamRules: Rule[] = [
  {
    title:
      "changes of the table in use reach events, from the oldest on, and only those of tickets and imports wake it",
    check(graph) {
      const source = table(graph);
      const read = mapping(graph);
      if (!read) return ["events reads no stream"];
      const wrong: string[] = [];
      if (read.eventSourceArn !== source?.outputs.streamArn)
        wrong.push(`events reads ${read.eventSourceArn}, not the stream of the table in use`);
      for (const { name, inputs } of ofType(graph, "aws:dynamodb/table:Table"))
        if (inputs.hashKey !== undefined && inputs.streamViewType !== "NEW_AND_OLD_IMAGES")
          wrong.push(`${name} streams ${(inputs.streamViewType as string | undefined) ?? "nothing"}`);
      if (read.startingPosition !== "TRIM_HORIZON")
        wrong.push(`events reads from ${read.startingPosition}: what was written before its mapping is never told`);
      const filters = read.filterCriteria?.filters ?? [];
      // SST's and Lambda's limit.
      if (filters.length === 0 || filters.length > 5) wrong.push(`events has ${filters.length} filters`);
      const wakes = filters.flatMap((filter) => sortKeys(filter) ?? ["every change"]);
      const other = wakes.filter((key) => !["TICKET", "IMPORT"].includes(key));
      if (other.length > 0) wrong.push(`events is woken by ${other.join(", ")}`);
      return wrong;
    },
  },
  {
    title: "a change that cannot be told is tried again alone, and in the end leaves a letter that is kept for 14 days",
    check(graph) {
      const read = mapping(graph);
      if (!read) return [];
      const wrong: string[] = [];
      if (!read.functionResponseTypes?.includes("ReportBatchItemFailures"))
        wrong.push("events: one failure would bring back the whole batch (no ReportBatchItemFailures)");
      if (!read.bisectBatchOnFunctionError) wrong.push("events: a record that kills it takes its whole batch along");
      const age = read.maximumRecordAgeInSeconds ?? -1;
      if (age < HOUR || age > 12 * HOUR)
        wrong.push(`events gives a record up after ${age} s: it must be an hour at least, and half of the stream's 24`);
      if (read.maximumRetryAttempts !== undefined && read.maximumRetryAttempts !== -1)
        wrong.push(`events gives a record up after ${read.maximumRetryAttempts} tries, however short`);
      const target = read.destinationConfig?.onFailure?.destinationArn;
      if (!target) return [...wrong, "events has no dead-letter queue: a change that is given up leaves no trace"];
      const dead = owner(graph, target);
      if (!dead) return [...wrong, `events sends dead letters to ${target}, which is not ours`];
      if (dead.inputs.messageRetentionSeconds !== 14 * 86_400)
        wrong.push(`${dead.name} keeps letters for less than 14 days`);
      if (!may(graph, functionOf(graph, "events"), "sqs:SendMessage", target))
        wrong.push("events' role may not send to its dead letters");
      if (environment(functionOf(graph, "events")).LOST_EVENTS_URL !== dead.outputs.url)
        wrong.push("events posts its own letters elsewhere than Lambda does");
      return wrong;
    },
  },
  {
    title: "events alone puts events, on the stage's own bus alone, and can do nothing else",
    check(graph) {
      const buses = ofType(graph, "aws:cloudwatch/eventBus:EventBus");
      const [bus] = buses;
      if (!bus || buses.length > 1) return [`there are ${buses.length} buses`];
      const events = functionOf(graph, "events");
      const wrong: string[] = [];
      if (bus.outputs.name !== `${graph.app.name}-${graph.stage}-bus`)
        wrong.push(`the bus is called ${String(bus.outputs.name)}, which nobody can know beforehand`);
      if (environment(events).BUS_NAME !== bus.outputs.name) wrong.push("events' BUS_NAME is not the stage's bus");
      for (const fn of functions(graph))
        for (const { actions, resources } of allowed(graph, fn)) {
          if (!actions.some((action) => action.startsWith("events:"))) continue;
          if (fn !== events) wrong.push(`${noun(graph, fn)} may ${actions.join(", ")}`);
          if (resources.some((resource) => resource !== bus.outputs.arn))
            wrong.push(`${noun(graph, fn)} may ${actions.join(", ")} on ${resources.join(", ")}`);
        }
      const reach = allowed(graph, events).flatMap(({ actions, resources }) =>
        actions.flatMap((action) => (KNOWN.test(action) ? [] : [`events may ${action} on ${resources.join(", ")}`])),
      );
      return [...wrong, ...reach];
    },
  },
];

const KNOWN =
  /^(events:PutEvents|sqs:SendMessage|logs:.*|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams))$/;
