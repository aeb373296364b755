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
  /** Base folder of handler paths; the repository root by default. */
  handlers?: string;
}

/** A stage that could not be evaluated, with all reasons. */
export class EvaluationError extends Error {
  readonly problems: string[];

  constructor(stage: string, problems: string[]) {
    super(`${stage} does not evaluate:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

// Supplied as by `sst secret set`.
const secrets = {
  SST_SECRET_OpsEmail: "ops@hamta.example",
  SST_SECRET_EdgeKey: "07".repeat(32),
  SST_SECRET_SmsGatewayUrl: "https://sms.hamta.example/messages",
  SST_SECRET_SmsGatewayKey: "08".repeat(32),
};

/** A stage takes 5 s on an idle machine, and over 60 s on one with ten other busy processes. */
const TIMEOUT_MS = 180_000;

/** The graphs of some stages: real SST components against mocked AWS. Never a deploy; no credentials are read. */
export async function evaluate(stages: string[], { edits = {}, handlers = ROOT }: Options = {}): Promise<Graph[]> {
  await install();
  using server = await serve(handlers);
  // Inside the platform folder, so that its external packages are found.
  mkdirSync(join(PLATFORM, "evaluate"), { recursive: true });
  const folder = mkdtempSync(join(PLATFORM, "evaluate/"));
  try {
    const program = join(folder, "program.cjs");
    await bundle(program, edits);
    const graphs: Graph[] = [];
    // One at a time: each uses two cores, and two builds of one panel would conflict.
    for (const stage of stages) {
      const graph = await evaluateStage(stage, program, join(folder, `${stage}.json`), server.url);
      graphs.push({ ...graph, bundles: Object.fromEntries(server.bundles) });
    }
    return graphs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function evaluateStage(stage: string, program: string, target: string, server: string): Promise<Graph> {
  const child = join(import.meta.dirname, "child.ts");
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, ...secrets, SST_SERVER: server };
  const { stderr } = await run(process.execPath, ["--no-warnings", child, program, stage, target], {
    cwd: ROOT,
    env: environment,
    timeout: TIMEOUT_MS,
    maxBuffer: 1 << 26,
  }).catch((error: { killed?: boolean; stderr?: string; message: string }) => ({
    stderr: error.killed ? `It took more than ${TIMEOUT_MS} ms.` : error.stderr?.trim() || error.message,
  }));
  if (!existsSync(target)) throw new EvaluationError(stage, [stderr]);
  const { graph, problems } = JSON.parse(readFileSync(target, "utf8")) as { graph: Graph; problems: string[] };
  // Pulumi's own errors come last: they concern unresolved promises, often only a consequence of another problem.
  if (problems.length === 0 && stderr.trim() !== "") problems.push(stderr.trim());
  if (problems.length > 0) throw new EvaluationError(stage, problems);
  return graph;
}
