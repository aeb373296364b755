import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { evaluate } from "./evaluate/evaluate.ts";
import { ofType } from "./evaluate/graph.ts";
import { ROOT } from "./evaluate/platform.ts";
import { stubs } from "./stubs.ts";

const doc = readFileSync(join(ROOT, "docs/operations.md"), "utf8");

/** The text under each heading, by the anchor that a link to it would use. */
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
beforeAll(async () => {
  using handlers = stubs();
  const [graph] = await evaluate(["production"], { handlers: handlers.folder });
  alarms = ofType(graph!, "aws:cloudwatch/metricAlarm:MetricAlarm").map(({ name, inputs }) => [
    name,
    /docs\/operations\.md#([a-z0-9-]+)$/.exec(String(inputs.alarmDescription))?.[1] ?? "",
  ]);
}, 60_000);

test("every alarm's mail leads to three first moves", () => {
  expect(alarms.length).toBeGreaterThan(0);
  const without = alarms.filter(([, runbook]) => (sections.get(runbook)?.match(/^\d\. /gm) ?? []).length !== 3);
  expect(without).toEqual([]);
});

test("every link inside the page leads somewhere", () => {
  const links = [...doc.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, anchor]) => anchor!);
  expect(links.filter((anchor) => !sections.has(anchor))).toEqual([]);
});
