import { Calendar, type Statistics } from "@hamta/core";
import { Statistics as Counters } from "@hamta/store";
import { expect } from "vitest";
import { test } from "#kit/table";

/** A change with so many counters that no other change has. */
function changeOf(n: number, counters: number): Statistics.Change {
  const group = { channel: null, importer: `importer-${n}` } as const;
  const days = Array.from({ length: counters }, (_, at) => ({
    day: Calendar.dayOf(new Date(Date.UTC(2026, 0, 1 + at)).toISOString()),
    group,
    counts: { filed: 1 },
  }));
  return { ticket: String(n), id: "OPEN#0", days, open: [] };
}

test("changes that have no counter in common are added in transactions of as many items as DynamoDB takes", async ({
  db,
}) => {
  // Of many numbers of counters, so that a transaction ends at each of the last places.
  const changes = Array.from({ length: 300 }, (_, n) => changeOf(n, n % 7 === 0 ? 5 : (n % 3) + 1));
  await Counters.add(db, changes, () => new Date());
  const days = await Counters.listDays(db, "2026-01-01", "2026-01-31");
  const filed = days.map(({ counts }) => counts.filed ?? 0);
  expect(filed.reduce((sum, count) => sum + count, 0)).toBe(changes.flatMap((change) => change.days).length);
});
