import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Figure, Measured } from "#bench/figure";

/** What `hamta --help` takes beside Node alone, in the same run: the clock of a busy machine says nothing by itself. */

const ROUNDS = 20;
const CLI = resolve(import.meta.dirname, "../../packages/cli/build.ts");

export async function starting(): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), "hamta-starting-"));
  try {
    execFileSync(process.execPath, [CLI, out]);
    const times = { node: [] as number[], help: [] as number[] };
    // In turns, so that other work on the machine meets both.
    for (let round = 0; round < ROUNDS; round++) {
      times.node.push(measure(["-e", "0"]));
      times.help.push(measure([join(out, "hamta.js"), "--help"]));
    }
    const [node, help] = [median(times.node), median(times.help)];
    const figures: Figure[] = [
      { what: "`node -e 0`", value: node, unit: "ms" },
      { what: "`hamta --help`", value: help, unit: "ms", target: { most: 150 } },
      { what: "  times Node alone", value: help / node, unit: "×", target: { most: 3 } },
    ];
    return { figures };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function measure(args: readonly string[]): number {
  const started = performance.now();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
