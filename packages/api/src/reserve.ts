import { Ticket } from "@hamta/core";
import { Reservations, Tickets } from "@hamta/store";
import type { Deps } from "#deps";

/** An expert reserves an open ticket while they look at it, so that two experts do not decide the same one. */

export type NotDone = { code: "TICKET_NOT_OPEN" } | { code: "TICKET_RESERVED"; seconds: number };

type Result = { ticket: Ticket.Ticket; notDone: NotDone | null };

/** Why an expert cannot decide a ticket now; null if they can. */
export function refusal(ticket: Ticket.Ticket, expert: string, now: Date): NotDone | null {
  if (ticket.status !== "OPEN") return { code: "TICKET_NOT_OPEN" };
  const reservation = Ticket.reservationAt(ticket, now);
  if (!reservation || reservation.expert === expert) return null;
  const seconds = Math.ceil((Date.parse(reservation.until) - now.getTime()) / 1000);
  return { code: "TICKET_RESERVED", seconds };
}

const ATTEMPTS = 8;

/** Null if there is no such ticket. */
export async function reserve(deps: Deps, number: Ticket.Number, expert: string): Promise<Result | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ticket = await Tickets.get(deps.db, number);
    if (!ticket) return null;
    const now = deps.now();
    const notDone = refusal(ticket, expert, now);
    if (notDone) return { ticket, notDone };
    const until = new Date(now.getTime() + Ticket.RESERVATION_SECONDS * 1000).toISOString();
    if (await Reservations.put(deps.db, number, { expert, at: now.toISOString() }, until)) {
      return { ticket: { ...ticket, reservation: { expert, until } }, notDone: null };
    }
  }
  throw new Error(`Ticket ${number} kept changing while it was reserved`);
}

/** Null if there is no such ticket. */
export async function release(deps: Deps, number: Ticket.Number, expert: string): Promise<Ticket.Ticket | null> {
  await Reservations.remove(deps.db, number, expert);
  return Tickets.get(deps.db, number);
}
