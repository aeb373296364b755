import { existsSync, mkdirSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { ROOT } from "./platform.ts";
import type { Bundle } from "./graph.ts";

interface Input {
  functionID: string;
  handler: string;
  properties: {
    minify?: boolean;
    sourcemap?: boolean;
    splitting?: boolean;
    esbuild?: { external?: string[]; keepNames?: boolean; conditions?: string[]; charset?: "ascii" | "utf8" };
  };
}

const banner = [
  `import { createRequire as topLevelCreateRequire } from 'module';`,
  `const require = topLevelCreateRequire(import.meta.url);`,
  `import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"`,
  `const __filename = topLevelFileUrlToPath(import.meta.url)`,
  `const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))`,
].join("\n");

/** Builds one function like the CLI for nodejs24.x. Throws if the handler's file or its export is missing. */
export async function buildHandler(input: Input, out: string, root = ROOT): Promise<Bundle> {
  const extension = extname(input.handler);
  const entry = [".ts", ".mjs", ".js"]
    .map((ext) => join(root, input.handler.slice(0, -extension.length) + ext))
    .find(existsSync);
  if (!entry) throw new Error(`${input.functionID}: its handler ${input.handler} is in no file`);

  const { splitting = false, minify = false, esbuild = {} } = input.properties;
  const file = join(out, "bundle.mjs");
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    entryPoints: [{ in: entry, out: "bundle" }],
    outdir: out,
    outExtension: { ".js": ".mjs" },
    banner: { js: banner },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2024",
    mainFields: ["module", "main"],
    ...(esbuild.conditions && { conditions: esbuild.conditions }),
    ...(esbuild.charset && { charset: esbuild.charset }),
    keepNames: esbuild.keepNames ?? true,
    minify,
    splitting,
    sourcemap: "linked",
    external: ["sharp", "pg-native", ...(esbuild.external ?? [])],
    metafile: true,
    logLevel: "silent",
  });
  const [main, code] = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === relative(".", entry),
  )!;
  if (!code.exports.includes(extension.slice(1)))
    throw new Error(
      `${input.functionID}: ${input.handler.slice(0, -extension.length)} does not export ${extension.slice(1)}`,
    );
  return {
    handler: input.handler,
    bytes: [...atStart(metafile.outputs, main)].reduce((bytes, output) => bytes + metafile.outputs[output]!.bytes, 0),
    file,
    externals: Object.values(metafile.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external, path }) => external && !/^(node:|[a-z_]+(\/[a-z]+)?$)/.test(path)),
  };
}

/** An output and its static imports. */
function atStart(outputs: Metafile["outputs"], output: string, found = new Set<string>()): Set<string> {
  if (found.has(output)) return found;
  found.add(output);
  for (const { path, kind, external } of outputs[output]!.imports)
    if (kind === "import-statement" && !external) atStart(outputs, path, found);
  return found;
}
