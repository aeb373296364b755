import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Graph } from "./graph.ts";
import { install, PLATFORM, ROOT } from "./platform.ts";
import { bundle, type Edits } from "./program.ts";
import { serve } from "./server.ts";

const run = promisify(execFile);

export interface Options {
  edits?: Edits;
  /** The folder that handler paths start from; the repository itself when left out. */
  handlers?: string;
}

/** A stage that could not be evaluated, with every reason at once. */
export class Unevaluated extends Error {
  readonly problems: string[];

  constructor(stage: string, problems: string[]) {
    super(`${stage} does not evaluate:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

// Handed over as `sst secret set` would.
const secrets = { SST_SECRET_OpsEmail: "ops@hamta.example", SST_SECRET_EdgeKey: "07".repeat(32) };

/** The graphs of some stages: real SST components against mocked AWS. Never a deploy; no credentials are read. */
export async function evaluate(stages: string[], { edits = {}, handlers = ROOT }: Options = {}): Promise<Graph[]> {
  await install();
  using server = await serve(handlers);
  // Inside the platform, so that the packages it leaves outside are found.
  mkdirSync(join(PLATFORM, "evaluate"), { recursive: true });
  const folder = mkdtempSync(join(PLATFORM, "evaluate/"));
  try {
    const program = join(folder, "program.cjs");
    await bundle(program, edits);
    const graphs: Graph[] = [];
    // One at a time: each takes two cores, and two builds of one panel would meet.
    for (const stage of stages) {
      const graph = await one(stage, program, join(folder, `${stage}.json`), server.url);
      graphs.push({ ...graph, bundles: Object.fromEntries(server.bundles) });
    }
    return graphs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function one(stage: string, program: string, target: string, server: string): Promise<Graph> {
  const child = join(import.meta.dirname, "child.ts");
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, ...secrets, SST_SERVER: server };
  const { stderr } = await run(process.execPath, ["--no-warnings", child, program, stage, target], {
    cwd: ROOT,
    env: environment,
    timeout: 60_000,
    maxBuffer: 1 << 26,
  }).catch((error: { stderr?: string; message: string }) => ({ stderr: error.stderr?.trim() || error.message }));
  if (!existsSync(target)) throw new Unevaluated(stage, [stderr]);
  const { graph, problems } = JSON.parse(readFileSync(target, "utf8")) as { graph: Graph; problems: string[] };
  // Pulumi itself speaks up last: of promises that nobody kept, which is often only what a problem leaves behind.
  if (problems.length === 0 && stderr.trim() !== "") problems.push(stderr.trim());
  if (problems.length > 0) throw new Unevaluated(stage, problems);
  return graph;
}
