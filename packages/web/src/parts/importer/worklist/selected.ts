import type { TicketRowFragment } from "@hamta/client";

/** Tickets that an importer has selected, by ID; on other pages of the worklist too. */
export type Selected = ReadonlyMap<string, TicketRowFragment>;

export type Select = (selected: Selected) => void;

export function withAll(selected: Selected, tickets: readonly TicketRowFragment[], isIn: boolean): Selected {
  const next = new Map(selected);
  for (const ticket of tickets) {
    if (isIn) next.set(ticket.id, ticket);
    else next.delete(ticket.id);
  }
  return next;
}
