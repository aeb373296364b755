import type { Claim, Correction } from "#correction";
import { hadNumber, type Channel, type Device, type Id, type Origin, type Person } from "#device";
import type { Language } from "#texts/language";
import type { Adjudication, Verdict } from "#verdict";
import * as Luhn from "#luhn";
import * as Text from "#text";
import * as TicketHold from "#ticket-hold";

/** OPEN → APPROVED | REJECTED | WITHDRAWN. The last three are terminal and never change, also if an approval is reverted. */
export type Status = "OPEN" | "APPROVED" | "REJECTED" | "WITHDRAWN";

/** Subject of a ticket. IMEI_MISMATCH: the handset shows another IMEI than the register. */
export type Subject = "IMEI_MISMATCH";
export const SUBJECT: Subject = "IMEI_MISMATCH";

/** Ten digits; the last is Luhn's check digit. Short enough to read over the phone, and one wrong digit is detected. */
export type Number = string & { readonly "~ticketNumber": true };

export type Actor =
  { kind: "LAYER_ZERO" } | ({ kind: "IMPORT" } & Origin) | { kind: "EXPERT"; id: string } | { kind: "REQUESTER" };

/**
 * MISMATCH: the importer's list states another correct pair. IMPORTER_AGREES: it agrees, but only an expert may
 * decide. AGREEMENT_UNDONE: the list that agreed was undone. REOPENED: the decision on the ticket that this one replaces
 * was undone.
 */
export type NoteKind = "MISMATCH" | "IMPORTER_AGREES" | "AGREEMENT_UNDONE" | "REOPENED";
type ListNote = Origin & { at: string } & (
    | { kind: Exclude<NoteKind, "AGREEMENT_UNDONE"> }
    /** `undoes`: the import that agreed, by its row of the same number. */
    | { kind: "AGREEMENT_UNDONE"; undoes: string }
  );

/**
 * REMINDED: the importer, before its time ends. HANDED_OVER: its time has ended, and an expert must decide. OVERDUE: the
 * expert is late. Once each.
 */
export type TimeNote = {
  kind: "REMINDED" | "HANDED_OVER" | "OVERDUE";
  at: string;
  /** The ticket's, after the note. */
  due: string;
  import?: never;
  row?: never;
};

export type Note = ListNote | TimeNote;

/** True if a list added the note, and not the time. */
export function isOfList(note: Note): note is ListNote {
  return note.kind !== "REMINDED" && note.kind !== "HANDED_OVER" && note.kind !== "OVERDUE";
}

/** True if this row added the note. */
export function isFrom(note: Note, { import: id, row }: Origin): boolean {
  return note.import === id && note.row === row;
}

/** Most notes of lists per ticket. Without a limit, an importer who sends a new claim every day would exceed the item's size. */
export const NOTES = 50;

export type End = { at: string; by: Actor; note: string | null };

/** IMPORT: a row of an undo. */
export type Reverter = Extract<Actor, { kind: "IMPORT" | "EXPERT" }> | { kind: "OPS"; id: string };

/** An approval that was taken back: the device got its former pair. The ticket's end does not change. */
export type Revert = { at: string; by: Reverter; note: string | null };

/**
 * An expert looks at an open ticket; until this time no other expert can decide it. The rule engine and lists can, and
 * its requester can withdraw it.
 */
export type Reservation = { expert: string; until: string };

/** Long enough to read the evidence; the panel renews it while the ticket is on the screen. */
export const RESERVATION_SECONDS = 5 * 60;

/** The reservation of an open ticket, if it has not expired; otherwise null. */
export function reservationAt(
  { status, reservation }: Pick<Ticket, "status" | "reservation">,
  now: Date,
): Reservation | null {
  return status === "OPEN" && reservation && reservation.until > now.toISOString() ? reservation : null;
}

export type Ticket = Claim & {
  number: Number;
  /** Absent in tickets that were stored before there was a choice. */
  subject?: Subject;
  device: Id | null;
  /** The requester's numbers that were verified when the ticket was filed. The ticket is listed under the first. */
  requester: Person;
  /** Of the requester's device when the ticket was filed. Absent without one, and in tickets that were stored before. */
  channel?: Channel;
  /** Companies that a remedy names. Null for a device that is not the requester's. */
  contact: { importer: string | null; guarantor: string | null };
  description: string;
  /** In which its requester filed it. Absent in tickets that were stored before it was. */
  language?: Language;
  filedAt: string;
  /** Of a follow-up ticket: when its requester filed the first one. */
  requestedAt?: string;
  status: Status;
  verdict: Verdict | null;
  /** The latest run of layer zero. */
  adjudication: Adjudication;
  /** What the ticket waited for when it was filed. Null if it was decided at once. */
  waitedFor: Adjudication["waitsFor"];
  notes: readonly Note[];
  /**
   * When the party that an open ticket waits for is late; as it was, after the end. Absent in tickets that were stored
   * before there was a limit, and in tickets that never waited.
   */
  due?: string;
  end: End | null;
  /** Absent unless its approval was reverted, which happens once. */
  reverted?: Revert;
  /**
   * The correction that the ticket took off the file: at its filing, because it agreed and only an expert may decide; or
   * at its end, because the row that ended it replaced the correction.
   */
  used?: Correction;
  /** The other device of the requester that gave the new IMEI up at the approval, as it was before. */
  giver?: Device;
  /** The ticket that this one replaces, because its decision was undone. */
  follows?: Number;
  /** Only while it is open. It may have expired. */
  reservation?: Reservation;
};

/** Of the requester's device as it is now: a list may give it another importer or guarantor. */
export function contactOf({ importer, guarantor }: Pick<Device, "importer" | "guarantor">): Ticket["contact"] {
  return { importer, guarantor };
}

/**
 * An end never changes. If its decision is undone, a new ticket with the same claim replaces it and waits for an
 * expert.
 *
 * @param device of the ticket, as it is now: a list may have moved it to another importer since the ticket was filed
 */
export function createReopened(
  ticket: Ticket,
  device: Pick<Device, "channel" | "importer" | "guarantor">,
  { number, at, due, ...origin }: Origin & { number: Number; at: string; due: string },
): Ticket {
  const waiting = TicketHold.waiting("DECISION_UNDONE");
  return {
    ...ticket,
    number,
    channel: device.channel,
    contact: contactOf(device),
    filedAt: at,
    requestedAt: ticket.requestedAt ?? ticket.filedAt,
    status: "OPEN",
    verdict: null,
    adjudication: { ...ticket.adjudication, status: "OPEN", verdict: null, ...waiting },
    waitedFor: waiting.waitsFor,
    due,
    notes: [{ kind: "REOPENED", at, ...origin }],
    end: null,
    follows: ticket.number,
  };
}

/** False if another person had the number when the ticket was filed. */
export function isRequestedBy(
  { requester, requestedAt, filedAt }: Pick<Ticket, "requester" | "requestedAt" | "filedAt">,
  person: Person,
): boolean {
  return requester.msisdns.some((msisdn) => hadNumber(person, msisdn, requestedAt ?? filedAt));
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

/** Accepts Persian digits, spaces and dashes. Null if the check digit is wrong. */
export function parseNumber(text: string): Number | null {
  const digits = Text.normalise(text).replaceAll(/[\s-]/g, "");
  if (!/^[1-9][0-9]{9}$/.test(digits)) return null;
  return Luhn.checkDigit(digits.slice(0, 9)) === +digits.slice(9) ? (digits as Number) : null;
}

export type DescriptionProblem = "DESCRIPTION_EMPTY" | "DESCRIPTION_TOO_LONG";

/** Characters are Unicode code points. */
export function parseDescription(
  text: string,
): { ok: true; text: string } | { ok: false; problem: DescriptionProblem } {
  const trimmed = text.trim();
  if (Text.normalise(trimmed) === "") return { ok: false, problem: "DESCRIPTION_EMPTY" };
  if ([...trimmed].length > DESCRIPTION_MAX) return { ok: false, problem: "DESCRIPTION_TOO_LONG" };
  return { ok: true, text: trimmed };
}
