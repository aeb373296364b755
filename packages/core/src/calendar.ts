/** Days and months of the register. A day is ISO 8601, as the register's time zone has it: `2026-11-29`. */

export const ZONE = "Asia/Tehran";

export type Calendar = "JALALI" | "GREGORIAN";

/** @property month by its calendar: `1405-09` or `2026-11` @property from, to its first and last day */
export type Month = { readonly month: string; readonly from: string; readonly to: string };

const DAY_MS = 24 * 3600_000;
/** Marked as pure, so that pages that need no calendar do not load it. */
const inZone = /* @__PURE__ */ new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });
const jalali = /* @__PURE__ */ new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "2-digit",
});

/** The day of a moment. */
export function dayOf(time: string | number): string {
  return inZone.format(new Date(time));
}

/** Null unless the text is a day of the Gregorian calendar, such as `2026-11-29`. */
export function parseDay(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(text);
  return !Number.isNaN(time) && toDay(time) === text ? text : null;
}

/** Days from one to another, both included; 0 or less if the second is before the first. */
export function daysIn(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

export function addDays(day: string, days: number): string {
  return toDay(Date.parse(day) + days * DAY_MS);
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The month of a day: `1405-09` or `2026-11`. */
export function monthOf(day: string, calendar: Calendar): string {
  if (calendar === "GREGORIAN") return day.slice(0, 7);
  const parts = jalali.formatToParts(Date.parse(day));
  const part = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}`;
}

/** The months of a range of days, the first and the last cut to the range. */
export function monthsIn(from: string, to: string, calendar: Calendar): Month[] {
  const months: Month[] = [];
  for (let day = from; day <= to;) {
    const month = monthOf(day, calendar);
    const end = endOf(day, calendar);
    const last = end < to ? end : to;
    months.push({ month, from: day, to: last });
    day = addDays(last, 1);
  }
  return months;
}

/** The first day of a day's month. */
export function startOf(day: string, calendar: Calendar): string {
  return walk(day, calendar, -1);
}

/** The last day of a day's month. */
export function endOf(day: string, calendar: Calendar): string {
  return walk(day, calendar, 1);
}

/** The last day in one direction that is of the same month: at most 30 steps. */
function walk(day: string, calendar: Calendar, step: 1 | -1): string {
  const month = monthOf(day, calendar);
  let last = day;
  for (let next = addDays(day, step); monthOf(next, calendar) === month; next = addDays(next, step)) last = next;
  return last;
}
