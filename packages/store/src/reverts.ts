import type { Correction, Device, Revert, Ticket } from "@hamta/core";
import * as Corrections from "#corrections";
import * as Db from "#db";
import * as Devices from "#devices";
import * as IdempotentRequests from "#idempotent-requests";
import * as Holders from "#holders";
import * as Keys from "#keys";
import * as Tickets from "#tickets";

/** Reverts the end of a ticket, for a person and for a row of an undo. Each write is conditional on what was read. */

/**
 * The end of a ticket to revert. `restored`: the reverse correction if the ticket was APPROVED, null if it was REJECTED.
 * `followUp`: null if no ticket replaces it. `onFile`: the correction that is on file again; null if there is none.
 * `giver`: the device that gets the new IMEI back; null if none does. `trace`: of the row of an undo; null if a person
 * reverts the ticket.
 */
export type Reverted = {
  ended: Ticket.Number;
  restored: Devices.Restored | null;
  revert: Ticket.Revert;
  followUp: Ticket.Ticket | null;
  onFile: Correction.Correction | null;
  giver: Revert.Giver | null;
  trace: Device.Trace | null;
};

/** Writes that revert the end of a ticket: at most 8, each conditional on the items that were read. */
export function writes(
  db: Db.Db,
  { device, onFile: read }: Tickets.DeviceSnapshot,
  { ended, restored, revert, followUp, onFile, giver, trace }: Reverted,
): Db.Write[] {
  return [
    Devices.revertWrite(db, device, { ended, restored, followUp: followUp?.number ?? null, trace }),
    ...(restored
      ? [
          ...Holders.swapWrites(db, device, restored.partial, { to: giver?.before.id ?? null }),
          markRevertedWrite(db, ended, revert),
        ]
      : []),
    ...(restored && giver ? [Devices.getBackWrite(db, giver, restored.changed)] : []),
    onFile ? Corrections.replaceWrite(db, device.id, read, onFile) : Corrections.unchangedWrite(db, device.id, read),
    ...(followUp ? Tickets.createWrites(db, followUp) : []),
  ];
}

/** The ticket's end does not change. Fails if the approval was reverted before. */
function markRevertedWrite(db: Db.Db, number: Ticket.Number, revert: Ticket.Revert): Db.Write {
  return {
    Update: {
      TableName: db.table,
      Key: Keys.ticket(number),
      UpdateExpression: "SET reverted = :revert",
      ConditionExpression: "#status = :approved AND attribute_not_exists(reverted)",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":revert": revert, ":approved": "APPROVED" },
    },
  };
}

/** Reverts an approval without a list. False if its device, its correction on file or the ticket changed since. */
export function revert(
  db: Db.Db,
  snapshot: Tickets.DeviceSnapshot,
  reverted: Omit<Reverted, "followUp" | "onFile" | "trace">,
  request: IdempotentRequests.Request | null,
): Promise<boolean> {
  const all = writes(db, snapshot, { ...reverted, followUp: null, onFile: null, trace: null });
  if (request) {
    all.push(IdempotentRequests.createWrite(db, request, reverted.ended, new Date(reverted.revert.at)));
  }
  return Db.transact(db, all);
}
