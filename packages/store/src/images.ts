import type { Correction, Device, DeviceChange, Import, Ticket } from "@hamta/core";
import type { Item } from "#db";
import { ownAttributes } from "#format";
import * as Keys from "#keys";

/** Images of items in the table's stream, before and after a change. */

/** A ticket without its texts: the description is a separate item, and the rules of the adjudication are packed. */
export type TicketImage = Omit<Ticket.Ticket, "description" | "adjudication"> & {
  adjudication: Omit<Ticket.Ticket["adjudication"], "rules">;
};

export type Image =
  | { kind: "TICKET"; ticket: TicketImage }
  | { kind: "IMPORT"; imported: Import.Import }
  | { kind: "CORRECTION"; device: Device.Id; correction: Correction.Correction };

/** Null for every other item, and for the correction of a device without an owner. Throws if the item's format is later than this release reads. */
export function toImage(item: Item): Image | null {
  if (item.sk === "TICKET") return { kind: "TICKET", ticket: ownAttributes<TicketImage>(item) };
  if (item.sk === "IMPORT") return { kind: "IMPORT", imported: ownAttributes<Import.Import>(item) };
  if (item.sk === "CORRECTION" && item["owned"] === true) {
    return { kind: "CORRECTION", device: Keys.deviceOf(item), correction: ownAttributes<Correction.Correction>(item) };
  }
  return null;
}

export type DeviceImage = DeviceChange.Recorded & { id: Device.Id };

/** @param item of a device. Throws if the item's format is later than this release reads. */
export function toDevice(item: Item): DeviceImage {
  return ownAttributes<DeviceImage>(item);
}
