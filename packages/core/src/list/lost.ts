import * as Luhn from "#luhn";
import * as Cell from "#list/cell";
import type { Problem } from "#list/reason";

/**
 * How a spreadsheet lost digits of a cell. SCIENTIFIC: `3.57E+14`. ROUNDED: the last digits are 0. LEADING_ZERO: 14
 * digits, and right with a 0 before them. DATE: what was typed was taken for a date.
 */
export type Lost = "SCIENTIFIC" | "ROUNDED" | "LEADING_ZERO" | "DATE";

/** `3.57613E+14`, written out again as 357613000000000; a serial ends in 000 once in a thousand. */
const ROUNDED = /000$/;

/** `2026-10-01`, `1/10/2026 0:00`, `01.10.26`: no IMEI and no number is written so. */
const DATE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ][\d:.]+(?: ?[AP]M)?)?$/i;

export function isRounded(digits: string): boolean {
  return ROUNDED.test(digits);
}

/**
 * Of 14 digits: with a 0 before them they are an IMEI with its check digit. By chance one in ten is, so only those count
 * that begin as an IMEI can: the one Reporting Body with a 0 is 01 (GSMA TS.06).
 */
export function lacksZero(digits: string): boolean {
  return digits.startsWith("1") && Luhn.checkDigit(`0${digits.slice(0, 13)}`) === digits.charCodeAt(13) - 48;
}

/** How the digits of a cell that is refused were lost; null when nothing shows that they were. */
export function of({ reason, value = "" }: Problem): Lost | null {
  switch (reason) {
    case "SPREADSHEET_NUMBER":
      return "SCIENTIFIC";
    case "CHECK_DIGIT":
      return isRounded(Cell.clean(value)) ? "ROUNDED" : null;
    case "CHECK_DIGIT_MISSING":
      return lacksZero(Cell.clean(value)) ? "LEADING_ZERO" : null;
    case "LENGTH":
    case "NOT_DIGITS":
    case "MSISDN":
      return DATE.test(Cell.text(value)) ? "DATE" : null;
    default:
      return null;
  }
}
