import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Bundle } from "./graph.ts";

const run = promisify(execFile);

const RUNS = 5;

/** Milliseconds to import a bundle in a fresh process: the least of five, since other load only adds time. */
export async function importTime(bundle: Bundle, variables: Record<string, string>): Promise<number> {
  const code = `const start = performance.now(); await import(${JSON.stringify(bundle.file)}); console.log("\\n" + (performance.now() - start)); process.exit(0)`;
  let least = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", code], {
      // Nothing listens there, so the API's bundle, which asks for the issuer's keys, is refused at once.
      env: { ...variables, ISSUER_URL: "https://127.0.0.1:9", AWS_REGION: "us-east-1", PATH: process.env.PATH },
    });
    least = Math.min(least, Number(stdout.trim().split("\n").at(-1)));
  }
  return least;
}
