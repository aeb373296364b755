import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Pair, type Correction, type Device, Ticket, type Msisdn, type Verdict } from "@hamta/core";
import * as Adjudications from "#adjudications";
import * as Db from "#db";
import * as Devices from "#devices";
import * as Keys from "#keys";
import * as Pages from "#pages";
import * as Requests from "#requests";
import { QUEUE_SHARDS } from "#table";

/**
 * Tickets. The item that changes is kept under 1 KB, so that an end costs one write unit and not what the
 * description weighs; the description is an item of its own, written once.
 */

type Head = Omit<Ticket.Ticket, "description">;
type StoredHead = Omit<Head, "adjudication"> & { adjudication: Adjudications.Stored };

const toHead = ({ description, ...head }: Ticket.Ticket): Db.Item => ({
  ...Keys.ticket(head.number),
  format: Db.FORMAT,
  ...Keys.byRequester(listedUnder(head), head.filedAt, head.number),
  ...(head.status === "OPEN" && {
    ...Keys.byImporter(head.contact.importer, head.filedAt, head.number),
    ...Keys.inQueue(head.filedAt, head.number),
  }),
  ...head,
  adjudication: Adjudications.pack(head.adjudication),
});

function listedUnder({ requester }: Head): Msisdn.Msisdn {
  const [first] = requester.msisdns;
  if (!first) throw new Error("A ticket needs a requester with a number");
  return first;
}

const fromHead = (item: Db.Item) => ticketOf(item, Adjudications.unpack);
const inPage = (item: Db.Item) => ticketOf(item, Adjudications.unpackLater);

function ticketOf(item: Db.Item, unpack: typeof Adjudications.unpack): Ticket.Ticket {
  const head = Db.read<StoredHead>(item);
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
  if (head.subject) ticket.subject = head.subject;
  if (head.follows) ticket.follows = head.follows;
  return ticket;
}

const textOf = (item: Db.Item | undefined) => (item ? Db.body<{ description: string }>(item).description : "");

/** The whole ticket: one round trip, strongly consistent. */
export async function get(db: Db.Db, number: Ticket.Number): Promise<Ticket.Ticket | null> {
  const items = await Db.query(db, { pk: Keys.ticket(number).pk }, { consistent: true });
  const head = items.find(({ sk }) => sk === Keys.ticket(number).sk);
  const text = items.find(({ sk }) => sk === Keys.text(number).sk);
  return head ? { ...fromHead(head), description: textOf(text) } : null;
}

/** Tickets without their descriptions, by number. */
export async function getHeads(
  db: Db.Db,
  numbers: readonly string[],
  options?: { consistent: boolean },
): Promise<Map<string, Ticket.Ticket>> {
  const items = await Db.batchGet(
    db,
    numbers.map((number) => Keys.ticket(number as Ticket.Number)),
    options,
  );
  return new Map([...items.values()].map(fromHead).map((ticket) => [ticket.number, ticket]));
}

/** Descriptions by number: half a read unit for each KB. */
export async function descriptions(db: Db.Db, numbers: readonly Ticket.Number[]): Promise<Map<Ticket.Number, string>> {
  const items = await Db.batchGet(db, numbers.map(Keys.text));
  return new Map(numbers.map((number) => [number, textOf(items.get(Keys.text(number)))]));
}

/**
 * The registered pairs (by their keys) of the open tickets on an importer's devices; null when these are `atMost` or
 * fewer, for which no ticket is read.
 */
export async function openPairs(db: Db.Db, importer: string, atMost: number): Promise<Set<string> | null> {
  const keys: Keys.Key[] = [];
  for (let after: string | null = null, more = true; more;) {
    const reading: Pages.Reading = { limit: 1000, up: true, start: after, end: null };
    const page = await Pages.keysOf(db, "byImporter", { partition: Keys.worklist(importer) }, reading);
    keys.push(...page.keys.map(({ cursor }) => Keys.ticket(Keys.numberIn(cursor))));
    after = page.keys.at(-1)?.cursor ?? null;
    more = page.more;
  }
  if (keys.length <= atMost) return null;
  const items = await Db.batchGet(db, keys);
  return new Set([...items.values()].map((item) => Pair.keyOf(fromHead(item).registered)));
}

/** Which tickets are wanted: filed in the period, and kept by a look at each; null keeps all. */
export type Sought = { period: Pages.Period; keeps: ((ticket: Ticket.Ticket) => boolean) | null };
const ALL: Sought = { period: {}, keeps: null };

/** One page of a person's tickets, under one of their numbers. */
export function listByRequester(
  db: Db.Db,
  msisdn: Msisdn.Msisdn,
  reading: Pages.Reading,
  { period, keeps }: Sought = ALL,
) {
  const part = { partition: Keys.person(msisdn), prefix: Keys.TICKETS, period };
  return Pages.of(db, "byPerson", part, reading, { read: inPage, keeps });
}

/** One page of the open tickets on an importer's devices. */
export function listOpenByImporter(
  db: Db.Db,
  importer: string,
  reading: Pages.Reading,
  { period, keeps }: Sought = ALL,
) {
  return Pages.of(db, "byImporter", { partition: Keys.worklist(importer), period }, reading, { read: inPage, keeps });
}

/** One page of all open tickets, merged from the shards of the queue. */
export async function listOpen(db: Db.Db, reading: Pages.Reading, { period, keeps }: Sought = ALL) {
  const shards = Array.from({ length: QUEUE_SHARDS }, (_, shard) =>
    Pages.of(db, "queue", { partition: Keys.queueShard(shard), period }, reading, { read: inPage, keeps }),
  );
  return Pages.merge(await Promise.all(shards), reading);
}

/**
 * The open ticket of a device, as a page of the list that it stands in: two reads of half a unit.
 *
 * @param importer whose devices alone are looked at; null for all
 */
export async function listOpenOn(
  db: Db.Db,
  device: Device.Id,
  { up, start, end }: Pages.Reading,
  { period: { from, to }, keeps }: Sought = ALL,
  importer: string | null = null,
): Promise<Pages.Page<Ticket.Ticket>> {
  const found = (await Devices.getMany(db, [device])).get(device);
  // Whether another's device has a ticket costs no call, or its importer's rivals would learn it from the time.
  const number = found && (importer === null || found.importer === importer) ? found.ticket : null;
  const ticket = number === null ? null : ((await getHeads(db, [number])).get(number) ?? null);
  const none = { entries: [], more: false, stop: null };
  if (ticket?.status !== "OPEN" || (keeps && !keeps(ticket))) return none;
  const cursor = Keys.inQueue(ticket.filedAt, ticket.number).sk3;
  const [low, high] = up ? [start, end] : [end, start];
  const isBetween = cursor > (low ?? "") && cursor < (high ?? "~") && cursor >= (from ?? "") && cursor < (to ?? "~");
  return isBetween ? { entries: [{ node: ticket, cursor }], more: false, stop: cursor } : none;
}

/** The device of a claim, with what was read of its file. */
export type Ground = { device: Device.Device; onFile: Correction.Correction | null };

/**
 * Writes a ticket as layer zero left it: ended at once, or open. False when what it was judged by has changed.
 * 8 write units for an open ticket, 12 for one that corrects the register; one more for each index it stands in.
 *
 * @param ground null when no device of the requester is meant, so that nothing but the ticket is written
 * @param request that files it, if it is one of those that may come again: 2 write units more
 */
export async function file(
  db: Db.Db,
  ticket: Ticket.Ticket,
  ground: Ground | null,
  request: Requests.Request | null = null,
): Promise<boolean> {
  const { status } = ticket;
  const writes = creation(db, ticket);
  if (request) writes.push(Requests.creation(db, request, ticket.number, new Date(ticket.filedAt)));
  if (ground && status === "OPEN") writes.push(...opening(db, ticket, ground));
  if (ground && status === "APPROVED") writes.push(...correcting(db, ticket, ground, null));
  return Db.transact(db, writes);
}

function creation(db: Db.Db, ticket: Ticket.Ticket): Db.Write[] {
  const { number, description } = ticket;
  return [
    { Put: { TableName: db.table, Item: toHead(ticket), ConditionExpression: "attribute_not_exists(pk)" } },
    { Put: { TableName: db.table, Item: { ...Keys.text(number), format: Db.FORMAT, description } } },
  ];
}

/**
 * The writes that put back what a row of a list did with a ticket and, when it corrected the register, with that: the
 * device holds `wrong` again in the place of `fresh`. At most 7.
 *
 * @param ticket that stands in the place of the ended one; null when its requester owns the device no longer
 */
export function reversal(
  db: Db.Db,
  { device, onFile }: Ground,
  ticket: Ticket.Ticket | null,
  partial: Pair.Partial | null,
  trace: Device.Trace,
): Db.Write[] {
  const slots = partial && { slots: Pair.replace(device.slots, partial.wrong, partial.fresh), corrected: false };
  return [
    Devices.change(db, device, { ...slots, ticket: ticket?.number ?? null, trace }),
    ...(partial ? Devices.exchange(db, device, partial) : []),
    Devices.correctionUnchanged(db, device.id, onFile),
    ...(ticket ? creation(db, ticket) : []),
  ];
}

function opening(db: Db.Db, ticket: Ticket.Ticket, { device, onFile }: Ground): Db.Write[] {
  const used = ticket.notes.find((note) => note.kind === "IMPORTER_AGREES");
  if (!onFile || !used) {
    return [Devices.change(db, device, { ticket: ticket.number }), Devices.correctionUnchanged(db, device.id, onFile)];
  }
  // The correction has spoken and an expert must decide: it moves from the file to the ticket.
  return [
    Devices.change(db, device, { ticket: ticket.number, trace: traceOfUse(onFile) }),
    Devices.correctionRemoval(db, device.id, onFile),
  ];
}

/** The register takes the correct pair, and what was on file is used up. */
function correcting(
  db: Db.Db,
  claim: Correction.Claim,
  { device, onFile }: Ground,
  trace: Device.Trace | null,
): Db.Write[] {
  const partial = Pair.partial(claim.registered, claim.correct);
  if (!partial) throw new Error("Only a partial correction can be applied");
  const kept = trace ?? (onFile && traceOfUse(onFile));
  const slots = Pair.replace(device.slots, partial.wrong, partial.fresh);
  return [
    Devices.change(db, device, { slots, ticket: null, ...(kept && { trace: kept }) }),
    ...Devices.exchange(db, device, partial),
    ...(onFile ? [Devices.correctionRemoval(db, device.id, onFile)] : []),
  ];
}

/** A row that was put on file and then used by a ticket did end ON_FILE, should its list be tried again. */
function traceOfUse(onFile: Correction.Correction): Device.Trace {
  return { import: onFile.import, row: onFile.row, outcome: "ON_FILE", ticket: null, reason: null };
}

export type Ending = {
  status: "APPROVED" | "REJECTED";
  verdict: Verdict.Verdict;
  adjudication: Verdict.Adjudication;
  end: Ticket.End;
};

/** The writes that end an open ticket; at most 6, each conditional on what was read. */
export function ending(
  db: Db.Db,
  ticket: Ticket.Ticket,
  { device, onFile }: Ground,
  { status, verdict, adjudication, end }: Ending,
  trace: Device.Trace | null,
): Db.Write[] {
  const head: Db.Write = {
    Update: {
      TableName: db.table,
      Key: Keys.ticket(ticket.number),
      UpdateExpression:
        "SET #status = :status, verdict = :verdict, adjudication = :adjudication, #end = :end REMOVE pk2, sk2, pk3, sk3",
      ConditionExpression: "#status = :open",
      ExpressionAttributeNames: { "#status": "status", "#end": "end" },
      ExpressionAttributeValues: {
        ":status": status,
        ":verdict": verdict,
        ":adjudication": Adjudications.pack(adjudication),
        ":end": end,
        ":open": "OPEN",
      },
    },
  };
  if (status === "REJECTED") {
    const released = Devices.change(db, device, { ticket: null, ...(trace && { trace }) });
    // Refused by a row of the importer's list: that row replaces what was on file, and nothing takes its place.
    return onFile && trace ? [head, released, Devices.correctionRemoval(db, device.id, onFile)] : [head, released];
  }
  return [head, ...correcting(db, ticket, { device, onFile }, trace)];
}

/** Ends an open ticket by a person's hand. False when it, its device or its file has changed since it was read. */
export function end(db: Db.Db, ticket: Ticket.Ticket, ground: Ground, by: Ending): Promise<boolean> {
  return Db.transact(db, ending(db, ticket, ground, by, null));
}

/**
 * One write unit, for a ticket that stays open: what a list said of it, and the layer zero it was put before, if any.
 * False when the ticket has changed since it was read.
 */
export async function note(
  db: Db.Db,
  ticket: Ticket.Ticket,
  note: Ticket.Note,
  adjudication: Verdict.Adjudication = ticket.adjudication,
): Promise<boolean> {
  if (ticket.notes.length >= Ticket.NOTES) return true;
  const update = new UpdateCommand({
    TableName: db.table,
    Key: Keys.ticket(ticket.number),
    UpdateExpression: "SET notes = :notes, adjudication = :adjudication",
    ConditionExpression: "#status = :open AND size(notes) = :before",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: {
      ":notes": [...ticket.notes, note],
      ":adjudication": Adjudications.pack(adjudication),
      ":open": "OPEN",
      ":before": ticket.notes.length,
    },
  });
  return Db.conditional(() => db.client.send(update));
}

/** False when it had ended already. */
export async function withdraw(db: Db.Db, ticket: Ticket.Ticket, end: Ticket.End): Promise<boolean> {
  return Db.transact(db, [
    {
      Update: {
        TableName: db.table,
        Key: Keys.ticket(ticket.number),
        UpdateExpression: "SET #status = :withdrawn, #end = :end REMOVE pk2, sk2, pk3, sk3",
        ConditionExpression: "#status = :open",
        ExpressionAttributeNames: { "#status": "status", "#end": "end" },
        ExpressionAttributeValues: { ":withdrawn": "WITHDRAWN", ":end": end, ":open": "OPEN" },
      },
    },
    ...(ticket.device ? [Devices.release(db, ticket.device, ticket.number)] : []),
  ]);
}

/** The open ticket of a device follows it to another importer's worklist. */
export function reassignment(db: Db.Db, ticket: Ticket.Ticket, importer: string | null): Db.Write {
  const { pk2, sk2 } = { pk2: null, sk2: null, ...Keys.byImporter(importer, ticket.filedAt, ticket.number) };
  return {
    Update: {
      TableName: db.table,
      Key: Keys.ticket(ticket.number),
      UpdateExpression: pk2
        ? "SET contact.importer = :importer, pk2 = :pk2, sk2 = :sk2"
        : "SET contact.importer = :importer REMOVE pk2, sk2",
      ConditionExpression: "#status = :open",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":importer": importer, ":open": "OPEN", ...(pk2 && { ":pk2": pk2, ":sk2": sk2 }) },
    },
  };
}
