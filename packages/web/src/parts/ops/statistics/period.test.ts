import { expect, test } from "vitest";
import { lastDays, periodOf } from "#parts/ops/statistics/period.ts";

const TODAY = "2026-11-29";
const named = (address: string, calendar: "JALALI" | "GREGORIAN") =>
  periodOf(new URLSearchParams(address), calendar, TODAY);

test("a bare address names three months, with this one", () => {
  expect(named("", "JALALI")).toEqual({ length: "3", from: "2026-09-23", to: "2026-12-21" });
  expect(named("", "GREGORIAN")).toEqual({ length: "3", from: "2026-09-01", to: "2026-11-30" });
});

test("an address keeps its period, and in the other calendar means the month with its last day", () => {
  expect(named("to=2026-12-21&months=1", "JALALI")).toEqual({ length: "1", from: "2026-11-22", to: "2026-12-21" });
  expect(named("to=2026-12-21&months=1", "GREGORIAN")).toEqual({ length: "1", from: "2026-12-01", to: "2026-12-31" });
});

test("twelve months are no longer than the API gives", () => {
  // 1403 is a leap year, as is 2028.
  expect(named("to=2025-03-20&months=12", "JALALI")).toEqual({ length: "12", from: "2024-03-20", to: "2025-03-20" });
  expect(named("to=2028-12-31&months=12", "GREGORIAN")).toEqual({ length: "12", from: "2028-01-01", to: "2028-12-31" });
});

test("what is no period is the usual one", () => {
  expect(named("to=1405-09-30x&months=7", "JALALI")).toEqual(named("", "JALALI"));
});

test("the last month can be any of two years, and the chosen one", () => {
  const days = lastDays("2026-11-30", "GREGORIAN", TODAY);
  expect(days).toHaveLength(24);
  expect([days[0], days[1], days.at(-1)]).toEqual(["2026-11-30", "2026-10-31", "2024-12-31"]);
  expect(lastDays("2024-02-29", "GREGORIAN", TODAY).at(-1)).toBe("2024-02-29");
  expect(lastDays("2027-01-31", "GREGORIAN", TODAY)[0]).toBe("2027-01-31");
});
