import { Due, type Ticket, type TicketHold } from "@hamta/core";
import { Db, TicketLists, Tickets } from "@hamta/store";
import type { Deps } from "#deps";

/**
 * Every hour: hands the tickets over to the experts whose importer is late, and reminds importers before. A ticket is
 * decided from itself alone, and written only as it was read. So a sweep may crash, run twice or beside another: each
 * ticket gets a note once, and what is missing the next sweep writes.
 */

type WaitDeps = Pick<Deps, "db" | "now" | "log" | "waits">;

/** Of the tickets that wait for one party. */
export type Waiting = {
  /** Since when the one waits that waits longest. Null if none waits so long that anything may be due. */
  oldestSince: string | null;
  overdue: number;
};

export type Report = Readonly<Record<TicketHold.WaitsFor, Waiting>>;

/** @param limit tickets that are read at a time */
export async function sweepTickets(deps: WaitDeps, limit?: number): Promise<Report> {
  const { db, waits } = deps;
  const [now, tally] = [deps.now(), createTally()];
  for await (const tickets of TicketLists.readFiledBefore(db, Due.filedBefore(now, waits), limit)) {
    await Db.inBatches(tickets, 1, async ([ticket]) => {
      if (ticket?.status !== "OPEN") return;
      const done = await sweepTicket(deps, ticket, now);
      if (done !== "HANDED_OVER") tally.add(ticket, Due.of(ticket, waits) <= now.toISOString());
    });
  }
  return tally.report;
}

/** What was done. Null also if the ticket has changed since it was read, or the write failed: the next sweep looks again. */
export async function sweepTicket(
  { db, waits, log }: Pick<WaitDeps, "db" | "waits" | "log">,
  ticket: Ticket.Ticket,
  now: Date,
): Promise<Ticket.TimeNote["kind"] | null> {
  const step = Due.decide(ticket, now, waits);
  if (!step) return null;
  const { note, wait } = step;
  try {
    return (await Tickets.addNote(db, ticket, note, wait)) ? note.kind : null;
  } catch (error) {
    // The other tickets must not wait for this one.
    log.error("A ticket could not be swept", { ticket: ticket.number, step: note.kind, error: error as Error });
    return null;
  }
}

function createTally() {
  const report = { IMPORTER: none(), EXPERT: none() };
  return {
    report,
    add: (ticket: Ticket.Ticket, isOverdue: boolean) => {
      const { waitsFor } = ticket.adjudication;
      if (waitsFor === null) return;
      const of = report[waitsFor];
      const since = Due.since(ticket);
      if (of.oldestSince === null || since < of.oldestSince) of.oldestSince = since;
      if (isOverdue) of.overdue++;
    },
  };
}

const none = (): Waiting => ({ oldestSince: null, overdue: 0 });
