import type { Claim } from "#correction";
import type { Id, Origin, Person } from "#device";
import type { Adjudication, Verdict } from "#verdict";
import * as Luhn from "#luhn";
import * as Text from "#text";

/** OPEN → APPROVED | REJECTED | WITHDRAWN. The last three are terminal and never change. */
export type Status = "OPEN" | "APPROVED" | "REJECTED" | "WITHDRAWN";

/** What a ticket is about. IMEI_MISMATCH: the device shows another IMEI than the register holds. */
export type Subject = "IMEI_MISMATCH";
export const SUBJECT: Subject = "IMEI_MISMATCH";

/** Ten digits, the last a check digit (Luhn): short enough to read over the phone, and a slip of the tongue is caught. */
export type Number = string & { readonly "~ticketNumber": true };

export type Actor =
  { kind: "LAYER_ZERO" } | ({ kind: "IMPORT" } & Origin) | { kind: "EXPERT"; id: string } | { kind: "REQUESTER" };

/**
 * MISMATCH: the importer's list claims another pair. IMPORTER_AGREES: it agrees, but only an expert may decide.
 * REOPENED: what ended the ticket that this one follows was undone.
 */
export type NoteKind = "MISMATCH" | "IMPORTER_AGREES" | "REOPENED";
export type Note = Origin & { kind: NoteKind; at: string };

/** Notes kept on one ticket; an importer who sends a new claim every day must not grow it without end. */
export const NOTES = 50;

export type End = { at: string; by: Actor; note: string | null };

export type Ticket = Claim & {
  number: Number;
  /** Absent in tickets from when there was no choice. */
  subject?: Subject;
  device: Id | null;
  /** Who asked, by the numbers verified when it was filed; the first is the one it is listed under. */
  requester: Person;
  /** Whom a remedy names. Null for a device that is not the requester's. */
  contact: { importer: string | null; guarantor: string | null };
  description: string;
  filedAt: string;
  status: Status;
  verdict: Verdict | null;
  /** The latest run of layer zero. */
  adjudication: Adjudication;
  /** What it waited for when it was filed; null for one that was decided at once. */
  waitedFor: Adjudication["waitsFor"];
  notes: readonly Note[];
  end: End | null;
  /** The ticket in whose place this one stands, since what ended it was undone. */
  follows?: Number;
};

/** An end never changes. When what caused it is undone, a new ticket of the same claim waits for an expert in its place. */
export function reopened(ticket: Ticket, { number, at, ...origin }: Origin & { number: Number; at: string }): Ticket {
  return {
    ...ticket,
    number,
    filedAt: at,
    status: "OPEN",
    verdict: null,
    adjudication: { ...ticket.adjudication, status: "OPEN", verdict: null, waitsFor: "EXPERT" },
    waitedFor: "EXPERT",
    notes: [{ kind: "REOPENED", at, ...origin }],
    end: null,
    follows: ticket.number,
  };
}

export function subjectOf({ subject = SUBJECT }: Pick<Ticket, "subject">): Subject {
  return subject;
}

export const DESCRIPTION_MAX = 2000;

/** @param random a whole number from 0 to below its argument */
export function newNumber(random: (below: number) => number): Number {
  const digits = String(1e8 + random(9e8));
  return (digits + Luhn.checkDigit(digits)) as Number;
}

/** Persian digits, spaces and dashes are accepted; null when the check digit is wrong. */
export function parseNumber(text: string): Number | null {
  const digits = Text.fold(text).replaceAll(/[\s-]/g, "");
  if (!/^[1-9][0-9]{9}$/.test(digits)) return null;
  return Luhn.checkDigit(digits.slice(0, 9)) === +digits.slice(9) ? (digits as Number) : null;
}

export type DescriptionProblem = "DESCRIPTION_EMPTY" | "DESCRIPTION_TOO_LONG";

/** Characters are Unicode code points. */
export function describe(text: string): { ok: true; text: string } | { ok: false; problem: DescriptionProblem } {
  const trimmed = text.trim();
  if (Text.fold(trimmed) === "") return { ok: false, problem: "DESCRIPTION_EMPTY" };
  if ([...trimmed].length > DESCRIPTION_MAX) return { ok: false, problem: "DESCRIPTION_TOO_LONG" };
  return { ok: true, text: trimmed };
}
