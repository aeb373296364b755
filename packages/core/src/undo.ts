import * as Agreement from "#agreement";
import * as Correction from "#correction";
import * as Device from "#device";
import * as DeviceChange from "#device-change";
import type { KeepReason } from "#keep-reason";
import type { Staff } from "#import";
import type { ListedRow } from "#later";
import type { Counts, RowResult } from "#outcome";
import * as Pair from "#pair";
import * as Revert from "#revert";
import type * as Ticket from "#ticket";

/** Decides one row of an undo. A change is reverted only if nothing has changed the device since. */

export { isKeepReason, KEEP_REASONS, type KeepReason } from "#keep-reason";

/**
 * `done`: the row that is undone. `same`: the row of a later list that states the same, so that the register keeps it;
 * null if there is none. `by`: the row of the undo import; it has the number of `done`. `at`: now.
 */
export type RowOrigins = {
  done: ListedRow;
  same: ListedRow | null;
  by: Device.Origin & { staff: Staff | null; at: string };
};

type Keep = { outcome: "KEPT"; kept: KeepReason };
type Reverted<Effect extends string, Fields = unknown> = { outcome: "REVERSED"; effect: Effect } & Fields;

export type CorrectionDecision =
  | Keep
  /** A later list states the correction too: it is that list's now, on file or in the ticket that uses it. */
  | (Keep & {
      effect: "RESTATE";
      device: Device.Device;
      onFile: Correction.Correction | null;
      used: { ticket: Ticket.Ticket; restated: Agreement.Restated } | null;
    })
  /** Nothing left to revert. `ticket`: the ticket that an earlier attempt of this undo opened. */
  | Reverted<"NONE", { ticket?: string | null }>
  | Reverted<"UNFILE", { onFile: Correction.Correction }>
  /** Restores a correction on file. A ticket may agree with it. */
  | Reverted<"REFILE", { onFile: Correction.Correction; before: Correction.Correction }>
  | Reverted<"REFILED", { before: Correction.Correction }>
  /** An open ticket loses the correction, or the agreement. `onFile`: what is on file after it; null if that is the same. */
  | Reverted<
      "TAKE_BACK",
      {
        device: Device.Device;
        ticket: Ticket.Ticket;
        agreement: Agreement.Undone;
        onFile: Correction.Correction | null;
      }
    >
  /** Restores the previous pair and opens a new ticket in place of the approved one. */
  | Reverted<"GIVE_BACK", { device: Device.Device; partial: Pair.PartialCorrection; trace: Device.Trace }>
  | Reverted<"REOPEN", { device: Device.Device; trace: Device.Trace }>;

export type CorrectionFacts = {
  /** The device that holds the kept IMEI. */
  device: Device.Device | null;
  onFile: Correction.Correction | null;
  /** The device's open ticket. */
  ticket: Ticket.Ticket | null;
  /** The undone lists among those of corrections that the one on file, or of the ticket, replaced. */
  undone: ReadonlySet<string>;
  /** The id of another device that holds the wrong IMEI. */
  wrongHolder: Device.Id | null;
};

/** Outcomes of rows that may have changed something. */
const CHANGING: ReadonlySet<string> = new Set([
  "ON_FILE",
  "MISMATCH",
  "RESOLVED",
  "REFUSED",
  "TARGET_TAKEN",
  "REGISTERED",
  "UPDATED",
]);

/** False if the row changed nothing, so that nothing needs to be read for it. */
export function mayHaveChanged({ outcome }: RowResult): boolean {
  return CHANGING.has(outcome);
}

/** The counts of rows that may have changed something. */
export function changing(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([outcome]) => CHANGING.has(outcome)));
}

export function decideCorrection(
  claim: Correction.Claim,
  { outcome }: RowResult,
  { device, onFile, ticket, undone, wrongHolder }: CorrectionFacts,
  { done, same, by }: RowOrigins,
): CorrectionDecision {
  if (!device) return keep("CHANGED");
  const earlier = Device.traceOf(device, by);
  if (earlier) return { outcome: "REVERSED", effect: "NONE", ticket: earlier.ticket };
  const restated = same && restate({ device, onFile, ticket }, { done, same, by });
  if (restated) return restated;
  const agreement = ticket && Agreement.undo(ticket, done, by);
  if (agreement) return takeBack({ device, onFile, ticket, agreement, undone }, by);
  const trace = Device.traceOf(device, done);
  if (outcome === "ON_FILE" || outcome === "MISMATCH") {
    if (trace) return keep("USED");
    return same ? keep("REPLACED") : decideOnFile({ device, onFile, undone }, { done, by });
  }
  if (!trace) return keep(outcome === "TARGET_TAKEN" ? "NOTHING_DONE" : "CHANGED");
  if (!by.staff) return keep("NEEDS_STAFF");
  if (device.ticket !== null) return keep("TICKET_OPEN");
  const isApproval = outcome === "RESOLVED";
  if (trace.reverted || !Pair.equal(device.slots, isApproval ? claim.correct : claim.registered))
    return keep("CHANGED");
  if (onFile && Correction.isCurrent(onFile, device)) return keep("REPLACED");
  if (!isApproval) return { outcome: "REVERSED", effect: "REOPEN", device, trace };
  const restored = Revert.restore(claim, { device, wrongHolder });
  if (typeof restored === "string") return keep(restored);
  return { outcome: "REVERSED", effect: "GIVE_BACK", device, partial: restored, trace };
}

/** Null if the correction of the undone row is neither on file nor used by the open ticket, nor replaced by one that is. */
function restate(
  { device, onFile, ticket }: Pick<CorrectionFacts, "onFile" | "ticket"> & { device: Device.Device },
  { done, same, by }: { done: ListedRow; same: ListedRow; by: RowOrigins["by"] },
): CorrectionDecision | null {
  const filed = onFile && Correction.restate(onFile, done, same);
  const restated = ticket && Agreement.restate(ticket, { done, same, by });
  if (!filed && !restated) return null;
  const used = ticket && restated && { ticket, restated };
  return { ...keep("REPLACED"), effect: "RESTATE", device, onFile: filed, used };
}

/** The correction that the one of the ticket had replaced is on file again, as after a withdrawal. */
function takeBack(
  {
    agreement,
    onFile,
    undone,
    ...taken
  }: Pick<CorrectionFacts, "onFile" | "undone"> & {
    device: Device.Device;
    ticket: Ticket.Ticket;
    agreement: Agreement.Undone;
  },
  { at }: RowOrigins["by"],
): CorrectionDecision {
  const before = agreement.used?.before;
  const restored = before && !undone.has(before.import) ? Correction.giveBack(before, onFile, taken.device) : null;
  const isOnFile = before !== undefined && restored?.import === before.import && restored.row === before.row;
  return {
    outcome: "REVERSED",
    effect: "TAKE_BACK",
    ...taken,
    agreement: isOnFile ? withMismatch(agreement, before, at) : agreement,
    onFile: restored,
  };
}

function decideOnFile(
  { device, onFile, undone }: Pick<CorrectionFacts, "onFile" | "undone"> & { device: Device.Device },
  { done, by }: Pick<RowOrigins, "done" | "by">,
): CorrectionDecision {
  if (!onFile) return { outcome: "REVERSED", effect: "NONE" };
  if (onFile.restoredBy === by.import) return { outcome: "REVERSED", effect: "REFILED", before: onFile };
  if (onFile.import !== done.import || onFile.row !== done.row) {
    return keep(onFile.order > done.order ? "REPLACED" : "NOTHING_DONE");
  }
  const { before } = onFile;
  return before && !undone.has(before.import) && Correction.isCurrent(before, device)
    ? { outcome: "REVERSED", effect: "REFILE", onFile, before: { ...before, restoredBy: by.import } }
    : { outcome: "REVERSED", effect: "UNFILE", onFile };
}

/** True if a follow-up ticket replaces the ticket that a row ended: its requester still owns the device. */
export function isReopened(ticket: Ticket.Ticket | null, device: Device.Device): ticket is Ticket.Ticket {
  return ticket !== null && Device.ownedBy(device, ticket.requester);
}

/**
 * Where the correction goes that the undone row had replaced, or that the ticket had used before: to the follow-up
 * ticket if it agrees, since only an expert may decide it; otherwise back on file, if it is current. Then the follow-up
 * ticket has its mismatch on its timeline. If its own list was undone since, the correction that it had replaced goes
 * there instead.
 *
 * @param device with its former pair
 * @param undone of the lists of these two corrections, those that were undone
 */
export function restoreUsed(
  { used }: Pick<Ticket.Ticket, "used">,
  followUp: Ticket.Ticket | null,
  { device, undone }: { device: Device.Device; undone: ReadonlySet<string> },
): { followUp: Ticket.Ticket | null; onFile: Correction.Correction | null } {
  const restored = [used, used?.before].find(
    (one) => one && !undone.has(one.import) && Correction.isCurrent(one, device),
  );
  if (!restored) return { followUp: followUp && withoutUsed(followUp), onFile: null };
  if (!followUp) return { followUp, onFile: restored };
  if (Pair.equal(restored.correct, followUp.correct))
    return { followUp: { ...followUp, used: restored }, onFile: null };
  return { followUp: withMismatch(withoutUsed(followUp), restored, followUp.filedAt), onFile: restored };
}

/** With the note of a correction on file that disagrees. */
function withMismatch<T extends Pick<Ticket.Ticket, "notes">>(
  ticket: T,
  { import: id, row }: Device.Origin,
  at: string,
): T {
  return { ...ticket, notes: [...ticket.notes, { kind: "MISMATCH", import: id, row, at }] };
}

function withoutUsed({ used: _, ...ticket }: Ticket.Ticket): Ticket.Ticket {
  return ticket;
}

export type DeviceDecision =
  | Keep
  | Reverted<"NONE">
  | Reverted<"REMOVE", { device: Device.Device }>
  | Reverted<"DESCRIBE", { before: Device.Device; device: Device.Device }>;

/**
 * @param device that holds the row's IMEIs
 * @param id of the device that a REGISTERED row created
 */
export function decideDevice(
  { outcome }: RowResult,
  { device, onFile }: Pick<CorrectionFacts, "device" | "onFile">,
  { done, same, by }: RowOrigins,
  id: Device.Id,
): DeviceDecision {
  if (!by.staff) return keep("NEEDS_STAFF");
  if (same) return keep("REPLACED");
  if (outcome === "REGISTERED") {
    if (!device) return { outcome: "REVERSED", effect: "NONE" };
    if (device.ticket !== null) return keep("TICKET_OPEN");
    const isUntouched = device.id === id && device.version === 1 && onFile === null;
    return isUntouched ? { outcome: "REVERSED", effect: "REMOVE", device } : keep("CHANGED");
  }
  if (!device) return keep("CHANGED");
  if (Device.traceOf(device, by)) return { outcome: "REVERSED", effect: "NONE" };
  const trace = Device.traceOf(device, done);
  // A row of an older list that arrived late changed nothing.
  if (!trace) return keep(device.listed > done.order ? "REPLACED" : "CHANGED");
  if (device.listed !== done.order) return keep("REPLACED");
  const { ownerSetAt, ...unowned } = device;
  const isSameOwner = trace.before?.owner === undefined;
  const described: Device.Device = {
    ...unowned,
    ...(isSameOwner && ownerSetAt && { ownerSetAt }),
    ...trace.before,
    version: device.version + 1,
    traces: Device.appendTrace(device, {
      import: by.import,
      row: by.row,
      outcome: "REVERSED",
      ticket: null,
      reason: null,
    }),
  };
  const changed = DeviceChange.ofUndo({ ...by, by: by.staff }, null);
  // Reverting would change the importer and so delete the current importer's correction on file.
  if (onFile && described.importer !== device.importer) return keep("CHANGED");
  return {
    outcome: "REVERSED",
    effect: "DESCRIBE",
    before: device,
    device: DeviceChange.record(device, described, changed),
  };
}

function keep(kept: KeepReason): Keep {
  return { outcome: "KEPT", kept };
}
