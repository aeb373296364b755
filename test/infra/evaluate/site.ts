import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.ts";
import { ROOT } from "./platform.ts";

const RECORD = join(ROOT, ".sst/evaluate/site");

/**
 * Builds a site unless a build of its current sources exists: several processes evaluate at once and share one dist.
 */
export const buildIfChanged = (folder: string, build: () => Promise<void>) =>
  withLock(`${RECORD}.lock`, async () => {
    const state = digest(folder);
    if (existsSync(join(folder, "dist")) && existsSync(RECORD) && readFileSync(RECORD, "utf8") === state) return;
    // A build that is killed leaves a part of dist behind.
    rmSync(RECORD, { force: true });
    await build();
    writeFileSync(RECORD, state);
  });

/** Digest of the site and its workspace imports. */
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
