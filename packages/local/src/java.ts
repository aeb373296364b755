import { spawn } from "node:child_process";
import { join } from "node:path";

/** The oldest Java that runs DynamoDB Local's present releases. */
const OLDEST = 17;

export class JavaMissing extends Error {
  override readonly name = "JavaMissing";
  constructor(found: string) {
    super(
      `DynamoDB Local needs Java ${OLDEST} or newer; ${found}.\n` +
        "  Debian, Ubuntu   sudo apt-get install openjdk-17-jre-headless\n" +
        "  Fedora           sudo dnf install java-21-openjdk-headless\n" +
        "  macOS            brew install openjdk@21, then follow its note on linking\n" +
        "  Windows          winget install EclipseAdoptium.Temurin.21.JRE\n" +
        "Or set JAVA_HOME to one you have, or DYNAMODB_ENDPOINT to a DynamoDB that runs elsewhere.",
    );
  }
}

/**
 * The `java` to run: JAVA_HOME's, else the one on PATH.
 * Rejects with {@link JavaMissing} when there is none, or none new enough.
 */
export const find = async (env: NodeJS.ProcessEnv = process.env): Promise<string> => {
  const command = env["JAVA_HOME"] ? join(env["JAVA_HOME"], "bin", "java") : "java";
  const said = await version(command, env);
  if (said === undefined) throw new JavaMissing(`there is no ${command}`);
  const release = releaseOf(said);
  // macOS ships a stub that answers in words and without a version.
  if (release === undefined) throw new JavaMissing(`${command} -version gave no version`);
  if (release < OLDEST) throw new JavaMissing(`${command} is Java ${release}`);
  return command;
};

/** `openjdk version "17.0.15"` is 17; `java version "1.8.0_292"` is 8. */
export const releaseOf = (said: string): number | undefined => {
  const match = /version "(?:1\.)?(\d+)/.exec(said);
  return match?.[1] ? Number(match[1]) : undefined;
};

const version = (command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn(command, ["-version"], { env, stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", () => resolve(undefined));
    child.on("close", () => resolve(said));
  });
