import { expect, test } from "vitest";
import * as Condition from "#aws/iam/condition";

const isMet = (condition: Record<string, Record<string, string | string[]>>, context: Condition.Context) =>
  Condition.parse(condition).every((isMet) => isMet(context));

const LEADING = "dynamodb:LeadingKeys";
const SOURCE = "aws:SourceArn";
const BUCKET = "arn:aws:s3:::hamta";

test.each([
  ["all keys match", ["IMPORT#1", "UPLOADER#2"], true],
  ["one key does not match", ["IMPORT#1", "TICKET#2"], false],
  ["there are no keys", [], true],
])("ForAllValues when %s", (_when, keys, expected) => {
  const condition = { "ForAllValues:StringLike": { [LEADING]: ["IMPORT#*", "UPLOADER#*"] } };
  expect(isMet(condition, { [LEADING]: keys })).toBe(expected);
});

test("a key that is missing meets ForAllValues, negations and IfExists, and nothing else", () => {
  const of = (operator: string) => isMet({ [operator]: { [LEADING]: "IMPORT#*" } }, {});
  expect(of("ForAllValues:StringLike")).toBe(true);
  expect(of("ForAnyValue:StringLike")).toBe(false);
  expect(of("StringLike")).toBe(false);
  expect(of("StringNotLike")).toBe(true);
  expect(of("StringLikeIfExists")).toBe(true);
});

test.each([
  ["ForAnyValue:StringEquals", ["A", "B"], true],
  ["ForAnyValue:StringEquals", ["B", "C"], false],
  ["ForAllValues:StringNotEquals", ["B", "C"], true],
  ["ForAllValues:StringNotEquals", ["A", "C"], false],
])("%s of %s", (operator, keys, expected) => {
  expect(isMet({ [operator]: { [LEADING]: "A" } }, { [LEADING]: keys })).toBe(expected);
});

test.each([
  ["StringEquals", BUCKET, true],
  ["StringEquals", "arn:aws:s3:::HAMTA", false],
  ["StringEqualsIgnoreCase", "arn:aws:s3:::HAMTA", true],
  ["StringNotEquals", BUCKET, false],
  ["StringLike", "arn:aws:s3:::h?mt*", true],
  ["ArnLike", "arn:aws:s3:::*", true],
  ["ArnEquals", "arn:aws:s3:::other", false],
  ["ArnNotLike", "arn:aws:s3:::*", false],
  ["Null", "false", true],
  ["Null", "true", false],
])("%s %s", (operator, value, expected) => {
  expect(isMet({ [operator]: { [SOURCE]: value } }, { [SOURCE]: BUCKET })).toBe(expected);
});

test("names of keys have no case, one of the values is enough, and every condition must be met", () => {
  const context = { [SOURCE]: BUCKET, "aws:SecureTransport": "true" };
  expect(isMet({ StringEquals: { "AWS:sourcearn": ["x", BUCKET] } }, context)).toBe(true);
  expect(isMet({ StringEquals: { [SOURCE]: BUCKET }, Bool: { "aws:SecureTransport": "true" } }, context)).toBe(true);
  expect(isMet({ StringEquals: { [SOURCE]: BUCKET }, Bool: { "aws:SecureTransport": "false" } }, context)).toBe(false);
});

test("many values without ForAllValues or ForAnyValue are an error, since AWS does not define the result", () => {
  expect(() => isMet({ StringLike: { [LEADING]: "A*" } }, { [LEADING]: ["A1"] })).toThrow("needs ForAllValues");
});
