import { expect, test } from "vitest";
import type { Event } from "#event";
import { EXAMPLES, exampleOf, recordOf } from "#examples";
import { eventsOf } from "#record";

test.for(Object.keys(EXAMPLES) as Event["type"][])("the stream record of the example of %s gives it", (type) => {
  expect(eventsOf(recordOf(EXAMPLES[type]) as Parameters<typeof eventsOf>[0])).toContainEqual(exampleOf(type));
});
