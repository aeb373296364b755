import type { Claim } from "#correction";
import type * as Device from "#device";
import type { KeepReason } from "#keep-reason";
import * as Move from "#move";
import * as Pair from "#pair";
import type { Status, Ticket } from "#ticket";

/** Decides whether an approval is reverted: the device still holds the corrected pair and gets its former pair back. */

export type Facts = {
  device: Device.Device | null;
  /** The id of another device that holds the wrong IMEI. */
  wrongHolder: Device.Id | null;
  /** The device that gave the new IMEI up at the approval, as it is now. */
  giver: Device.Device | null;
};

/** Why an approval is not reverted. Messages: `texts/refusals/decision.ts`. */
export type Refusal =
  | { code: "TICKET_NOT_APPROVED"; status: Status }
  | { code: "TICKET_REVERTED" }
  | { code: "DEVICE_CHANGED" }
  | { code: "DEVICE_TICKET_OPEN"; ticket: string }
  | { code: "FORMER_IMEI_HELD" }
  | { code: "GIVER_CHANGED" };

/** The device that gets the new IMEI back: before the approval, and now; null if it was retired. */
export type Giver = { before: Device.Device; now: Device.Device | null };

/** `partial`: the reverse of the ticket's correction. `giver`: null if the approval moved no IMEI. */
export type Decision =
  { refused: Refusal } | { device: Device.Device; partial: Pair.PartialCorrection; giver: Giver | null };

/** Whether a person may revert a ticket's approval. */
export function decide(ticket: Ticket, facts: Facts): Decision {
  const { device } = facts;
  if (ticket.status !== "APPROVED") return refuse({ code: "TICKET_NOT_APPROVED", status: ticket.status });
  if (ticket.reverted) return refuse({ code: "TICKET_REVERTED" });
  if (!device) return refuse({ code: "DEVICE_CHANGED" });
  const restored = restore(ticket, { ...facts, device });
  if (typeof restored !== "string") {
    if (!ticket.giver) return { device, partial: restored, giver: null };
    if (!Move.canGiveBack(ticket, facts.giver)) return refuse({ code: "GIVER_CHANGED" });
    return { device, partial: restored, giver: { before: ticket.giver, now: facts.giver } };
  }
  if (restored === "IMEI_HELD") return refuse({ code: "FORMER_IMEI_HELD" });
  if (device.ticket === null || restored === "CHANGED") return refuse({ code: "DEVICE_CHANGED" });
  return refuse({ code: "DEVICE_TICKET_OPEN", ticket: device.ticket });
}

/** The reverse correction, which gives a device the pair that it had before the claim; or why it is not made. */
export function restore(
  { registered, correct }: Claim,
  { device, wrongHolder }: Pick<Facts, "wrongHolder"> & { device: Device.Device },
): Pair.PartialCorrection | Extract<KeepReason, "CHANGED" | "TICKET_OPEN" | "IMEI_HELD"> {
  const partial = Pair.partialCorrection(correct, registered);
  if (!partial || !Pair.equal(device.slots, correct)) return "CHANGED";
  if (device.ticket !== null) return "TICKET_OPEN";
  return wrongHolder === null ? partial : "IMEI_HELD";
}

const refuse = (refused: Refusal): Decision => ({ refused });
