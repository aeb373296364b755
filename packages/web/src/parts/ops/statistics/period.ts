import { Calendar, type Language } from "@hamta/core";

/** The months that are shown: the last one, and how many with it. */
export const LENGTHS = ["1", "3", "6", "12"] as const;
export type Length = (typeof LENGTHS)[number];
const USUAL: Length = "3";

/** The months that can be the last one: two years. */
const CHOICES = 24;

/** People read Persian with Jalali months. */
export const calendarOf = (language: Language): Calendar.Calendar => (language === "fa" ? "JALALI" : "GREGORIAN");

export type Period = { readonly length: Length; readonly from: string; readonly to: string };

/**
 * The period that an address names. The address has the last day of a month: in the other calendar it means the month
 * with that day.
 */
export function periodOf(search: URLSearchParams, calendar: Calendar.Calendar, today: string): Period {
  const length = LENGTHS.find((length) => length === search.get("months")) ?? USUAL;
  const to = Calendar.endOf(Calendar.parseDay(search.get("to") ?? "") ?? today, calendar);
  let from = Calendar.startOf(to, calendar);
  for (let n = 1; n < Number(length); n++) from = Calendar.startOf(Calendar.addDays(from, -1), calendar);
  return { length, from, to };
}

/** The last days of the months to choose from, newest first; with the chosen one, if it is older. */
export function lastDays(chosen: string, calendar: Calendar.Calendar, today: string): readonly string[] {
  const days = [Calendar.endOf(today, calendar)];
  while (days.length < CHOICES) days.push(Calendar.addDays(Calendar.startOf(days.at(-1) ?? today, calendar), -1));
  return days.includes(chosen) ? days : [...days, chosen].toSorted().toReversed();
}
