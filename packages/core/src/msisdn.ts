import { hasMobileLength } from "#calling-codes";

/** A phone number in E.164 digits without the plus (`989121234567`), ITU-T E.164 §6. */
export type Msisdn = string & { readonly "~msisdn": true };

/** Iranian mobile numbers: trunk prefix 0, country code 98, then 9 and 9 digits. */
const IRANIAN = /^(?:98|0)?(9[0-9]{9})$/;

/** A national id with its zeros; as `00` and a number it would be one of South Africa (27) or of an island (500, 677). */
const NATIONAL_ID = /^00[0-9]{8}$/;

/** Digits of an IMSI, which begins with 432 in Iran: as E.164 it would be a number of Austria (43). */
const IMSI = 15;

/**
 * Parses cleaned text (see `Cell.clean`): with `+` or `00` a mobile number of any country, otherwise an Iranian one:
 * `0912…`, `912…` and `98912…`. Null for any other text: a number without one digit, a landline, a date, a national id,
 * an IMEI.
 */
export function parse(text: string): Msisdn | null {
  const number = text.replaceAll(/[\s()-]/g, "");
  if (NATIONAL_ID.test(number)) return null;
  const [, foreign] = /^(?:\+|00)([0-9]+)$/.exec(number) ?? [];
  return foreign === undefined ? iranian(number) : international(foreign);
}

/**
 * As {@link parse}; also accepts E.164 digits of another country without `+` or `00`, as in networks and tokens, if
 * there are fewer than an IMSI or an IMEI has.
 */
export function parseE164(text: string): Msisdn | null {
  return parse(text) ?? (text.length < IMSI ? international(text) : null);
}

function iranian(number: string): Msisdn | null {
  const [, national] = IRANIAN.exec(number) ?? [];
  return national === undefined ? null : (`98${national}` as Msisdn);
}

function international(digits: string): Msisdn | null {
  if (!/^[1-9][0-9]{6,14}$/.test(digits)) return null;
  if (digits.startsWith("98")) return digits.length === 12 ? iranian(digits) : null;
  return hasMobileLength(digits) ? (digits as Msisdn) : null;
}

/** For logs, and for viewers who may not see the whole number: `98912…4567`. */
export function mask(msisdn: string): string {
  return msisdn.length < 10 ? "…" : `${msisdn.slice(0, 5)}…${msisdn.slice(-4)}`;
}
