import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Imei from "#imei";
import * as Near from "#near";

test.each([
  ["the check digit mistyped", "357613004448480", "357613004448485"],
  ["one digit of the serial mistyped", "357613004448985", "357613004448485"],
  ["one digit of the TAC mistyped", "357623004448485", "357613004448485"],
  ["two neighbours transposed", "357613004484485", "357613004448485"],
  ["the serial's last digit and the check digit transposed", "357613004448458", "357613004448485"],
  ["09 typed for 90, which Luhn does not see", "352090360013499", "352900360013499"],
])("%s: near", (_, slip, meant) => {
  expect(Near.isNear(slip, meant)).toBe(true);
});

test.each([
  ["ab", "ab", false],
  ["ab", "ba", true],
  ["ab", "ac", true],
  ["ab", "cb", true],
  ["abc", "cba", false],
  ["abcd", "badc", false],
  ["abcd", "acbd", true],
  ["ab", "abc", false],
  ["", "", false],
])("“%s” and “%s” are near: %s", (a, b, near) => {
  expect(Near.isNear(a, b)).toBe(near);
  expect(Near.isNear(b, a)).toBe(near);
});

const typed = fc.stringMatching(/^[0-9]{15}$/);
const place = fc.nat(13);

test("any 15 digits are near to what one slip makes of them, whichever is first", () =>
  fc.assert(
    fc.property(typed, place, fc.nat(9), (text, at, digit) => {
      const substituted = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
      const transposed = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
      for (const slip of [substituted, transposed]) {
        expect(Near.isNear(text, slip)).toBe(slip !== text);
        expect(Near.isNear(slip, text)).toBe(slip !== text);
      }
    }),
  ));

test("two valid IMEIs that are near differ by 09↔90 alone", () =>
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

test("whatever is near by all 15 digits has the same key or a near one", () =>
  fc.assert(
    fc.property(typed, place, fc.nat(9), (text, at, digit) => {
      const slips = [
        `${text.slice(0, at + 1)}${digit}${text.slice(at + 2)}`,
        `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`,
      ];
      const [key, ...keys] = [text, ...slips].map((each) => each.slice(0, 14));
      for (const other of keys) expect(other === key || Near.isNear(key!, other)).toBe(true);
    }),
  ));
