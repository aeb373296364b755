import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { HANDLERS, type Noun } from "../../infra/handler.ts";
import { settings, stages } from "../../infra/stage.ts";
import { callsOf } from "./evaluate/calls.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import type { Graph } from "./evaluate/graph.ts";
import { ROOT } from "./evaluate/platform.ts";
import { renderTypes } from "./evaluate/types.ts";
import { rules } from "./rules/all.ts";
import { budget, permissions, variables } from "./rules/code.ts";

// A developer's stage is `personal` in the table and has the developer's name.
const NAMES = Object.keys(stages).map((name) => (name === "personal" ? "sara" : name));
const NOUNS = Object.keys(HANDLERS) as Noun[];

const graphs = new Map<string, Graph>();
const graphOf = (stage: string) => graphs.get(stage)!;

beforeAll(async () => {
  for (const graph of await evaluate(NAMES)) graphs.set(graph.stage, graph);
});

describe.each(NAMES)("%s", (stage) => {
  test.each(rules)("$title", ({ check }) => {
    expect(check(graphOf(stage), settings(stage))).toEqual([]);
  });
});

describe.each(NOUNS)("%s", (noun) => {
  test("has every permission that its code uses, and no other", async () => {
    expect(permissions(graphOf("production"), noun, await callsOf(HANDLERS[noun]))).toEqual([]);
  });

  test("gets every variable that its code reads, and no other", async () => {
    expect(variables(graphOf("production"), noun, await callsOf(HANDLERS[noun]))).toEqual([]);
  });

  test("is within its size budget", () => {
    expect(graphOf("production").bundles[HANDLERS[noun]]!.bytes).toBeLessThanOrEqual(budget(noun));
  });

  test("maps error lines to their source, without the source's text", () => {
    const { file } = graphOf("production").bundles[HANDLERS[noun]]!;
    const map = JSON.parse(readFileSync(`${file}.map`, "utf8")) as { mappings: string; sourcesContent?: string[] };
    expect(map.mappings).not.toBe("");
    expect(map.sourcesContent).toBeUndefined();
  });

  test("leaves out only packages that are never imported on Lambda", () => {
    const { externals } = graphOf("production").bundles[HANDLERS[noun]]!;
    expect(externals.filter(({ kind }) => kind !== "dynamic-import")).toEqual([]);
  });
});

test("sst-env.d.ts equals the file that a deploy would write", () => {
  expect(readFileSync(join(ROOT, "sst-env.d.ts"), "utf8")).toBe(renderTypes(graphOf("production").links));
});

test("the panel's build exists", () => {
  expect(existsSync(join(ROOT, "packages/web/dist/index.html"))).toBe(true);
});
