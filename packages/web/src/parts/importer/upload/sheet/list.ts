import type { SheetRow } from "#parts/importer/upload/sheet/workbook.ts";

/** Rows of text as a list: CSV in UTF-8, each row in the line whose number it has in the sheet. */

/** Rows that are made bytes of at once: a text of all would take their memory twice. */
const AT_ONCE = 5_000;

export function* listOf(rows: Iterable<SheetRow>): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const encoder = new TextEncoder();
  let line = 1;
  let text = "";
  let held = 0;
  for (const { row, cells } of rows) {
    while (line < row) {
      text += "\r\n";
      line++;
    }
    text += `${cells.map(written).join(",")}\r\n`;
    line++;
    if (++held < AT_ONCE) continue;
    yield encoder.encode(text);
    text = "";
    held = 0;
  }
  yield encoder.encode(text);
}

/** A record of a list ends at the end of its line. */
function written(cell: string): string {
  const line = cell.replaceAll(/[\r\n]+/g, " ");
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** `list.xlsx` → `list.csv`. */
export function nameOf(file: string): string {
  return `${file.replace(/\.[a-z]{3,4}$/i, "")}.csv`;
}
