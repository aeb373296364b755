import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Frequent } from "#list/forensics/frequent";

const LIMIT = 8;
const counting = () => new Frequent<number, { seen: number }>(LIMIT, () => ({ seen: 0 }));

test("a key that makes more than 1 in `limit` of any stream is held, and never more keys than `limit`", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 400 }), (stream) => {
      const frequent = counting();
      for (const key of stream) frequent.add(key);
      const held = [...frequent.entries()].map(([key]) => key);
      const counts = Map.groupBy(stream, (key) => key);
      const heavy = [...counts].filter(([, all]) => all.length > stream.length / LIMIT).map(([key]) => key);
      expect(held).toEqual(expect.arrayContaining(heavy));
      expect(held.length).toBeLessThanOrEqual(LIMIT);
    }),
  );
});

test("while there is room, what an entry holds is exact", () => {
  const frequent = counting();
  for (let n = 0; n < 1000; n++) frequent.add(n % LIMIT)!.seen++;
  expect([...frequent.entries()].every(([, { seen }]) => seen === 1000 / LIMIT)).toBe(true);
  expect(frequent.get(LIMIT)).toBeUndefined();
});
