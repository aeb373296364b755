import { expect, test } from "vitest";
import { A, B } from "#list/fixture";
import * as Seen from "#list/seen";

test.each([
  ["CHECK_DIGIT", "357613000000000", "DIGITS_LOST"],
  ["CHECK_DIGIT", "357613004448480", null],
  ["CHECK_DIGIT_MISSING", "35761300000000", "DIGITS_LOST"],
  ["CHECK_DIGIT_MISSING", "35761300444848", null],
  ["IMEISV", "3576130000000000", "DIGITS_LOST"],
  ["IMEISV", "3576130044484801", null],
  ["LENGTH", `${A} ${B}`, "TWO_IMEIS"],
  ["NOT_DIGITS", `${A} or ${B}`, "TWO_IMEIS"],
  ["LENGTH", `${A.slice(0, 14)}${B.slice(0, 14)}`, null],
  ["LENGTH", "357613004448485357805023984447", "TWO_IMEIS"],
  ["LENGTH", "2026-10-01", "DATE"],
  ["NOT_DIGITS", "1/1/26", "DATE"],
  ["LENGTH", "1/1/2", null],
  ["LENGTH", `2026-10-01 ${"0".repeat(60)}`, null],
  ["TEST_IMEI", "2026-10-01", null],
] as const)("a cell refused as %s, %s, is seen to be %s", (problem, text, seen) => {
  expect(Seen.ofImei(problem, text, text)).toBe(seen);
});

test.each([
  ["9.12E+11", "DIGITS_LOST"],
  ["912E11", "DIGITS_LOST"],
  ["9.89121234567E+11", null],
  [A, "IMEI"],
  ["357613004448480", null],
  ["2026-10-01", "DATE"],
  ["9121234567", null],
  ["1/1/2", null],
])("a phone number %s is seen to be %s", (text, seen) => expect(Seen.ofMsisdn(text, text)).toBe(seen));

test.each([
  ["3.57613004448485E+14", A],
  ["3.57613E+14", null],
  ["3.5761300444848E+14", null],
])("%s has all digits of %s", (text, value) => {
  expect(Seen.allDigits(text)).toEqual(value && { value, basis: "SPREADSHEET_NUMBER" });
});
