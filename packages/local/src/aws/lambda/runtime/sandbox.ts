import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import * as RuntimeApi from "#aws/lambda/runtime/runtime-api";

/** A process that runs a bundle under the Runtime API, one invocation at a time. */

export type Definition = {
  /** Folder of the bundle, and its handler such as `bundle.handler`. */
  folder: string;
  handler: string;
  /** All variables of the process. */
  environment: Readonly<Record<string, string>>;
  timeoutSeconds: number;
  memoryMb: number;
  onLine?: (line: string) => void;
};

/** Result of an invocation. `payload` of a failure is `{ errorType, errorMessage }`, as callers get it. */
export type Outcome = { ok: boolean; payload: string };

export type Sandbox = {
  /** Resolves when the function has answered, failed, or was killed at its timeout or its memory. */
  invoke(payload: string, functionArn: string, requestId?: string): Promise<Outcome>;
  isAlive(): boolean;
  stop(): void;
};

const client = fileURLToPath(new URL("client.js", import.meta.url));

/** Lambda allows 10 s. Here many may start at once, on two cores. */
const INIT_MS = 60_000;
/** How often the memory of a running process is read. */
const WATCH_MS = 100;

export async function start(definition: Definition): Promise<Sandbox> {
  const { timeoutSeconds, memoryMb } = definition;
  let settle: ((outcome: Outcome) => void) | null = null;
  const end = (outcome: Outcome) => {
    settle?.(outcome);
    settle = null;
  };
  const { promise: initialised, resolve: onReady } = Promise.withResolvers<Outcome | null>();
  const api = await RuntimeApi.start((posted) => {
    if (posted.kind === "ready") return onReady(null);
    if (posted.kind === "init error") return onReady({ ok: false, payload: posted.body });
    end({ ok: posted.kind === "response", payload: posted.body });
  });
  const child = run(definition, api.address);
  const kill = (type: string, message: string) => {
    end(failure(type, message));
    child.kill("SIGKILL");
  };
  child.once("exit", (code, signal) => {
    const status = signal === null ? `exit status ${code}` : `signal: ${SIGNALS[signal] ?? signal}`;
    const outcome = failure("Runtime.ExitError", `Error: Runtime exited with error: ${status}`);
    onReady(outcome);
    end(outcome);
    api.stop();
  });
  const initTimer = setTimeout(() => child.kill("SIGKILL"), INIT_MS);
  void initialised.then(() => clearTimeout(initTimer));

  const isAlive = () => child.exitCode === null && child.signalCode === null && !child.killed;
  return {
    isAlive,
    stop: () => void child.kill("SIGKILL"),
    invoke: async (payload, functionArn, requestId = randomUUID()) => {
      const failed = await initialised;
      if (failed) return failed;
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      settle = resolve;
      api.give({ requestId, payload, functionArn, deadline: Date.now() + timeoutSeconds * 1000 });
      const timer = setTimeout(() => {
        const text = `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
        kill("Sandbox.Timedout", text);
      }, timeoutSeconds * 1000);
      const watch = setInterval(() => {
        if (residentMb(child.pid) <= memoryMb) return;
        kill("Runtime.ExitError", `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`);
      }, WATCH_MS);
      try {
        return await promise;
      } finally {
        clearTimeout(timer);
        clearInterval(watch);
      }
    },
  };
}

const SIGNALS: Readonly<Record<string, string>> = { SIGKILL: "killed", SIGABRT: "aborted" };

const failure = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  payload: JSON.stringify({ errorType, errorMessage }),
});

/** With the heap sizes that Lambda gives to Node. */
function run({ folder, handler, environment, memoryMb, onLine = () => {} }: Definition, api: string): ChildProcess {
  const young = Math.floor(memoryMb / 10);
  const heap = [`--max-semi-space-size=${Math.floor(young / 2)}`, `--max-old-space-size=${memoryMb - young}`];
  const child = spawn(process.execPath, [...heap, client], {
    cwd: folder,
    env: { ...environment, LAMBDA_TASK_ROOT: folder, _HANDLER: handler, AWS_LAMBDA_RUNTIME_API: api },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => {});
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);
  return child;
}

/** 0 where the system does not tell: there only the size of the heap is limited. */
function residentMb(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
