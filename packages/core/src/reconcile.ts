import * as Correction from "#correction";
import * as Device from "#device";
import * as Doubt from "#doubt";
import type * as Imei from "#imei";
import * as Pair from "#pair";
import * as Tac from "#tac";
import { isFrom, type Ticket } from "#ticket";
import * as Verdict from "#verdict";

/** Decides one row of a list of corrections. The outcomes are checked in the order of the policy's table. */

/** Facts of the register about a row. */
export type Facts = {
  /** The device that holds the kept IMEI. */
  device: Device.Device | null;
  /** The id of the device that holds the new IMEI. */
  targetId: Device.Id | null;
  /** That device itself; read only if the device has an open ticket. */
  target: Device.Device | null;
  /** The correction on file for the device. */
  onFile: Correction.Correction | null;
  /** The device's open ticket. */
  ticket: Ticket | null;
  /** The register knows the new IMEI's TAC for the device's model. Read only for a {@link tacQuestion}. */
  isTacKnown: boolean;
  /** The row's list came late, and a list that arrived later states another correct pair. */
  isSuperseded: boolean;
};

export type Decision =
  | {
      outcome:
        "NOT_PARTIAL" | "UNKNOWN_DEVICE" | "NOT_YOUR_DEVICE" | "ALREADY_CORRECT" | "PAIR_DIFFERS" | "TARGET_TAKEN";
      effect: "NONE";
    }
  /** An earlier attempt has done this row; its result is in the trace. */
  | { outcome: string; effect: "TRACED"; trace: Device.Trace }
  /** FILE: the correction must be stored on file. NONE: it is on file already, or a later list's correction is. */
  | { outcome: "ON_FILE"; effect: "FILE" | "NONE" }
  | { outcome: "MISMATCH"; effect: "FILE" | "NONE"; ticket: Ticket; note: boolean }
  /** Layer zero decided the ticket: it ends, or stays open for an expert. */
  | {
      outcome: "RESOLVED" | "REFUSED" | "TARGET_TAKEN";
      effect: "ADJUDICATED";
      ticket: Ticket;
      adjudication: Verdict.Adjudication;
    };

/** The IMEIs by which a row is looked up. Null unless the pairs share exactly one IMEI (NOT_PARTIAL). */
export function lookupImeis(claim: Correction.Claim): { keptImei: Imei.Imei; newImei: Imei.Imei } | null {
  return Pair.partialCorrection(claim.registered, claim.correct);
}

/** A row that its device does not decide needs the holder of its new IMEI and the device's open ticket. */
export type Needs = { device: Device.Device; newImei: Imei.Imei };

/** The decision of the device that holds the kept IMEI, or the facts that decide the row instead. */
export type ByDevice = { decision: Decision; needs: null } | { decision: null; needs: Needs };

export function byDevice(correction: Correction.Correction, device: Device.Device | null): ByDevice {
  const imeis = lookupImeis(correction);
  if (!imeis) return { decision: { outcome: "NOT_PARTIAL", effect: "NONE" }, needs: null };
  if (!device) return { decision: { outcome: "UNKNOWN_DEVICE", effect: "NONE" }, needs: null };
  const decision = decideByDevice(correction, device);
  return decision ? { decision, needs: null } : { decision, needs: { device, newImei: imeis.newImei } };
}

/**
 * Decides a row that is valid and neither a duplicate nor in conflict with another row of its list. `by`: if the device
 * was asked before.
 */
export function decide(
  correction: Correction.Correction,
  facts: Facts,
  by: ByDevice = byDevice(correction, facts.device),
): Decision {
  return by.decision ?? decideByTicket(correction, by.needs.device, facts);
}

/** Outcomes of rows that correct the register, now or for a later ticket. */
const APPLIED: ReadonlySet<string> = new Set(["RESOLVED", "ON_FILE", "MISMATCH"]);

/** Null unless the row may be applied and neither registered IMEI has the new IMEI's TAC. */
export function tacQuestion(
  correction: Correction.Correction,
  device: Device.Device | null,
  { decision }: ByDevice = byDevice(correction, device),
): { tac: Tac.Tac; model: Tac.Model | null } | null {
  const partial = Pair.partialCorrection(correction.registered, correction.correct);
  if (!partial || !device || !Doubt.isOtherTac(partial)) return null;
  if (decision && !APPLIED.has(decision.outcome)) return null;
  return { tac: Tac.ofImei(partial.newImei), model: Tac.modelOf(device) };
}

/**
 * Why no machine would approve an applied row without the importer. That the new IMEI is in use by others is known from
 * the ticket that the row resolves: to read the sightings of every row would cost a request for each.
 */
export function doubts(correction: Correction.Correction, { outcome }: Decision, facts: Facts): Doubt.Doubt[] {
  const partial = Pair.partialCorrection(correction.registered, correction.correct);
  if (!partial || !APPLIED.has(outcome)) return [];
  const isInUse = outcome === "RESOLVED" && facts.ticket?.adjudication.doubts?.includes("IN_USE_BY_OTHERS");
  return Doubt.doubts(partial, {
    isTacKnown: facts.isTacKnown,
    otherNumbers: isInUse ? Doubt.OTHER_NUMBERS : 0,
  });
}

function decideByDevice(correction: Correction.Correction, device: Device.Device): Decision | null {
  const trace = Device.traceOf(device, correction);
  if (trace) return { outcome: trace.outcome, effect: "TRACED", trace };
  if (device.importer !== correction.importer) return { outcome: "NOT_YOUR_DEVICE", effect: "NONE" };
  if (Pair.equal(device.slots, correction.correct)) return { outcome: "ALREADY_CORRECT", effect: "NONE" };
  if (!Pair.equal(device.slots, correction.registered)) return { outcome: "PAIR_DIFFERS", effect: "NONE" };
  return null;
}

function decideByTicket(correction: Correction.Correction, device: Device.Device, facts: Facts): Decision {
  const { ticket } = facts;
  const current = facts.onFile && Correction.isCurrent(facts.onFile, device) ? facts.onFile : null;
  const used = ticket?.used && Correction.isCurrent(ticket.used, device) ? ticket.used : null;
  const isOld = facts.isSuperseded || isOlder(correction, current ?? used);
  // The importer's latest word decides a ticket, not an older one that comes late.
  const ticketAgrees = ticket !== null && !isOld && Pair.equal(ticket.correct, correction.correct);
  if (facts.targetId !== null && facts.targetId !== device.id) {
    return ticketAgrees
      ? {
          outcome: "TARGET_TAKEN",
          effect: "ADJUDICATED",
          ticket,
          adjudication: readjudicate(correction, facts, ticket),
        }
      : { outcome: "TARGET_TAKEN", effect: "NONE" };
  }
  if (ticketAgrees) {
    const adjudication = readjudicate(correction, facts, ticket);
    const outcome = adjudication.status === "APPROVED" ? "RESOLVED" : "REFUSED";
    return { outcome, effect: "ADJUDICATED", ticket, adjudication };
  }

  const effect = isOld || (current && isSame(current, correction)) ? "NONE" : "FILE";
  if (!ticket) return { outcome: "ON_FILE", effect };
  const isNoted = ticket.notes.some((note) => note.kind === "MISMATCH" && current && isFrom(note, current));
  const note = !isOld && !(effect === "NONE" && isNoted) && !ticket.notes.some((note) => isFrom(note, correction));
  return { outcome: "MISMATCH", effect, ticket, note };
}

/** The row's own claim is the importer's evidence, even if it is not stored on file. */
function readjudicate(correction: Correction.Correction, facts: Facts, ticket: Ticket): Verdict.Adjudication {
  return Verdict.adjudicate(ticket.requester, ticket, {
    ...Verdict.NO_EVIDENCE,
    holders: [facts.device, facts.device],
    target: facts.target,
    correction,
  });
}

/** True if a later list states another correct pair. */
function isOlder(correction: Correction.Correction, other: Correction.Correction | null): boolean {
  return other !== null && other.order > correction.order && !isSame(other, correction);
}

function isSame(a: Correction.Correction, b: Correction.Correction): boolean {
  return Pair.equal(a.correct, b.correct);
}
