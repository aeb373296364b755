import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PARSERS, type Parser } from "#bench/parsers/parsers";

/** The records of files by path; null where the parser refuses the text or does not end. */
export type Records = ReadonlyMap<string, string[][] | null>;

const CHILD = fileURLToPath(new URL("../alone/udsv.ts", import.meta.url));
/** A process that does not end takes all its memory within a second. */
const LIMITS = ["--max-old-space-size=64"];
const TIMEOUT = 30_000;

export function read(parser: Parser, paths: readonly string[]): Records {
  if (parser === "uDSV") return readAlone(paths);
  return new Map(paths.map((path) => [path, readOne(parser, new TextDecoder().decode(readFileSync(path)))]));
}

function readOne(parser: Parser, text: string): string[][] | null {
  try {
    return PARSERS[parser](text);
  } catch {
    return null;
  }
}

/** Begins again after each file on which the process did not end. */
function readAlone(paths: readonly string[]): Records {
  const records = new Map<string, string[][] | null>();
  for (let from = 0; from < paths.length; from = records.size) {
    const rest = paths.slice(from);
    const { stdout, status } = spawnSync(process.execPath, [...LIMITS, CHILD, ...rest], {
      encoding: "utf8",
      timeout: TIMEOUT,
      maxBuffer: 1 << 26,
    });
    const lines = stdout.split("\n").slice(0, -1);
    for (const [at, line] of lines.entries()) records.set(rest[at] ?? "", JSON.parse(line) as string[][] | null);
    const stuck = rest[lines.length];
    if (stuck !== undefined) records.set(stuck, null);
    else if (status !== 0) throw new Error("The process of uDSV failed");
  }
  return records;
}
