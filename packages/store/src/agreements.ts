import { Device, type Agreement, type Correction, type Ticket } from "@hamta/core";
import * as Adjudications from "#adjudications";
import * as Corrections from "#corrections";
import type * as Db from "#db";
import * as Devices from "#devices";
import * as Keys from "#keys";
import type * as Tickets from "#tickets";

/** The undo of a list that agrees with an open ticket. */

/**
 * The writes by which the undo of a list takes its agreement, and the correction that it used, from an open ticket. Each
 * is conditional on the items that were read.
 */
export function undoWrites(
  db: Db.Db,
  ticket: Ticket.Ticket,
  { notes, adjudication, used }: Agreement.Undone,
  { device, onFile: read }: Tickets.DeviceSnapshot,
  { onFile, trace }: { onFile: Correction.Correction | null; trace: Device.Trace },
): Db.Write[] {
  const traces = used ? Device.tracesAfterGivingBack(device, used) : device.traces;
  return [
    {
      Update: {
        TableName: db.table,
        Key: Keys.ticket(ticket.number),
        UpdateExpression: `SET notes = :notes, adjudication = :adjudication${used ? " REMOVE used" : ""}`,
        ConditionExpression: "#status = :open AND size(notes) = :before",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: {
          ":notes": notes,
          ":adjudication": Adjudications.pack(adjudication),
          ":open": "OPEN",
          ":before": ticket.notes.length,
        },
      },
    },
    Devices.tracesWrite(db, device, Device.appendTrace({ ...device, traces }, trace)),
    onFile ? Corrections.replaceWrite(db, device.id, read, onFile) : Corrections.unchangedWrite(db, device.id, read),
  ];
}

/** The writes by which the correction that an open ticket uses becomes one of another row that states the same. */
export function restateWrites(
  db: Db.Db,
  { number, used, notes }: Ticket.Ticket,
  device: Device.Device,
  restated: Agreement.Restated,
): Db.Write[] {
  if (!used) throw new Error(`Ticket ${number} uses no correction`);
  return [
    {
      Update: {
        TableName: db.table,
        Key: Keys.ticket(number),
        UpdateExpression: "SET used = :used, notes = :notes",
        ConditionExpression: "#status = :open AND attribute_exists(used) AND size(notes) = :before",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: {
          ":used": restated.used,
          ":notes": restated.notes,
          ":open": "OPEN",
          ":before": notes.length,
        },
      },
    },
    Devices.tracesWrite(db, device, Device.tracesAfterRestating(device, used, restated.used)),
  ];
}
