import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import * as Near from "#near";

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const typed = fc.oneof(
  digits(15),
  fc.stringMatching(/^[09]{15}$/),
  fc.stringMatching(/^35[01]{12}[0-9]$/),
  digits(14).map((key) => Imei.fromKey(key as Imei.ImeiKey)),
);
const on = fc.constantFrom<Near.On>("IMEI", "KEY");

const substituted = (text: string, at: number, digit: number) => text.slice(0, at) + digit + text.slice(at + 1);
const transposed = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);

test.each([
  ["the check digit mistyped", "357613004448480", "357613004448485"],
  ["one digit of the serial mistyped", "357613004448985", "357613004448485"],
  ["one digit of the TAC mistyped", "357623004448485", "357613004448485"],
  ["two neighbours transposed", "357613004484485", "357613004448485"],
  ["the serial's last digit and the check digit transposed", "357613004448458", "357613004448485"],
  ["09 typed for 90, which Luhn does not see", "352090360013499", "352900360013499"],
])("%s: the IMEI that was meant is a candidate", (_, slip, meant) => {
  expect(Near.candidates(slip)).toContain(meant);
  expect(Near.closest(slip, [meant as Imei.Imei])).toEqual([meant]);
});

test("an IMEI with a right check digit has no neighbour but by 09↔90, and 139 by its key", () => {
  expect(Near.candidates("357613004448485")).toEqual([]);
  const others = Near.candidates("357805023984447", "KEY");
  expect(others).toContain(Imei.fromKey("35780502398445" as Imei.ImeiKey));
  expect(Near.candidates("351234567894561", "KEY")).toHaveLength(Near.MOST.KEY);
});

test.each(["", "35761300444848", "3576130044484856", "35761300444848X", "۳۵۷۶۱۳۰۰۴۴۴۸۴۸۰"])(
  "“%s” is not 15 digits and has no candidates",
  (text) => {
    expect(Near.candidates(text)).toEqual([]);
    expect(Near.closest(text, ["357613004448485" as Imei.Imei])).toEqual([]);
  },
);

test("no test or placeholder value is a candidate", () => {
  expect(Near.candidates("123456789012348")).not.toContain("123456789012347");
  expect(Near.candidates("100000000000000")).not.toContain("000000000000000");
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

describe("for any 15 digits", () => {
  const holds = (check: (text: string, by: Near.On) => void) =>
    fc.assert(fc.property(typed, on, check), { numRuns: 300 });
  const over = (text: string, by: Near.On) => (by === "KEY" ? text.slice(0, 14) : text);

  test("every candidate is a valid IMEI at distance one, is given once, and they are at most as many as said", () =>
    holds((text, by) => {
      const found = Near.candidates(text, by);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(Near.MOST[by]);
      for (const imei of found) {
        expect(Imei.parse(imei)).toEqual({ ok: true, imei });
        expect(Near.isNear(over(text, by), over(imei, by))).toBe(true);
      }
    }));

  test("every valid IMEI at distance one is a candidate", () =>
    fc.assert(
      fc.property(typed, fc.nat(14), fc.nat(9), (text, at, digit) => {
        const found = Near.candidates(text);
        const slips = [substituted(text, at, digit), transposed(text, Math.min(at, 13))];
        const valid = slips.filter((slip) => slip !== text && Imei.parse(slip).ok);
        expect(found).toEqual(expect.arrayContaining(valid));
        const key = text.slice(0, 14);
        const keys = [substituted(key, Math.min(at, 13), digit), transposed(key, Math.min(at, 12))];
        const others = keys.filter((slip) => slip !== key && !Imei.isTest(slip)) as Imei.ImeiKey[];
        expect(Near.candidates(text, "KEY")).toEqual(expect.arrayContaining(others.map(Imei.fromKey)));
      }),
      { numRuns: 2000 },
    ));

  test("each candidate has the typed one at distance one too: as a candidate when it is valid", () =>
    holds((text, by) => {
      const own = Imei.parse(text).ok ? [text] : [];
      for (const imei of Near.candidates(text, by)) {
        expect(Near.closest(imei, [text as Imei.Imei], by)).toEqual([text]);
        expect(Near.candidates(imei, by)).toEqual(expect.arrayContaining(own));
      }
    }));

  test("the closest of known IMEIs are the candidates among them", () =>
    fc.assert(
      fc.property(typed, on, fc.array(digits(14)), (text, by, keys) => {
        const all = Near.candidates(text, by);
        const known = [...all.filter((_, at) => at % 2 === 0), ...keys.map((key) => Imei.fromKey(key as Imei.ImeiKey))];
        const expected = [...new Set(known)].filter((imei) => all.includes(imei));
        expect(Near.closest(text, known, by).filter((imei) => !Imei.isTest(imei))).toEqual(expected);
      }),
    ));
});
