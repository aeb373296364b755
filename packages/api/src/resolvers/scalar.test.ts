import type { GraphQLScalarType } from "graphql";
import { Kind } from "graphql";
import { expect, test } from "vitest";
import { DateTime, IMEI, MSISDN } from "#resolvers/scalar";

/** Parses a text as a variable and as a literal: both give the same value. */
function parse(scalar: GraphQLScalarType, text: string): unknown {
  const value = scalar.parseValue(text);
  expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toBe(value);
  return value;
}

const VALID: readonly [scalar: GraphQLScalarType, typed: string, value: string][] = [
  [IMEI, "357613004448485", "357613004448485"],
  [IMEI, " ۳۵۷۶۱۳-۰۰-۴۴۴۸۴۸-۵ ", "357613004448485"],
  [IMEI, "٣٥٧٦١٣٠٠٤٤٤٨٤٨٥", "357613004448485"],
  [MSISDN, "0912 123 4567", "989121234567"],
  [MSISDN, "+98-912-123-4567", "989121234567"],
  [MSISDN, "۰۹۱۲۱۲۳۴۵۶۷", "989121234567"],
  [DateTime, "2026-11-22T08:30:00.000Z", "2026-11-22T08:30:00.000Z"],
  [DateTime, "2026-11-22T08:30:00.25Z", "2026-11-22T08:30:00.250Z"],
  [DateTime, "2026-11-22T12:00:00+03:30", "2026-11-22T08:30:00.000Z"],
  [DateTime, "۲۰۲۶-۱۱-۲۲T۰۸:۳۰:۰۰Z", "2026-11-22T08:30:00.000Z"],
  [DateTime, "2026-11-22", "2026-11-22T00:00:00.000Z"],
];
test.each(VALID)("%s parses %j", (scalar, typed, value) => {
  expect(parse(scalar, typed)).toBe(value);
  expect(scalar.serialize(value)).toBe(value);
});

const REFUSED: readonly [scalar: GraphQLScalarType, typed: unknown, reason: string | undefined][] = [
  [IMEI, "357613004448480", "CHECK_DIGIT"],
  [IMEI, "35761300444848", "CHECK_DIGIT_MISSING"],
  [IMEI, "", "MISSING"],
  [IMEI, "9".repeat(10_000), "LENGTH"],
  [IMEI, 357613004448485, undefined],
  [MSISDN, "call me", "MSISDN"],
  [MSISDN, "0912123456", "MSISDN"],
  [MSISDN, null, undefined],
  [DateTime, "1405-09-01", "TIME"],
  [DateTime, "2026-02-30", "TIME"],
  [DateTime, "yesterday", "TIME"],
  [DateTime, 1_790_000_000, undefined],
];
test.each(REFUSED)("%s refuses %j with its reason, in both languages", (scalar, typed, reason) => {
  const texts = { fa: { message: expect.stringMatching(/[آ-ی]/) }, en: { message: expect.stringMatching(/[a-z]/) } };
  const extensions = expect.objectContaining({ code: "BAD_USER_INPUT", texts, ...(reason && { reason }) });
  expect(() => scalar.parseValue(typed)).toThrow(expect.objectContaining({ extensions }));
});

test("text after many spaces counts", () => {
  expect(() => IMEI.parseValue(`357613004448485${" ".repeat(200)}9999`)).toThrow("has the wrong length");
  expect(() => DateTime.parseValue(`2026-11-22${" ".repeat(200)}junk`)).toThrow(/time|date/);
  expect(parse(IMEI, `${" ".repeat(200)}357613004448485`)).toBe("357613004448485");
});

test.each([
  ["35761300444848", "357613004448485"],
  ["3576130044484801", "357613004448485"],
  ["357613004448480", null],
  ["357613004448", null],
])("the suggestion for the invalid IMEI %s is %s", (typed, suggestion) => {
  expect(() => IMEI.parseValue(typed)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ suggestion }) }),
  );
});
