import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Figure, type Measured, number } from "#bench/figure";
import { progress } from "#bench/progress";
import { record, type Whole } from "#bench/serving/record";
import type { Rival } from "#bench/serving/rivals";
import type { WholeRival } from "#bench/serving/whole";
import { TICKETS } from "#bench/serving/request";

/** A page of tickets served by our handler and by rivals, each in a separate process. */

/**
 * Milliseconds of the serving thread; the mean is CPU time of the whole process, with compiler and garbage collector.
 */
export type Served = { p50: number; p99: number; mean: number };

/** Twice as many requests are served before the clock starts. */
const REQUESTS = 10_000;
const TURNS = 3;

const NAMES: Record<Rival, string> = {
  ours: "our handler",
  "ours, text": "our handler, asked by text",
  "ours, off": "our handler, executor off",
  apollo: "Apollo Server 5, plain",
  "apollo, text": "Apollo Server 5, asked by text",
  yoga: "GraphQL Yoga",
  mercurius: "Mercurius",
  "mercurius, jit": "Mercurius, jit",
  "graphql-js": "graphql-js alone",
  "graphql-jit": "graphql-jit alone",
};
const RIVALS = Object.keys(NAMES) as Rival[];
const WHOLES = ["ours, page", "apollo, page", "ours, filing", "apollo, filing"] as const satisfies WholeRival[];
/** A whole request takes ten times as long as the rest of it. */
const WHOLE_REQUESTS = REQUESTS / 10;

export async function serving(): Promise<Measured> {
  progress("serving: recording");
  const folder = await mkdtemp(join(tmpdir(), "serving-"));
  try {
    const file = join(folder, "recorded.json");
    const recorded = await record();
    await writeFile(file, JSON.stringify(recorded));
    const best = new Map<Rival | WholeRival, Served>();
    const keepBest = async (name: Rival | WholeRival, requests: number) => {
      progress(`serving: ${name}`);
      const served = await runAlone(name, file, requests);
      if (served.p50 < (best.get(name)?.p50 ?? Infinity)) best.set(name, served);
    };
    // In rounds, so that other load on the machine affects all of them.
    for (let turn = 0; turn < TURNS; turn++) {
      for (const rival of RIVALS) await keepBest(rival, REQUESTS);
      for (const rival of WHOLES) await keepBest(rival, WHOLE_REQUESTS);
    }
    return shown(best, recorded.body);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const run = promisify(execFile);

async function runAlone(rival: Rival | WholeRival, file: string, requests: number): Promise<Served> {
  const path = fileURLToPath(new URL("../alone/serving.ts", import.meta.url));
  const env = { ...process.env, NODE_ENV: "production" };
  const { stdout } = await run(process.execPath, [path, rival, file, String(requests)], { env });
  return JSON.parse(stdout) as Served;
}

function shown(best: ReadonlyMap<Rival | WholeRival, Served>, body: string): Measured {
  const of = (rival: Rival | WholeRival) => best.get(rival) ?? { p50: NaN, p99: NaN, mean: NaN };
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
      { what: "  times itself with the executor off", value: times("ours, off"), unit: "×" },
      {
        what: "  times plain Apollo Server 5",
        value: times("apollo"),
        unit: "×",
        target: { least: 4 },
        note: "without the AWS SDK",
      },
      { what: "  times GraphQL Yoga", value: times("yoga"), unit: "×", target: { least: 1 } },
      { what: "  times Mercurius", value: times("mercurius"), unit: "×", target: { least: 1 } },
      { what: "  times Mercurius with its jit", value: times("mercurius, jit"), unit: "×", target: { least: 1 } },
      { what: "  times graphql-jit alone, the near limit", value: times("graphql-jit"), unit: "×" },
      ...wholeFigures(of),
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

/** CPU of requests with the AWS SDK, which is what a user of the function pays for. */
function wholeFigures(of: (rival: WholeRival) => Served): Figure[] {
  const figures = (name: string, whole: Whole, most: number): Figure[] => {
    const ours = of(`ours, ${whole}`).mean;
    return [
      { what: `${name} with the AWS SDK, CPU`, value: ours, unit: "ms", target: { most } },
      { what: "  times plain Apollo Server 5", value: of(`apollo, ${whole}`).mean / ours, unit: "×" },
    ];
  };
  return [...figures(`the page of ${TICKETS} tickets`, "page", 0.6), ...figures("filing a ticket", "filing", 1.8)];
}
