import { HANDLERS, type Noun } from "../../infra/handler.ts";
import type { Graph } from "./evaluate/graph.ts";
import { allowed, environment, functionOf, functions as allFunctions, noun, type Statement } from "./evaluate/query.ts";
import { importTime } from "./evaluate/timing.ts";
import { API_IMPORT_MS, budget } from "./rules/code.ts";

/** A stage that sends no SMS has fewer functions. */
const nounsOf = (graph: Graph) =>
  (Object.keys(HANDLERS) as Noun[]).filter((name) => allFunctions(graph).some((fn) => noun(graph, fn) === name));

/** Rows in columns of the width of their widest cell; numbers are right-aligned. */
export function columns(rows: (string | number)[][]): string {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, String(cell).length)),
    [],
  );
  const line = (row: (string | number)[]) =>
    row
      .map((cell, i) => (typeof cell === "number" ? String(cell).padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ");
  return rows.map((row) => `  ${line(row).trimEnd()}`).join("\n");
}

/** Number of resources by type and stage. */
export function resources(graphs: Graph[]): string {
  const types = [
    ...new Set(graphs.flatMap((graph) => graph.resources.filter(({ custom }) => custom).map(({ type }) => type))),
  ];
  const count = (graph: Graph, type: string) => graph.resources.filter((resource) => resource.type === type).length;
  return columns([
    ["", ...graphs.map(({ stage }) => stage)],
    ...types.toSorted().map((type) => [type.replace(/\/.*:/, ":"), ...graphs.map((graph) => count(graph, type))]),
  ]);
}

/** Memory, timeout and concurrency of each function. */
export function functions(graph: Graph): string {
  return columns([
    ["function", "MB", "timeout s", "at most"],
    ...nounsOf(graph).map((noun) => {
      const { memorySize, timeout, reservedConcurrentExecutions } = functionOf(graph, noun).inputs as Record<
        string,
        number
      >;
      return [noun, memorySize!, timeout!, reservedConcurrentExecutions ?? "-"];
    }),
  ]);
}

/** Bundle sizes and import times with their budgets. Times are informative: a busy machine doubles them. */
export async function bundles(graph: Graph): Promise<string> {
  const rows: (string | number)[][] = [["bundle", "kB", "budget", "import ms", "budget", ""]];
  for (const noun of nounsOf(graph)) {
    const bundle = graph.bundles[HANDLERS[noun]]!;
    const milliseconds = Math.round(await importTime(bundle, environment(functionOf(graph, noun))));
    const over = [
      ...(bundle.bytes > budget(noun) ? ["too large"] : []),
      ...(noun === "api" && milliseconds > API_IMPORT_MS ? ["too slow"] : []),
    ];
    rows.push([
      noun,
      Math.round(bundle.bytes / 1000),
      budget(noun) / 1000,
      milliseconds,
      noun === "api" ? API_IMPORT_MS : "-",
      over.join(", "),
    ]);
  }
  return columns(rows);
}

/** Functions over their size budget. */
export const tooLarge = (graph: Graph) =>
  nounsOf(graph)
    .filter((noun) => graph.bundles[HANDLERS[noun]]!.bytes > budget(noun))
    .map((noun) => `${noun}'s bundle is over its budget`);

const SERVICES: [RegExp, string][] = [
  [/^arn:aws:dynamodb:.*\/index\/(.*)$/, "the table's index $1"],
  [/^arn:aws:dynamodb:.*\/stream\/.*$/, "the table's stream"],
  [/^arn:aws:dynamodb:.*:table\/.*$/, "the table"],
  [/^arn:aws:events:.*:event-bus\/.*$/, "the bus"],
  [/^arn:aws:s3:::[^/]+\/(.*)\*$/, "$1 in the bucket"],
  [/^arn:aws:lambda:.*:function:[a-z]+-[a-z0-9]+-([a-z]+):\*$/, "$1, any version"],
  [/^arn:aws:sqs:.*:[a-z]+-[a-z0-9]+-([A-Za-z]+)Queue-[a-z]+$/, "the queue $1"],
  [/^arn:aws:logs:.*:log-group:(.*):\*$/, "its log"],
];

function resourceName(arn: string): string {
  const [pattern, words] = SERVICES.find(([pattern]) => pattern.test(arn)) ?? [/$^/, ""];
  return words === "" ? arn : arn.replace(pattern, words);
}

/** `may GetItem, Query on the table, keys IMPORT#*`. */
function describeStatement({ actions, resources, condition }: Statement): string {
  const keys = Object.values(condition)
    .flatMap((test) => Object.values(test))
    .flat();
  const verbs = actions.map((action) => action.split(":")[1]).join(", ");
  return `${verbs} on ${resources.map(resourceName).join(", ")}${keys.length > 0 ? `, keys ${keys.join(" and ")}` : ""}`;
}

/** Permissions of each function, as text. */
export function permissions(graph: Graph): string {
  return nounsOf(graph)
    .map(
      (noun) =>
        `  ${noun} may\n${allowed(graph, functionOf(graph, noun))
          .map((statement) => `    ${describeStatement(statement)}`)
          .join("\n")}`,
    )
    .join("\n");
}
