import * as Text from "#text";
import type { Header } from "#list/header";
import type { Record } from "#list/records";

/** What became of a row. `reasons` are codes: of the row's problems, or a verdict. */
export type Entry = {
  row: number;
  outcome: string;
  reasons: readonly string[];
  ticket: string | null;
  suggestion: string | null;
  message: string;
};

/** The columns that a report adds; fed back, they are ignored. */
export const COLUMNS = [
  "hamta_row",
  "hamta_outcome",
  "hamta_reason",
  "hamta_ticket",
  "hamta_suggestion",
  "hamta_message",
] as const;

/** Without a BOM, a spreadsheet shows Persian as Latin-1. */
const BOM = "\uFEFF";
const CRLF = "\r\n";

/** The first line of a report, in the list's own delimiter. */
export function head({ cells, delimiter, reports }: Pick<Header, "cells" | "delimiter" | "reports">): string {
  const own = cells.filter((_, at) => reports[at] !== true);
  return BOM + line([...own, ...COLUMNS], delimiter);
}

/**
 * A row's line: the uploader's columns as they were, an earlier report's left out; ours; then the cells beyond the
 * header, so that nothing is lost and columns stay aligned.
 */
export function row(
  { cells: header, delimiter, reports }: Pick<Header, "cells" | "delimiter" | "reports">,
  record: Pick<Record, "cells" | "surplus">,
  entry: Entry,
): string {
  const cells: string[] = [];
  for (let at = 0; at < header.length; at++) if (reports[at] !== true) cells.push(record.cells[at] ?? "");
  const reasons = entry.reasons.length > 1 ? [...new Set(entry.reasons)].join(" ") : (entry.reasons[0] ?? "");
  cells.push(String(entry.row), entry.outcome, reasons, entry.ticket ?? "", entry.suggestion ?? "", entry.message);
  return line(cells.concat(record.surplus), delimiter);
}

function line(cells: readonly string[], delimiter: string): string {
  let text = "";
  for (let at = 0; at < cells.length; at++) text += (at === 0 ? "" : delimiter) + written(cells[at]!, delimiter);
  return text + CRLF;
}

/** What a spreadsheet runs: these first, also after white space or marks that it drops; tab or CR first. */
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[\\s${Text.INVISIBLE.source.slice(1)}*[=+\\-@＝＋－＠])`);

/** Begins as most cells do: with an ASCII letter or digit, or a Persian letter. */
const HARMLESS = /^[0-9A-Za-z\u0620-\u06D3\u06F0-\u06F9]/;

/** A leading `'` makes it text; reading drops it again, and `'…` is no formula, so that it is added once. */
export function defuse(cell: string): string {
  return !HARMLESS.test(cell) && FORMULA.test(cell) ? `'${cell}` : cell;
}

function written(cell: string, delimiter: string): string {
  if (cell === "") return "";
  const safe = defuse(cell);
  // A record ends at the end of its line, quoted or not.
  const oneLine = safe.includes("\n") ? safe.replaceAll("\n", " ") : safe;
  const quoted = oneLine.includes(delimiter) || oneLine.includes('"') || oneLine.includes("\r");
  return quoted ? `"${oneLine.replaceAll('"', '""')}"` : oneLine;
}
