import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { withLock } from "./lock.ts";

export const ROOT = resolve(import.meta.dirname, "../../..");
export const PLATFORM = join(ROOT, ".sst/platform");

const resolveHere = createRequire(import.meta.url).resolve;

/** The CLI's own environment: no telemetry, no Pulumi binary, and bun if installed (npm takes 40 s instead of 3). */
function environment() {
  const bun = ["x64", "aarch64"].flatMap((arch) => {
    try {
      return [resolveHere(`@oven/bun-linux-${arch}/bin/bun`)];
    } catch {
      return [];
    }
  })[0];
  return {
    ...process.env,
    SST_SKIP_DEPENDENCY_CHECK: "1",
    SST_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    ...(bun ? { SST_BUN_PATH: bun } : { SST_NO_BUN: "1" }),
  };
}

/** Installs SST's components and the Pulumi SDK like `sst deploy`. Needs the npm registry, once per SST version. */
export const install = () => withLock(join(ROOT, ".sst/evaluate/install.lock"), installIfMissing);

function installIfMissing(): void {
  const manifest = readFileSync(join(ROOT, "node_modules/sst/package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const file = join(PLATFORM, "version");
  const ready = existsSync(file) && existsSync(join(PLATFORM, "node_modules/@pulumi/aws/package.json"));
  if (ready && readFileSync(file, "utf8").trim() === version) return;
  try {
    execFileSync(join(ROOT, "node_modules/.bin/sst"), ["install", "--stage", "ci"], {
      cwd: ROOT,
      env: environment(),
      stdio: "pipe",
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`sst install failed:\n${String(stdout)}${String(stderr)}`, { cause: error });
  }
}
