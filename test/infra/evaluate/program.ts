import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build, type Plugin } from "esbuild";
import { PLATFORM, ROOT } from "./platform.ts";

/** Edits to files of the program, by path from the root: tests make mistakes by them. */
export type Edits = Record<string, (text: string) => string>;

/** The CLI refuses `import … from` at the top of sst.config.ts, since components need the app first. */
const noTopLevelImport: Plugin = {
  name: "no-top-level-import",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ importer, kind, path }) =>
      basename(importer) === "sst.config.ts" && kind === "import-statement" && !path.startsWith(PLATFORM)
        ? { errors: [{ text: `sst.config.ts imports ${path} at its top level; import it inside app() or run()` }] }
        : undefined,
    );
  },
};

const edited = (edits: Edits): Plugin => ({
  name: "edits",
  setup(build) {
    build.onLoad({ filter: /(sst\.config|infra\/[a-z]+)\.ts$/ }, ({ path }) => {
      const edit = edits[relative(ROOT, path)];
      if (!edit) return undefined;
      const before = readFileSync(path, "utf8");
      const contents = edit(before);
      if (contents === before) throw new Error(`the edit of ${relative(ROOT, path)} changes nothing`);
      return { contents, loader: "ts" };
    });
  },
});

/**
 * Bundles sst.config.ts, infra/ and SST's components into one file like the CLI: the `$` helpers are injected, `aws`
 * and `sst` are global. Packages stay external, so that the program and the mocks share one Pulumi.
 */
export async function bundle(outfile: string, edits: Edits = {}) {
  await build({
    stdin: {
      contents: `import * as aws from "@pulumi/aws";
        import * as sst from "${join(PLATFORM, "src/components/index.ts")}";
        Object.assign(globalThis, { aws, sst });
        export { default as config } from "${join(ROOT, "sst.config.ts")}";
        export { run } from "${join(PLATFORM, "src/auto/run.ts")}";`,
      resolveDir: ROOT,
      loader: "ts",
    },
    inject: [join(PLATFORM, "src/shim/run.js")],
    bundle: true,
    outfile,
    format: "cjs",
    platform: "node",
    target: "node24",
    packages: "external",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "silent",
    plugins: [noTopLevelImport, edited(edits)],
  });
}
