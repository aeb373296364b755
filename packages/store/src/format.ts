import type { Item } from "#db";

/**
 * The format of the items that this code writes; each says its own. A release that changes the meaning of an attribute
 * raises it, and reads every format from 1 on.
 */
export const FORMAT = 1;

/** An item's own attributes, without its keys. The caller knows by the key what they are. */
export function body<T>(item: Item): T {
  const { pk, sk, pk1, sk1, pk2, sk2, pk3, sk3, expiresAt, format = FORMAT, ...attributes } = item;
  if (Number(format) > FORMAT) {
    throw new Error(
      `${pk} ${sk} has format ${Number(format)}, and this release reads up to ${FORMAT}: deploy a later one`,
    );
  }
  return attributes as T;
}
