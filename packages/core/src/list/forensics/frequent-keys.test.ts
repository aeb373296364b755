import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FrequentKeys } from "#list/forensics/frequent-keys";

const LIMIT = 8;
const counting = () => new FrequentKeys<number, { seen: number }>(LIMIT, () => ({ seen: 0 }));

/** With few keys more than there is room for, all that are stored outlive some keys without room. */
const streams = fc.oneof(...[9, 10, 30].map((keys) => fc.array(fc.nat(keys - 1), { maxLength: 400 })));

test("a key that is more than 1 in `limit` of a stream is stored, and never more keys than `limit`", () => {
  fc.assert(
    fc.property(streams, (stream) => {
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

test("while there is room, an entry is exact", () => {
  const frequent = counting();
  for (let n = 0; n < 1000; n++) frequent.add(n % LIMIT)!.seen++;
  expect([...frequent.entries()].every(([, { seen }]) => seen === 1000 / LIMIT)).toBe(true);
  expect(frequent.get(LIMIT)).toBeUndefined();
});

test("a key without room weakens all others by its weight, and has no entry if none of them is removed", () => {
  const frequent = counting();
  for (let key = 0; key < LIMIT; key++) frequent.add(key, key === 0 ? 3 : 2);
  expect(frequent.add(LIMIT)).toBeNull();
  expect(frequent.add(LIMIT)).not.toBeNull();
  expect([...frequent.entries()].map(([key]) => key)).toEqual([0, LIMIT]);
});

test("a key that comes again adds to its weight", () => {
  const frequent = counting();
  for (let key = 0; key < LIMIT; key++) frequent.add(key);
  expect(frequent.add(0, 2)).toBe(frequent.get(0));
  for (let key = LIMIT; key < LIMIT + 2; key++) expect(frequent.add(key, 1)).not.toBeNull();
  expect(frequent.get(0)).toBeDefined();
  expect(frequent.get(1)).toBeUndefined();
});
