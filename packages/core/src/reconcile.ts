import * as Correction from "#correction";
import * as Device from "#device";
import type * as Imei from "#imei";
import * as Pair from "#pair";
import type { Ticket } from "#ticket";
import * as Verdict from "#verdict";

/** What becomes of one row of a list of corrections. The outcomes are judged in the order of the policy's table. */

/** What the register knows of a row. */
export type Facts = {
  /** The device that holds the kept IMEI. */
  device: Device.Device | null;
  /** The id of the device that holds the new IMEI. */
  targetId: Device.Id | null;
  /** That device itself; needed only where {@link awaitsTicket} says so. */
  target: Device.Device | null;
  /** What is on file for the device. */
  onFile: Correction.Correction | null;
  /** The device's open ticket. */
  ticket: Ticket | null;
};

export type Judgement =
  | {
      outcome:
        "NOT_PARTIAL" | "UNKNOWN_DEVICE" | "NOT_YOUR_DEVICE" | "ALREADY_CORRECT" | "PAIR_DIFFERS" | "TARGET_TAKEN";
      effect: "NONE";
    }
  /** The row was tried before and this is what it did. */
  | { outcome: string; effect: "TRACED"; trace: Device.Trace }
  /** FILE: the correction is to be put on file; NONE: it is there already, or a later list's is. */
  | { outcome: "ON_FILE"; effect: "FILE" | "NONE" }
  | { outcome: "MISMATCH"; effect: "FILE" | "NONE"; ticket: Ticket; note: boolean }
  /** The ticket was put before layer zero, which ended it or left it open for an expert. */
  | {
      outcome: "RESOLVED" | "REFUSED" | "TARGET_TAKEN";
      effect: "ADJUDICATED";
      ticket: Ticket;
      adjudication: Verdict.Adjudication;
    };

/** The IMEIs by which a row is looked up; null when the pairs share none (NOT_PARTIAL). */
export function lookups(claim: Correction.Claim): { kept: Imei.Imei; fresh: Imei.Imei } | null {
  return Pair.partial(claim.registered, claim.correct);
}

/** Judges a row that is valid and neither a duplicate nor in conflict with another row of its file. */
export function judge(correction: Correction.Correction, facts: Facts): Judgement {
  const partial = Pair.partial(correction.registered, correction.correct);
  if (!partial) return { outcome: "NOT_PARTIAL", effect: "NONE" };
  const { device, ticket, onFile } = facts;
  if (!device) return { outcome: "UNKNOWN_DEVICE", effect: "NONE" };
  const trace = Device.traceOf(device, correction);
  if (trace) return { outcome: trace.outcome, effect: "TRACED", trace };
  if (device.importer !== correction.importer) return { outcome: "NOT_YOUR_DEVICE", effect: "NONE" };
  if (Pair.equal(device.slots, correction.correct)) return { outcome: "ALREADY_CORRECT", effect: "NONE" };
  if (!Pair.equal(device.slots, correction.registered)) return { outcome: "PAIR_DIFFERS", effect: "NONE" };

  const ticketAgrees = ticket !== null && Pair.equal(ticket.correct, correction.correct);
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

  const standing = onFile && Correction.stands(onFile, device) ? onFile : null;
  const settled = standing !== null && (isSame(standing, correction) || standing.order > correction.order);
  const effect = settled ? "NONE" : "FILE";
  if (!ticket) return { outcome: "ON_FILE", effect };
  const noted = ticket.notes.some((note) => note.kind === "MISMATCH" && standing && isFrom(standing, note));
  const note = !(effect === "NONE" && noted) && !ticket.notes.some((note) => isFrom(correction, note));
  return { outcome: "MISMATCH", effect, ticket, note };
}

/** The row's own claim is the importer's evidence, whether or not it is put on file. */
function readjudicate(correction: Correction.Correction, facts: Facts, ticket: Ticket): Verdict.Adjudication {
  return Verdict.adjudicate(ticket.requester, ticket, {
    holders: [facts.device, facts.device],
    activated: null,
    target: facts.target,
    wrongSeen: false,
    seenWithRequester: new Set(),
    correction,
  });
}

function isSame(a: Correction.Correction, b: Correction.Correction): boolean {
  return Pair.equal(a.correct, b.correct);
}

function isFrom(origin: Device.Origin, other: Device.Origin): boolean {
  return origin.import === other.import && origin.row === other.row;
}
