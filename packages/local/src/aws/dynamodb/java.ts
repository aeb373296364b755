import { spawn } from "node:child_process";
import { join } from "node:path";
import { installCommand } from "#install";
import { UserError } from "#user-error";

/** The oldest Java that runs current releases of DynamoDB Local. */
const MIN_RELEASE = 17;

export class JavaMissing extends UserError {
  override readonly name = "JavaMissing";
  constructor(reason: string) {
    super(
      `DynamoDB Local needs Java ${MIN_RELEASE} or newer, but ${reason}.\n` +
        `Install it: ${installCommand("java") ?? "see https://adoptium.net"}\n` +
        "Or set JAVA_HOME to a Java that you have, or DYNAMODB_ENDPOINT to a DynamoDB that runs elsewhere.",
    );
  }
}

/** The `java` to run, of JAVA_HOME or else of PATH. Rejects with {@link JavaMissing} if it is absent or too old. */
export const find = async (env: NodeJS.ProcessEnv = process.env): Promise<string> => {
  const command = env["JAVA_HOME"] ? join(env["JAVA_HOME"], "bin", "java") : "java";
  const output = await versionOutput(command, env);
  if (output === undefined) throw new JavaMissing(`there is no ${command}`);
  const release = parseRelease(output);
  // The stub of macOS prints a sentence without a version.
  if (release === undefined) throw new JavaMissing(`${command} -version printed no version`);
  if (release < MIN_RELEASE) throw new JavaMissing(`${command} is Java ${release}`);
  return command;
};

/** `openjdk version "17.0.15"` is 17; `java version "1.8.0_292"` is 8. */
export const parseRelease = (output: string): number | undefined => {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] ? Number(match[1]) : undefined;
};

const versionOutput = (command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn(command, ["-version"], { env, stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
    let output = "";
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", () => resolve(undefined));
    child.on("close", () => resolve(output));
  });
