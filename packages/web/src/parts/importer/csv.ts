/** A list or a report as a spreadsheet takes it. Without a BOM it shows Persian as Latin-1. */
const BOM = "\uFEFF";

/** @param lines cells of each line, the header first */
export function text(lines: readonly (readonly string[])[], delimiter = ","): string {
  return BOM + lines.map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`).join("");
}

export function file(name: string, text: string): File {
  return new File([text], name, { type: "text/csv" });
}

/** Digits that a spreadsheet must not take for a number: it would show 3.57E+14, and save that. Reading drops the wrapper. */
export function asText(digits: string): string {
  return `="${digits}"`;
}

function quoted(cell: string, delimiter: string): string {
  // A record ends at the end of its line, quoted or not.
  const line = cell.replaceAll("\n", " ");
  return line.includes(delimiter) || /["\r]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** The cells of a line that is written so. */
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
