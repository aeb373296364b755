import { expect, test } from "vitest";
import type { Imei } from "#imei";
import * as ReasonText from "#texts/reason";

const column = "registered_imei_1";

test("a message says what, where, why and what to do", () => {
  const details = { column, value: "357613004448480" };
  expect(ReasonText.message("CHECK_DIGIT", "en", details)).toBe(
    "“357613004448480” in column registered_imei_1 is not right: the check digit (the 15th) does not match the other 14, " +
      "so at least one digit is wrong. The wrong digit is seldom the 15th. Enter the IMEI again from your records.",
  );
  expect(ReasonText.message("CHECK_DIGIT", "fa", details)).toBe(
    "مقدار «\u2068357613004448480\u2069» در ستون «شناسه ثبت‌شده ۱» (\u2068registered_imei_1\u2069) درست نیست؛ " +
      "رقم کنترلی (رقم پانزدهم) با ۱۴ رقم دیگر هم‌خوان نیست و دست‌کم یک رقم اشتباه است. " +
      "رقم نادرست به‌ندرت رقم پانزدهم است. شناسه را از سوابق خود دوباره وارد کنید.",
  );
});

test.each([
  ["CHECK_DIGIT_MISSING", "If the first 14 digits are right, the IMEI is 357613004448485."],
  [
    "LEADING_ZERO",
    "has 14 digits: the 0 at its start seems to be missing. With the 0, the IMEI is 357613004448485 and",
  ],
] as const)("a suggestion says what it rests on: %s", (basis, text) => {
  const suggestion = { value: "357613004448485" as Imei, basis };
  expect(ReasonText.message("CHECK_DIGIT_MISSING", "en", { column, suggestion })).toContain(text);
});

test("a column without a Persian name is shown by its English one", () => {
  expect(ReasonText.message("MISSING", "fa", { column: "imei_1" })).toBe(
    "مقدار ستون \u2068imei_1\u2069 وارد نشده است. آن را وارد کنید.",
  );
});

test("without a column or a value the message still reads", () => {
  expect(ReasonText.message("LENGTH", "en", { column: null })).toMatch(/^This IMEI has the wrong length/);
  expect(ReasonText.message("CHECK_DIGIT", "en", { column: null })).toMatch(
    /Enter the IMEI again from your records\.$/,
  );
});

test("a value that the column does not take is answered with those that it does", () => {
  expect(ReasonText.message("VALUE", "en", { column: "channel", value: "X" })).toBe(
    "“X” in column channel is not accepted. Write one of these: COMMERCIAL, PASSENGER.",
  );
  expect(ReasonText.message("VALUE", "en", { column: "constructor" })).toMatch(/See the list guide/);
});

test("a huge cell is cut, never inside a character", () => {
  const text = ReasonText.message("NOT_DIGITS", "en", { column: null, value: `${"a".repeat(39)}😀${"b".repeat(1e6)}` });
  expect(text).toMatch(/^“a{39}…” has/);
});

test("codes that are reasons are known, and no others", () => {
  expect(["CHECK_DIGIT", "HEADER"].map(ReasonText.isReason)).toEqual([true, true]);
  expect(["TARGET_OWNED", "constructor", ""].map(ReasonText.isReason)).toEqual([false, false, false]);
});
