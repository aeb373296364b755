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

/** An item's own attributes, without its keys, in an object of its own. The caller knows by the key what they are. */
export function body<T>(item: Item): T {
  const { pk, sk, format = FORMAT } = item;
  if (Number(format) > FORMAT) {
    throw new Error(
      `${pk} ${sk} has format ${Number(format)}, and this release reads up to ${FORMAT}: deploy a later one`,
    );
  }
  // A rest pattern that leaves ten names out takes three times as long, for each item of every page.
  const attributes: Record<string, unknown> = {};
  for (const name in item) if (!CARRIED.has(name)) attributes[name] = item[name];
  return attributes as T;
}
