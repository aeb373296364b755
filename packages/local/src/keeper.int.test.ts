import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const keeper = fileURLToPath(new URL("./keeper.ts", import.meta.url));

/** A program that has a child kept, says the child's process id, and then ends in its own way. */
const program = (ending: string): string => `
  import { spawn } from "node:child_process";
  const kept = "process.stdout.write(String(process.pid)); setTimeout(() => {}, 60_000)";
  const child = spawn(process.execPath, [${JSON.stringify(keeper)}, process.execPath, "--eval", kept], {
    detached: true,
    stdio: ["pipe", "inherit", "ignore"],
  });
  child.unref();
  child.stdin.unref();
  await new Promise((resolve) => setTimeout(resolve, 500));
  ${ending}
`;

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const forever = "await new Promise((resolve) => setTimeout(resolve, 60_000));";

test.each([
  { how: "returns", ending: "", signal: undefined },
  { how: "throws", ending: "throw new Error('a bug');", signal: undefined },
  { how: "calls process.exit", ending: "process.exit(3);", signal: undefined },
  { how: "lets go of it", ending: `child.stdin.end(); ${forever}`, signal: undefined },
  { how: "is interrupted", ending: forever, signal: "SIGINT" },
  { how: "is terminated", ending: forever, signal: "SIGTERM" },
  { how: "is killed", ending: forever, signal: "SIGKILL" },
] as const)("nothing is left behind by a program that $how", async ({ ending, signal }) => {
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", program(ending)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [chunk] = (await once(parent.stdout, "data")) as [Buffer];
  const pid = Number(chunk.toString());
  expect(lives(pid)).toBe(true);
  if (signal) parent.kill(signal);
  await expect.poll(() => lives(pid), { timeout: 5_000 }).toBe(false);
  parent.kill("SIGKILL");
});
