import { expect, test } from "vitest";
import * as Sms from "#sms";

test.each([
  ["160 GSM letters", "a".repeat(160), 1],
  ["161 GSM letters", "a".repeat(161), 2],
  ["two full parts of GSM", "a".repeat(306), 2],
  ["one GSM letter more", "a".repeat(307), 3],
  ["80 letters of two septets", "€".repeat(80), 1],
  ["81 letters of two septets", "€".repeat(81), 2],
  ["letters of two septets, which fill 152 of the 153 of a part", "€".repeat(153), 3],
  ["70 Persian letters", "س".repeat(70), 1],
  ["71 Persian letters", "س".repeat(71), 2],
  ["two full parts of Persian", "س".repeat(134), 2],
  ["one Persian letter more", "س".repeat(135), 3],
  ["one Persian letter among 70 of GSM", `${"a".repeat(70)}س`, 2],
  ["letters of two UTF-16 units, which fill 66 of the 67 of a part", "😀".repeat(67), 3],
  ["an apostrophe that is not GSM's", `${"a".repeat(70)}’`, 2],
  ["nothing", "", 1],
])("%s", (_, text, parts) => {
  expect(Sms.parts(text)).toBe(parts);
});
