export const PAGE = new URL("../../../docs/lists.md", import.meta.url);

/** The page with the table between its markers. */
export function place(page: string, table: string): string {
  const [begin, end] = ["<!-- compared: parsers -->", "<!-- /compared -->"];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/lists.md has no place for the comparison of parsers");
  const made = `<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n`;
  return `${page.slice(0, from)}${begin}\n${made}${page.slice(to)}`;
}
