import * as Device from "#device";
import * as Pair from "#pair";
import type { Ticket } from "#ticket";

/**
 * An expert's approval of a ticket whose new IMEI another device of its requester holds: that device gives the IMEI up,
 * and is retired if it was its last. No machine moves an IMEI.
 */

/** `giver`: the device that gives the IMEI up. `slots`: what it keeps; null if it is retired. */
export type Move = { giver: Device.Device; slots: Pair.Slots | null };

/** Why an expert may not approve. Messages: `texts/refusals/decision.ts`. */
export type Refusal = { code: "IMEI_HELD" } | { code: "GIVER_TICKET_OPEN"; ticket: string };

/**
 * Null if nothing moves: no other device holds the new IMEI.
 *
 * @param holder of the new IMEI
 */
export function decide(
  ticket: Ticket,
  device: Device.Device,
  holder: Device.Device | null,
): { move: Move | null } | { refused: Refusal } {
  const partial = Pair.partialCorrection(ticket.registered, ticket.correct);
  if (!partial) return { refused: { code: "IMEI_HELD" } };
  if (!holder || holder.id === device.id) return { move: null };
  const isOwn = [device, holder].every((one) => Device.ownedBy(one, ticket.requester));
  if (!isOwn) return { refused: { code: "IMEI_HELD" } };
  // Its ticket is about the pair that it holds now.
  if (holder.ticket !== null) return { refused: { code: "GIVER_TICKET_OPEN", ticket: holder.ticket } };
  return { move: { giver: holder, slots: Pair.without(holder.slots, partial.newImei) } };
}

/** True if the giver can get the IMEI back: it keeps what the move left, or it was retired and is not there. */
export function canGiveBack(ticket: Ticket, now: Device.Device | null): boolean {
  const partial = Pair.partialCorrection(ticket.registered, ticket.correct);
  if (!partial || !ticket.giver) return false;
  const left = Pair.without(ticket.giver.slots, partial.newImei);
  if (left === null) return now === null;
  return now !== null && now.ticket === null && Pair.equal(now.slots, left);
}
