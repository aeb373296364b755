/**
 * Near misses of an IMEI: one digit substituted, or two neighbours transposed. A list of candidates to look up, of which
 * the caller suggests one only when it alone is held by a device that the uploader may see.
 */
import * as Imei from "#imei";

/**
 * Over which digits the distance is taken. IMEI: all 15, for what was typed by hand; since Luhn's digit tells every
 * substitution and every transposition but 09↔90, one that is valid has only such neighbours. KEY: the first 14, for an
 * IMEI whose check digit was computed after the slip, so that it is right and the device unknown.
 */
export type On = "IMEI" | "KEY";

/**
 * The most that {@link candidates} gives. IMEI: for each of 15 digits exactly one substitute makes Luhn's sum right, and
 * there are 14 transpositions. KEY: 14 × 9 substitutes and 13 transpositions.
 */
export const MOST = { IMEI: 15 + 14, KEY: 14 * 9 + 13 } as const satisfies Record<On, number>;

/**
 * All IMEIs (right check digit, no test value) at distance one from 15 typed digits, in ascending order, each once; none
 * if `typed` is not 15 digits.
 */
export function candidates(typed: string, on: On = "IMEI"): Imei.Imei[] {
  if (!isTyped(typed)) return [];
  const found = on === "IMEI" ? right(typed) : [...slips(typed.slice(0, 14))].map((key) => complete(key));
  return found.filter((imei) => !Imei.isTest(imei)).toSorted() as Imei.Imei[];
}

/** Those of `known` at distance one from `typed`: the same as {@link candidates} among `known`, without making them. */
export function closest(typed: string, known: Iterable<Imei.Imei>, on: On = "IMEI"): Imei.Imei[] {
  if (!isTyped(typed)) return [];
  const digits = over(typed, on);
  const found = new Set<Imei.Imei>();
  for (const imei of known) if (isNear(digits, over(imei, on))) found.add(imei);
  return [...found];
}

/** Whether two strings of one length differ in one character, or in two neighbours that stand the other way round. */
export function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length) return false;
  if (a.endsWith(b.slice(at + 1))) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.endsWith(b.slice(at + 2));
}

function isTyped(typed: string): boolean {
  return /^[0-9]{15}$/.test(typed);
}

function over(imei: string, on: On): string {
  return on === "KEY" ? imei.slice(0, 14) : imei;
}

function complete(key: string): string {
  return Imei.fromKey(key as Imei.ImeiKey);
}

/** All strings of digits at distance one. */
function* slips(digits: string): Generator<string, void, undefined> {
  for (let at = 0; at < digits.length; at++) {
    for (let digit = 0; digit <= 9; digit++) if (digit !== digitAt(digits, at)) yield substituted(digits, at, digit);
    if (at + 1 < digits.length && digits[at] !== digits[at + 1]) yield transposed(digits, at);
  }
}

/** Those of {@link slips} whose check digit is right, by what each slip does to Luhn's sum: 4 µs instead of 150. */
function right(digits: string): string[] {
  const sum = [...digits].reduce((sum, _, at) => sum + weight(digitAt(digits, at), at), 0);
  const found: string[] = [];
  for (let at = 0; at < digits.length; at++) {
    const own = digitAt(digits, at);
    const others = sum - weight(own, at);
    for (let digit = 0; digit <= 9; digit++) {
      if (digit !== own && (others + weight(digit, at)) % 10 === 0) found.push(substituted(digits, at, digit));
    }
    const next = digitAt(digits, at + 1);
    if (at + 1 === digits.length || next === own) continue;
    const swapped = others - weight(next, at + 1) + weight(next, at) + weight(own, at + 1);
    if (swapped % 10 === 0) found.push(transposed(digits, at));
  }
  return found;
}

/** What the digit at `at` of 15 adds to Luhn's sum. */
function weight(digit: number, at: number): number {
  if (at % 2 === 0) return digit;
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}

function substituted(digits: string, at: number, digit: number): string {
  return digits.slice(0, at) + digit + digits.slice(at + 1);
}

function transposed(digits: string, at: number): string {
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
}
