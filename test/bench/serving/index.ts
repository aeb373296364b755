import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Measured, number } from "#bench/figure";
import { progress } from "#bench/progress";
import { record } from "#bench/serving/record";
import type { Rival } from "#bench/serving/rivals";
import { TICKETS } from "#bench/serving/request";

/** A page of tickets by our handler and by others, each in a process of its own. */

/** Milliseconds of the thread that serves; the mean is CPU of the whole process, its compiler and collectors too. */
export type Served = { p50: number; p99: number; mean: number };

/** Served twice as often before the clock starts. */
const REQUESTS = 10_000;
const TURNS = 3;

const NAMES: Record<Rival, string> = {
  ours: "our handler",
  "ours, text": "our handler, asked by text",
  apollo: "Apollo Server 5, plain",
  "apollo, text": "Apollo Server 5, asked by text",
  yoga: "GraphQL Yoga",
  mercurius: "Mercurius",
  "mercurius, jit": "Mercurius, jit",
  "graphql-js": "graphql-js alone",
  "graphql-jit": "graphql-jit alone",
};
const RIVALS = Object.keys(NAMES) as Rival[];

export async function serving(): Promise<Measured> {
  progress("serving: recording");
  const folder = await mkdtemp(join(tmpdir(), "serving-"));
  try {
    const file = join(folder, "recorded.json");
    const recorded = await record();
    await writeFile(file, JSON.stringify(recorded));
    const best = new Map<Rival, Served>();
    // In turns, so that whatever else the machine does weighs on all of them.
    for (let turn = 0; turn < TURNS; turn++) {
      for (const rival of RIVALS) {
        progress(`serving: ${NAMES[rival]}`);
        const served = await alone(rival, file);
        if (served.p50 < (best.get(rival)?.p50 ?? Infinity)) best.set(rival, served);
      }
    }
    return shown(best, recorded.body);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const run = promisify(execFile);

async function alone(rival: Rival, file: string): Promise<Served> {
  const path = fileURLToPath(new URL("../alone/serving.ts", import.meta.url));
  const env = { ...process.env, NODE_ENV: "production" };
  const { stdout } = await run(process.execPath, [path, rival, file, String(REQUESTS)], { env });
  return JSON.parse(stdout) as Served;
}

function shown(best: ReadonlyMap<Rival, Served>, body: string): Measured {
  const of = (rival: Rival) => best.get(rival) ?? { p50: NaN, p99: NaN, mean: NaN };
  const times = (rival: Rival) => of(rival).p50 / of("ours").p50;
  const kilobytes = Math.round(Buffer.byteLength(body) / 1024);
  return {
    figures: [
      {
        what: `a page of ${TICKETS} tickets through the Lambda handler, p50`,
        value: of("ours").p50,
        unit: "ms",
        target: { most: 0.1 },
        note: `asked by hash, ${kilobytes} kB of JSON`,
      },
      { what: "  the same, p99", value: of("ours").p99, unit: "ms" },
      { what: "  times plain Apollo Server 5", value: times("apollo"), unit: "×", target: { least: 4 } },
      { what: "  times GraphQL Yoga", value: times("yoga"), unit: "×", target: { least: 1 } },
      { what: "  times Mercurius", value: times("mercurius"), unit: "×", target: { least: 1 } },
      { what: "  times Mercurius with its jit", value: times("mercurius, jit"), unit: "×", target: { least: 1 } },
      { what: "  times graphql-jit alone, the near limit", value: times("graphql-jit"), unit: "×" },
    ],
    sheets: [
      {
        header: ["server", "p50, ms", "p99, ms", "CPU, mean, ms", "ours takes, of its p50"],
        rows: RIVALS.map((rival) => {
          const { p50, p99, mean } = of(rival);
          return [NAMES[rival], ...[p50, p99, mean].map(number), `${Math.round(100 / times(rival))} %`];
        }),
      },
    ],
  };
}
