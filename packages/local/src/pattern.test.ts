import { expect, test } from "vitest";
import { matches } from "#pattern";

const record = {
  dynamodb: { Keys: { pk: { S: "TICKET#1" } }, NewImage: { status: { S: "OPEN" }, end: { NULL: true } } },
};

test.each([
  ["a value that is in the list", { dynamodb: { NewImage: { status: { S: ["APPROVED", "OPEN"] } } } }, true],
  ["a value that is not", { dynamodb: { NewImage: { status: { S: ["APPROVED"] } } } }, false],
  ["a prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "TICKET#" }] } } } }, true],
  ["another prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "IMPORT#" }] } } } }, false],
  ["a leaf that is there", { dynamodb: { NewImage: { status: { S: [{ exists: true }] } } } }, true],
  ["a leaf of another type", { dynamodb: { NewImage: { end: { S: [{ exists: true }] } } } }, false],
  ["a leaf that must not be there", { dynamodb: { OldImage: { status: { S: [{ exists: false }] } } } }, true],
  ["one that is", { dynamodb: { NewImage: { status: { S: [{ exists: false }] } } } }, false],
  [
    "every part of it, not one",
    { dynamodb: { Keys: { pk: { S: ["TICKET#1"] } }, NewImage: { status: { S: ["REJECTED"] } } } },
    false,
  ],
])("a pattern asks for %s", (_what, pattern, expected) => {
  expect(matches(pattern, record)).toBe(expected);
});

test("a condition that is not known is an error", () => {
  const pattern = { dynamodb: [{ numeric: [">", 1] }] };
  expect(() => matches(pattern as never, record)).toThrow("is not known here");
});
