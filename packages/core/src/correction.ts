import type { Device, Origin } from "#device";
import type { ListedRow } from "#later";
import * as Imei from "#imei";
import * as Pair from "#pair";

/** The two pairs that somebody states for a device. */
export type Claim = { registered: Pair.Pair; correct: Pair.Pair };

/** An importer's accepted correction. It may be stored on file for a later ticket, one per device. */
export type Correction = Claim &
  Origin & {
    importer: string;
    /** Arrival order of its list. A later list of the same importer replaces it. */
    order: string;
    /** The correction that this one replaced. Undoing this import restores it. */
    before?: Correction;
    /** The undo import that restored it. */
    restoredBy?: string;
  };

/**
 * Sets `before` to the correction that this one replaces. If that one comes from the same row (an earlier attempt), its
 * own `before` is reused.
 */
export function withPrevious(correction: Correction, onFile: Correction | null, device: Device): Correction {
  if (!onFile) return correction;
  const isOwn = onFile.import === correction.import && onFile.row === correction.row;
  const { before, ...replaced } = onFile;
  const previous = isOwn ? before : isCurrent(onFile, device) ? replaced : undefined;
  return previous ? { ...correction, before: previous } : correction;
}

/**
 * What is on file after a ticket gives back the correction that it used; null if that does not change. A later list's
 * correction stays, and the one that is given back becomes its `before`.
 */
export function giveBack(used: Correction, onFile: Correction | null, device: Device): Correction | null {
  if (!isCurrent(used, device)) return null;
  const current = onFile && isCurrent(onFile, device) ? onFile : null;
  if (!current) return used;
  if (current.order < used.order) return withPrevious(used, current, device);
  const { before, ...previous } = used;
  return current.before ? null : { ...current, before: previous };
}

/**
 * The correction as another row states it too: its own row, or that of the correction that it replaced, is the other one
 * then. Null if neither is of the row `done`.
 */
export function restate(correction: Correction, done: Origin, same: ListedRow): Correction | null {
  const isDone = ({ import: id, row }: Origin) => id === done.import && row === done.row;
  const { before } = correction;
  const other = { import: same.import, row: same.row, order: same.order };
  if (isDone(correction)) return { ...correction, ...other };
  return before && isDone(before) ? { ...correction, before: { ...before, ...other } } : null;
}

/** True if the correction is current and states the same correct pair. */
export function agrees(correction: Correction, device: Device, correct: Pair.Pair): boolean {
  return isCurrent(correction, device) && Pair.equal(correction.correct, correct);
}

/** False if the device has another importer or pair than the correction names. Such a correction is ignored. */
export function isCurrent(correction: Correction, device: Pick<Device, "importer" | "slots">): boolean {
  return correction.importer === device.importer && Pair.equal(correction.registered, device.slots);
}

/** What the device's owner may file with no typing. `slot`: that of the wrong IMEI; `correct`: in the order of the slots. */
export type Offer = { slot: 1 | 2; wrongImei: Imei.Imei; correct: Pair.Pair };

/**
 * The correction on file as an offer to the device's owner. Null if it is not current, or a request would be refused or
 * rejected: an open ticket is on the device, or the device is blocked.
 */
export function offer(
  device: Pick<Device, "slots" | "importer" | "ticket" | "status">,
  onFile: Correction | null,
): Offer | null {
  if (!onFile || device.ticket !== null || device.status !== "LEGAL" || !isCurrent(onFile, device)) return null;
  const partial = Pair.partialCorrection(onFile.registered, onFile.correct);
  if (!partial) return null;
  const { wrongImei, newImei } = partial;
  const correct = Pair.replace(device.slots, wrongImei, newImei);
  // The list may name the pair in another order than the register has.
  const slot = Imei.keyOf(device.slots[0]) === Imei.keyOf(wrongImei) ? 1 : 2;
  return Pair.isPair(correct) ? { slot, wrongImei, correct } : null;
}
