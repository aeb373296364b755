import { Move, Pair, type Device, type Ticket, type Verdict } from "@hamta/core";
import { Devices, Tickets } from "@hamta/store";
import type { Deps } from "#deps";
import * as Reserve from "#reserve";

/** Ends an open ticket by a person's decision: an expert's verdict, or the requester's withdrawal. */

export type NotDone = Reserve.NotDone | Move.Refusal;

const ATTEMPTS = 8;

export async function review(
  deps: Deps,
  number: Ticket.Number,
  { verdict, note, expert }: { verdict: Verdict.Verdict; note: string; expert: string },
): Promise<{ ticket: Ticket.Ticket; notDone: NotDone | null } | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ticket = await Tickets.get(deps.db, number);
    if (!ticket) return null;
    const at = deps.now();
    const notDone = Reserve.refusal(ticket, expert, at);
    if (notDone) return { ticket, notDone };
    const [snapshot, holder] = await Promise.all([
      getSnapshot(deps, ticket),
      verdict === "APPROVED" ? getHolderOfNew(deps, ticket) : null,
    ]);
    // The ticket ended between the two reads.
    if (snapshot?.device.ticket !== number) continue;
    const decision = verdict === "APPROVED" ? Move.decide(ticket, snapshot.device, holder) : { move: null };
    if ("refused" in decision) return { ticket, notDone: decision.refused };

    const { move } = decision;
    const result: Tickets.TicketEnd = {
      status: verdict === "APPROVED" ? "APPROVED" : "REJECTED",
      verdict,
      adjudication: ticket.adjudication,
      end: { at: at.toISOString(), by: { kind: "EXPERT", id: expert }, note },
    };
    const decider = { expert, at: at.toISOString() };
    if (await Tickets.end(deps.db, ticket, snapshot, { ...result, move, decider })) {
      return { ticket: { ...ticket, ...result, ...(move && { giver: move.giver }) }, notDone: null };
    }
  }
  throw new Error(`Ticket ${number} kept changing while it was reviewed`);
}

/** The device that holds the new IMEI: a second round trip, if there is one. */
async function getHolderOfNew({ db }: Deps, ticket: Ticket.Ticket): Promise<Device.Device | null> {
  const partial = Pair.partialCorrection(ticket.registered, ticket.correct);
  const [holder = null] = partial ? await Devices.getByImeis(db, [partial.newImei]) : [];
  return holder;
}

/** Null if the ticket has ended. */
export async function withdraw(deps: Deps, ticket: Ticket.Ticket): Promise<Ticket.Ticket | null> {
  const end: Ticket.End = { at: deps.now().toISOString(), by: { kind: "REQUESTER" }, note: null };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const now = attempt === 0 ? ticket : await Tickets.get(deps.db, ticket.number);
    if (now?.status !== "OPEN") return null;
    // It gives back the correction that it used, if its device is still registered.
    const snapshot = now.used ? await getSnapshot(deps, now) : null;
    if (await Tickets.withdraw(deps.db, now, end, snapshot)) return { ...now, status: "WITHDRAWN", end };
  }
  throw new Error(`Ticket ${ticket.number} kept changing while it was withdrawn`);
}

/** A ticket's device and the correction on file for it, strongly consistent; null if there is no such device. */
async function getSnapshot({ db }: Deps, { device: id }: Ticket.Ticket): Promise<Tickets.DeviceSnapshot | null> {
  if (!id) return null;
  return (await Devices.getWithCorrections(db, [id], { consistent: true })).get(id) ?? null;
}
