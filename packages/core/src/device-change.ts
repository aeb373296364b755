import type { Change, Changer, Device, Origin } from "#device";
import type * as Pair from "#pair";
import type { End, Number, Revert } from "#ticket";

/** The history of a device: each change of its pair, its owner or its legality, with its cause. */

/** A row of a list or of an undo that changes the register. `by`: the role of who sent the list or decided the undo. */
export type RowChange = Origin & { at: string; by: Changer };

export function ofRow(cause: "REGISTRATION" | "LIST", { at, by, import: id, row }: RowChange): Change {
  return { at, cause, by, ticket: null, origin: { import: id, row } };
}

/** @param ticket whose end is undone; null for a row of devices */
export function ofUndo({ at, by, import: id, row }: RowChange, ticket: Number | null): Change {
  return { at, cause: "UNDO", by, ticket, origin: { import: id, row } };
}

/** @param end of an approval */
export function ofEnd(ticket: Number, { at, by }: End): Change {
  if (by.kind === "REQUESTER") throw new Error(`Ticket ${ticket} was withdrawn, which changes no device`);
  if (by.kind !== "IMPORT") return { at, cause: "TICKET", by: by.kind, ticket, origin: null };
  return { at, cause: "TICKET", by: "IMPORTER", ticket, origin: { import: by.import, row: by.row } };
}

/** @param revert by a person */
export function ofRevert(ticket: Number, { at, by }: Revert): Change {
  if (by.kind === "IMPORT") throw new Error(`Ticket ${ticket} was reverted by a list`);
  return { at, cause: "REVERT", by: by.kind, ticket, origin: null };
}

/** The attributes of a device whose changes make its history. */
export type Recorded = Pick<Device, "slots" | "owner" | "status" | "version" | "changed">;

export function differs(before: Recorded, after: Recorded): boolean {
  return isPairChanged(before, after) || before.owner !== after.owner || before.status !== after.status;
}

/** `after` with the cause, if it differs from `before` in its pair, its owner or its legality. */
export function record(before: Device, after: Device, changed: Change): Device {
  if (!differs(before, after)) return after;
  return { ...after, changed, ...(before.owner !== after.owner && { ownedSince: after.version }) };
}

/** An entry of the history. It has no phone number: of the owner it says only that the owner changed. */
export type Entry = Change & {
  /** The device's version after the change: unique, and in the order of the changes. */
  version: number;
  slots: Pair.Slots;
  status: Device["status"];
  /** Null unless the pair changed. */
  formerSlots: Pair.Slots | null;
  /** Null unless the legality changed. */
  formerStatus: Device["status"] | null;
  ownerChanged: boolean;
};

/**
 * The entry of a change, from the device before and after it; null if the change is no part of the history, or if the
 * release that made it did not state causes.
 *
 * @param before null if the device was registered
 */
export function entryOf(before: Recorded | null, after: Recorded): Entry | null {
  const { slots, status, version, changed } = after;
  if (!changed || (before && !differs(before, after))) return null;
  return {
    ...changed,
    version,
    slots,
    status,
    formerSlots: before && isPairChanged(before, after) ? before.slots : null,
    formerStatus: before && before.status !== status ? before.status : null,
    ownerChanged: before !== null && before.owner !== after.owner,
  };
}

/** The same two IMEIs in the other order are another pair here: the history shows the slots. */
function isPairChanged({ slots: before }: Recorded, { slots: after }: Recorded): boolean {
  return before.length !== after.length || before.some((imei, slot) => imei !== after[slot]);
}
