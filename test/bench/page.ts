import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { markdown, type Measured, sheetOf } from "#bench/figure";

const pageOf = (name: string) => new URL(`../../docs/${name === "scale" ? name : "performance"}.md`, import.meta.url);

/** Writes the results between the markers of their subject. */
export function write(measured: Record<string, Measured>): void {
  for (const [name, { figures, sheets = [] }] of Object.entries(measured)) {
    const path = pageOf(name);
    const page = readFileSync(path, "utf8");
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${fileURLToPath(path)} has no place for ${name}`);
    const all = [...(figures.length > 0 ? [sheetOf(figures)] : []), ...sheets].map(markdown).join("\n\n");
    writeFileSync(path, `${page.slice(0, from)}${begin}\n\n${all}\n\n${page.slice(to)}`);
  }
}
