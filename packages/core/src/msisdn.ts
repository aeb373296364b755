/** A phone number in E.164 digits without the plus (`989121234567`), ITU-T E.164 §6. */
export type Msisdn = string & { readonly "~msisdn": true };

/** National numbers are Iranian: trunk prefix 0, country code 98, mobile numbers 9xxxxxxxxx. */
const IRAN = "98";

/**
 * Parses cleaned text (see `Cell.clean`): `0912…`, `912…`, `+98912…`, `0098912…` and `98912…` are one number.
 * Null when it is no phone number.
 */
export function parse(text: string): Msisdn | null {
  const digits = international(text.replaceAll(/[\s()-]/g, ""));
  if (!/^[1-9][0-9]{7,14}$/.test(digits)) return null;
  if (digits.startsWith(IRAN) && !/^98[1-9][0-9]{9}$/.test(digits)) return null;
  return digits as Msisdn;
}

function international(text: string): string {
  if (text.startsWith("+")) return text.slice(1);
  if (text.startsWith("00")) return text.slice(2);
  if (/^0[1-9][0-9]{9}$/.test(text)) return IRAN + text.slice(1);
  // A spreadsheet drops the leading zero.
  if (/^9[0-9]{9}$/.test(text)) return IRAN + text;
  return text;
}

/** For logs and for people who may not see the whole number: `98912…4567`. */
export function mask(msisdn: string): string {
  return msisdn.length < 10 ? "…" : `${msisdn.slice(0, 5)}…${msisdn.slice(-4)}`;
}
