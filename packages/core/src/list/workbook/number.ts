/** Converts the number of a cell to text, by its format. */

/** Code of a cell's number format, or the number of a built-in one. */
export type Format = string | number | null;

/** Built-in date and time formats (ECMA-376 part 1, §18.8.30), including those of East Asian calendars. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** A spreadsheet stores 15 significant digits: longer numbers have lost some. */
const WHOLE = 1e15;

/** The day after 31 December 9999 in Excel's count; a larger number is not a date. */
const LAST_DAY = 2_958_466;

const DAY_MS = 86_400_000;

/**
 * All digits if none was lost, with those that a format like `000000000000000` or `"+98"0` shows before them; otherwise
 * `3.57E+16`. A date gives `2026-10-01` or `2026-10-01T08:30:00`. `raw` as in the file: `3.57613004448485E14`.
 */
export function textOf(raw: string, format: Format, epoch: 1900 | 1904): string {
  const value = Number(raw);
  if (raw.trim() === "" || Number.isNaN(value)) return raw;
  if (isDate(format) && value >= 0 && value < LAST_DAY) return dateOf(value, epoch);
  if (Math.abs(value) >= WHOLE) return value.toExponential().toUpperCase();
  return Number.isInteger(value) && value >= 0 ? shown(String(value), format) : String(value);
}

/** A number as its format shows it: 15 digits of `000000000000000` and of `00-000000-000000-0`, an IMEI as phones show it. */
function shown(digits: string, format: Format): string {
  if (typeof format !== "string") return digits;
  // Without colours, conditions and languages; room and filling; the formats of negative numbers and texts.
  const [code = ""] = format.replaceAll(/\[[^\]]*\]|[_*]./g, "").split(";");
  const [before = ""] = /^(?:"[^"]*"|\\.|\+)*/.exec(code) ?? [];
  const [, places] = /^([0#?,\-/ ()]*)(?:\.0*)?$/.exec(code.slice(before.length).replaceAll(/"[^"]*"|\\./g, "")) ?? [];
  if (places === undefined) return digits;
  const text = before.replaceAll(/["\\]/g, "");
  return (/^\+?[0-9]*$/.test(text) ? text : "") + digits.padStart(places.match(/0/g)?.length ?? 0, "0");
}

export function isDate(format: Format): boolean {
  if (format === null) return false;
  if (typeof format === "number") return DATES.some(([from, to]) => format >= from && format <= to);
  // Removes quoted and escaped text, colours and conditions; `[h]` is a time.
  const [code = ""] = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "").split(";");
  return /[dmyhs]/i.test(code) && !/general/i.test(code);
}

function dateOf(days: number, epoch: 1900 | 1904): string {
  // Excel counts a 29 February 1900, so from March on its day 0 is 30 December 1899.
  const first = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const iso = new Date(first + Math.round(days * 86_400) * 1000).toISOString();
  return (days * DAY_MS) % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
