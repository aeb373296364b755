import type { Person, System } from "@hamta/local";
import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

/** The built command line, run as a user runs it. */

const ROOT = resolve(import.meta.dirname, "../..");

let built: string | null = null;

/** Builds it once for all test files of a process. */
export function distribution(): string {
  if (built !== null) return built;
  const out = mkdtempSync(join(tmpdir(), "hamta-cli-"));
  process.once("exit", () => rmSync(out, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(ROOT, "packages/cli/build.ts"), out]);
  built = out;
  return out;
}

export const script = (): string => join(distribution(), "hamta.js");

export type Run = { code: number; stdout: string; stderr: string };
/** `staysOpen`: as of a terminal, the input does not end. */
export type RunOptions = { env?: Record<string, string>; cwd?: string; input?: string; staysOpen?: boolean };

/** Without a terminal, in English unless `env` says otherwise. */
export function run(
  args: readonly string[],
  { env = {}, cwd, input = "", staysOpen = false }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [script(), ...args], {
    cwd,
    // A home of nobody: who runs the tests may be signed in.
    env: { PATH: process.env["PATH"], HOME: join(distribution(), "home"), LANG: "en_GB.UTF-8", ...env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.write(input);
  if (!staysOpen) child.stdin.end();
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}

/** Runs it as a person who is signed in. */
export const as =
  ({ url, issuer }: System.System, person: Person) =>
  async (args: readonly string[], { env = {}, ...options }: RunOptions = {}): Promise<Run> => {
    const token = await issuer.token(person);
    return run(args, { ...options, env: { HAMTA_URL: url, HAMTA_TOKEN: token, ...env } });
  };

/** A file in a folder of its own. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** A folder of its own for a test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "hamta-cli-test-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const execute = promisify(execFile);
