import * as Imei from "#imei";

/** The two IMEIs of a dual-slot device: slot 1, slot 2. */
export type Pair = readonly [Imei.Imei, Imei.Imei];

/** The IMEIs of a device: one, or a pair. */
export type Slots = readonly [Imei.Imei] | Pair;

/**
 * A partial correction: pairs that share exactly one IMEI. `keptImei` is in both pairs, `wrongImei` only in the
 * registered pair, `newImei` only in the correct pair.
 */
export type PartialCorrection = { keptImei: Imei.Imei; wrongImei: Imei.Imei; newImei: Imei.Imei };

export function isPair(slots: Slots): slots is Pair {
  return slots.length === 2;
}

/** True if the two IMEIs have different keys. */
export function isDistinct(a: Imei.Imei, b: Imei.Imei): boolean {
  return Imei.keyOf(a) !== Imei.keyOf(b);
}

export function holds(slots: Slots, imei: Imei.Imei): boolean {
  return slots.some((held) => !isDistinct(held, imei));
}

/** True if both have the same keys, in either order. A device with one slot equals no pair. */
export function equal(a: Slots, b: Slots): boolean {
  return a.length === b.length && a.every((imei) => holds(b, imei));
}

/** The change from `registered` to `correct`. Null unless exactly one IMEI is in both. */
export function partialCorrection(registered: Pair, correct: Pair): PartialCorrection | null {
  const [keptImei, ...others] = registered.filter((imei) => holds(correct, imei));
  const wrongImei = registered.find((imei) => !holds(correct, imei));
  const newImei = correct.find((imei) => !holds(registered, imei));
  if (others.length > 0 || !keptImei || !wrongImei || !newImei) return null;
  return { keptImei, wrongImei, newImei };
}

/** The slots with `newImei` in the slot that held `wrongImei`. */
export function replace(slots: Slots, wrongImei: Imei.Imei, newImei: Imei.Imei): Slots {
  const swap = (held: Imei.Imei) => (isDistinct(held, wrongImei) ? held : newImei);
  return isPair(slots) ? [swap(slots[0]), swap(slots[1])] : [swap(slots[0])];
}

/** The slots without an IMEI; null if it is their only one. */
export function without(slots: Slots, imei: Imei.Imei): Slots | null {
  const [first] = slots.filter((held) => isDistinct(held, imei));
  return first ? [first] : null;
}

/** One text for equal pairs: the keys in ascending order, joined by `+`. */
export function keyOf(slots: Slots): string {
  return slots.map(Imei.keyOf).toSorted().join("+");
}
