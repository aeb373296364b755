import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Work in a separate process, so that other work does not affect its memory. */
export type Answer = {
  seconds: number;
  rows: number;
  bytes: number;
  /** Peak memory of the process, in MiB. */
  peak: number;
  /** Memory of the process at its start. */
  begin: number;
  /** Memory that the work still uses at its end, in typed arrays and the heap, after a garbage collection. */
  held: number;
};

const run = promisify(execFile);

export async function runAlone(script: string, ...args: readonly (string | number)[]): Promise<Answer> {
  const path = fileURLToPath(new URL(`./${script}.ts`, import.meta.url));
  const { stdout } = await run(process.execPath, ["--expose-gc", path, ...args.map(String)]);
  return JSON.parse(stdout) as Answer;
}

/** In the child process: does the work and prints the answer. */
export async function answer(work: () => Promise<{ seconds: number; rows: number; bytes: number; keep?: unknown }>) {
  const begin = process.memoryUsage.rss();
  const before = heldNow();
  const { keep, ...measured } = await work();
  const held = heldNow() - before;
  const peak = process.resourceUsage().maxRSS * 1024;
  const mib = (bytes: number) => bytes / 2 ** 20;
  // `keep` is used after the collection, so that it is not collected.
  const answer = { ...measured, peak: mib(peak), begin: mib(begin), held: keep === null ? 0 : mib(held) };
  process.stdout.write(JSON.stringify(answer));
}

function heldNow(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
