import { mkdirSync } from "node:fs";
import { existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./platform.ts";
import type { Bundle } from "./graph.ts";

interface Input {
  functionID: string;
  handler: string;
  properties: { minify?: boolean; sourcemap?: boolean; esbuild?: { external?: string[]; keepNames?: boolean } };
}

const banner = [
  `import { createRequire as topLevelCreateRequire } from 'module';`,
  `const require = topLevelCreateRequire(import.meta.url);`,
  `import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"`,
  `const __filename = topLevelFileUrlToPath(import.meta.url)`,
  `const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))`,
].join("\n");

/** One function as the CLI builds it for nodejs24.x. Throws when the handler's file or its export is missing. */
export async function buildHandler(input: Input, out: string, root = ROOT): Promise<Bundle> {
  const extension = extname(input.handler);
  const entry = [".ts", ".mjs", ".js"]
    .map((ext) => join(root, input.handler.slice(0, -extension.length) + ext))
    .find(existsSync);
  if (!entry) throw new Error(`${input.functionID}: its handler ${input.handler} is in no file`);

  const file = join(out, "bundle.mjs");
  mkdirSync(dirname(file), { recursive: true });
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: file,
    banner: { js: banner },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2024",
    mainFields: ["module", "main"],
    keepNames: input.properties.esbuild?.keepNames ?? true,
    minify: input.properties.minify ?? false,
    sourcemap: "linked",
    external: ["sharp", "pg-native", ...(input.properties.esbuild?.external ?? [])],
    metafile: true,
    logLevel: "silent",
  });
  const code = Object.values(metafile.outputs).find((output) => output.entryPoint !== undefined);
  if (!code?.exports.includes(extension.slice(1)))
    throw new Error(
      `${input.functionID}: ${input.handler.slice(0, -extension.length)} does not export ${extension.slice(1)}`,
    );
  return {
    handler: input.handler,
    bytes: code.bytes,
    file,
    externals: code.imports.filter(({ external, path }) => external && !/^(node:|[a-z_]+(\/[a-z]+)?$)/.test(path)),
  };
}
