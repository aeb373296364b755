import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { markdown, type Measured, sheetOf } from "#bench/figure";

const PAGE = new URL("../../docs/performance.md", import.meta.url);

/** Puts what was measured between the markers of its subject. */
export function write(measured: Record<string, Measured>): void {
  let page = readFileSync(PAGE, "utf8");
  for (const [name, { figures, sheets = [] }] of Object.entries(measured)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${fileURLToPath(PAGE)} has no place for ${name}`);
    const all = [...(figures.length > 0 ? [sheetOf(figures)] : []), ...sheets].map(markdown).join("\n\n");
    page = `${page.slice(0, from)}${begin}\n\n${all}\n\n${page.slice(to)}`;
  }
  writeFileSync(PAGE, page);
}
