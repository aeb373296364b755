import type { Device, Origin } from "#device";
import * as Pair from "#pair";

/** What an importer's row claims of a device. */
export type Claim = { registered: Pair.Pair; correct: Pair.Pair };

/** An importer's correction that was accepted and is kept for a ticket that may come later. One per device. */
export type Correction = Claim &
  Origin & {
    importer: string;
    /** When its list came; a later list of the same importer replaces it. */
    order: string;
  };

/** By the device's own importer, of the pair that the device holds now, and to the same correct pair. */
export function agrees(correction: Correction, device: Device, correct: Pair.Pair): boolean {
  return stands(correction, device) && Pair.equal(correction.correct, correct);
}

/** A correction by an importer that the device no longer has, or of a pair that it no longer holds, says nothing. */
export function stands(correction: Correction, device: Device): boolean {
  return correction.importer === device.importer && Pair.equal(correction.registered, device.slots);
}
