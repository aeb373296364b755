import type { Key } from "#keys";

/** An item as stored in the table. */
export type Item = Record<string, unknown> & Key;

/**
 * The format of the items that this code writes, stored in each item. A release that changes the meaning of an
 * attribute increases it and still reads every format from 1.
 */
export const FORMAT = 1;

/** Attributes that only the table needs: keys, index keys, TTL, format; and `owned`, by which the stream is filtered. */
const TABLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  "pk",
  "sk",
  "pk1",
  "sk1",
  "pk2",
  "sk2",
  "pk3",
  "sk3",
  "expiresAt",
  "format",
  "owned",
]);

/** The item as the type that its key implies. Throws if a later release wrote it. */
export function checkFormat<T>(item: Item): Item & T {
  const { pk, sk, format = FORMAT } = item;
  if (Number(format) > FORMAT) {
    throw new Error(
      `${pk} ${sk} has format ${Number(format)}, but this release reads up to ${FORMAT}: deploy a later release`,
    );
  }
  return item as Item & T;
}

/**
 * A new object with the item's attributes, without `TABLE_ATTRIBUTES`. For items that fill pages, copy each attribute
 * by name instead: it takes a quarter of the time, and all objects get the same shape in any order of attributes.
 */
export function ownAttributes<T>(item: Item): T {
  const known = checkFormat<T>(item);
  // A rest pattern that omits ten names takes twice as long.
  const attributes: Record<string, unknown> = {};
  for (const name in known) if (!TABLE_ATTRIBUTES.has(name)) attributes[name] = item[name];
  return attributes as T;
}
