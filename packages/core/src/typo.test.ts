import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Imei from "#imei";
import * as Typo from "#typo";

test.each([
  ["the check digit mistyped", "357613004448480", "357613004448485"],
  ["one digit of the serial mistyped", "357613004448985", "357613004448485"],
  ["one digit of the TAC mistyped", "357623004448485", "357613004448485"],
  ["two neighbours transposed", "357613004484485", "357613004448485"],
  ["the serial's last digit and the check digit transposed", "357613004448458", "357613004448485"],
  ["09 typed for 90, which Luhn does not see", "352090360013499", "352900360013499"],
])("%s: near", (_, slip, meant) => {
  expect(Typo.isOneTypoApart(slip, meant)).toBe(true);
});

test.each([
  ["ab", "ab", false],
  ["ab", "ba", true],
  ["ab", "ac", true],
  ["ab", "cb", true],
  ["ab", "cd", false],
  ["ab", "ca", false],
  ["ab", "bc", false],
  ["abc", "bad", false],
  ["abc", "bac", true],
  ["abc", "acb", true],
  ["abc", "cba", false],
  ["a", "b", true],
  ["a", "", false],
  ["abcd", "badc", false],
  ["abcd", "acbd", true],
  ["ab", "abc", false],
  ["", "", false],
])("“%s” and “%s” are near: %s", (a, b, near) => {
  expect(Typo.isOneTypoApart(a, b)).toBe(near);
  expect(Typo.isOneTypoApart(b, a)).toBe(near);
});

test.each([
  ["ab", "abc", true],
  ["bc", "abc", true],
  ["ac", "abc", true],
  ["ab", "abb", true],
  ["", "a", true],
  ["ab", "acd", false],
  ["ba", "abc", false],
  ["abc", "ab", false],
  ["ab", "ab", false],
  ["a", "abc", false],
])("“%s” is “%s” without a character: %s", (short, long, is) => {
  expect(Typo.isOneShort(short, long)).toBe(is);
});

const typed = fc.stringMatching(/^[0-9]{15}$/);
const place = fc.nat(13);

test("15 digits and the same digits with one typo are one typo apart, in either order", () =>
  fc.assert(
    fc.property(typed, place, fc.nat(9), (text, at, digit) => {
      const substituted = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
      const transposed = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
      for (const slip of [substituted, transposed]) {
        expect(Typo.isOneTypoApart(text, slip)).toBe(slip !== text);
        expect(Typo.isOneTypoApart(slip, text)).toBe(slip !== text);
      }
    }),
  ));

test("two valid IMEIs that are one typo apart differ only by 09↔90", () =>
  fc.assert(
    fc.property(fc.stringMatching(/^35[09]{12}$/), place, fc.nat(9), (key, at, digit) => {
      const valid = Imei.fromKey(key as Imei.ImeiKey);
      const slips = [
        `${valid.slice(0, at)}${digit}${valid.slice(at + 1)}`,
        `${valid.slice(0, at)}${valid[at + 1]}${valid[at]}${valid.slice(at + 2)}`,
      ];
      for (const slip of slips.filter((each) => each !== valid && Imei.parse(each).ok)) {
        expect([...slip].toSorted()).toEqual([...valid].toSorted());
        expect([valid.slice(at, at + 2), slip.slice(at, at + 2)].toSorted()).toEqual(["09", "90"]);
      }
    }),
  ));

test("two IMEIs that are one typo apart have equal keys, or keys that are one typo apart", () =>
  fc.assert(
    fc.property(typed, place, fc.nat(9), (text, at, digit) => {
      const slips = [
        `${text.slice(0, at + 1)}${digit}${text.slice(at + 2)}`,
        `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`,
      ];
      const [key, ...keys] = [text, ...slips].map((each) => each.slice(0, 14));
      for (const other of keys) expect(other === key || Typo.isOneTypoApart(key!, other)).toBe(true);
    }),
  ));
