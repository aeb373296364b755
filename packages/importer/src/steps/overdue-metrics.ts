import { metrics } from "@hamta/store/metrics";
import type { Report } from "#steps/overdue";

/** For each party that tickets wait for. `OldestWaiting` is 0 if nothing may be due. */
export function metricsOf(report: Report, now: Date) {
  return Object.entries(report).map(([WaitsFor, { oldestSince, overdue }]) => {
    const oldest = oldestSince === null ? 0 : Math.round((now.getTime() - Date.parse(oldestSince)) / 1000);
    return metrics({ WaitsFor }, { OldestWaiting: [oldest, "Seconds"], OverdueTickets: [overdue, "Count"] }, now);
  });
}
