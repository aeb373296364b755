import * as Formula from "#list/formula";

/** CSV for spreadsheets. Without a BOM they show Persian as Latin-1. */
const BOM = "\uFEFF";

/** @param lines cells of each line, the header first */
export function text(lines: readonly (readonly string[])[], delimiter = ","): string {
  return BOM + lines.map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`).join("");
}

export function file(name: string, text: string): File {
  return new File([text], name, { type: "text/csv" });
}

/**
 * Digits as a formula: a spreadsheet would show a plain number as 3.57E+14 and save that. Reading removes the wrapper.
 */
export function asText(digits: string): string {
  return `="${digits}"`;
}

/** The one formula that is meant: {@link asText}. */
const TEXT = /^="[0-9]*"$/;

function quoted(cell: string, delimiter: string): string {
  // A line break ends a record, even inside quotes.
  const line = TEXT.test(cell) ? cell : Formula.escape(cell.replaceAll("\n", " "));
  return line.includes(delimiter) || /["\r]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** Cells of a line in this format. */
export function cellsOf(line: string, delimiter = ","): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at++) {
    let cell = "";
    if (line[at] === '"') {
      for (at++; at < line.length && (line[at] !== '"' || line[at + 1] === '"'); at++) {
        if (line[at] === '"') at++;
        cell += line[at];
      }
      at++;
    } else {
      for (; at < line.length && line[at] !== delimiter; at++) cell += line[at];
    }
    cells.push(cell);
  }
  return cells;
}
