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

test("two pairs are equal when they hold the same two IMEIs, in either order, and then have one key", () => {
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
  test("keeps the IMEI that stands in both pairs, whichever slot each stands in", () => {
    fc.assert(
      fc.property(imeis(3), fc.boolean(), fc.boolean(), ([kept, wrong, fresh], first, second) => {
        const registered: Pair.Pair = first ? [kept, wrong] : [wrong, kept];
        const correct: Pair.Pair = second ? [kept, fresh] : [fresh, kept];
        expect(Pair.partial(registered, correct)).toEqual({ kept, wrong, fresh });
      }),
    );
  });

  test("is none when the pairs share no IMEI, or both", () => {
    fc.assert(
      fc.property(imeis(4), ([a, b, c, d]) => {
        expect(Pair.partial([a, b], [c, d])).toBeNull();
        expect(Pair.partial([a, b], [a, b])).toBeNull();
        expect(Pair.partial([a, b], [b, a])).toBeNull();
      }),
    );
  });

  test("replaces the wrong IMEI in the slot where it stood, and nothing else", () => {
    fc.assert(
      fc.property(imeis(3), ([kept, wrong, fresh]) => {
        expect(Pair.replace([kept, wrong], wrong, fresh)).toEqual([kept, fresh]);
        expect(Pair.replace([wrong, kept], wrong, fresh)).toEqual([fresh, kept]);
        expect(Pair.replace([wrong], wrong, fresh)).toEqual([fresh]);
      }),
    );
  });

  test("applied to what is registered gives the correct pair", () => {
    fc.assert(
      fc.property(imeis(3), fc.boolean(), ([kept, wrong, fresh], turned) => {
        const registered: Pair.Pair = turned ? swap([kept, wrong]) : [kept, wrong];
        const partial = Pair.partial(registered, [fresh, kept]);
        expect(partial && Pair.equal(Pair.replace(registered, partial.wrong, partial.fresh), [kept, fresh])).toBe(true);
      }),
    );
  });
});
