import type { WatchedImportFragment } from "@hamta/client";
import { Calendar } from "@hamta/core";

/** Outcomes of all rows per day, in the register's time zone. */

/** Outcomes that mean the same to ops, in stacking order. */
export const GROUPS = {
  DONE: ["RESOLVED", "REGISTERED", "UPDATED", "RECORDED", "REVERSED"],
  ON_FILE: ["ON_FILE"],
  NOTHING: ["ALREADY_CORRECT", "UNCHANGED", "DUPLICATE", "KEPT"],
  NOT_APPLIED: [
    "MISMATCH",
    "REFUSED",
    "CONFLICT",
    "NOT_PARTIAL",
    "UNKNOWN_DEVICE",
    "NOT_YOUR_DEVICE",
    "PAIR_DIFFERS",
    "TARGET_TAKEN",
    "IMEI_TAKEN",
    "FAILED",
  ],
  INVALID: ["INVALID"],
  UNPROCESSED: ["UNPROCESSED"],
} as const;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

export type Day = {
  /** `2026-11-22` */
  readonly day: string;
  readonly lists: number;
  readonly rows: number;
  readonly groups: Readonly<Record<Group, number>>;
};

export type Counted = Pick<WatchedImportFragment, "createdAt" | "counts">;

const DAY_MS = 86_400_000;

/** The last `count` days up to now, oldest first. A list counts on the day of its creation. */
export function perDay(imports: readonly Counted[], count: number, now: number): readonly Day[] {
  const days = Array.from({ length: count }, (_, at) => Calendar.dayOf(now - (count - 1 - at) * DAY_MS));
  const byDay = new Map(days.map((day) => [day, [] as Counted[]]));
  for (const count of imports) byDay.get(Calendar.dayOf(Date.parse(count.createdAt)))?.push(count);
  return [...byDay].map(([day, lists]) => {
    const groups = Object.fromEntries(
      GROUP_NAMES.map((group) => [group, sum(lists.flatMap(({ counts }) => counts.filter(isIn(group))))]),
    ) as Record<Group, number>;
    return { day, lists: lists.length, rows: Object.values(groups).reduce((a, b) => a + b, 0), groups };
  });
}

/** Rows by outcome, largest first. */
export function totals(imports: readonly Counted[]): readonly { readonly outcome: string; readonly rows: number }[] {
  const all = imports.flatMap(({ counts }) => counts);
  return [...new Set(all.map(({ outcome }) => outcome))]
    .map((outcome) => ({ outcome, rows: sum(all.filter((count) => count.outcome === outcome)) }))
    .toSorted((a, b) => b.rows - a.rows);
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(GROUPS).flat());

/** An unknown outcome of a later API version counts as not applied. */
function isIn(group: Group) {
  const outcomes: readonly string[] = GROUPS[group];
  return ({ outcome }: { outcome: string }) =>
    outcomes.includes(outcome) || (group === "NOT_APPLIED" && !KNOWN.has(outcome));
}

function sum(counts: readonly { readonly rows: number }[]): number {
  return counts.reduce((total, { rows }) => total + rows, 0);
}

/** The smallest of 1, 2, 5, 10, 20, … that is not below the value: a round axis maximum. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}
