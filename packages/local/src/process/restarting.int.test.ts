import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { isAlive } from "#process/is-alive";
import { keepRunning } from "#process/restarting";
import * as Supervised from "#process/supervised";

/** Runs a program that first appends its process id to a file. */
async function run(program: string) {
  const folder = await mkdtemp(join(tmpdir(), "restarting-"));
  const file = join(folder, "pids");
  await writeFile(file, "");
  const source = `require("node:fs").appendFileSync(${JSON.stringify(file)}, process.pid + "\\n"); ${program}`;
  const messages: string[] = [];
  const restarting = keepRunning(
    () => Supervised.start(process.execPath, ["--eval", source]),
    (message) => messages.push(message),
  );
  onTestFinished(async () => {
    await restarting.stop();
    await rm(folder, { recursive: true });
  });
  const pids = async () => (await readFile(file, "utf8")).split("\n").filter(Boolean).map(Number);
  const pidOfStart = async (count: number): Promise<number> => {
    await expect.poll(async () => (await pids()).length).toBe(count);
    return (await pids())[count - 1] ?? 0;
  };
  return { ...restarting, messages, pids, pidOfStart };
}

const FOREVER = "setTimeout(() => {}, 60_000)";

test.each(["SIGKILL", "SIGTERM", "SIGSEGV"] as const)("a process killed by %s starts again", async (signal) => {
  const { pidOfStart, messages } = await run(FOREVER);
  process.kill(await pidOfStart(1), signal);
  expect(isAlive(await pidOfStart(2))).toBe(true);
  expect(messages).toEqual([expect.stringMatching(/^killed by signal \d+; starts again in 250 ms$/)]);
});

test("a process that is killed at each start starts again later each time", async () => {
  const { pidOfStart, messages } = await run("process.kill(process.pid, 'SIGKILL')");
  await pidOfStart(4);
  expect(messages.slice(0, 3).map((message) => /\d+ ms/.exec(message)?.[0])).toEqual(["250 ms", "500 ms", "1000 ms"]);
});

test("a process that fails by itself at its start waits for a restart", async () => {
  const { pidOfStart, messages, pids, restart } = await run("process.exit(1)");
  await pidOfStart(1);
  await expect.poll(() => messages).toEqual(["exit code 1; waits for a change of the code"]);
  expect(await pids()).toHaveLength(1);
  restart();
  await pidOfStart(2);
});

test("a restart stops the process first and reports nothing", async () => {
  const { pidOfStart, messages, restart } = await run(FOREVER);
  const first = await pidOfStart(1);
  restart();
  expect(isAlive(await pidOfStart(2))).toBe(true);
  expect(isAlive(first)).toBe(false);
  expect(messages).toEqual([]);
});

test("after a stop during the delay nothing starts again", async () => {
  const { pidOfStart, messages, pids, stop } = await run("process.kill(process.pid, 'SIGKILL')");
  await pidOfStart(1);
  await expect.poll(() => messages.length).toBeGreaterThan(0);
  await stop();
  const count = (await pids()).length;
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await pids()).toHaveLength(count);
});
