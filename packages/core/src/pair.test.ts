import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import * as Pair from "#pair";

const imei = fc.stringMatching(/^35[0-9]{12}$/).map((digits) => Imei.fromKey(digits as Imei.ImeiKey));
const imeis = (count: number) =>
  fc.uniqueArray(imei, { minLength: count, maxLength: count }) as fc.Arbitrary<
    [Imei.Imei, Imei.Imei, Imei.Imei, Imei.Imei]
  >;
const swap = ([a, b]: Pair.Pair): Pair.Pair => [b, a];

test("two pairs with the same two IMEIs, in either order, are equal and have one key", () => {
  fc.assert(
    fc.property(imeis(3), ([a, b, c]) => {
      expect(Pair.equal([a, b], [b, a])).toBe(true);
      expect(Pair.keyOf([a, b])).toBe(Pair.keyOf([b, a]));
      expect(Pair.equal([a, b], [a, c])).toBe(false);
      expect(Pair.keyOf([a, b])).not.toBe(Pair.keyOf([a, c]));
      expect(Pair.equal([a], [a, b])).toBe(false);
      expect(Pair.equal([a], [a])).toBe(true);
    }),
  );
});

describe("a partial correction", () => {
  test("keeps the IMEI that is in both pairs, in any slot", () => {
    fc.assert(
      fc.property(imeis(3), fc.boolean(), fc.boolean(), ([keptImei, wrongImei, newImei], first, second) => {
        const registered: Pair.Pair = first ? [keptImei, wrongImei] : [wrongImei, keptImei];
        const correct: Pair.Pair = second ? [keptImei, newImei] : [newImei, keptImei];
        expect(Pair.partialCorrection(registered, correct)).toEqual({ keptImei, wrongImei, newImei });
      }),
    );
  });

  test("is null if the pairs share no IMEI, or both", () => {
    fc.assert(
      fc.property(imeis(4), ([a, b, c, d]) => {
        expect(Pair.partialCorrection([a, b], [c, d])).toBeNull();
        expect(Pair.partialCorrection([a, b], [a, b])).toBeNull();
        expect(Pair.partialCorrection([a, b], [b, a])).toBeNull();
      }),
    );
  });

  test("is null for an IMEI that is twice in a pair, as somebody may type it", () => {
    fc.assert(
      fc.property(imeis(2), ([a, b]) => {
        expect(Pair.partialCorrection([a, b], [a, a])).toBeNull();
        expect(Pair.partialCorrection([a, b], [b, b])).toBeNull();
        expect(Pair.partialCorrection([a, a], [a, b])).toBeNull();
        expect(Pair.partialCorrection([b, b], [a, b])).toBeNull();
      }),
    );
  });

  test("replaces the wrong IMEI in its slot, and nothing else", () => {
    fc.assert(
      fc.property(imeis(3), ([keptImei, wrongImei, newImei]) => {
        expect(Pair.replace([keptImei, wrongImei], wrongImei, newImei)).toEqual([keptImei, newImei]);
        expect(Pair.replace([wrongImei, keptImei], wrongImei, newImei)).toEqual([newImei, keptImei]);
        expect(Pair.replace([wrongImei], wrongImei, newImei)).toEqual([newImei]);
      }),
    );
  });

  test("gives the correct pair if applied to the registered pair", () => {
    fc.assert(
      fc.property(imeis(3), fc.boolean(), ([keptImei, wrongImei, newImei], turned) => {
        const registered: Pair.Pair = turned ? swap([keptImei, wrongImei]) : [keptImei, wrongImei];
        const partial = Pair.partialCorrection(registered, [newImei, keptImei]);
        expect(
          partial && Pair.equal(Pair.replace(registered, partial.wrongImei, partial.newImei), [keptImei, newImei]),
        ).toBe(true);
      }),
    );
  });
});
