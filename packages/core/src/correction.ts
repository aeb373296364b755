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
    /** What it replaced on file, which an undo of its import puts back. */
    before?: Correction;
    /** The import whose undoing put it back. */
    restoredBy?: string;
  };

/** What a correction that goes on file takes the place of; what its own row put there in an earlier try does not count. */
export function replacing(correction: Correction, onFile: Correction | null, device: Device): Correction {
  if (!onFile) return correction;
  const isOwn = onFile.import === correction.import && onFile.row === correction.row;
  const { before, ...replaced } = onFile;
  const kept = isOwn ? before : stands(onFile, device) ? replaced : undefined;
  return kept ? { ...correction, before: kept } : correction;
}

/** By the device's own importer, of the pair that the device holds now, and to the same correct pair. */
export function agrees(correction: Correction, device: Device, correct: Pair.Pair): boolean {
  return stands(correction, device) && Pair.equal(correction.correct, correct);
}

/** A correction by an importer that the device no longer has, or of a pair that it no longer holds, says nothing. */
export function stands(correction: Correction, device: Device): boolean {
  return correction.importer === device.importer && Pair.equal(correction.registered, device.slots);
}
