import * as Correction from "#correction";
import * as Device from "#device";
import type { RowResult } from "#outcome";
import * as Pair from "#pair";
import type { Ticket } from "#ticket";

/** What becomes of one row of an import that is undone: put back is what nobody has touched since. */

/**
 * Why a row was kept. NOTHING_DONE: it had changed nothing. NEEDS_STAFF: its uploader may take back what is on file; the
 * register and tickets are put back by a decision of ops or of an expert. REPLACED: a later list says something of the
 * device. USED: a ticket has used the correction. CHANGED: the device is not as the row left it. TICKET_OPEN: the device
 * has an open ticket. IMEI_HELD: another device has taken the IMEI that would be given back.
 */
export const KEPT = ["NOTHING_DONE", "NEEDS_STAFF", "REPLACED", "USED", "CHANGED", "TICKET_OPEN", "IMEI_HELD"] as const;
export type Kept = (typeof KEPT)[number];

/** The row that is undone, and the row of the undoing that does it; they have the same number. */
export type Undoing = {
  done: Device.Origin & { order: string };
  by: Device.Origin & { staff: boolean };
};

type Keep = { outcome: "KEPT"; kept: Kept };
type Put<Effect extends string, Carries = unknown> = { outcome: "REVERSED"; effect: Effect } & Carries;

export type CorrectionJudgement =
  | Keep
  /** As it was before already; `ticket` took the place of another in an earlier try. */
  | Put<"NONE", { ticket?: string | null }>
  | Put<"UNFILE", { onFile: Correction.Correction }>
  /** A ticket may agree with what is on file again. */
  | Put<"REFILE", { onFile: Correction.Correction; before: Correction.Correction }>
  | Put<"REFILED", { before: Correction.Correction }>
  /** The register takes the pair of before, and a ticket that was approved gets one to follow it. */
  | Put<"GIVE_BACK", { device: Device.Device; partial: Pair.Partial; trace: Device.Trace }>
  | Put<"REOPEN", { device: Device.Device; trace: Device.Trace }>;

export type CorrectionFacts = {
  /** The device that holds the kept IMEI. */
  device: Device.Device | null;
  onFile: Correction.Correction | null;
  /** The id of the device that holds the IMEI that was wrong. */
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

/** Whether there is anything to look for. */
export function mayHaveChanged({ outcome }: RowResult): boolean {
  return CHANGING.has(outcome);
}

export function judgeCorrection(
  claim: Correction.Claim,
  { outcome }: RowResult,
  { device, onFile, wrongHolder }: CorrectionFacts,
  { done, by }: Undoing,
): CorrectionJudgement {
  if (!device) return keep("CHANGED");
  const undone = Device.traceOf(device, by);
  if (undone) return { outcome: "REVERSED", effect: "NONE", ticket: undone.ticket };
  const trace = Device.traceOf(device, done);
  if (outcome === "ON_FILE" || outcome === "MISMATCH") {
    return trace ? keep("USED") : takeOffFile(onFile, device, { done, by });
  }
  if (!trace) return keep(outcome === "TARGET_TAKEN" ? "NOTHING_DONE" : "CHANGED");
  if (!by.staff) return keep("NEEDS_STAFF");
  if (device.ticket !== null) return keep("TICKET_OPEN");
  const left = outcome === "RESOLVED" ? claim.correct : claim.registered;
  if (!Pair.equal(device.slots, left)) return keep("CHANGED");
  if (onFile && Correction.stands(onFile, device)) return keep("REPLACED");
  if (outcome !== "RESOLVED") return { outcome: "REVERSED", effect: "REOPEN", device, trace };
  const partial = Pair.partial(claim.correct, claim.registered);
  if (!partial) return keep("CHANGED");
  if (wrongHolder !== null) return keep("IMEI_HELD");
  return { outcome: "REVERSED", effect: "GIVE_BACK", device, partial, trace };
}

function takeOffFile(
  onFile: Correction.Correction | null,
  device: Device.Device,
  { done, by }: Undoing,
): CorrectionJudgement {
  if (!onFile) return { outcome: "REVERSED", effect: "NONE" };
  if (onFile.restoredBy === by.import) return { outcome: "REVERSED", effect: "REFILED", before: onFile };
  if (onFile.import !== done.import || onFile.row !== done.row) {
    return keep(onFile.order > done.order ? "REPLACED" : "NOTHING_DONE");
  }
  const { before } = onFile;
  return before && Correction.stands(before, device)
    ? { outcome: "REVERSED", effect: "REFILE", onFile, before: { ...before, restoredBy: by.import } }
    : { outcome: "REVERSED", effect: "UNFILE", onFile };
}

/** Whether the ticket that a row ended gets one to follow it: its requester still owns the device. */
export function isReopened(ticket: Ticket | null, device: Device.Device): ticket is Ticket {
  return ticket !== null && Device.ownedBy(device, ticket.requester);
}

export type DeviceJudgement =
  | Keep
  | Put<"NONE">
  | Put<"REMOVE", { device: Device.Device }>
  | Put<"DESCRIBE", { before: Device.Device; device: Device.Device }>;

/**
 * @param device that holds the row's IMEIs
 * @param id of the device that the row registered, if it did
 */
export function judgeDevice(
  { outcome }: RowResult,
  { device, onFile }: Pick<CorrectionFacts, "device" | "onFile">,
  { done, by }: Undoing,
  id: Device.Id,
): DeviceJudgement {
  if (!by.staff) return keep("NEEDS_STAFF");
  if (outcome === "REGISTERED") {
    if (!device) return { outcome: "REVERSED", effect: "NONE" };
    if (device.ticket !== null) return keep("TICKET_OPEN");
    const isUntouched = device.id === id && device.version === 1 && onFile === null;
    return isUntouched ? { outcome: "REVERSED", effect: "REMOVE", device } : keep("CHANGED");
  }
  if (!device) return keep("CHANGED");
  if (Device.traceOf(device, by)) return { outcome: "REVERSED", effect: "NONE" };
  const trace = Device.traceOf(device, done);
  // A row of an older list that came late changed nothing.
  if (!trace) return keep(device.listed > done.order ? "REPLACED" : "CHANGED");
  if (device.listed !== done.order) return keep("REPLACED");
  const described: Device.Device = {
    ...device,
    ...trace.before,
    version: device.version + 1,
    traces: Device.traced(device, { import: by.import, row: by.row, outcome: "REVERSED", ticket: null, reason: null }),
  };
  // What the importer of now has on file would be lost with the device.
  if (onFile && described.importer !== device.importer) return keep("CHANGED");
  return { outcome: "REVERSED", effect: "DESCRIBE", before: device, device: described };
}

function keep(kept: Kept): Keep {
  return { outcome: "KEPT", kept };
}
