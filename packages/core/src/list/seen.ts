import * as Digits from "#digits";
import * as Imei from "#imei";
import * as Scientific from "#scientific";
import * as Text from "#text";
import * as DigitLoss from "#list/digit-loss";
import type { Seen } from "#list/reason";

/** What a refused cell is, where its form shows it. `text` is cleaned, `raw` as written. */

/** Most characters of a cell that is tested. */
const FEWEST = 6;
const MOST = 64;

export function ofImei(problem: Imei.Problem, text: string, raw: string): Seen | null {
  if (problem === "CHECK_DIGIT") return Imei.isRounded(text) ? "DIGITS_LOST" : null;
  if (problem === "CHECK_DIGIT_MISSING" || problem === "IMEISV") {
    return Imei.isRounded(text.slice(0, 14)) ? "DIGITS_LOST" : null;
  }
  if (problem !== "LENGTH" && problem !== "NOT_DIGITS") return null;
  if (raw.length < FEWEST || raw.length > MOST) return null;
  if (raw.length >= 2 * MIN_DIGITS && areTwo(text, raw)) return "TWO_IMEIS";
  return Digits.isAt(text, 0) && DigitLoss.isDate(raw) ? "DATE" : null;
}

/** Digits of an IMEI without its check digit, and of an IMEISV. */
const MIN_DIGITS = 14;
const MAX_DIGITS = 16;

/** Also of two with marks inside, as phones show them: `text` is their digits. */
function areTwo(text: string, raw: string): boolean {
  return imeisIn(raw) === 2 || (text.length === 2 * DIGITS && Digits.areDigits(text));
}

const DIGITS = 15;

/** Runs of digits of any script that may be IMEIs; one of 30 is two. */
function imeisIn(raw: string): number {
  let count = 0;
  let digits = 0;
  for (let at = 0; at < raw.length; at++) {
    const isDigit = Text.digitOf(raw.charCodeAt(at)) >= 0;
    digits = isDigit ? (digits % MAX_DIGITS) + 1 : 0;
    if (digits === MIN_DIGITS) count++;
  }
  return count;
}

/** Also of a cell that would be a number: the digits of a date may be those of a number somewhere. */
export function ofMsisdn(text: string, raw: string): Seen | null {
  if (raw.length < FEWEST || raw.length > MOST) return null;
  if (/^[0-9.]+E\+?[0-9]+$/i.test(text)) return Scientific.allDigits(text) === null ? "DIGITS_LOST" : null;
  if (text.length === 15 && Imei.parse(text).ok) return "IMEI";
  return DigitLoss.isDate(raw) ? "DATE" : null;
}

/** Characters of `3.57613004448485E14`. */
const SHORTEST = 19;

/** The IMEI of a number in scientific notation that has all 15 digits. */
export function allDigits(text: string): Imei.Suggested | null {
  if (text.length < SHORTEST) return null;
  const parsed = Imei.parse(Scientific.allDigits(text) ?? "");
  return parsed.ok ? { value: parsed.imei, basis: "SPREADSHEET_NUMBER" } : null;
}
