import type { GraphQLScalarType } from "graphql";
import { Kind } from "graphql";
import { expect, test } from "vitest";
import { DateTime, IMEI, MSISDN } from "#resolvers/scalar";

/** As a variable and as a literal it is the same. */
function read(scalar: GraphQLScalarType, text: string): unknown {
  const value = scalar.parseValue(text);
  expect(scalar.parseLiteral({ kind: Kind.STRING, value: text })).toBe(value);
  return value;
}

const TYPED: readonly [scalar: GraphQLScalarType, typed: string, meant: string][] = [
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
test.each(TYPED)("%s reads %j", (scalar, typed, meant) => {
  expect(read(scalar, typed)).toBe(meant);
  expect(scalar.serialize(meant)).toBe(meant);
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
  const said = { fa: { message: expect.stringMatching(/[آ-ی]/) }, en: { message: expect.stringMatching(/[a-z]/) } };
  const extensions = expect.objectContaining({ code: "BAD_USER_INPUT", said, ...(reason && { reason }) });
  expect(() => scalar.parseValue(typed)).toThrow(expect.objectContaining({ extensions }));
});

test("what stands behind many spaces counts too", () => {
  expect(() => IMEI.parseValue(`357613004448485${" ".repeat(200)}9999`)).toThrow("has the wrong length");
  expect(() => DateTime.parseValue(`2026-11-22${" ".repeat(200)}junk`)).toThrow(/time|date/);
  expect(read(IMEI, `${" ".repeat(200)}357613004448485`)).toBe("357613004448485");
});

test("a wrong IMEI comes with what was most likely meant", () => {
  expect(() => IMEI.parseValue("357613004448480")).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ suggestion: "357613004448485" }) }),
  );
});
