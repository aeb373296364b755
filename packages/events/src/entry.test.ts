import * as fc from "fast-check";
import { expect, test } from "vitest";
import { batches, BYTES, ENTRIES, sizeOf } from "#entry";
import { subjectOf, type Event } from "#event";

const outgoing = fc
  .record({ subject: fc.integer({ min: 1, max: 6 }), bytes: fc.integer({ min: 0, max: BYTES - 100 }) })
  .map(({ subject, bytes }) => ({
    event: { type: "TicketFiled", detail: { id: `TicketFiled:${subject}` } } as Event,
    entry: { Source: "hamta.test", DetailType: "TicketFiled", Detail: "x".repeat(bytes) },
  }));

test("batches keep the order, fit into a call and have no two events of one subject", () => {
  fc.assert(
    fc.property(fc.array(outgoing, { maxLength: 40 }), (all) => {
      const made = batches(all);
      expect(made.flat()).toEqual(all);
      for (const batch of made) {
        expect(batch.length).toBeLessThanOrEqual(ENTRIES);
        expect(batch.reduce((sum, { entry }) => sum + sizeOf(entry), 0)).toBeLessThanOrEqual(BYTES);
        expect(new Set(batch.map(({ event }) => subjectOf(event))).size).toBe(batch.length);
      }
    }),
    { numRuns: 50 },
  );
});

test("a batch is full before the next begins", () => {
  const all = Array.from({ length: 25 }, (_, subject) => ({
    event: { type: "TicketFiled", detail: { id: `TicketFiled:${subject}` } } as unknown as Event,
    entry: { Detail: "{}" },
  }));
  expect(batches(all).map(({ length }) => length)).toEqual([10, 10, 5]);
});

test("bytes are counted in UTF-8", () => {
  expect(sizeOf({ Source: "a", DetailType: "b", Detail: "«ی»" })).toBe(14 + 1 + 1 + 6);
});
