/**
 * Runs one stage's program against mocked AWS and prints its graph. A separate process, since a Pulumi program is
 * global state. Arguments: the bundled program, the stage, the file for the graph.
 */
import crypto from "node:crypto";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname } from "node:path";
import * as aws from "./aws.ts";
import type { Graph } from "./graph.ts";
import { PLATFORM, ROOT } from "./platform.ts";
import { runtime } from "./pulumi.ts";
import { record } from "./recorder.ts";

const [program, stage, target] = process.argv.slice(2) as [string, string, string];

interface App {
  name: string;
  removal?: string;
  protect?: boolean;
  providers?: { aws?: { region?: string } };
}

interface Program {
  config: { app: (input: { stage: string }) => Promise<App>; run: () => Promise<unknown> };
  run: (program: () => Promise<unknown>) => Promise<Record<string, unknown>>;
}

// Names end in random letters; fixed ones make the graphs of two runs comparable.
let drawn = 0;
const draw = (size: number) => crypto.createHash("sha512").update(`${drawn++}`).digest().subarray(0, size);
Object.assign(crypto, { randomBytes: draw });

const app: Graph["app"] = { name: "", stage, removal: "", protect: false, providers: {} };
Object.assign(globalThis, {
  $app: app,
  $dev: false,
  $cli: {
    command: "deploy",
    rpc: process.env.SST_SERVER,
    paths: { home: homedir(), root: ROOT, work: dirname(target), platform: PLATFORM },
    state: { version: {} },
  },
});

const { config, run } = createRequire(import.meta.url)(program) as Program;
const given = await config.app({ stage });
// The CLI's defaults.
Object.assign(app, { protect: false, removal: "retain", ...given, stage });
const region = given.providers?.aws?.region ?? "us-east-1";

const { resources, links, problems } = record();

const { setMocks, setAllConfig, runInPulumiStack } = runtime();
await setMocks(
  {
    newResource: async ({ type, name, inputs, id }) => {
      if (type === "command:local:Command") await call("Command", { ...inputs, create: inputs.create });
      const created = aws.create(type, name, inputs, region);
      return id
        ? { id, state: { ...created.state, ...aws.create(type, name, { ...inputs, name: id }, region).state, id } }
        : created;
    },
    call: ({ token, inputs }) => aws.call(token, inputs, region),
  },
  app.name,
  stage,
  // A dry run: a value that no mock supplies is unknown, not undefined, and so cannot pass for a value.
  true,
);
setAllConfig({ "aws:region": region });

async function call(method: string, args: object) {
  const response = await fetch(`${process.env.SST_SERVER}/rpc`, {
    method: "POST",
    body: JSON.stringify({ method, params: [args] }),
  });
  const { error } = (await response.json()) as { error?: string };
  if (error) throw new Error(error);
}

process.on("unhandledRejection", (reason) => problems.add(reason instanceof Error ? reason.message : String(reason)));
process.on("uncaughtException", (reason) => problems.add(reason.message));

let outputs: Record<string, unknown> = {};
runInPulumiStack(async () => {
  outputs = await run(config.run);
  return outputs;
}).catch((reason: Error) => problems.add(reason.message));

// Only now has every callback run; a promise awaited earlier would leave some resources out.
process.once("beforeExit", () => {
  const stack = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
  const graph: Graph = {
    stage,
    app,
    resources: resources.filter((resource) => resource !== stack).toSorted((a, b) => a.urn.localeCompare(b.urn)),
    links: Object.fromEntries(Object.entries(links).toSorted(([a], [b]) => a.localeCompare(b))),
    bundles: {},
    outputs: stack?.outputs ?? {},
  };
  // Removes this run's temporary folder from the output, so that two graphs are comparable.
  writeFileSync(target, JSON.stringify({ graph, problems: [...problems] }).replaceAll(dirname(target), ".sst"));
  process.exit(0);
});
