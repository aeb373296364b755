import type { Noun } from "../../../infra/handler.ts";
import type { Graph } from "../evaluate/graph.ts";
import { allowed, environment, functions, noun } from "../evaluate/query.ts";
import type { Calls } from "../evaluate/calls.ts";

const BUDGETS: Partial<Record<Noun, number>> = { api: 1_000_000, events: 300_000 };

/** Bytes of minified code that a cold start reads. */
export const budget = (noun: Noun) => BUDGETS[noun] ?? 500_000;

/** Milliseconds to import the API with its source maps, whose cold start somebody waits for. */
export const API_IMPORT_MS = 130;

// What Lambda itself does with a role, whatever the handler does.
const RUNTIME = /^(logs|sqs):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

/** Granted and not used, used and not granted, of one function. */
export function permissions(graph: Graph, name: string, calls: Calls): string[] {
  const fn = functions(graph).find((one) => noun(graph, one) === name)!;
  const all = allowed(graph, fn);
  const granted = new Set(all.flatMap(({ actions }) => actions).filter((action) => !RUNTIME.test(action)));
  const wrong: string[] = [];
  for (const action of granted) if (!calls.actions.has(action)) wrong.push(`${name} may ${action}, and never does`);
  for (const action of calls.actions)
    if (!granted.has(action) && !RUNTIME.test(action)) wrong.push(`${name} does ${action}, and may not`);
  const index = all.some(({ resources }) => resources.some((resource) => resource.includes("/index/")));
  if (index !== calls.indexes)
    wrong.push(index ? `${name} may query indexes, and never does` : `${name} queries an index, and may not`);

  // One statement without a condition on keys may touch them all.
  const conditions = all
    .filter(({ actions }) => actions.some((action) => action.startsWith("dynamodb:")))
    .filter(({ resources }) => resources.some((resource) => !resource.includes("/index/")))
    .map(({ condition }) => condition["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] as string[] | undefined);
  if (conditions.length === 0 || conditions.includes(undefined)) return wrong;
  const prefixes = new Set(conditions.flatMap((keys) => keys ?? []).map((key) => key.replace("*", "")));
  for (const one of calls.partitions)
    if (!prefixes.has(one)) wrong.push(`${name} makes keys of ${one}, and may not touch them`);
  for (const one of prefixes)
    if (!calls.partitions.has(one)) wrong.push(`${name} may touch keys of ${one}, and makes none`);
  return wrong;
}

// Optional, or set by Lambda.
const OPTIONAL = /^(AWS_|_|LAMBDA_|NODE_|POWERTOOLS_|MAX_UPLOAD_BYTES$|DYNAMODB_ENDPOINT$|LOG_LEVEL$)/;
const GIVEN_TO_ALL = ["STAGE", "NODE_OPTIONS", "SST_KEY", "SST_KEY_FILE", "SST_RESOURCE_App"];

/** Variables that the code names and the stage does not set, and the other way round. */
export function variables(graph: Graph, name: string, calls: Calls): string[] {
  const given = environment(functions(graph).find((one) => noun(graph, one) === name)!);
  const named = [...calls.variables].filter(
    (one) => !OPTIONAL.test(one) && /_(NAME|FUNCTION|URL|ID|CONCURRENCY)$/.test(one),
  );
  return [
    ...named.filter((one) => !(one in given)).map((one) => `${name} reads ${one}, which is not set`),
    ...Object.keys(given)
      .filter((one) => !GIVEN_TO_ALL.includes(one) && !calls.variables.has(one))
      .map((one) => `${name} is given ${one}, and never reads it`),
  ];
}
