import { Imei } from "@hamta/core";
import { assert, property, stringMatching } from "fast-check";
import { expect, test } from "vitest";
import * as Difference from "#parts/expert/difference.ts";

const marked = (first: string, second: string) =>
  Difference.between(first, second)
    .digits.map(({ state }) => ({ SAME: ".", SUBSTITUTED: "x", SWAPPED: "s" })[state])
    .join("");

test.each([
  ["one digit", "357613004448485", "357613004448585", "............x..", true],
  ["two neighbours swapped", "352090360013499", "352900360013499", "...ss..........", true],
  ["a swap, and its check digit", "357805023984447", "357850023984440", "....ss........x", true],
  ["three in a row are a swap and a digit", "123456789012347", "213956789012347", "ss.x...........", true],
  ["the check digit alone is none", "357613004448485", "357613004448480", "..............x", false],
  ["another IMEI", "357613004448485", "861234959987654", "xxxxxxxxxxxxxxx", false],
  ["the same", "357613004448485", "357613004448485", "...............", false],
])("%s", (_, first, second, marks, isTypo) => {
  expect(marked(first, second)).toBe(marks);
  expect(Difference.isTypo(Difference.between(first, second))).toBe(isTypo);
});

test("the digits are those of the second IMEI, and the marks show the difference from the first", () => {
  const imei = stringMatching(/^[0-9]{14}$/).map((key) => Imei.fromKey(key as Imei.ImeiKey));
  assert(
    property(imei, imei, (first, second) => {
      const { digits, substituted, swapped } = Difference.between(first, second);
      expect(digits.map(({ digit }) => digit).join("")).toBe(second);
      const back = [...second];
      for (const { position, from } of substituted) back[position - 1] = from;
      for (const position of swapped)
        [back[position - 1], back[position]] = [back[position] ?? "", back[position - 1] ?? ""];
      expect(back.join("")).toBe(first);
    }),
  );
});
