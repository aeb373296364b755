/** Why a row is INVALID. */
export const REASONS = [
  "MISSING",
  "NOT_DIGITS",
  "LENGTH",
  "CHECK_DIGIT_MISSING",
  "IMEISV",
  "CHECK_DIGIT",
  "SPREADSHEET_NUMBER",
  "TEST_IMEI",
  "SAME_TWICE",
  "NO_CHANGE",
  "QUOTE",
  "COLUMNS",
  "MSISDN",
  "TIME",
  "VALUE",
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * One thing wrong with a row. `column` is the canonical name, null when no single known column is at fault (NO_CHANGE,
 * COLUMNS, a QUOTE in a column of the uploader's own). `value` is the cell as written, `suggestion` the IMEI it most
 * likely stood for.
 */
export type Problem = { reason: Reason; column: string | null; value?: string; suggestion?: string };

/** Characters of a raw cell that a problem repeats: a row of 1 MiB must not make a report of 1 MiB. */
export const MAX_VALUE = 64;

/** Why a whole file is REJECTED, with nothing applied. */
export type FileCode =
  "COLUMN_MISSING" | "COLUMN_TWICE" | "EMPTY" | "NO_ROWS" | "NOT_TEXT" | "TOO_LARGE" | "NOT_ALLOWED";

/** What a file that is NOT_TEXT looks like. UTF8 and UTF16: begins as such and is broken at `byte`. */
export type Looks = "ZIP" | "XLS" | "PDF" | "GZIP" | "NUL" | "UTF8" | "UTF16" | "UTF32" | "LONG_LINE";

/** `byte` counts from 0 in the file as sent; `line` from 1; `limit` is in bytes. */
export type FileProblem = {
  code: FileCode;
  columns?: readonly string[];
  detail?: { looks?: Looks; byte?: number; line?: number; limit?: number };
};
