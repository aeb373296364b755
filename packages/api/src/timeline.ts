import type { Ticket, TimelineText } from "@hamta/core";
import type { TimelineEventModel } from "#models";

/** Everything that happened to a ticket, oldest first. */
export function timeline(ticket: Ticket.Ticket): TimelineEventModel[] {
  const { filedAt, waitedFor, notes, end, follows } = ticket;
  const filed: TimelineEventModel = {
    at: filedAt,
    by: { kind: "REQUESTER" },
    note: null,
    entry: { event: "FILED" },
  };
  const noted = notes.map(({ at, kind, import: id, row }): TimelineEventModel => ({
    at,
    by: { kind: "IMPORT", import: id, row },
    note: null,
    entry: entryOfNote(kind, follows),
  }));
  // In the place of another, it was filed by nobody.
  if (follows !== undefined) return [...noted, ...(end ? [ended(ticket, end)] : [])];
  const waiting = waitedFor === null ? [] : [waits(filedAt, waitedFor)];
  return [filed, ...waiting, ...noted, ...(end ? [ended(ticket, end)] : [])];
}

function entryOfNote(kind: Ticket.NoteKind, follows = ""): TimelineText.Entry {
  if (kind === "REOPENED") return { event: kind, follows };
  return { event: kind === "MISMATCH" ? "MISMATCH_NOTED" : kind };
}

function waits(at: string, waitsFor: TimelineText.Awaited): TimelineEventModel {
  return { at, by: { kind: "LAYER_ZERO" }, note: null, entry: { event: "WAITING", for: waitsFor } };
}

function ended({ status, verdict }: Ticket.Ticket, { at, by, note }: Ticket.End): TimelineEventModel {
  return { at, by, note, entry: entryOf(status, verdict, by) };
}

function entryOf(status: Ticket.Status, verdict: Ticket.Ticket["verdict"], by: Ticket.Actor): TimelineText.Entry {
  if (by.kind === "REQUESTER" || status === "WITHDRAWN") return { event: "WITHDRAWN" };
  if (status === "APPROVED" || verdict === null) return { event: "APPROVED", by: by.kind };
  return { event: "REJECTED", by: by.kind, verdict };
}
