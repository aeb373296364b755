import * as Text from "#text";

/** How people reach a company, an importer or a guarantor; null: not known. Everybody may see it. */
export type Contact = {
  /** E.164 with the plus: `+982188776655`. */
  readonly phone: string | null;
  /** An http or https URL. */
  readonly site: string | null;
};

export const NONE: Contact = { phone: null, site: null };

/** Characters of a site's URL. A longer one is a link to one page with its parameters, not a company's site. */
export const SITE_MAX = 200;

/** Characters of a guarantor's name, as in lists of devices. */
export const NAME_MAX = 200;

const SEPARATORS = /[\s()./\p{Pd}]/gu;

/**
 * Parses a number as people write it: with `+` or `00` an E.164 number of any country, with `0` an Iranian number, landline
 * or mobile, with its area code. Null for any other text: a landline without its area code, or a number a digit short.
 */
export function parsePhone(text: string): string | null {
  const number = Text.normalise(text).replaceAll(SEPARATORS, "");
  const [, foreign] = /^(?:\+|00)([1-9][0-9]{6,14})$/.exec(number) ?? [];
  const digits = foreign ?? (/^0[1-9][0-9]{9}$/.test(number) ? `98${number.slice(1)}` : null);
  if (digits === null || (digits.startsWith("98") && !/^98[1-9][0-9]{9}$/.test(digits))) return null;
  return `+${digits}`;
}

/** A phone as it is dialled in Iran: `02188776655`, `00493012345678`. */
export function dialled(phone: string): string {
  return phone.startsWith("+98") ? `0${phone.slice(3)}` : phone.replace("+", "00");
}

/** A name of the public DNS: no address of a machine, which may be one of the reader's own network. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Parses the address of a site; without a scheme it is https. Null if it is of another scheme, if it names a user, a port or
 * no host of the public DNS, or if it is too long: `https://ministry.ir@ava.ir` shows one host and leads to another.
 */
export function parseSite(text: string): string | null {
  const typed = Text.normalise(text);
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== "" || url.password !== "" || url.port !== "" || !HOST.test(url.hostname)) return null;
  return url.href.length <= SITE_MAX ? url.href : null;
}

/** One text for the spellings of a guarantor's name, by which its contact is stored. */
export const guarantorKey = Text.nameKey;
