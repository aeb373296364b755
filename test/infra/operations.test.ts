import { buildSchema, parse, validate } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { evaluate } from "./evaluate/evaluate.ts";
import { ofType } from "./evaluate/graph.ts";
import { ROOT } from "./evaluate/platform.ts";
import { stubs } from "./stubs.ts";

const doc = readFileSync(join(ROOT, "docs/operations.md"), "utf8");

/** The text under each heading, by its link anchor. */
const sections = new Map(
  doc.split(/^#{2,3} /m).map((section) => {
    const [heading = "", ...lines] = section.split("\n");
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, "")
      .replaceAll(" ", "-");
    return [anchor, lines.join("\n")];
  }),
);

let alarms: [name: string, runbook: string][];
/** How many alarms have so many metrics; 0: they combine other alarms. */
let counts: Record<number, number>;
beforeAll(async () => {
  using handlers = stubs();
  const [graph] = await evaluate(["production"], { handlers: handlers.folder });
  const single = ofType(graph!, "aws:cloudwatch/metricAlarm:MetricAlarm");
  const combined = ofType(graph!, "aws:cloudwatch/compositeAlarm:CompositeAlarm");
  counts = { 0: combined.length };
  for (const { inputs } of single) {
    const queries = (inputs.metricQueries ?? [{ metric: {} }]) as { metric?: object }[];
    const metrics = queries.filter(({ metric }) => metric).length;
    counts[metrics] = (counts[metrics] ?? 0) + 1;
  }
  alarms = [...single, ...combined].map(({ name, inputs }) => [
    name,
    /docs\/operations\.md#([a-z0-9-]+)$/.exec(String(inputs.alarmDescription))?.[1] ?? "",
  ]);
});

test("every alarm's mail links to three first steps", () => {
  expect(alarms.length).toBeGreaterThan(0);
  const without = alarms.filter(([, runbook]) => (sections.get(runbook)?.match(/^\d\. /gm) ?? []).length !== 3);
  expect(without).toEqual([]);
});

test("its cost counts the alarms", () => {
  const { 0: combined, 1: one = 0, 2: two = 0, ...others } = counts;
  expect(others).toEqual({ 4: 1 });
  expect(combined).toBe(6);
  const dollars = ((one + 2 * two + 4) / 10).toFixed(2);
  expect(doc).toContain(`Fixed: ${one} alarms of one metric, ${two} of two and one of four = $${dollars}, six that`);
});

test("every link inside the page has a target", () => {
  const links = [...doc.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, anchor]) => anchor!);
  expect(links.filter((anchor) => !sections.has(anchor))).toEqual([]);
});

test("every command that lists executions names a version: without it the command lists $LATEST alone", () => {
  const commands = doc.replaceAll(/\\\n\s*/g, " ").match(/list-durable-executions-by-function[^\n`]*/g) ?? [];
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((command) => !command.includes("--qualifier"))).toEqual([]);
});

test("its GraphQL is valid", () => {
  const files = readdirSync(join(ROOT, "schema")).filter((name) => name.endsWith(".graphql"));
  const schema = buildSchema(files.map((name) => readFileSync(join(ROOT, "schema", name), "utf8")).join("\n"));
  const documents = [...doc.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => text!);
  expect(documents.length).toBeGreaterThan(0);
  expect(documents.flatMap((document) => validate(schema, parse(document)))).toEqual([]);
});
