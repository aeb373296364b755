/** `node build.ts [DIR]`: builds `hamta` as an installable package without dependencies. Default directory: `dist`. */
import { build } from "esbuild";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const here = import.meta.dirname;
const out = resolve(process.argv[2] ?? `${here}/dist`);
const { version } = JSON.parse(readFileSync(`${here}/package.json`, "utf8")) as Record<string, string>;

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: ["src/hamta.ts"],
  outdir: out,
  bundle: true,
  // `--help` loads no reader of lists, no client and no AWS SDK: a test counts its bytes.
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  minify: true,
  // Persian as it is, not as \u0641: a third of the size.
  charset: "utf8",
  format: "esm",
  platform: "node",
  target: "node20",
  // commander is CommonJS, and requires modules of Node.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  define: { HAMTA_VERSION: JSON.stringify(version) },
});
const manifest = {
  name: "hamta",
  version,
  description: "Hamta's command line: checks, sends and mends lists of a device register",
  license: "MIT",
  type: "module",
  bin: { hamta: "./hamta.js" },
  engines: { node: ">=20.12" },
};
writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
cpSync(`${here}/../../LICENSE`, `${out}/LICENSE`);
