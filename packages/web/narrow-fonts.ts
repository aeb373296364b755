import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

/** Where the narrowed files are written; Vite copies them from there. */
const FOLDER = fileURLToPath(new URL("node_modules/.cache/narrow-fonts/", import.meta.url));

const FACE = /@font-face \{[^}]*\?narrow[^}]*\}/g;

/** Replaces each font marked `?narrow` in a style sheet by one with only the weights and characters of its rule. */
export function narrowFonts(): Plugin {
  return {
    name: "narrow-fonts",
    enforce: "pre",
    async transform(code, id) {
      if (!id.endsWith(".css") || !code.includes("?narrow")) return null;
      await mkdir(FOLDER, { recursive: true });
      let css = code;
      for (const [face] of code.matchAll(FACE)) css = css.replace(face, await narrowed(face, dirname(id)));
      return { code: css, map: null };
    },
  };
}

async function narrowed(face: string, folder: string): Promise<string> {
  const [, url = ""] = /url\("([^"]+)\?narrow"\)/.exec(face) ?? [];
  const [, min, max] = /font-weight: (\d+) (\d+);/.exec(face) ?? [];
  const [, ranges = ""] = /unicode-range:([^;]+);/.exec(face) ?? [];
  const path = fileURLToPath(import.meta.resolve(url));
  const font = await subsetFont(await readFile(path), characters(ranges), {
    targetFormat: "woff2",
    variationAxes: { wght: { min: Number(min), max: Number(max) } },
  });
  const file = join(FOLDER, basename(path));
  await writeFile(file, font);
  return face.replace(`${url}?narrow`, relative(folder, file));
}

/** The characters of a `unicode-range`. */
function characters(ranges: string): string {
  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)]
    .flatMap(([, first = "", last = first]) => {
      const start = Number.parseInt(first, 16);
      return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, at) => start + at);
    })
    .map((code) => String.fromCodePoint(code))
    .join("");
}
