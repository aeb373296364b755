import { describe, expect, test } from "vitest";
import * as Calendar from "#calendar";

test("a day begins at midnight in Tehran", () => {
  expect(Calendar.dayOf("2026-11-29T20:29:59.999Z")).toBe("2026-11-29");
  expect(Calendar.dayOf("2026-11-29T20:30:00.000Z")).toBe("2026-11-30");
});

test("only a day of the calendar is one", () => {
  expect(Calendar.parseDay("2028-02-29")).toBe("2028-02-29");
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "1405/09/08", "", "2026-11-29T00:00:00Z", "۲۰۲۶-۱۱-۲۹"]) {
    expect(Calendar.parseDay(text)).toBeNull();
  }
});

test("a range has its first and its last day", () => {
  expect(Calendar.daysIn("2026-11-29", "2026-11-29")).toBe(1);
  expect(Calendar.daysIn("2027-03-21", "2028-03-19")).toBe(365);
  expect(Calendar.daysIn("2026-11-30", "2026-11-29")).toBe(0);
});

describe("months", () => {
  test("of the Jalali calendar", () => {
    // Azar 1405 has 30 days, and Esfand has 29, but 30 in the leap year 1403.
    expect(Calendar.monthsIn("2026-11-22", "2027-01-25", "JALALI")).toEqual([
      { month: "1405-09", from: "2026-11-22", to: "2026-12-21" },
      { month: "1405-10", from: "2026-12-22", to: "2027-01-20" },
      { month: "1405-11", from: "2027-01-21", to: "2027-01-25" },
    ]);
    expect(Calendar.startOf("2025-03-01", "JALALI")).toBe("2025-02-19");
    expect(Calendar.endOf("2025-03-01", "JALALI")).toBe("2025-03-20");
    expect(Calendar.monthOf("2025-03-20", "JALALI")).toBe("1403-12");
    expect(Calendar.monthOf("2025-03-21", "JALALI")).toBe("1404-01");
  });

  test("of the Gregorian calendar", () => {
    expect(Calendar.monthsIn("2026-11-29", "2027-01-01", "GREGORIAN")).toEqual([
      { month: "2026-11", from: "2026-11-29", to: "2026-11-30" },
      { month: "2026-12", from: "2026-12-01", to: "2026-12-31" },
      { month: "2027-01", from: "2027-01-01", to: "2027-01-01" },
    ]);
    expect(Calendar.startOf("2028-02-10", "GREGORIAN")).toBe("2028-02-01");
    expect(Calendar.endOf("2028-02-10", "GREGORIAN")).toBe("2028-02-29");
  });

  test("no range from a day on, no month", () => {
    expect(Calendar.monthsIn("2026-11-30", "2026-11-29", "JALALI")).toEqual([]);
  });
});
