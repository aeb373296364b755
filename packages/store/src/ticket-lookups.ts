import { Imei, type Msisdn, type Ticket } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";
import * as Tickets from "#tickets";

/**
 * Finds tickets, also ended ones, by an IMEI or a number of their requester. An item under each IMEI of a ticket, and
 * under each number but the first, leads to it; the index of a person's tickets has the first.
 */

/** What the lookups of a ticket are made from. */
export type Filed = Pick<Ticket.Ticket, "number" | "filedAt" | "registered" | "correct" | "requester">;

/** Three write units for a partial correction. A repeat writes the same items. */
export async function putMany(db: Db.Db, tickets: readonly Filed[]): Promise<void> {
  const keys = tickets.flatMap(({ number, filedAt, registered, correct, requester }) => [
    ...[...registered, ...correct].map((imei) => Keys.ticketOfImei(Imei.keyOf(imei), filedAt, number)),
    ...requester.msisdns.slice(1).map((msisdn) => Keys.ticketOfPerson(msisdn, filedAt, number)),
  ]);
  // The pairs share an IMEI, a batch of a stream may hold a record twice, and a batch of puts no key twice.
  const items = new Map(keys.map((key) => [`${key.pk} ${key.sk}`, { ...key, format: Db.FORMAT }]));
  await Db.batchPut(db, [...items.values()]);
}

/** The latest tickets that name an IMEI in one of their pairs. */
export async function listByImei(db: Db.Db, key: Imei.ImeiKey, limit: number): Promise<Ticket.Ticket[]> {
  return getLatest(db, await listKeys(db, Keys.ticketsOfImei(key), limit), limit);
}

/** The latest tickets whose requester had a number. */
export async function listByNumber(db: Db.Db, msisdn: Msisdn.Msisdn, limit: number): Promise<Ticket.Ticket[]> {
  const range = { partitions: [Keys.person(msisdn)], prefix: Keys.TICKETS };
  const [first, others] = await Promise.all([
    Pages.queryKeys(db, "byPerson", range, latest(limit)),
    listKeys(db, Keys.ticketsOfPerson(msisdn), limit),
  ]);
  return getLatest(db, [...first.entries.map(({ node }) => Keys.numberOf(node)), ...others], limit);
}

const latest = (limit: number): Pages.PageRequest => ({ limit, ascending: false, start: null, end: null });

async function listKeys(db: Db.Db, range: { partition: string; prefix: string }, limit: number) {
  const { entries } = await Pages.readItems(db, range, latest(limit), Keys.numberOfLookup);
  return entries.map(({ node }) => node);
}

async function getLatest(db: Db.Db, numbers: readonly Ticket.Number[], limit: number): Promise<Ticket.Ticket[]> {
  const tickets = [...(await Tickets.getHeads(db, numbers)).values()];
  return tickets.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1)).slice(0, limit);
}
