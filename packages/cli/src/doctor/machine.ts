import { spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import type { Context } from "#frame/app";
import type { Finding } from "#doctor/finding";
import { doctor } from "#texts/doctor";

/** What the machine has. */

const OLDEST_NODE = [20, 12] as const;
/** DynamoDB Local, on which the local system runs, needs it. */
const OLDEST_JAVA = 17;
/** Where the local system listens. */
const PORT = 4000;

type Asked = Pick<Context, "env" | "language">;

export async function node({ language }: Asked): Promise<Finding> {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isNew) return { check: "node", state: "OK", message: node };
  return { check: "node", state: "FAIL", message: doctor.oldNode[language](node) };
}

export async function java({ env, language }: Asked): Promise<Finding> {
  const command = env["JAVA_HOME"] ? join(env["JAVA_HOME"], "bin", "java") : "java";
  const output = await versionOf(command, env);
  const [, release = "0"] = /version "(?:1\.)?(\d+)/.exec(output) ?? [];
  if (Number(release) >= OLDEST_JAVA) return { check: "java", state: "OK", message: release };
  return { check: "java", state: "WARN", message: doctor.noJava[language] };
}

function versionOf(command: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, ["-version"], { env, stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
    let output = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", () => resolve(""));
    child.on("close", () => resolve(output));
  });
}

export async function port({ language }: Asked): Promise<Finding> {
  const isTaken = await new Promise<boolean>((resolve) => {
    const socket = connect(PORT, "127.0.0.1");
    socket.on("connect", () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", (hadError) => resolve(!hadError));
  });
  if (!isTaken) return { check: "port", state: "OK", message: doctor.free[language] };
  return { check: "port", state: "WARN", message: doctor.taken[language] };
}
