import type { QueueFilter, TicketSubject, WaitsFor } from "@hamta/client";
import { useMemo } from "preact/compat";
import { useSearchParams } from "wouter-preact";

/** Filters of the queue, stored in the address. */
export type Filters = {
  readonly waits: WaitsFor | "";
  readonly subject: TicketSubject | "";
  readonly importer: string;
  readonly age: Age;
};

export const AGES = ["ANY", "DAY", "OVER_3", "OVER_7"] as const;
export type Age = (typeof AGES)[number];

const DAY_MS = 86_400_000;

export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => read(search), [search]);
  const change = (part: Partial<Filters>) =>
    setSearch(() => {
      const next = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...filters, ...part })) {
        if (value !== "" && value !== "ANY") next.set(name, value);
      }
      // Another list: start at its first page.
      return next;
    });
  return [filters, change];
}

function read(search: URLSearchParams): Filters {
  const waits = search.get("waits");
  return {
    waits: waits === "EXPERT" || waits === "IMPORTER" ? waits : "",
    subject: search.get("subject") === "IMEI_MISMATCH" ? "IMEI_MISMATCH" : "",
    importer: search.get("importer") ?? "",
    age: AGES.find((age) => age === search.get("age")) ?? "ANY",
  };
}

/** Rounded to the minute, so that the variables stay equal while a page is read. */
export function filterOf({ waits, subject, importer, age }: Filters, now: number): QueueFilter {
  const before = (days: number) => new Date(Math.floor(now / 60_000) * 60_000 - days * DAY_MS).toISOString();
  const filed = { ANY: null, DAY: { from: before(1) }, OVER_3: { to: before(3) }, OVER_7: { to: before(7) } }[age];
  return {
    ...(waits && { waitsFor: waits }),
    ...(subject && { subject }),
    ...(importer && { importer }),
    ...(filed && { filed }),
  };
}
