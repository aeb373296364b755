import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import type { Problem } from "#list/reason";
import * as DigitLoss from "#list/digit-loss";

const at = (reason: Problem["reason"], value: string): Problem => ({ reason, value, column: "imei" });
const zero = Imei.fromKey("01234500678901" as Imei.ImeiKey);

describe("digits that a spreadsheet lost", () => {
  test.each([
    ["a number in scientific notation", at("SPREADSHEET_NUMBER", "3.57E+14"), "SCIENTIFIC"],
    ["a number that was rounded", at("CHECK_DIGIT", "357613000000000"), "ROUNDED"],
    ["a number of 14 digits that was rounded", at("CHECK_DIGIT_MISSING", "35761300000000"), "ROUNDED"],
    ["a number of 16 digits that was rounded", at("IMEISV", "3576130000000000"), "ROUNDED"],
    ["a 0 that began it", at("CHECK_DIGIT_MISSING", zero.slice(1)), "LEADING_ZERO"],
    ["a 0 in Persian digits", at("CHECK_DIGIT_MISSING", zero.slice(1).replace("1", "۱")), "LEADING_ZERO"],
    ["a date", at("LENGTH", "2026-10-01"), "DATE"],
    ["a date with a time", at("NOT_DIGITS", "1/10/2026 0:00"), "DATE"],
    ["a date with a zone", at("NOT_DIGITS", "2026-10-01T08:00:00Z"), "DATE"],
    ["a date with an offset", at("NOT_DIGITS", "2026-10-01 08:00+03:30"), "DATE"],
    ["a Persian date", at("MSISDN", "۱۴۰۵/۰۷/۰۹"), "DATE"],
    ["a date in Arabic digits", at("LENGTH", "٢٠٢٦-١٠-٠١"), "DATE"],
    ["a date of a phone number", at("MSISDN", "01.10.2026"), "DATE"],
  ] as const)("%s", (_, problem, lost) => {
    expect(DigitLoss.detect(problem)).toBe(lost);
  });

  test.each([
    ["a wrong digit", at("CHECK_DIGIT", "357613004448480")],
    ["a check digit that is missing", at("CHECK_DIGIT_MISSING", "35761300444848")],
    ["14 digits that a 0 makes right, but no IMEI begins with them", at("CHECK_DIGIT_MISSING", "35761300444847")],
    ["an IMEI cut short", at("LENGTH", "357613004")],
    ["an IMEI as a phone shows it", at("LENGTH", "35-761300-44484")],
    ["an empty cell", at("MISSING", "")],
  ])("%s is not one of them", (_, problem) => {
    expect(DigitLoss.detect(problem)).toBeNull();
  });
});
