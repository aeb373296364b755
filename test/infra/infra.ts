/**
 * pnpm infra                evaluates every stage: resources, functions, bundles, permissions, and broken rules
 * pnpm infra STAGE --json   one stage's graph
 * pnpm infra --types        writes sst-env.d.ts
 * pnpm infra --check        types of sst.config.ts and infra/ against SST's own, and sst-env.d.ts is current
 *
 * Real SST components against mocked AWS: no credentials are needed. It shows the requests to AWS, not whether AWS
 * would accept them.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { settings, stages } from "../../infra/stage.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { install, ROOT } from "./evaluate/platform.ts";
import { renderTypes } from "./evaluate/types.ts";
import * as Report from "./report.ts";
import { rules } from "./rules/all.ts";

const print = (text: string) => process.stdout.write(`${text}\n`);

async function report(names: string[]): Promise<number> {
  const graphs = await evaluate(names);
  print(`\nResources\n${Report.resources(graphs)}`);
  for (const graph of graphs) print(`\nFunctions, ${graph.stage}\n${Report.functions(graph)}`);
  const graph = graphs.at(-1)!;
  print(`\nBundles\n${await Report.bundles(graph)}`);
  print(
    `\nPermissions, ${graph.stage} (those of the other stages differ in names alone)\n${Report.permissions(graph)}`,
  );
  const broken = [
    ...graphs.flatMap((stageGraph) =>
      rules.flatMap(({ check }) =>
        check(stageGraph, settings(stageGraph.stage)).map((message) => `  ${stageGraph.stage}: ${message}`),
      ),
    ),
    ...Report.tooLarge(graph).map((message) => `  ${message}`),
  ];
  print(
    broken.length === 0 ? `\n${rules.length} rules hold in ${graphs.length} stages` : `\nBroken\n${broken.join("\n")}`,
  );
  return broken.length === 0 ? 0 : 1;
}

async function types(write: boolean): Promise<number> {
  const file = join(ROOT, "sst-env.d.ts");
  const [graph] = await evaluate(["production"]);
  const current = renderTypes(graph!.links);
  if (write) writeFileSync(file, current);
  if (readFileSync(file, "utf8") === current) return 0;
  print("sst-env.d.ts is stale: run pnpm infra --types");
  return 1;
}

async function check(): Promise<number> {
  await install();
  try {
    execFileSync(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.infra.json"], { cwd: ROOT, stdio: "inherit" });
  } catch {
    return 1;
  }
  return types(false);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, types: { type: "boolean" }, check: { type: "boolean" } },
});
const names = positionals.length > 0 ? positionals : Object.keys(stages);

if (values.check) process.exitCode = await check();
else if (values.types) process.exitCode = await types(true);
else if (values.json) print(JSON.stringify((await evaluate(names))[0], null, 2));
else process.exitCode = await report(names);
