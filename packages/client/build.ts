/** `node build.ts [DIR]`: builds the client as an installable package. Default directory: `dist`. */
import { build, type Format } from "esbuild";
import { buildSchema, printSchema } from "graphql";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const here = import.meta.dirname;
const out = resolve(process.argv[2] ?? `${here}/dist`);
const { name, version } = JSON.parse(readFileSync(`${here}/package.json`, "utf8")) as Record<string, string>;

/** TypedDocumentNodes are in an entry of their own, so that a caller of the client alone needs no graphql. */
const ENTRIES = ["index", "nodes", "trusted"];
const TYPES = { "#*": { types: "./*.d.ts" } };

const writeJson = (path: string, value: unknown) =>
  writeFileSync(`${out}/${path}`, `${JSON.stringify(value, null, 2)}\n`);

/** Code and types in one folder, whose package.json says what they are: `import` finds ES modules, `require` CommonJS. */
async function buildAs(format: Format, folder: string): Promise<void> {
  await build({
    absWorkingDir: here,
    entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`),
    outdir: folder,
    bundle: true,
    format,
    splitting: format === "esm",
    platform: "neutral",
    external: ["graphql"],
    // Browsers of the last two years: they have AbortSignal.any and error causes.
    target: "es2022",
  });
  execFileSync("tsc", ["-p", "tsconfig.build.json", "--outDir", folder], { cwd: here, stdio: "inherit" });
}

const exported = (entry: string) => ({
  import: { types: `./${entry}.d.ts`, default: `./${entry}.js` },
  require: { types: `./cjs/${entry}.d.ts`, default: `./cjs/${entry}.js` },
});

rmSync(out, { recursive: true, force: true });
await buildAs("esm", out);
await buildAs("cjs", `${out}/cjs`);
writeJson("cjs/package.json", { type: "commonjs", imports: TYPES });
writeJson("package.json", {
  name,
  version,
  license: "MIT",
  type: "module",
  sideEffects: false,
  exports: {
    ".": exported("index"),
    "./nodes": exported("nodes"),
    "./trusted": exported("trusted"),
    "./schema.graphql": "./schema.graphql",
    "./package.json": "./package.json",
  },
  imports: TYPES,
  peerDependencies: { "@graphql-typed-document-node/core": "^3.2.0", graphql: "^16.0.0" },
  peerDependenciesMeta: {
    "@graphql-typed-document-node/core": { optional: true },
    graphql: { optional: true },
  },
});
const schema = `${here}/../../schema`;
const sdl = readdirSync(schema)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => readFileSync(`${schema}/${file}`, "utf8"));
writeFileSync(`${out}/schema.graphql`, `${printSchema(buildSchema(sdl.join("\n")))}\n`);
cpSync(`${here}/README.md`, `${out}/README.md`);
cpSync(`${here}/../../LICENSE`, `${out}/LICENSE`);
