import type { Suggested } from "#imei";

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
  "HEADER",
  "MSISDN",
  "TIME",
  "VALUE",
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * What a refused cell is: DIGITS_LOST, a number whose digits a spreadsheet lost; DATE; IMEI, in a column of phone
 * numbers; TWO_IMEIS.
 */
export type Seen = "DIGITS_LOST" | "DATE" | "IMEI" | "TWO_IMEIS";

/**
 * One thing wrong with a row. `column` is the canonical name, null when no single known column is at fault (NO_CHANGE,
 * COLUMNS, HEADER, a QUOTE in a column of the uploader's own). `value` is the cell as written.
 */
export type Problem = { reason: Reason; column: string | null; value?: string; suggestion?: Suggested; seen?: Seen };

/** Characters of a raw cell that a problem repeats: a row of 1 MiB must not make a report of 1 MiB. */
export const MAX_VALUE = 64;

/** Why a whole file is REJECTED, with nothing applied. */
export type FileCode =
  | "COLUMN_MISSING"
  | "COLUMN_TWICE"
  | "EMPTY"
  | "NO_ROWS"
  | "NOT_TEXT"
  | "TOO_LARGE"
  | "TOO_MANY_COLUMNS"
  | "TOO_MANY_ROWS"
  | "NOT_ALLOWED"
  | "FILE_NAME_INVALID"
  | "NOT_ANNOUNCED";

/**
 * What a file that is NOT_TEXT, or is no list, looks like. UTF8 and UTF16: begins as such and is broken at `byte`.
 * OLE: an old workbook, or one with a password.
 */
export const LOOKS = [
  "ZIP",
  "XLSX",
  "XLSB",
  "ODS",
  "DOCX",
  "BROKEN_WORKBOOK",
  "LARGE_WORKBOOK",
  "OLE",
  "XLS",
  "PASSWORD",
  "PDF",
  "IMAGE",
  "GZIP",
  "SEVEN_ZIP",
  "RAR",
  "HTML",
  "SIGN_IN",
  "MHTML",
  "XML",
  "JSON",
  "RTF",
  "NUL",
  "UTF8",
  "UTF16",
  "UTF32",
  "LINE_END",
  "LONG_LINE",
] as const;
export type Looks = (typeof LOOKS)[number];

/** What text that is not UTF-8 most likely is. */
export type Encoding = "windows-1256" | "windows-1252" | "UTF-16LE" | "UTF-16BE" | "UTF-32LE" | "UTF-32BE";

/** What was seen. `byte` counts from 0 in the file as sent; `line` from 1. */
export type Detail = {
  looks?: Looks;
  byte?: number;
  line?: number;
  /** In bytes, columns or rows. */
  limit?: number;
  encoding?: Encoding;
  /** Positions in `line`, from 1, of the cells that name a column of which another cell is the name too. */
  cells?: readonly number[];
  /** Lines that were tested for the header. */
  lines?: number;
  /** What separates the columns, if it is no delimiter of lists. */
  delimiter?: string;
  /** No line names a column, and `line` is the first that has IMEIs. */
  holdsValues?: boolean;
  /** A quote stays open in `line`. */
  isOpen?: boolean;
  /** What ends the lines, if it is no line end of lists: `U+2028`. */
  lineEnd?: string;
  /** Columns that cells of the header seem to name, as a person may confirm them. */
  proposed?: readonly { readonly column: string; readonly header: string }[];
  /** Needed columns that none of these is, with the cells that each may be. */
  unclear?: readonly { readonly column: string; readonly headers: readonly string[] }[];
};

export type FileProblem = { code: FileCode; columns?: readonly string[]; detail?: Detail };
