import { GlobalId, type Import, type Ticket } from "@hamta/core";
import { describe, expect, test } from "vitest";
import { monthsOf, toImportFilter, toTicketFilter } from "#filter";

const NOW = new Date("2026-03-15T08:00:00.000Z");

const ticket = {
  status: "OPEN",
  subject: "SECOND_IMEI",
  device: "device-a",
  contact: { importer: "importer-a", guarantor: null },
  adjudication: { waitsFor: "IMPORTER" },
} as unknown as Ticket.Ticket;

describe("a filter of tickets", () => {
  test.each<[boolean, Parameters<typeof toTicketFilter>[0]]>([
    [true, { status: ["REJECTED", "OPEN"] }],
    [false, { status: ["REJECTED"] }],
    [true, { device: GlobalId.of("Device", "device-a") }],
    [false, { device: GlobalId.of("Device", "device-b") }],
    [false, { device: GlobalId.of("Importer", "device-a") }],
    [true, { importer: GlobalId.of("Importer", "importer-a") }],
    [false, { importer: GlobalId.of("Importer", "importer-b") }],
    [true, { waitsFor: "IMPORTER" }],
    [false, { waitsFor: "EXPERT" }],
    [true, { waitsFor: "IMPORTER", status: ["OPEN"] }],
    [false, { waitsFor: "IMPORTER", status: ["REJECTED"] }],
    [false, { waitsFor: "EXPERT", status: ["OPEN"] }],
  ])("keeps an open ticket that waits for importer-a: %s, %j", (keeps, filter) => {
    expect(toTicketFilter(filter).keeps?.(ticket)).toBe(keeps);
  });

  test("that names nothing tests no row, since a test costs reads", () => {
    expect(toTicketFilter(null)).toEqual({ period: { from: null, to: null }, keeps: null });
    expect(toTicketFilter({ status: null, filed: { from: "a", to: "b" } })).toEqual({
      period: { from: "a", to: "b" },
      keeps: null,
    });
  });
});

test.each<[boolean | undefined, Parameters<typeof toImportFilter>[0]]>([
  [true, { kind: "DEVICES" }],
  [false, { kind: "CORRECTIONS" }],
  [true, { state: ["FAILED", "HELD"] }],
  [false, { state: ["FAILED"] }],
  [undefined, { created: { from: "a" } }],
])("a held list of devices is kept (%s) by the filter %j", (keeps, filter) => {
  const held = { kind: "devices", state: "HELD" } as Import.Import;
  expect(toImportFilter(filter).keeps?.(held)).toBe(keeps);
});

describe("the months of a range of time", () => {
  const months = (from?: string, to?: string) => monthsOf({ from: from ?? null, to: to ?? null }, NOW);

  test("are this month and the last, if it has no beginning", () => {
    expect(monthsOf(null, NOW)).toEqual(["2026-02", "2026-03"]);
    expect(months(undefined, "2025-01-31T00:00:00Z")).toEqual(["2024-12", "2025-01"]);
  });

  test("end with this month, and are at most twelve", () => {
    expect(months("2026-01-31T23:59:59Z", "2027-01-01T00:00:00Z")).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(months("2025-04-01T00:00:00Z")).toHaveLength(12);
    expect(() => months("2025-03-31T23:59:59Z")).toThrow("12 months");
  });

  test("are none of a range that ends before it begins", () => {
    expect(months("2026-03-01T00:00:00Z", "2026-01-31T00:00:00Z")).toEqual([]);
  });
});
