import { expect, test } from "vitest";
import { matches } from "#aws/dynamodb/pattern";

const record = {
  dynamodb: { version: 1, Keys: { pk: { S: "TICKET#1" } }, NewImage: { status: { S: "OPEN" }, end: { NULL: true } } },
};

test.each([
  ["a value that is in the list", { dynamodb: { NewImage: { status: { S: ["APPROVED", "OPEN"] } } } }, true],
  ["a value that is not in the list", { dynamodb: { NewImage: { status: { S: ["APPROVED"] } } } }, false],
  ["a number", { dynamodb: { version: [1] } }, true],
  ["another number", { dynamodb: { version: [2] } }, false],
  ["a prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "TICKET#" }] } } } }, true],
  ["another prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "IMPORT#" }] } } } }, false],
  ["a leaf that exists", { dynamodb: { NewImage: { status: { S: [{ exists: true }] } } } }, true],
  ["a leaf of another type", { dynamodb: { NewImage: { end: { S: [{ exists: true }] } } } }, false],
  ["an absent leaf that must be absent", { dynamodb: { OldImage: { status: { S: [{ exists: false }] } } } }, true],
  ["a present leaf that must be absent", { dynamodb: { NewImage: { status: { S: [{ exists: false }] } } } }, false],
  [
    "two parts of which one matches",
    { dynamodb: { Keys: { pk: { S: ["TICKET#1"] } }, NewImage: { status: { S: ["REJECTED"] } } } },
    false,
  ],
])("a pattern with %s", (_what, pattern, expected) => {
  expect(matches(pattern, record)).toBe(expected);
});

test("an unsupported condition is an error", () => {
  const pattern = { dynamodb: [{ numeric: [">", 1] }] };
  expect(() => matches(pattern as never, record)).toThrow("is not supported");
});
