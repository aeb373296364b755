import { Pair, type Device, type Ticket, type Verdict } from "@hamta/core";
import { Devices, Tickets } from "@hamta/store";
import type { Deps } from "#deps";

/** How an open ticket ends by a person's hand: an expert's verdict, or the requester taking it back. */

export type NotDone = "TICKET_NOT_OPEN" | "IMEI_HELD";

const ATTEMPTS = 8;

export async function review(
  deps: Deps,
  number: Ticket.Number,
  { verdict, note, expert }: { verdict: Verdict.Verdict; note: string; expert: string },
): Promise<{ ticket: Ticket.Ticket; notDone: NotDone | null } | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ticket = await Tickets.get(deps.db, number);
    if (!ticket) return null;
    if (ticket.status !== "OPEN") return { ticket, notDone: "TICKET_NOT_OPEN" };
    const device = ticket.device && (await Devices.get(deps.db, ticket.device));
    // The ticket ended between the two reads.
    if (!device || device.ticket !== number) continue;
    if (verdict === "APPROVED" && (await isHeld(deps, ticket, device))) return { ticket, notDone: "IMEI_HELD" };

    const onFile = await Devices.correctionOn(deps.db, device.id);
    const ending: Tickets.Ending = {
      status: verdict === "APPROVED" ? "APPROVED" : "REJECTED",
      verdict,
      adjudication: ticket.adjudication,
      end: { at: deps.now().toISOString(), by: { kind: "EXPERT", id: expert }, note },
    };
    if (await Tickets.end(deps.db, ticket, { device, onFile }, ending)) {
      return { ticket: { ...ticket, ...ending }, notDone: null };
    }
  }
  throw new Error(`Ticket ${number} kept changing while it was reviewed`);
}

async function isHeld(deps: Deps, ticket: Ticket.Ticket, device: Device.Device): Promise<boolean> {
  const partial = Pair.partial(ticket.registered, ticket.correct);
  if (!partial) return true;
  const [holder] = await Devices.holding(deps.db, [partial.fresh]);
  return holder !== null && holder !== undefined && holder.id !== device.id;
}

export async function withdraw(deps: Deps, ticket: Ticket.Ticket): Promise<Ticket.Ticket | null> {
  const end: Ticket.End = { at: deps.now().toISOString(), by: { kind: "REQUESTER" }, note: null };
  const withdrawn = ticket.status === "OPEN" && (await Tickets.withdraw(deps.db, ticket, end));
  return withdrawn ? { ...ticket, status: "WITHDRAWN", end } : null;
}
