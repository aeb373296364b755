import type { Ticket, TimeNote } from "#ticket";
import type { Adjudication } from "#verdict";
import * as TicketHold from "#ticket-hold";

/** No ticket waits for ever: when it is due, and what happens then. */

/** Days, set for each stage. */
export type Limits = {
  /** A ticket that has waited for the importer so long goes to the experts. */
  readonly importerDays: number;
  /** A ticket that has waited for an expert so long raises an alarm. */
  readonly expertDays: number;
  /** The importer is reminded so long before `importerDays` end. */
  readonly reminderDays: number;
};

export const LIMITS: Limits = { importerDays: 14, expertDays: 3, reminderDays: 3 };

const DAY_MS = 24 * 3600_000;

/** When a ticket that waits since `since` is due. */
export function at(waitsFor: TicketHold.WaitsFor, since: string, { importerDays, expertDays }: Limits): string {
  return later(since, waitsFor === "IMPORTER" ? importerDays : expertDays);
}

/** The due time of a new ticket. Empty unless it is open. */
export function ofNew({ waitsFor }: Adjudication, filedAt: string, limits: Limits): Pick<Ticket, "due"> {
  return waitsFor === null ? {} : { due: at(waitsFor, filedAt, limits) };
}

/** The due time of an open ticket after a new adjudication: the same unless it waits for another party. */
export function afterwards(ticket: Open, { waitsFor }: Adjudication, now: string, limits: Limits): Pick<Ticket, "due"> {
  if (waitsFor === null) return {};
  return { due: waitsFor === ticket.adjudication.waitsFor ? of(ticket, limits) : at(waitsFor, now, limits) };
}

type Open = Pick<Ticket, "adjudication" | "waitedFor" | "filedAt" | "notes" | "due">;

/** The due time of an open ticket. A change of the limits does not change the time that its owner was told. */
export function of(ticket: Open, limits: Limits): string {
  return ticket.due ?? at(ticket.adjudication.waitsFor ?? "EXPERT", since(ticket), limits);
}

/** When an open ticket began to wait for the party that it waits for. A ticket never goes back to the importer. */
export function since({ adjudication, waitedFor, filedAt, notes }: Open): string {
  if (adjudication.waitsFor === waitedFor) return filedAt;
  return notes.find(({ kind }) => kind === "HANDED_OVER" || kind === "IMPORTER_AGREES")?.at ?? filedAt;
}

/** No ticket that was filed later has anything due. */
export function filedBefore(now: Date, { importerDays, reminderDays, expertDays }: Limits): string {
  return later(now.toISOString(), -Math.min(importerDays - reminderDays, expertDays));
}

/** A note on the ticket, and its new wait if it is handed over. */
export type Step = { note: TimeNote; wait: { adjudication: Adjudication; due: string } | null };

/** What an open ticket needs now; null if nothing. */
export function decide(ticket: Open & Pick<Ticket, "status" | "contact">, now: Date, limits: Limits): Step | null {
  const { status, adjudication, contact, notes } = ticket;
  if (status !== "OPEN") return null;
  const [time, due] = [now.toISOString(), of(ticket, limits)];
  const has = (kind: TimeNote["kind"]) => notes.some((note) => note.kind === kind);
  if (adjudication.waitsFor === "EXPERT") {
    return time < due || has("OVERDUE") ? null : { note: { kind: "OVERDUE", at: time, due }, wait: null };
  }
  if (time >= due) {
    const next = at("EXPERT", time, limits);
    const late = { ...adjudication, ...TicketHold.waiting("IMPORTER_LATE") };
    return { note: { kind: "HANDED_OVER", at: time, due: next }, wait: { adjudication: late, due: next } };
  }
  const isReminded = contact.importer === null || has("REMINDED");
  if (isReminded || time < later(due, -limits.reminderDays)) return null;
  return { note: { kind: "REMINDED", at: time, due }, wait: null };
}

function later(time: string, days: number): string {
  return new Date(Date.parse(time) + days * DAY_MS).toISOString();
}
