import { expect, test } from "vitest";
import { sample } from "#mutate/sample";

const ITEMS = Array.from({ length: 100 }, (_, index) => index);

test("the same seed draws the same items, another seed other items, each at most once", () => {
  const drawn = sample(ITEMS, 20, 1);
  expect(drawn).toEqual(sample(ITEMS, 20, 1));
  expect(drawn).not.toEqual(sample(ITEMS, 20, 2));
  expect(new Set(drawn).size).toBe(20);
});

test("at most all items", () => {
  expect(sample(ITEMS, 200, 1)).toHaveLength(100);
});
