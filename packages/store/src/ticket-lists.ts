import { Pair, type Device, type Msisdn, type Ticket } from "@hamta/core";
import type * as Db from "#db";
import * as Devices from "#devices";
import * as Keys from "#keys";
import * as Pages from "#pages";
import * as Items from "#ticket-items";
import * as Tickets from "#tickets";

/** Lists of tickets: of a person, of an importer's devices, and of experts. */

/**
 * The registered pairs (by their keys) of the open tickets on an importer's devices. Null if there are at most
 * `threshold` tickets; then no ticket is read.
 */
export async function getOpenPairs(db: Db.Db, importer: string, threshold: number): Promise<Set<string> | null> {
  const numbers: Ticket.Number[] = [];
  const shards = Keys.worklist(importer).map(async (shard) => {
    for await (const page of Pages.readKeys(db, "byImporter", shard)) numbers.push(...page.map(Keys.numberOf));
  });
  await Promise.all(shards);
  if (numbers.length <= threshold) return null;
  const tickets = await Tickets.getHeads(db, numbers);
  return new Set([...tickets.values()].map(({ registered }) => Pair.keyOf(registered)));
}

/** Tickets that were filed in `period` and that `keeps` accepts; null accepts all. */
export type Filter = { period: Pages.Period; keeps: ((ticket: Ticket.Ticket) => boolean) | null };
const ALL: Filter = { period: {}, keeps: null };

/** One page of a person's tickets, under all their numbers. */
export function listByRequester(
  db: Db.Db,
  msisdns: readonly Msisdn.Msisdn[],
  request: Pages.PageRequest,
  { period, keeps }: Filter = ALL,
) {
  const range = { partitions: msisdns.map(Keys.person), prefix: Keys.TICKETS, period };
  return Pages.readPage(db, "byPerson", range, request, { read: Items.fromHeadOfPage, keeps });
}

/** One page of the open tickets on an importer's devices. */
export function listOpenByImporter(
  db: Db.Db,
  importer: string,
  request: Pages.PageRequest,
  { period, keeps }: Filter = ALL,
) {
  const range = { partitions: Keys.worklist(importer), period };
  return Pages.readPage(db, "byImporter", range, request, { read: Items.fromHeadOfPage, keeps });
}

/** One page of all open tickets. */
export function listOpen(db: Db.Db, request: Pages.PageRequest, { period, keeps }: Filter = ALL) {
  const range = { partitions: Keys.QUEUE, period };
  return Pages.readPage(db, "queue", range, request, { read: Items.fromHeadOfPage, keeps });
}

/**
 * All open tickets that were filed before `time`, up to `limit` at a time, one shard of the queue after another: 10 read
 * units for a thousand keys, and half a unit for each ticket.
 */
export async function* readFiledBefore(db: Db.Db, time: string, limit = 1000): AsyncGenerator<Ticket.Ticket[]> {
  for (const shard of Keys.QUEUE) {
    for await (const keys of Pages.readKeys(db, "queue", shard, { period: { to: time }, limit })) {
      yield [...(await Tickets.getHeads(db, keys.map(Keys.numberOf))).values()];
    }
  }
}

/**
 * The open ticket of a device, as a page of the list that contains it: two reads of half a unit.
 *
 * @param importer reads only devices of this importer; null for all
 */
export async function listOpenForDevice(
  db: Db.Db,
  device: Device.Id,
  { ascending, start, end }: Pages.PageRequest,
  { period: { from, to }, keeps }: Filter = ALL,
  importer: string | null = null,
): Promise<Pages.Page<Ticket.Ticket>> {
  const stored = (await Devices.getMany(db, [device])).get(device);
  // Read nothing more for another importer's device: a rival could learn from the response time that it has a ticket.
  const number = stored && (importer === null || stored.importer === importer) ? stored.ticket : null;
  const ticket = number === null ? null : ((await Tickets.getHeads(db, [number])).get(number) ?? null);
  const none = { entries: [], hasMore: false, stop: null };
  if (ticket?.status !== "OPEN" || (keeps && !keeps(ticket))) return none;
  const cursor = Keys.inQueue(ticket.filedAt, ticket.number).sk3;
  const [low, high] = ascending ? [start, end] : [end, start];
  const isBetween = cursor > (low ?? "") && cursor < (high ?? "~") && cursor >= (from ?? "") && cursor < (to ?? "~");
  return isBetween ? { entries: [{ node: ticket, cursor }], hasMore: false, stop: cursor } : none;
}
