import { readFileSync, writeSync } from "node:fs";
import { PARSERS } from "#bench/parsers/parsers";

/** Prints the records of each file as a line of JSON. On some inputs uDSV does not end, so it has a process of its own. */
for (const path of process.argv.slice(2)) {
  const text = new TextDecoder().decode(readFileSync(path));
  writeSync(1, `${JSON.stringify(recordsOf(text))}\n`);
}

function recordsOf(text: string): string[][] | null {
  try {
    return PARSERS.uDSV(text);
  } catch {
    return null;
  }
}
