import { EXAMPLES, FILTERS, recordOf } from "@hamta/events";
import { expect, test } from "vitest";
import { matches } from "#aws/dynamodb/pattern";

test.for(Object.entries(EXAMPLES))("the change of %s wakes the function", ([type, example]) => {
  const change = recordOf(example);
  expect(
    FILTERS.filter((filter) => matches(filter, change)),
    `No filter in packages/events/src/mapping.ts lets the change of ${type} through: it would never be sent`,
  ).not.toEqual([]);
});

test("Lambda accepts five filters", () => {
  expect(FILTERS.length).toBeLessThanOrEqual(5);
});
