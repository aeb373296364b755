import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * Measures the gzipped size of the first page of each part, from the build manifest. Exits with an error above the
 * budget.
 */

/** kB. The owner's budget is the smallest: the other roles use desktop computers. */
const BUDGETS: Readonly<Record<string, number>> = {
  "src/parts/owner/screens.tsx": 60,
  "src/parts/public/screens.tsx": 60,
  "src/parts/importer/screens.tsx": 80,
  "src/parts/expert/screens.tsx": 80,
  "src/parts/ops/screens.tsx": 90,
};

type Chunk = { file: string; imports?: string[] };

const dist = new URL("dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8")) as Record<string, Chunk>;

let over = false;
for (const [part, budget] of Object.entries(BUDGETS)) {
  const files = new Set<string>();
  for (const entry of ["index.html", "src/main.tsx", part]) addImports(entry, files);
  const kilobytes = [...files].reduce((sum, file) => sum + gzipped(file), 0) / 1000;
  over ||= kilobytes > budget;
  const verdict = kilobytes > budget ? "OVER" : "of";
  process.stdout.write(`${kilobytes.toFixed(1).padStart(6)} ${verdict} ${budget} kB  ${part}\n`);
}
if (over) process.exitCode = 1;

/** Adds a chunk and all its static imports. */
function addImports(name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no ${name}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) addImports(imported, files);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(new URL(file, dist))).length;
}
