import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** What the first page of each part loads in all, gzipped, told from the build's manifest; an error where it is too much. */

/** kB: the owner's part. The others' users sit at desks. */
const BUDGETS: Readonly<Record<string, number>> = {
  "src/parts/owner/screens.tsx": 150,
  "src/parts/public/screens.tsx": 150,
  "src/parts/importer/screens.tsx": 250,
  "src/parts/expert/screens.tsx": 200,
  "src/parts/ops/screens.tsx": 250,
};

type Chunk = { file: string; imports?: string[] };

const dist = new URL("dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8")) as Record<string, Chunk>;

let over = false;
for (const [part, budget] of Object.entries(BUDGETS)) {
  const files = new Set<string>();
  for (const entry of ["index.html", part]) gather(entry, files);
  const kilobytes = [...files].reduce((sum, file) => sum + gzipped(file), 0) / 1000;
  over ||= kilobytes > budget;
  const verdict = kilobytes > budget ? "OVER" : "of";
  process.stdout.write(`${kilobytes.toFixed(1).padStart(6)} ${verdict} ${budget} kB  ${part}\n`);
}
if (over) process.exitCode = 1;

/** A chunk and all that it cannot begin without. */
function gather(name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no ${name}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) gather(imported, files);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(new URL(file, dist))).length;
}
