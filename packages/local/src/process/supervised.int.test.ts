import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { isAlive } from "#process/is-alive";
import * as Supervised from "#process/supervised";

/** A command that writes its process id into a file and runs for a minute. */
const writesPid = (file: string): string =>
  `require("node:fs").writeFileSync(${JSON.stringify(file)}, String(process.pid)); setTimeout(() => {}, 60_000)`;

/** A program that starts the command, waits for its file, and then ends in its own way. */
const program = (file: string, ending: string): string => `
  import { existsSync } from "node:fs";
  import { setTimeout as sleep } from "node:timers/promises";
  import { start } from ${JSON.stringify(new URL("./supervised.ts", import.meta.url).href)};
  const child = start(process.execPath, ["--eval", ${JSON.stringify(writesPid(file))}]);
  while (!existsSync(${JSON.stringify(file)})) await sleep(20);
  ${ending}
`;

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), "supervised-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
};

const pidIn = async (file: string): Promise<number> => {
  const pid = async () => Number(await readFile(file, "utf8").catch(() => "0"));
  await expect.poll(pid).toBeGreaterThan(0);
  return pid();
};

const forever = "await sleep(60_000);";

test.each([
  { how: "returns", ending: "", signal: undefined },
  { how: "throws", ending: "throw new Error('a bug');", signal: undefined },
  { how: "calls process.exit", ending: "process.exit(3);", signal: undefined },
  { how: "stops the command", ending: `await child.stop(); ${forever}`, signal: undefined },
  { how: "is interrupted", ending: forever, signal: "SIGINT" },
  { how: "is terminated", ending: forever, signal: "SIGTERM" },
  { how: "is killed", ending: forever, signal: "SIGKILL" },
] as const)("a program that $how leaves no process behind", async ({ ending, signal }) => {
  const file = join(await folder(), "pid");
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", program(file, ending)], { stdio: "ignore" });
  onTestFinished(() => void parent.kill("SIGKILL"));
  const pid = await pidIn(file);
  if (signal) parent.kill(signal);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test("a command that ignores SIGTERM is killed", async () => {
  const file = join(await folder(), "pid");
  const child = Supervised.start(process.execPath, ["--eval", `process.on("SIGTERM", () => {}); ${writesPid(file)}`]);
  await pidIn(file);
  await child.stop();
  expect(child.exitCode()).toBe(137);
});

test.runIf(process.platform === "linux")("a supervisor that is killed leaves no process behind", async () => {
  const file = join(await folder(), "pid");
  const child = Supervised.start(process.execPath, ["--eval", writesPid(file)]);
  const pid = await pidIn(file);
  const supervisor = Number(/^PPid:\s*(\d+)/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]);
  process.kill(supervisor, "SIGKILL");
  expect(await child.exited).toBe(137);
  await expect.poll(() => isAlive(pid)).toBe(false);
});
