import { isReports, normaliseName, type ColumnNames } from "#list/column";
import type { Candidate } from "#list/header";
import { columns } from "#list/kind";
import type { Uploader } from "#list/kinds/descriptor";
import type { Kind } from "#list/kinds/index";

/** What an uploader calls the columns of its lists, where it calls them something else than the project does. */

export type { ColumnNames } from "#list/column";

/** `column`: canonical. `header`: the cell of the header. */
export type Entry = { readonly column: string; readonly header: string };

/** `at`: the entry that is wrong. */
export type Wrong =
  | {
      readonly code: "COLUMN_UNKNOWN";
      readonly at: number;
      readonly column: string;
      readonly columns: readonly string[];
    }
  | { readonly code: "COLUMN_HEADER_INVALID"; readonly at: number; readonly header: string }
  | { readonly code: "COLUMN_HEADER_TWICE"; readonly at: number; readonly header: string };

/** Characters of a header cell. */
export const MAX_HEADER = 200;

/** True if a cell of a header can be a column's name. */
export function isHeader(cell: string): boolean {
  return cell.length <= MAX_HEADER && !isReports(cell) && normaliseName(cell) !== "";
}

/** Each column once, each by a header of its own. */
export function parse(
  entries: readonly Entry[],
  kind: Kind,
  uploader: Uploader,
): { ok: true; names: ColumnNames } | { ok: false; wrong: Wrong[] } {
  const known = columns(kind, uploader).map(({ name }) => name);
  const wrong: Wrong[] = [];
  const names: Record<string, string> = {};
  const headers = new Set<string>();
  for (const [at, { column, header }] of entries.entries()) {
    const name = normaliseName(header);
    if (!known.includes(column)) wrong.push({ code: "COLUMN_UNKNOWN", at, column, columns: known });
    else if (!isHeader(header)) wrong.push({ code: "COLUMN_HEADER_INVALID", at, header });
    else if (Object.hasOwn(names, column) || headers.has(name)) wrong.push({ code: "COLUMN_HEADER_TWICE", at, header });
    else names[column] = header;
    headers.add(name);
  }
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, names };
}

/** In the order of the columns: a map of DynamoDB has none. */
export function entries(names: ColumnNames, kind: Kind): Entry[] {
  return columns(kind, "OPS").flatMap(({ name }) => {
    const header = names[name];
    return header === undefined ? [] : [{ column: name, header }];
  });
}

/** The cells that each line may have as a header: split in the way that gives most. */
export function headers(lines: readonly (readonly Candidate[])[]): (readonly string[])[] {
  return lines.map((line) => line.map(({ cells }) => cells).toSorted((a, b) => b.length - a.length)[0] ?? []);
}

/**
 * The same text for the headers of lists that one program writes: without the columns of a report, which a list has that
 * is sent again.
 */
export function identity(cells: readonly string[]): string {
  return JSON.stringify(cells.filter((cell) => !isReports(cell)).map(normaliseName));
}
