import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { LIMITS } from "#limits";
import { normalise, TrustedDocuments } from "#trusted-documents";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const TEXT = `query Enquiry($imei: IMEI!) {
  device(imei: $imei) { ...D }
}

fragment D on DeviceEnquiry { imei legality }`;
const trusted = new TrustedDocuments(new Map([[hashOf(TEXT), TEXT]]));
const isTrusted = (text: string) => trusted.includes(hashOf(text), text);

test.each([
  ["the text itself", TEXT],
  ["in one line, with commas", TEXT.replaceAll(/\s+/g, " ").replace("imei legality", "imei, legality")],
  ["with comments", TEXT.replace("{ ...D", "{ # all of it\n...D")],
  ["with __typename at every level", TEXT.replaceAll("{", "{ __typename")],
  ["with its definitions in another order", TEXT.split("\n\n").toReversed().join("\n")],
])("a trusted document is recognised %s", (_, text) => {
  expect(isTrusted(text)).toBe(true);
  expect(isTrusted(text)).toBe(true);
});

test.each([
  ["another field", TEXT.replace("imei legality", "imei legality model")],
  ["a field less", TEXT.replace(" legality", "")],
  ["fields in another order", TEXT.replace("imei legality", "legality imei")],
  ["an alias", TEXT.replace("legality", "state: legality")],
  ["an alias of __typename", TEXT.replace("legality", "legality kind: __typename")],
  ["__typename with a directive", TEXT.replace("legality", "legality __typename @skip(if: false)")],
  ["another argument", TEXT.replace("imei: $imei", 'imei: "357613004448485"')],
  ["a second operation", `${TEXT} query Me { me { name } }`],
  ["a string in place of white space", TEXT.replace("($imei", '("a" $imei')],
  ["no document", "{ device"],
  ["nothing", ""],
])("a document with %s is not trusted", (_, text) => {
  expect(isTrusted(text)).toBe(false);
});

test("a text over the limits is not parsed to its end", () => {
  expect(normalise(`${TEXT}#${"x".repeat(LIMITS.documentLength)}`)).toBeNull();
  expect(normalise(`{ ${"a ".repeat(LIMITS.tokens)} }`)).toBeNull();
  expect(normalise("{a".repeat(LIMITS.tokens / 2 - 1))).toBeNull();
});
