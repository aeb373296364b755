import * as Text from "#text";
import * as Cell from "#list/cell";
import type { Delimiter } from "#list/cut";
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

/** The columns of a list of the rows that ended otherwise than when their list was tried. */
const CHANGED = ["hamta_row", "hamta_outcome_before", ...COLUMNS.slice(1)];

export function changedHead(): string {
  return BOM + line(CHANGED, ",");
}

/** @param before the outcome when it was tried */
export function changedRow(before: string, { row, outcome, reasons, ticket, suggestion, message }: Entry): string {
  return line([String(row), before, outcome, reasons.join(" "), ticket ?? "", suggestion ?? "", message], ",");
}

function line(cells: readonly string[], delimiter: Delimiter): string {
  const plain = PLAIN[delimiter];
  let text = "";
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (at > 0) text += delimiter;
    text += cell === "" || plain.test(cell) ? cell : written(cell, delimiter);
  }
  return text + CRLF;
}

/** Nearly all cells: begin with an ASCII letter or digit or a Persian letter, and need no quotes. */
const plain = (delimiter: Delimiter) =>
  new RegExp(`^[0-9A-Za-z\\u0620-\\u06D3\\u06F0-\\u06F9][^${delimiter}"\\r\\n]*$`);
const PLAIN: { readonly [Each in Delimiter]: RegExp } = { ",": plain(","), ";": plain(";"), "\t": plain("\t") };

/** What a spreadsheet runs: these first, also after white space or marks that it drops; tab or CR first. */
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[\\s${Text.INVISIBLE.source.slice(1)}*[=+\\-@＝＋－＠])`);

/**
 * A leading `'` makes a formula text; reading drops it again, and `'…` is no formula, so that it is added once. A blank
 * cell is none, and stays blank.
 */
export function defuse(cell: string): string {
  return FORMULA.test(cell) && !Cell.isBlank(cell) ? `'${cell}` : cell;
}

function written(cell: string, delimiter: Delimiter): string {
  // A record ends at the end of its line, quoted or not.
  const safe = defuse(cell).replaceAll("\n", " ");
  const quoted = safe.includes(delimiter) || safe.includes('"') || safe.includes("\r");
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
