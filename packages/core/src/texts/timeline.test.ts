import { expect, test } from "vitest";
import * as TimelineText from "#texts/timeline";

const source = { import: "imp-7", row: 12 };

test("a decision names who took it and, when rejected, why", () => {
  expect(TimelineText.message({ event: "APPROVED", by: "LAYER_ZERO" }, "en")).toBe(
    "Layer zero approved the ticket, and the device's IMEIs were corrected.",
  );
  expect(TimelineText.message({ event: "REJECTED", by: "EXPERT", verdict: "NOT_PARTIAL" }, "fa")).toBe(
    "کارشناس تیکت را رد کرد: اصلاح جزئی نیست.",
  );
});

test("the list and row follow only where they are given", () => {
  const event = { event: "APPROVED", by: "IMPORT" } as const;
  expect(TimelineText.message({ ...event, source }, "en")).toMatch(/ \(import imp-7, row 12\)$/);
  expect(TimelineText.message({ ...event, source }, "fa")).toMatch(/ \(فهرست \u2066imp-7\u2069، ردیف ۱۲\)$/);
  expect(TimelineText.message({ ...event, source: null }, "en")).not.toContain("import ");
});
