import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locked } from "./lock.ts";
import { ROOT } from "./platform.ts";

const RECORD = join(ROOT, ".sst/evaluate/site");

/** Builds a site unless it stands as its sources are now: several processes evaluate at once, and read one dist. */
export const unlessBuilt = (folder: string, build: () => Promise<void>) =>
  locked(`${RECORD}.lock`, async () => {
    const state = digest(folder);
    if (existsSync(join(folder, "dist")) && existsSync(RECORD) && readFileSync(RECORD, "utf8") === state) return;
    await build();
    writeFileSync(RECORD, state);
  });

/** The site and what it imports of ours. */
function digest(folder: string): string {
  const hash = createHash("sha256");
  const exclude = ["node_modules/**", "dist/**"];
  for (const source of [folder, join(ROOT, "packages/core/src")])
    for (const file of globSync("**", { cwd: source, exclude, withFileTypes: false }).toSorted()) {
      const { size, mtimeMs } = statSync(join(source, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  return hash.digest("hex");
}
