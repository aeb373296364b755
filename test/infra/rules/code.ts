import type { Noun } from "../../../infra/handler.ts";
import type { Graph } from "../evaluate/graph.ts";
import { allowed, environment, functions, noun } from "../evaluate/query.ts";
import type { Calls } from "../evaluate/calls.ts";

// 470 kB of each are the AWS SDK and the logger. inspect reads lists, publish writes their reports as CSV and as XLSX.
// The outcomes of a kind of list are in one file with its reader, so 20 kB of reader are in reconcile and publish too.
// 11 kB of inspect tell what the columns of a foreign header are. 2 kB of reconcile read an uploader's later lists.
const BUDGETS: Partial<Record<Noun, number>> = {
  api: 1_030_000,
  events: 300_000,
  inspect: 540_000,
  reconcile: 553_000,
  publish: 560_000,
};

/** Bytes of minified code that a cold start reads. */
export const budget = (noun: Noun) => BUDGETS[noun] ?? 500_000;

/** Milliseconds to import the API with its source maps: a caller waits for its cold start. */
export const API_IMPORT_MS = 130;

// Actions of the Lambda service with a role, independent of the handler; and the one that a setting of the stage grants,
// which has a rule of its own.
const RUNTIME = /^(logs|sqs|sms-voice):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

/** Actions granted and not used, and used and not granted, of one function. */
export function permissions(graph: Graph, name: string, calls: Calls): string[] {
  const fn = functions(graph).find((item) => noun(graph, item) === name)!;
  const all = allowed(graph, fn);
  const granted = new Set(all.flatMap(({ actions }) => actions).filter((action) => !RUNTIME.test(action)));
  const violations: string[] = [];
  for (const action of granted)
    if (!calls.actions.has(action)) violations.push(`${name} may ${action}, and never does`);
  for (const action of calls.actions)
    if (!granted.has(action) && !RUNTIME.test(action)) violations.push(`${name} does ${action}, and may not`);
  const index = all.some(({ resources }) => resources.some((resource) => resource.includes("/index/")));
  if (index !== calls.indexes)
    violations.push(index ? `${name} may query indexes, and never does` : `${name} queries an index, and may not`);

  // A single statement without a condition on keys may access all of them.
  const conditions = all
    .filter(({ actions }) => actions.some((action) => action.startsWith("dynamodb:")))
    .filter(({ resources }) => resources.some((resource) => !resource.includes("/index/")))
    .map(({ condition }) => condition["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] as string[] | undefined);
  if (conditions.length === 0 || conditions.includes(undefined)) return violations;
  const prefixes = new Set(conditions.flatMap((keys) => keys ?? []).map((key) => key.replace("*", "")));
  for (const item of calls.partitions)
    if (!prefixes.has(item)) violations.push(`${name} makes keys of ${item}, and may not touch them`);
  for (const item of prefixes)
    if (!calls.partitions.has(item)) violations.push(`${name} may touch keys of ${item}, and makes none`);
  return violations;
}

// Optional, or set by Lambda.
const OPTIONAL = /^(AWS_|_|LAMBDA_|NODE_|POWERTOOLS_|MAX_UPLOAD_BYTES$|DYNAMODB_ENDPOINT$|LOG_LEVEL$)/;
const GIVEN_TO_ALL = ["STAGE", "NODE_OPTIONS", "SST_KEY", "SST_KEY_FILE", "SST_RESOURCE_App"];

/** Variables that the code names and the stage does not set, and vice versa. */
export function variables(graph: Graph, name: string, calls: Calls): string[] {
  const environmentNames = environment(functions(graph).find((item) => noun(graph, item) === name)!);
  const named = [...calls.variables].filter(
    (item) => !OPTIONAL.test(item) && /_(NAME|FUNCTION|URL|ID|CONCURRENCY)$/.test(item),
  );
  return [
    ...named.filter((item) => !(item in environmentNames)).map((item) => `${name} reads ${item}, which is not set`),
    ...Object.keys(environmentNames)
      .filter((item) => !GIVEN_TO_ALL.includes(item) && !calls.variables.has(item))
      .map((item) => `${name} is given ${item}, and never reads it`),
  ];
}
