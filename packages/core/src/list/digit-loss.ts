import * as Digits from "#digits";
import * as Imei from "#imei";
import * as Text from "#text";
import * as Cell from "#list/cell";
import type { Problem } from "#list/reason";

/**
 * How a spreadsheet lost digits of a cell. SCIENTIFIC: `3.57E+14`. ROUNDED: the last digits are 0. LEADING_ZERO: 14
 * digits, and right with a 0 before them. DATE: the spreadsheet read the value as a date.
 */
export type DigitLoss = "SCIENTIFIC" | "ROUNDED" | "LEADING_ZERO" | "DATE";

/** Digits. */
const MAX_YEAR = 4;

/**
 * True of `2026-10-01`, `1/10/2026 0:00`, `01.10.26`, `۱۴۰۵/۰۷/۰۹`, as written: no IMEI and no number is written so. By
 * position: it is asked of each refused cell.
 */
export function isDate(raw: string): boolean {
  if (Digits.endOf(raw, 0) > MAX_YEAR) return false;
  const written = Cell.text(raw);
  const text = written.charCodeAt(0) < 128 ? written : Text.foldDigits(written);
  const first = Digits.endOf(text, 0);
  const sign = text[first];
  if (first > MAX_YEAR || (sign !== "-" && sign !== "/" && sign !== ".")) return false;
  const second = Digits.endOf(text, first + 1);
  const third = Digits.endOf(text, second + 1);
  if (text[second] !== sign || !isDayOrMonth(second - first - 1)) return false;
  const digits = third - second - 1;
  const isYearFirst = first === MAX_YEAR && isDayOrMonth(digits);
  const isYearLast = isDayOrMonth(first) && (digits === 2 || digits === 4);
  return (isYearFirst || isYearLast) && (third === text.length || isTimeOfDay(text, third));
}

function isDayOrMonth(digits: number): boolean {
  return digits === 1 || digits === 2;
}

/** After a time of day. */
const AFTER_TIME = /^(?: ?[AP]M| ?Z| ?[-+]\d\d:?\d\d)$/i;

/** `T08:00`, ` 0:00:00.0`, ` 8:00 AM`, `T08:00:00+03:30` at the end of a text. */
function isTimeOfDay(text: string, at: number): boolean {
  if (text[at] !== " " && text[at]?.toUpperCase() !== "T") return false;
  let end = at + 1;
  while (Digits.isAt(text, end) || text[end] === ":" || text[end] === ".") end++;
  return end > at + 1 && (end === text.length || AFTER_TIME.test(text.slice(end)));
}

/** How the digits of a cell that is refused were lost; null when nothing shows that they were. */
export function detect({ reason, value = "" }: Problem): DigitLoss | null {
  switch (reason) {
    case "SPREADSHEET_NUMBER":
      return "SCIENTIFIC";
    case "CHECK_DIGIT":
      return Imei.isRounded(Cell.clean(value)) ? "ROUNDED" : null;
    case "CHECK_DIGIT_MISSING":
    case "IMEISV":
      return ofKey(reason, Cell.clean(value).slice(0, 14));
    case "LENGTH":
    case "NOT_DIGITS":
    case "MSISDN":
      return isDate(value) ? "DATE" : null;
    default:
      return null;
  }
}

function ofKey(reason: Imei.Problem, key: string): DigitLoss | null {
  if (Imei.isRounded(key)) return "ROUNDED";
  return reason === "CHECK_DIGIT_MISSING" && Imei.lostLeadingZero(key) ? "LEADING_ZERO" : null;
}
