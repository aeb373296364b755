import { MachineCredential, Ticket, type Import } from "@hamta/core";
import type { Imports, TicketLists } from "@hamta/store";
import type { DateTimeRange, ImportFilter, QueueFilter, TicketFilter } from "#generated/resolvers";
import * as Id from "#id";
import { argumentError } from "#plugins/errors";

/** Filters of a list that its index cannot apply: each row is tested. */

type Condition<T> = (row: T) => boolean;

function all<T>(conditions: readonly (Condition<T> | null)[]): Condition<T> | null {
  const present = conditions.filter((condition) => condition !== null);
  return present.length === 0 ? null : (row) => present.every((matches) => matches(row));
}

/** Null if the filter is absent. An id of another type matches no row. */
function is<T, V>(wanted: V | null | undefined, matches: (row: T, wanted: V) => boolean): Condition<T> | null {
  return wanted == null ? null : (row) => matches(row, wanted);
}

type TicketConditions = Partial<TicketFilter & QueueFilter>;

export function toTicketFilter(filter: TicketConditions | null | undefined): TicketLists.Filter {
  const { status, subject, device, importer, waitsFor, filed } = filter ?? {};
  return {
    period: periodOf(filed),
    keeps: all<Ticket.Ticket>([
      is(status, (row, wanted) => wanted.includes(row.status)),
      is(subject, (row, wanted) => Ticket.subjectOf(row) === wanted),
      is(device, (row, wanted) => row.device === Id.keyOf("Device", wanted)),
      is(importer, (row, wanted) => row.contact.importer === Id.keyOf("Importer", wanted)),
      is(waitsFor, (row, wanted) => row.adjudication.waitsFor === wanted),
    ]),
  };
}

/** The filter, for those tickets alone that `keeps` accepts. */
export function and({ period, keeps }: TicketLists.Filter, another: Condition<Ticket.Ticket>): TicketLists.Filter {
  return { period, keeps: all([keeps, another]) };
}

/** @param scopes of a machine; null for a person, who sees imports of every kind */
export function toImportFilter(
  filter: ImportFilter | null | undefined,
  scopes: readonly MachineCredential.Scope[] | null = null,
): Imports.Filter {
  const { kind, state, created } = filter ?? {};
  return {
    period: periodOf(created),
    keeps: all<Import.Import>([
      is(kind, (row, wanted) => row.kind === wanted.toLowerCase()),
      is(state, (row, wanted) => wanted.includes(row.state)),
      is(scopes, (row, allowed) => allowed.includes(MachineCredential.scopeOf(row.kind))),
    ]),
  };
}

function periodOf(range: DateTimeRange | null | undefined) {
  return { from: range?.from ?? null, to: range?.to ?? null };
}

const MONTHS_MAX = 12;
const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** The months (`2026-11`) of a time range, up to now. Without `from` it begins with last month. */
export function monthsOf(range: DateTimeRange | null | undefined, now: Date): string[] {
  const last = Math.min(monthOf(now), range?.to ? monthOf(new Date(range.to)) : Infinity);
  const first = range?.from ? monthOf(new Date(range.from)) : last - 1;
  if (last - first >= MONTHS_MAX) {
    throw argumentError({ code: "RANGE_TOO_LONG", months: MONTHS_MAX });
  }
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
