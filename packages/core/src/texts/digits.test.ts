import { expect, test } from "vitest";
import { embed, leftToRight, persianDigits } from "#texts/digits";

test("numbers for Persian readers have Persian digits", () => {
  expect(persianDigits(1234567890)).toBe("۱۲۳۴۵۶۷۸۹۰");
  expect(persianDigits("ردیف 7")).toBe("ردیف ۷");
});

test("an IMEI keeps its digits and stands in a left-to-right isolate", () => {
  expect(leftToRight("357613004448485")).toBe("\u2066357613004448485\u2069");
});

test.each([
  ["an English sentence leaves a Latin name alone", "Ava Co.", "en", "Ava Co."],
  ["an English sentence isolates a Persian name", "آوا", "en", "\u2068آوا\u2069"],
  ["a Persian sentence isolates every name", "Ava Co.", "fa", "\u2068Ava Co.\u2069"],
  ["ZWNJ stays, being part of the word", "می‌شود", "fa", "\u2068می‌شود\u2069"],
  ["a cell cannot turn the sentence around", "12\u202E34\u2069", "fa", "\u20681234\u2069"],
  ["a cell cannot break the line", " a\r\n\u0000b ", "en", "a b"],
] as const)("%s", (_, text, language, expected) => {
  expect(embed(text, language)).toBe(expected);
});
