import type { Finding } from "#list/forensics/finding";
import type { Looks } from "#list/reason";
import { type Sheet, type SheetRow, TooLarge, type Workbook } from "#list/workbook/xlsx";

/** A sheet as a list: CSV in UTF-8, each row in the line whose number it has in the sheet. */

/** Rows that are encoded at once. A text of all rows would take their memory twice. */
const AT_ONCE = 5_000;

export type List = { bytes: Uint8Array<ArrayBuffer>[]; findings: Finding[] };

/** Rows that a filter or a person has hidden are read too, and counted in a finding. For a broken sheet: the problem of the file. */
export function listOf(workbook: Workbook, sheet: Sheet): List | Looks {
  try {
    return read(workbook, sheet);
  } catch (error) {
    return error instanceof TooLarge ? "LARGE_WORKBOOK" : "BROKEN_WORKBOOK";
  }
}

function read(workbook: Workbook, sheet: Sheet): List {
  const hidden: number[] = [];
  let rows = 0;
  const counted = function* () {
    for (const row of workbook.rows(sheet)) {
      if (row.cells.some((cell) => cell !== "")) rows++;
      if (row.isHidden && row.cells.some((cell) => cell !== "")) hidden.push(row.row);
      yield row;
    }
  };
  const bytes = [...pieces(counted())];
  if (hidden.length === 0) return { bytes, findings: [] };
  const examples = hidden.slice(0, EXAMPLES);
  return { bytes, findings: [{ code: "ROWS_HIDDEN", columns: [], rows: hidden.length, of: rows, examples }] };
}

const EXAMPLES = 3;

function* pieces(rows: Iterable<SheetRow>): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const encoder = new TextEncoder();
  let line = 1;
  let text = "";
  let held = 0;
  for (const { row, cells } of rows) {
    while (line < row) {
      text += "\r\n";
      line++;
    }
    const width = cells.findLastIndex((cell) => cell !== "") + 1;
    text += `${cells.slice(0, width).map(written).join(",")}\r\n`;
    line++;
    if (++held < AT_ONCE) continue;
    yield encoder.encode(text);
    text = "";
    held = 0;
  }
  yield encoder.encode(text);
}

/** A line end in a cell would move the rows below it to other lines. */
function written(cell: string): string {
  const line = cell.replaceAll(/[\r\n]+/g, " ");
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** `list.xlsx` → `list.csv`. */
export function nameOf(file: string): string {
  return `${file.replace(/\.[a-z]{3,4}$/i, "")}.csv`;
}
