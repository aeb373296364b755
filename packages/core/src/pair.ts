import * as Imei from "#imei";

/** The two IMEIs of a dual-slot device: slot 1, slot 2. */
export type Pair = readonly [Imei.Imei, Imei.Imei];

/** What a device holds: one slot, or a pair. */
export type Slots = readonly [Imei.Imei] | Pair;

/** A partial correction: `kept` stands in both pairs, `wrong` only in the registered one, `fresh` only in the correct one. */
export type Partial = { kept: Imei.Imei; wrong: Imei.Imei; fresh: Imei.Imei };

export function isPair(slots: Slots): slots is Pair {
  return slots.length === 2;
}

/** The two IMEIs have different keys. */
export function isDistinct(a: Imei.Imei, b: Imei.Imei): boolean {
  return Imei.keyOf(a) !== Imei.keyOf(b);
}

export function holds(slots: Slots, imei: Imei.Imei): boolean {
  return slots.some((held) => !isDistinct(held, imei));
}

/** Two pairs are equal when they hold the same two keys, in either order. A single slot equals no pair. */
export function equal(a: Slots, b: Slots): boolean {
  return a.length === b.length && a.every((imei) => holds(b, imei));
}

/** What `correct` would change in `registered`; null unless exactly one IMEI stands in both. */
export function partial(registered: Pair, correct: Pair): Partial | null {
  const kept = registered.filter((imei) => holds(correct, imei));
  const wrong = registered.find((imei) => !holds(correct, imei));
  const fresh = correct.find((imei) => !holds(registered, imei));
  if (kept.length !== 1 || !kept[0] || !wrong || !fresh) return null;
  return { kept: kept[0], wrong, fresh };
}

/** The slots with `wrong` replaced by `fresh` in the slot where it stood. */
export function replace(slots: Slots, wrong: Imei.Imei, fresh: Imei.Imei): Slots {
  const swap = (held: Imei.Imei) => (isDistinct(held, wrong) ? held : fresh);
  return isPair(slots) ? [swap(slots[0]), swap(slots[1])] : [swap(slots[0])];
}

/** One text for equal pairs: the keys in ascending order, joined by `+`. */
export function keyOf(slots: Slots): string {
  return slots.map(Imei.keyOf).toSorted().join("+");
}
