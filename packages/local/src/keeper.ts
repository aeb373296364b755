// Run as a process of its own: keeps one child alive exactly as long as its parent.
// The parent holds the other end of stdin, and the operating system closes that however the parent ends
// (a return, an exception, SIGINT, even SIGKILL), so no signal handler is needed and no child is left behind.
import { spawn } from "node:child_process";

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error("keeper: no command");

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
child.on("error", () => process.exit(127));
child.on("exit", (code) => process.exit(code ?? 0));

const end = (): void => {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), 2_000).unref();
};
process.stdin.on("end", end).on("error", end).resume();
// Ctrl-C reaches every process of the terminal's group; the parent decides when to let go.
process.on("SIGINT", () => {});
process.on("SIGTERM", end);
