/**
 * Fills the generated blocks of a page. `<!-- NAME -->` begins a block, `<!-- /NAME -->` ends it.
 * @throws if a block has no place in the page, or a place has no block
 */
export function fill(page: string, blocks: Readonly<Record<string, string>>): string {
  const places = [...page.matchAll(/^<!-- \/([a-z-]+) -->$/gm)].map(([, name]) => name);
  const missing = Object.keys(blocks).filter((name) => !places.includes(name));
  if (missing.length > 0) throw new Error(`The page has no place for ${missing.join(", ")}`);
  return page.replaceAll(/^<!-- ([a-z-]+) -->\n[^]*?^<!-- \/\1 -->$/gm, (_, name: string) => {
    const block = blocks[name];
    if (block === undefined) throw new Error(`Nothing generates the block ${name}`);
    return `<!-- ${name} -->\n\n${block.trimEnd()}\n\n<!-- /${name} -->`;
  });
}
