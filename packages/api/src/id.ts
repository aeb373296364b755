import { GlobalId } from "@hamta/core";

/** Global ids for clients: opaque, and unique over all types. */

export const { base64url, of, TYPES } = GlobalId;
export type Type = GlobalId.Type;

export function textOf(base64url: string): string {
  return Buffer.from(base64url, "base64url").toString("latin1");
}

/** A key of the table has at most 2,048 bytes; all of ours are below 100. */
const LENGTH_MAX = 200;

/** Null if the text is not one of our ids. */
export function parse(id: string): { type: Type; key: string } | null {
  if (id.length > LENGTH_MAX) return null;
  const text = textOf(id);
  const colon = text.indexOf(":");
  const type = TYPES.find((name) => name === text.slice(0, colon));
  const key = text.slice(colon + 1);
  // Refuse other encodings of the same text: an object must have one id.
  return type && key !== "" && of(type, key) === id ? { type, key } : null;
}

/** The key in an id of this type; null if the id is of another type. */
export function keyOf(type: Type, id: string): string | null {
  const parsed = parse(id);
  return parsed?.type === type ? parsed.key : null;
}
