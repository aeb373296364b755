import { Ticket, type Import } from "@hamta/core";
import type { Imports, Tickets } from "@hamta/store";
import type { DateTimeRange, ImportFilter, QueueFilter, TicketFilter } from "#generated/resolvers";
import * as Id from "#id";
import { wrong } from "#plugins/errors";

/** What a list is filtered by that no key of its index has: asked of each row. */

type Condition<T> = (row: T) => boolean;

function all<T>(conditions: readonly (Condition<T> | null)[]): Condition<T> | null {
  const given = conditions.filter((one) => one !== null);
  return given.length === 0 ? null : (row) => given.every((holds) => holds(row));
}

/** Null when nothing is asked. An id of something else is the id of none. */
function is<T, V>(wanted: V | null | undefined, holds: (row: T, wanted: V) => boolean): Condition<T> | null {
  return wanted == null ? null : (row) => holds(row, wanted);
}

type TicketConditions = Partial<TicketFilter & QueueFilter>;

export function ofTickets(filter: TicketConditions | null | undefined): Tickets.Sought {
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

export function ofImports(filter: ImportFilter | null | undefined): Imports.Sought {
  const { kind, state, created } = filter ?? {};
  return {
    period: periodOf(created),
    keeps: all<Import.Import>([
      is(kind, (row, wanted) => row.kind === wanted.toLowerCase()),
      is(state, (row, wanted) => wanted.includes(row.state)),
    ]),
  };
}

function periodOf(range: DateTimeRange | null | undefined) {
  return { from: range?.from ?? null, to: range?.to ?? null };
}

const MONTHS_MAX = 12;
const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** The months (`2026-11`) of a range of time up to now; it begins with last month unless it says otherwise. */
export function monthsOf(range: DateTimeRange | null | undefined, now: Date): string[] {
  const last = Math.min(monthOf(now), range?.to ? monthOf(new Date(range.to)) : Infinity);
  const first = range?.from ? monthOf(new Date(range.from)) : last - 1;
  if (last - first >= MONTHS_MAX) {
    throw wrong({ code: "RANGE_TOO_LONG", months: MONTHS_MAX });
  }
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const month = first + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
