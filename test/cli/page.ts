import type { PromiseWithChild } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { execute, script } from "#cli/hamta";

/** A page of docs, whose commands run as its reader runs them: in bash, with `hamta` installed. */

const DOCS = resolve(import.meta.dirname, "../../docs");

/** `blocks`: what is to be run. Blocks of `sh` build, install or deploy, and are not run here. */
export function read(name: string): { text: string; blocks: string[] } {
  const text = readFileSync(join(DOCS, name), "utf8");
  return { text, blocks: [...text.matchAll(/^```bash\n([^]*?)^```$/gm)].map(([, block = ""]) => block.trimEnd()) };
}

/** Runs commands in a folder, which is the reader's home. @throws if they do not exit with 0 */
export function bash(
  home: string,
): (commands: string, env: Record<string, string>) => PromiseWithChild<{ stdout: string }> {
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin/hamta"), `#!/bin/sh\nexec "${process.execPath}" "${script()}" "$@"\n`);
  chmodSync(join(home, "bin/hamta"), 0o755);
  const { JAVA_HOME } = process.env;
  return (commands, variables) => {
    const env = {
      PATH: `${join(home, "bin")}:${process.env["PATH"]}`,
      HOME: home,
      ...(JAVA_HOME && { JAVA_HOME }),
      ...variables,
    };
    const ran = execute("bash", ["-c", commands], { cwd: home, env });
    ran.child.stdin?.end();
    return ran;
  };
}

/**
 * The blocks of a page as one script, which stops at the first command that exits otherwise than with 0, or than the page
 * says: `hamta … # exits with 1`.
 */
export function scriptOf(blocks: readonly string[]): string {
  const lines = blocks.flatMap((block) => block.split("\n"));
  const checked = lines.map((line) => {
    const [, command, code] = /^(.*?) +# exits with (\d)/.exec(line) ?? [];
    return command === undefined ? line : `CODE=0; ${command} || CODE=$?; [ $CODE -eq ${code} ]`;
  });
  return ["set -Eeuo pipefail", `trap 'echo "exit $?: $BASH_COMMAND" >&2' ERR`, ...checked].join("\n");
}
