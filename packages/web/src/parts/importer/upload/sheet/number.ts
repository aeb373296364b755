/** What a number in a cell stands for, as text. */

/** The code of a cell's number format, or the number of one that every workbook has. */
export type Format = string | number | null;

/** Formats of dates and times that need not be named (ECMA-376 part 1, §18.8.30), with those of East Asian calendars. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** A spreadsheet keeps 15 significant digits: what is longer has lost some. */
const WHOLE = 1e15;

/** The day after 31 December 9999, as Excel counts; a number above it in a column of dates is no date. */
const LAST_DAY = 2_958_466;

const DAY_MS = 86_400_000;

/**
 * Digits where all of them are there, with the zeros that a format like `000000000000000` puts before them; `3.57E+16`
 * where some are not; `2026-10-01` or `2026-10-01T08:30:00` of a date. `raw` as the file has it: `3.57613004448485E14`.
 */
export function textOf(raw: string, format: Format, epoch: 1900 | 1904): string {
  const value = Number(raw);
  if (raw.trim() === "" || Number.isNaN(value)) return raw;
  if (isDate(format) && value >= 0 && value < LAST_DAY) return dateOf(value, epoch);
  if (Math.abs(value) >= WHOLE) return value.toExponential().toUpperCase();
  const zeros = typeof format === "string" && /^0+$/.test(format) && Number.isInteger(value) ? format.length : 0;
  return String(value).padStart(zeros, "0");
}

export function isDate(format: Format): boolean {
  if (format === null) return false;
  if (typeof format === "number") return DATES.some(([from, to]) => format >= from && format <= to);
  // Without what is quoted or escaped, colours and conditions; `[h]` is a time.
  const [code = ""] = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "").split(";");
  return /[dmyhs]/i.test(code) && !/general/i.test(code);
}

function dateOf(days: number, epoch: 1900 | 1904): string {
  // Excel has a 29 February 1900, so that from March on its first day is 31 December 1899.
  const first = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const iso = new Date(first + Math.round(days * 86_400) * 1000).toISOString();
  return (days * DAY_MS) % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
