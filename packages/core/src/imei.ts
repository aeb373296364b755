/**
 * IMEI: 15 decimal digits, TAC (8) + serial (6) + check digit, the check digit being Luhn's over the first 14
 * (3GPP TS 23.003 §6.2.1 and annex B).
 */
import * as Luhn from "#luhn";

/** A 15-digit IMEI that passed {@link parse}: right check digit, not a test or placeholder value. */
export type Imei = string & { readonly "~imei": true };

/** The first 14 digits. Networks report the 15th as 0, so everything is matched and stored by key. */
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

/** `suggestion` is the 15 digits that the input most likely stood for; it is shown, never applied. */
export type Parsed = { ok: true; imei: Imei } | { ok: false; problem: Problem; suggestion?: Imei };

/** `3.57E+14`: a spreadsheet took the IMEI for a number and its last digits are lost. */
const SPREADSHEET_NUMBER = /^[+-]?\d+([.,٫]\d+)?e[+-]?\d+$/i;

/** Parses cleaned text (see `Cell.clean`): ASCII digits alone, without separators. */
export function parse(text: string): Parsed {
  if (text === "") return { ok: false, problem: "MISSING" };
  if (SPREADSHEET_NUMBER.test(text)) return { ok: false, problem: "SPREADSHEET_NUMBER" };
  if (!/^[0-9]+$/.test(text)) return { ok: false, problem: "NOT_DIGITS" };
  if (text.length === 14) return reject("CHECK_DIGIT_MISSING", text);
  if (text.length === 16) return reject("IMEISV", text);
  if (text.length !== 15) return { ok: false, problem: "LENGTH" };
  if (isTest(text)) return { ok: false, problem: "TEST_IMEI" };
  if (text.charCodeAt(14) - 48 !== checkDigit(text)) return reject("CHECK_DIGIT", text);
  return { ok: true, imei: text as Imei };
}

function reject(problem: Problem, digits: string): Parsed {
  if (isTest(digits)) return { ok: false, problem: "TEST_IMEI" };
  return { ok: false, problem, suggestion: fromKey(digits.slice(0, 14) as ImeiKey) };
}

/**
 * The key of an IMEI as a network reports it: 14 digits, or 15 whose last is 0 or the right check digit.
 * Anything else is refused as {@link parse} refuses it.
 */
export function parseSeen(text: string): { ok: true; key: ImeiKey } | Extract<Parsed, { ok: false }> {
  if (/^[0-9]{14}0?$/.test(text) && !isTest(text)) return { ok: true, key: text.slice(0, 14) as ImeiKey };
  const parsed = parse(text);
  return parsed.ok ? { ok: true, key: keyOf(parsed.imei) } : parsed;
}

/** The check digit over the first 14 digits, 0–9 (3GPP TS 23.003 annex B). */
export function checkDigit(digits: string): number {
  return Luhn.checkDigit(digits.slice(0, 14));
}

/**
 * Test and placeholder values, by the first 14 digits: test TACs 001001xx–001017xx, 0044xxxx and 0086xxxx
 * (GSMA TS.06), one digit repeated, and 1234….
 */
export function isTest(digits: string): boolean {
  const key = digits.slice(0, 14);
  if (key.startsWith("0044") || key.startsWith("0086")) return true;
  if (key.startsWith("0010") && key.slice(0, 6) >= "001001" && key.slice(0, 6) <= "001017") return true;
  return key === "12345678901234" || /^(\d)\1{13}$/.test(key);
}

export function keyOf(imei: Imei): ImeiKey {
  return imei.slice(0, 14) as ImeiKey;
}

/** The IMEI that people see: the key with its check digit. */
export function fromKey(key: ImeiKey): Imei {
  return `${key}${checkDigit(key)}` as Imei;
}

/** For logs: the TAC (the model, not the device) and the last two digits. */
export function mask(imei: string): string {
  return imei.length < 10 ? "…" : `${imei.slice(0, 8)}…${imei.slice(-2)}`;
}
