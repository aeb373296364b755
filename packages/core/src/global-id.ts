/** Ids as the API gives and takes them: opaque, and unique over all types. */

export const TYPES = ["Ticket", "Device", "Import", "Importer"] as const;
export type Type = (typeof TYPES)[number];

/** @param key of the object in the table */
export function of(type: Type, key: string): string {
  return base64url(`${type}:${key}`);
}

/** Encodes Latin-1. Takes a third of the time of a Buffer; a page of 20 rows needs 40 ids. */
export function base64url(text: string): string {
  const base64 = btoa(text);
  const end = base64.indexOf("=");
  const unpadded = end < 0 ? base64 : base64.slice(0, end);
  return /[+/]/.test(unpadded) ? unpadded.replaceAll("+", "-").replaceAll("/", "_") : unpadded;
}
