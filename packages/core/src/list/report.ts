import type { Mode } from "#import";
import * as Formula from "#list/formula";
import type { Delimiter } from "#list/line-splitter";
import type { Header } from "#list/header";
import type { Record } from "#list/records";

/** The result of a row. `reasons` are codes: of the row's problems, or a verdict. */
export type Entry = {
  mode: Mode;
  row: number;
  outcome: string;
  reasons: readonly string[];
  ticket: string | null;
  suggestion: string | null;
  message: string;
};

/** The columns that a report adds. In a list they are ignored. */
export const COLUMNS = [
  "hamta_mode",
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

/** The names of a report's columns: the uploader's, without those of an earlier report, then ours. */
export function headerCells({ cells, reports }: Pick<Header, "cells" | "reports">): string[] {
  return [...cells.filter((_, at) => reports[at] !== true), ...COLUMNS];
}

/** The first line of a report, in the list's own delimiter. */
export function headerLine(header: Pick<Header, "cells" | "delimiter" | "reports">): string {
  return BOM + line(headerCells(header), header.delimiter);
}

/**
 * A row's line: the uploader's columns as they were, an earlier report's left out; ours; then the cells beyond the
 * header, so that nothing is lost and columns stay aligned.
 */
export function row(
  header: Pick<Header, "cells" | "delimiter" | "reports">,
  record: Pick<Record, "cells" | "surplus">,
  entry: Entry,
): string {
  return line(rowCells(header, record, entry), header.delimiter);
}

/** The cells of a row's line, as they are. */
export function rowCells(
  { cells: header, reports }: Pick<Header, "cells" | "reports">,
  record: Pick<Record, "cells" | "surplus">,
  entry: Entry,
): string[] {
  const cells: string[] = [];
  for (let at = 0; at < header.length; at++) if (reports[at] !== true) cells.push(record.cells[at] ?? "");
  const reasons = entry.reasons.length > 1 ? [...new Set(entry.reasons)].join(" ") : (entry.reasons[0] ?? "");
  const { mode, row, outcome, ticket, suggestion, message } = entry;
  cells.push(mode, String(row), outcome, reasons, ticket ?? "", suggestion ?? "", onOneLine(message));
  // A record with a line end in quotes may have no more cells than the header.
  return cells.concat(record.surplus.map(onOneLine));
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, " ");
}

/** The columns of the list of rows whose outcome differs from the dry run's. */
const CHANGED = ["hamta_row", "hamta_outcome_before", ...COLUMNS.slice(2)];

export function changedHead(): string {
  return BOM + line(CHANGED, ",");
}

/** @param before the outcome in the dry run */
export function changedRow(before: string, { row, outcome, reasons, ticket, suggestion, message }: Entry): string {
  return line([String(row), before, outcome, reasons.join(" "), ticket ?? "", suggestion ?? "", message], ",");
}

function line(cells: readonly string[], ofList: Delimiter): string {
  // With `sep=-` in the list, each cell behind a `-` would be a formula to a spreadsheet that splits by another.
  const delimiter = Formula.isFirst(ofList) ? "," : ofList;
  const plain = plainFor(delimiter);
  let text = "";
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (at > 0) text += delimiter;
    text += cell === "" || plain.test(cell) ? cell : written(cell, delimiter);
  }
  return text + CRLF;
}

/** Nearly all cells: begin with an ASCII letter or digit or a Persian letter, and no spreadsheet splits them. */
const patterns = new Map<Delimiter, RegExp>();

function plainFor(delimiter: Delimiter): RegExp {
  const escaped = delimiter.replace(/[\\^\]-]/, "\\$&");
  const known =
    patterns.get(delimiter) ?? new RegExp(`^[0-9A-Za-z\\u0620-\\u06D3\\u06F0-\\u06F9][^,;|؛،${escaped}"\\t\\r\\n]*$`);
  patterns.set(delimiter, known);
  return known;
}

function written(cell: string, delimiter: Delimiter): string {
  const safe = Formula.escape(cell);
  const isQuoted = safe.includes(delimiter) || /["\r\n]/.test(safe);
  return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
