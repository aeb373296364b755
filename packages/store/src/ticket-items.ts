import type { Msisdn, Ticket } from "@hamta/core";
import * as Adjudications from "#adjudications";
import * as Db from "#db";
import * as Keys from "#keys";

/**
 * The items of a ticket. The one that changes, its head, stays under 1 KB, so ending a ticket costs one write unit for
 * it. The description is a separate item, written once.
 */

export type Head = Omit<Ticket.Ticket, "description">;
type StoredHead = Omit<Head, "adjudication"> & { adjudication: Adjudications.Stored };

export const toHead = ({ description, ...head }: Ticket.Ticket): Db.Item => ({
  ...Keys.ticket(head.number),
  format: Db.FORMAT,
  ...Keys.byRequester(listNumber(head), head.filedAt, head.number),
  ...(head.status === "OPEN" && {
    ...Keys.byImporter(head.contact.importer, head.filedAt, head.number),
    ...Keys.inQueue(head.filedAt, head.number),
  }),
  ...head,
  adjudication: Adjudications.pack(head.adjudication),
});

/** The number whose list of tickets contains the ticket. */
export function listNumber({ requester }: Head): Msisdn.Msisdn {
  const [first] = requester.msisdns;
  if (!first) throw new Error("A ticket needs a requester with a number");
  return first;
}

export const fromHead = (item: Db.Item) => toTicket(item, Adjudications.unpack);
/** As a page of tickets reads it: an explanation is unpacked when it is asked for. */
export const fromHeadOfPage = (item: Db.Item) => toTicket(item, Adjudications.unpackLazily);

function toTicket(item: Db.Item, unpack: typeof Adjudications.unpack): Ticket.Ticket {
  const head = Db.checkFormat<StoredHead>(item);
  const ticket: Ticket.Ticket = {
    number: head.number,
    device: head.device,
    requester: head.requester,
    contact: head.contact,
    registered: head.registered,
    correct: head.correct,
    description: "",
    filedAt: head.filedAt,
    status: head.status,
    verdict: head.verdict,
    adjudication: unpack(head.adjudication),
    waitedFor: head.waitedFor,
    notes: head.notes,
    end: head.end,
  };
  if (head.language) ticket.language = head.language;
  if (head.due) ticket.due = head.due;
  if (head.subject) ticket.subject = head.subject;
  if (head.channel) ticket.channel = head.channel;
  if (head.requestedAt) ticket.requestedAt = head.requestedAt;
  if (head.used) ticket.used = head.used;
  if (head.giver) ticket.giver = head.giver;
  if (head.follows) ticket.follows = head.follows;
  if (head.reverted) ticket.reverted = head.reverted;
  if (head.reservation) ticket.reservation = head.reservation;
  return ticket;
}

export const textOf = (item: Db.Item | undefined) =>
  item ? Db.ownAttributes<{ description: string }>(item).description : "";
