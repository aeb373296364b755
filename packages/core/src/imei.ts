/**
 * IMEI: 15 decimal digits, TAC (8) + serial (6) + check digit, the check digit being Luhn's over the first 14
 * (3GPP TS 23.003 §6.2.1 and annex B).
 */
import * as Digits from "#digits";
import * as Luhn from "#luhn";
import * as Scientific from "#scientific";

/** A 15-digit IMEI that passed {@link parse}: its check digit is right, and it is no test or placeholder value. */
export type Imei = string & { readonly "~imei": true };

/** The first 14 digits. Networks report the 15th as 0, so IMEIs are matched and stored by key. */
export type ImeiKey = string & { readonly "~imeiKey": true };

export type Problem =
  | "MISSING"
  | "SPREADSHEET_NUMBER"
  | "NOT_DIGITS"
  | "LENGTH"
  | "CHECK_DIGIT_MISSING"
  | "IMEISV"
  | "CHECK_DIGIT"
  | "TEST_IMEI";

/**
 * Evidence in the digits themselves. LEADING_ZERO: 14 digits that a 0 before them makes an IMEI. IMEISV: its first 14
 * digits. CHECK_DIGIT_MISSING: 14 digits, and nothing shows that others were lost. SPREADSHEET_NUMBER: a number in
 * scientific notation that has all 15.
 */
export type Basis = "LEADING_ZERO" | "IMEISV" | "CHECK_DIGIT_MISSING" | "SPREADSHEET_NUMBER";

/** The IMEI that the digits were most likely meant for; shown, never applied. */
export type Suggested = { value: Imei; basis: Basis };

/** A wrong check digit has no suggestion: any digit may be the wrong one, and the 15th is so in one of 15 cases. */
export type Parsed = { ok: true; imei: Imei } | { ok: false; problem: Problem; suggestion?: Suggested };

/** Parses cleaned text (see `Cell.clean`): only ASCII digits, without separators. */
export function parse(text: string): Parsed {
  if (text === "") return { ok: false, problem: "MISSING" };
  if (!Digits.areDigits(text)) {
    return { ok: false, problem: Scientific.isNumber(text) ? "SPREADSHEET_NUMBER" : "NOT_DIGITS" };
  }
  if (text.length < 14 || text.length > 16) return { ok: false, problem: "LENGTH" };
  if (isTest(text)) return { ok: false, problem: "TEST_IMEI" };
  if (text.length === 14) return reject("CHECK_DIGIT_MISSING", text);
  if (text.length === 16) return reject("IMEISV", text);
  if (text.charCodeAt(14) - 48 !== checkDigit(text)) return { ok: false, problem: "CHECK_DIGIT" };
  return { ok: true, imei: text as Imei };
}

function reject(problem: "CHECK_DIGIT_MISSING" | "IMEISV", digits: string): Parsed {
  const key = digits.slice(0, 14) as ImeiKey;
  if (isRounded(key) || !mayBegin(key)) return { ok: false, problem };
  if (problem === "CHECK_DIGIT_MISSING" && lostLeadingZero(key)) {
    return { ok: false, problem, suggestion: { value: `0${key}` as Imei, basis: "LEADING_ZERO" } };
  }
  return { ok: false, problem, suggestion: { value: fromKey(key), basis: problem } };
}

/** An IMEI that begins with a 0 begins with 01; 16 digits that do otherwise are an IMEI with a 0 too many. */
function mayBegin(key: string): boolean {
  return key[0] !== "0" || key[1] === "1";
}

/** `3.57613E+14`, written out again as 357613000000000: digits were lost. A serial ends in 000 once in a thousand. */
export function isRounded(digits: string): boolean {
  return digits.endsWith("000");
}

/**
 * Of 14 digits: with a 0 before them they are an IMEI with its check digit. By chance one in ten is, so only those count
 * that begin as an IMEI can: the one Reporting Body with a 0 is 01 (GSMA TS.06).
 */
export function lostLeadingZero(digits: string): boolean {
  return digits.startsWith("1") && checkDigit(`0${digits}`) === digits.charCodeAt(13) - 48;
}

/** What `3.57613E+14` leaves of a serial and of the end of its TAC. */
const LOST = "00000000";

/**
 * The key of an IMEI as a network reports it: 14 digits, or 15 digits that end in 0 or in the right check digit.
 * Refuses any other text as {@link parse} does, and the 357613000000000 that a spreadsheet writes: its 0 is no network's.
 */
export function parseSeen(text: string): { ok: true; key: ImeiKey } | Extract<Parsed, { ok: false }> {
  if (/^[0-9]{14}0?$/.test(text) && !isTest(text) && !text.slice(0, 14).endsWith(LOST))
    return { ok: true, key: text.slice(0, 14) as ImeiKey };
  const parsed = parse(text);
  return parsed.ok ? { ok: true, key: keyOf(parsed.imei) } : parsed;
}

/** The check digit over the first 14 digits, 0–9 (3GPP TS 23.003 annex B). */
export function checkDigit(digits: string): number {
  return Luhn.checkDigit(digits, Math.min(digits.length, 14));
}

/**
 * Test and placeholder values, by the first 14 digits: test TACs 001001xx–001017xx, 0044xxxx and 0086xxxx
 * (GSMA TS.06), one digit repeated, and 1234….
 */
export function isTest(digits: string): boolean {
  // Any other begins with two digits that differ, and not with 1.
  if (digits[0] !== digits[1] && digits[0] !== "1") return false;
  const key = digits.slice(0, 14);
  if (key.startsWith("0044") || key.startsWith("0086")) return true;
  if (key.startsWith("0010") && key.slice(0, 6) >= "001001" && key.slice(0, 6) <= "001017") return true;
  return key === "12345678901234" || isOneDigit(key);
}

function isOneDigit(digits: string): boolean {
  for (let at = 1; at < digits.length; at++) if (digits[at] !== digits[0]) return false;
  return true;
}

export function keyOf(imei: Imei | ImeiKey): ImeiKey {
  return imei.slice(0, 14) as ImeiKey;
}

/** The IMEI as people see it: the key with its check digit. */
export function fromKey(key: ImeiKey): Imei {
  return `${key}${checkDigit(key)}` as Imei;
}

/** For logs: the TAC (the model, not the device) and the last two digits. */
export function mask(imei: string): string {
  return imei.length < 10 ? "…" : `${imei.slice(0, 8)}…${imei.slice(-2)}`;
}
