import { Ticket, type TimelineText } from "@hamta/core";
import type { TimelineEventModel } from "#models";

/** The events of a ticket, oldest first. */
export function timeline(ticket: Ticket.Ticket): TimelineEventModel[] {
  const { filedAt, waitedFor, notes, end, reverted, follows } = ticket;
  const filed: TimelineEventModel = {
    at: filedAt,
    by: { kind: "REQUESTER" },
    note: null,
    entry: { event: "FILED" },
  };
  const noted = notes.map((note) => noteEvent(note, follows));
  const ended = [...(end ? [endEvent(ticket, end)] : []), ...(reverted ? [revertEvent(reverted)] : [])];
  // Nobody filed a follow-up ticket.
  if (follows !== undefined) return [...noted, ...ended];
  const waiting = waitedFor === null ? [] : [waitingEvent(filedAt, waitedFor)];
  return [filed, ...waiting, ...noted, ...ended];
}

function noteEvent(note: Ticket.Note, follows?: string): TimelineEventModel {
  const { at } = note;
  if (!Ticket.isOfList(note)) return { at, by: { kind: "LAYER_ZERO" }, note: null, entry: { event: note.kind } };
  const { kind, import: id, row } = note;
  return { at, by: { kind: "IMPORT", import: id, row }, note: null, entry: noteEntry(kind, follows) };
}

function noteEntry(kind: Ticket.NoteKind, follows = ""): TimelineText.Entry {
  if (kind === "REOPENED") return { event: kind, follows };
  return { event: kind === "MISMATCH" ? "MISMATCH_NOTED" : kind };
}

function waitingEvent(at: string, waitsFor: TimelineText.Awaited): TimelineEventModel {
  return { at, by: { kind: "LAYER_ZERO" }, note: null, entry: { event: "WAITING", for: waitsFor } };
}

function endEvent({ status, verdict, giver }: Ticket.Ticket, { at, by, note }: Ticket.End): TimelineEventModel {
  const entry = endEntry(status, verdict, by);
  const gaveUp = giver && (giver.slots.length === 1 ? "LAST_IMEI" : "IMEI");
  return { at, by, note, entry: entry.event === "APPROVED" ? { ...entry, gaveUp } : entry };
}

function revertEvent({ at, by, note }: Ticket.Revert): TimelineEventModel {
  return { at, by, note, entry: { event: "REVERTED", by: by.kind } };
}

function endEntry(status: Ticket.Status, verdict: Ticket.Ticket["verdict"], by: Ticket.Actor): TimelineText.Entry {
  if (by.kind === "REQUESTER" || status === "WITHDRAWN") return { event: "WITHDRAWN" };
  if (status === "APPROVED" || verdict === null) return { event: "APPROVED", by: by.kind };
  return { event: "REJECTED", by: by.kind, verdict };
}
