/** `node build.ts [DIR]`: the client as a package that a frontend installs, in `dist` unless told otherwise. */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const here = import.meta.dirname;
const out = resolve(process.argv[2] ?? `${here}/dist`);
const { name, version } = JSON.parse(readFileSync(`${here}/package.json`, "utf8")) as Record<string, string>;

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: ["src/index.ts"],
  outdir: out,
  bundle: true,
  format: "esm",
  platform: "neutral",
  // Two years of browsers: AbortSignal.any and error causes are there.
  target: "es2022",
});
execFileSync("tsc", ["-p", "tsconfig.build.json", "--outDir", out], { cwd: here, stdio: "inherit" });
const entry = { types: "./index.d.ts", default: "./index.js" };
const manifest = {
  name,
  version,
  license: "MIT",
  type: "module",
  sideEffects: false,
  exports: { ".": entry },
  imports: { "#*": { types: "./*.d.ts" } },
};
writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
cpSync(`${here}/../../LICENSE`, `${out}/LICENSE`);
