// Runs as a process between a program and its child: the child ends when the program ends.
// The program holds the other end of stdin. The operating system closes stdin however the program ends
// (return, exception, SIGINT, even SIGKILL), so the program needs no signal handler and leaves no child behind.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** A child has this long between SIGTERM and SIGKILL. */
const GRACE_MS = 5_000;

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error("child-supervisor: no command");

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
child.on("error", () => process.exit(127));
// As in a shell: 128 + the signal's number. A supervisor that ended with 0 would hide the crash.
child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));

const end = (): void => {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
};
process.stdin.on("end", end).on("error", end).resume();
// Ctrl-C reaches every process of the terminal's group; the program decides when its child ends.
process.on("SIGINT", () => {});
process.on("SIGTERM", end);
