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

/** The stream of the table in use: the stage's own, or a restored one. */
function table(graph: Graph): Resource | undefined {
  const name = environment(functionOf(graph, "api")).TABLE_NAME;
  return ofType(graph, "aws:dynamodb/table:Table").find(({ outputs }) => outputs.name === name);
}

/** The readers of the stream, and the items whose changes invoke them. */
const READERS = { events: ["TICKET", "IMPORT", "CORRECTION"], changes: ["DEVICE", "HELD", "TICKET"] } as const;
type Reader = keyof typeof READERS;

const mapping = (graph: Graph, reader: Reader) =>
  ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping")
    .map(({ inputs }) => inputs as unknown as Mapping)
    .find(({ functionName }) => owner(graph, functionName) === functionOf(graph, reader));

const ofReaders = (check: (reader: Reader) => string[]) => (Object.keys(READERS) as Reader[]).flatMap(check);

/** Sort keys of the items that a filter passes; null if it passes any. */
function sortKeys({ pattern }: { pattern: string }): string[] | null {
  const { dynamodb } = JSON.parse(pattern) as { dynamodb?: { Keys?: { sk?: { S?: unknown[] } } } };
  const keys = dynamodb?.Keys?.sk?.S;
  return keys?.every((key) => typeof key === "string") ? keys : null;
}

const HOUR = 3600;

export const streamRules: Rule[] = [
  {
    title:
      "changes of the table in use reach events and changes, from the oldest on; only those of their items invoke them",
    check: (graph) =>
      ofReaders((reader) => {
        const source = table(graph);
        const read = mapping(graph, reader);
        if (!read) return [`${reader} reads no stream`];
        const violations: string[] = [];
        if (read.eventSourceArn !== source?.outputs.streamArn)
          violations.push(`${reader} reads ${read.eventSourceArn}, not the stream of the table in use`);
        if (read.startingPosition !== "TRIM_HORIZON")
          violations.push(
            `${reader} reads from ${read.startingPosition}: what was written before its mapping is never told`,
          );
        const filters = read.filterCriteria?.filters ?? [];
        // Limit of SST and Lambda.
        if (filters.length === 0 || filters.length > 5) violations.push(`${reader} has ${filters.length} filters`);
        const invokingKeys = filters.flatMap((filter) => sortKeys(filter) ?? ["every change"]);
        const items: readonly string[] = READERS[reader];
        const other = invokingKeys.filter((key) => !items.includes(key));
        if (other.length > 0) violations.push(`${reader} is woken by ${other.join(", ")}`);
        return violations;
      }),
  },
  {
    title: "events are kept to be sent again for as long as the stage's table says",
    check(graph, { archiveDays }) {
      const bus = ofType(graph, "aws:cloudwatch/eventBus:EventBus")[0]?.outputs.arn;
      const archive = ofType(graph, "aws:cloudwatch/eventArchive:EventArchive").find(
        ({ inputs }) => inputs.eventSourceArn === bus,
      );
      const days = (archive?.inputs.retentionDays as number | undefined) ?? 0;
      return days === archiveDays ? [] : [`events are kept for ${days} days, not ${archiveDays}`];
    },
  },
  {
    title: "a table streams both images of an item, and to two readers at most",
    check(graph) {
      const tables = ofType(graph, "aws:dynamodb/table:Table").filter(({ inputs }) => inputs.hashKey !== undefined);
      const images = tables.flatMap(({ name, inputs }) =>
        inputs.streamViewType === "NEW_AND_OLD_IMAGES"
          ? []
          : [`${name} streams ${(inputs.streamViewType as string | undefined) ?? "nothing"}`],
      );
      const arn = table(graph)?.outputs.streamArn;
      const readers = ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").filter(
        ({ inputs }) => inputs.eventSourceArn === arn,
      );
      // Limit of DynamoDB: a third reader of a shard is throttled.
      return readers.length > 2 ? [...images, `${readers.length} functions read the stream`] : images;
    },
  },
  {
    title: "a change that cannot be sent is retried separately, then becomes a dead letter for 14 days",
    check: (graph) =>
      ofReaders((reader) => {
        const read = mapping(graph, reader);
        if (!read) return [];
        const violations: string[] = [];
        if (!read.functionResponseTypes?.includes("ReportBatchItemFailures"))
          violations.push(`${reader}: one failure would bring back the whole batch (no ReportBatchItemFailures)`);
        if (!read.bisectBatchOnFunctionError)
          violations.push(`${reader}: a record that kills it takes its whole batch along`);
        const age = read.maximumRecordAgeInSeconds ?? -1;
        if (age < HOUR || age > 12 * HOUR)
          violations.push(
            `${reader} gives a record up after ${age} s: it must be an hour at least, and half of the stream's 24`,
          );
        if (read.maximumRetryAttempts !== undefined && read.maximumRetryAttempts !== -1)
          violations.push(`${reader} gives a record up after ${read.maximumRetryAttempts} tries, however short`);
        const target = read.destinationConfig?.onFailure?.destinationArn;
        if (!target)
          return [...violations, `${reader} has no dead-letter queue: a change that is given up leaves no trace`];
        const deadLetterQueue = owner(graph, target);
        if (!deadLetterQueue) return [...violations, `${reader} sends dead letters to ${target}, which is not ours`];
        if (deadLetterQueue.inputs.messageRetentionSeconds !== 14 * 86_400)
          violations.push(`${deadLetterQueue.name} keeps letters for less than 14 days`);
        if (!may(graph, functionOf(graph, reader), "sqs:SendMessage", target))
          violations.push(`${reader}'s role may not send to its dead letters`);
        const url = environment(functionOf(graph, reader))[`LOST_${reader.toUpperCase()}_URL`];
        if (url !== deadLetterQueue.outputs.url)
          violations.push(`${reader} posts its own letters elsewhere than Lambda does`);
        return violations;
      }),
  },
  {
    title: "only events sends events, only to the stage's own bus, and has no other permission",
    check(graph) {
      const buses = ofType(graph, "aws:cloudwatch/eventBus:EventBus");
      const [bus] = buses;
      if (!bus || buses.length > 1) return [`there are ${buses.length} buses`];
      const events = functionOf(graph, "events");
      const violations: string[] = [];
      if (bus.outputs.name !== `${graph.app.name}-${graph.stage}-bus`)
        violations.push(`the bus is called ${String(bus.outputs.name)}, which nobody can know beforehand`);
      if (environment(events).BUS_NAME !== bus.outputs.name) violations.push("events' BUS_NAME is not the stage's bus");
      for (const fn of functions(graph))
        for (const { actions, resources } of allowed(graph, fn)) {
          if (!actions.some((action) => action.startsWith("events:"))) continue;
          if (fn !== events) violations.push(`${noun(graph, fn)} may ${actions.join(", ")}`);
          if (resources.some((resource) => resource !== bus.outputs.arn))
            violations.push(`${noun(graph, fn)} may ${actions.join(", ")} on ${resources.join(", ")}`);
        }
      const reach = allowed(graph, events).flatMap(({ actions, resources }) =>
        actions.flatMap((action) => (KNOWN.test(action) ? [] : [`events may ${action} on ${resources.join(", ")}`])),
      );
      return [...violations, ...reach];
    },
  },
];

const KNOWN =
  /^(events:PutEvents|sqs:SendMessage|logs:.*|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams))$/;
