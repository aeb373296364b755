/**
 * Why an undo leaves a row. NOTHING_DONE: it had changed nothing. NEEDS_STAFF: its uploader may undo only corrections
 * on file; only ops or an expert may revert the register and tickets. REPLACED: a later list has changed the device.
 * USED: a ticket has used the correction. CHANGED: the device has changed since the row. TICKET_OPEN: the device has an
 * open ticket. IMEI_HELD: another device holds the IMEI that would be restored.
 */
export const KEEP_REASONS = [
  "NOTHING_DONE",
  "NEEDS_STAFF",
  "REPLACED",
  "USED",
  "CHANGED",
  "TICKET_OPEN",
  "IMEI_HELD",
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

export function isKeepReason(code: string): code is KeepReason {
  return KEEP_REASONS.some((reason) => reason === code);
}
