import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";

const supervisor = fileURLToPath(new URL("child-supervisor.ts", import.meta.url));

export type Options = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Receives stderr instead of the terminal; stdout is then dropped. */
  onStderr?: (text: string) => void;
};

export type Supervised = {
  /** Exit code of the command; 128 + the signal's number if a signal ended it. */
  readonly exited: Promise<number>;
  /** Null while the command runs. */
  exitCode(): number | null;
  /** Sends SIGTERM, after 5 s SIGKILL, and resolves when the command has exited. */
  stop(): Promise<void>;
};

/** Runs a command that ends when this process ends, however it ends. The command does not keep this process alive. */
export function start(command: string, args: readonly string[], options: Options = {}): Supervised {
  const { cwd, env, onStderr } = options;
  const child = spawn(process.execPath, [supervisor, command, ...args], {
    cwd,
    env,
    detached: true, // a process group of its own: Ctrl-C must not end the command before its users
    stdio: onStderr ? ["pipe", "ignore", "pipe"] : ["pipe", "inherit", "inherit"],
    windowsHide: true,
  });
  child.stderr?.on("data", (chunk: Buffer) => onStderr?.(chunk.toString()));
  child.stdin?.on("error", () => {}); // the supervisor has exited
  child.unref();
  for (const stream of [child.stdin, child.stderr]) if (stream instanceof Socket) stream.unref();

  let exitCode: number | null = null;
  const { promise: exited, resolve } = Promise.withResolvers<number>();
  child.once("error", () => resolve((exitCode = 127)));
  child.once("exit", (code) => {
    killGroup(child.pid);
    resolve((exitCode = code ?? 137));
  });
  return {
    exited,
    exitCode: () => exitCode,
    stop: async () => {
      child.ref();
      child.stdin?.end();
      await exited;
    },
  };
}

/** A supervisor that is killed by SIGKILL leaves its command behind, which would hold the ports of its successor. */
function killGroup(leader: number | undefined): void {
  if (leader === undefined || process.platform === "win32") return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // ESRCH: nothing of the group is left.
  }
}
