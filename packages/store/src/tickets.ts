import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Correction, DeviceChange, Pair, type Device, Ticket, type Move, type Verdict } from "@hamta/core";
import * as Adjudications from "#adjudications";
import * as Corrections from "#corrections";
import * as Db from "#db";
import * as Devices from "#devices";
import * as Holders from "#holders";
import * as Keys from "#keys";
import * as IdempotentRequests from "#idempotent-requests";
import * as Reservations from "#reservations";
import * as Items from "#ticket-items";

/** Tickets: how they are filed, changed and ended. */

/** The whole ticket: one round trip, strongly consistent. */
export async function get(db: Db.Db, number: Ticket.Number): Promise<Ticket.Ticket | null> {
  const items = await Db.query(db, { pk: Keys.ticket(number).pk }, { consistent: true });
  const head = items.find(({ sk }) => sk === Keys.ticket(number).sk);
  const text = items.find(({ sk }) => sk === Keys.text(number).sk);
  return head ? { ...Items.fromHead(head), description: Items.textOf(text) } : null;
}

/** A ticket without its description: one read unit. */
export async function getHead(db: Db.Db, number: Ticket.Number): Promise<Ticket.Ticket | null> {
  const item = await Db.get(db, Keys.ticket(number), { consistent: true });
  return item && Items.fromHead(item);
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
  return new Map([...items.values()].map(Items.fromHead).map((ticket) => [ticket.number, ticket]));
}

/** Descriptions by ticket number: half a read unit per 4 KB of each. */
export async function getDescriptions(
  db: Db.Db,
  numbers: readonly Ticket.Number[],
): Promise<Map<Ticket.Number, string>> {
  const items = await Db.batchGet(db, numbers.map(Keys.text));
  return new Map(numbers.map((number) => [number, Items.textOf(items.get(Keys.text(number)))]));
}

/** A device and the correction on file for it, as read together. Writes are conditional on both. */
export type DeviceSnapshot = { device: Device.Device; onFile: Correction.Correction | null };

/**
 * Writes a ticket with layer zero's result: ended or open. False if the device or its correction on file has changed.
 * 8 write units for an open ticket, 12 for a ticket that corrects the register, and one for each index entry.
 *
 * @param snapshot null if the claim names no device of the requester; then only the ticket is written
 * @param request the request with an idempotency key, if there is one: 2 write units more
 */
export async function file(
  db: Db.Db,
  ticket: Ticket.Ticket,
  snapshot: DeviceSnapshot | null,
  request: IdempotentRequests.Request | null = null,
): Promise<boolean> {
  const { status, number, end } = ticket;
  const writes = createWrites(db, ticket);
  if (request) writes.push(IdempotentRequests.createWrite(db, request, ticket.number, new Date(ticket.filedAt)));
  if (snapshot && status === "OPEN") writes.push(...openWrites(db, ticket, snapshot));
  if (snapshot && status === "APPROVED") {
    if (!end) throw new Error(`Ticket ${number} is APPROVED without an end`);
    writes.push(
      ...correctRegisterWrites(db, ticket, snapshot, { changed: DeviceChange.ofEnd(number, end), trace: null }),
    );
  }
  return Db.transact(db, writes);
}

export function createWrites(db: Db.Db, ticket: Ticket.Ticket): Db.Write[] {
  const { number, description } = ticket;
  return [
    { Put: { TableName: db.table, Item: Items.toHead(ticket), ConditionExpression: "attribute_not_exists(pk)" } },
    { Put: { TableName: db.table, Item: { ...Keys.text(number), format: Db.FORMAT, description } } },
  ];
}

function openWrites(db: Db.Db, ticket: Ticket.Ticket, { device, onFile }: DeviceSnapshot): Db.Write[] {
  if (!ticket.used) {
    return [
      Devices.updateWrite(db, device, { ticket: ticket.number }),
      Corrections.unchangedWrite(db, device.id, onFile),
    ];
  }
  return [
    Devices.updateWrite(db, device, { ticket: ticket.number, trace: traceOfUse(ticket.used) }),
    Corrections.removeWrite(db, device.id, ticket.used),
  ];
}

/**
 * Writes the correct pair to the register and removes the correction on file.
 *
 * @param from the device that gives the new IMEI up; null if none holds it
 */
function correctRegisterWrites(
  db: Db.Db,
  claim: Correction.Claim,
  { device, onFile }: DeviceSnapshot,
  { changed, trace, from = null }: { changed: Device.Change; trace: Device.Trace | null; from?: Device.Id | null },
): Db.Write[] {
  const partial = Pair.partialCorrection(claim.registered, claim.correct);
  if (!partial) throw new Error("Only a partial correction can be applied");
  const added = trace ?? (onFile && traceOfUse(onFile));
  const slots = Pair.replace(device.slots, partial.wrongImei, partial.newImei);
  return [
    Devices.updateWrite(db, device, { corrected: { slots, changed }, ticket: null, ...(added && { trace: added }) }),
    ...Holders.swapWrites(db, device, partial, { from }),
    ...(onFile ? [Corrections.removeWrite(db, device.id, onFile)] : []),
  ];
}

/** If the list is retried, a row whose correction a ticket has used must report ON_FILE again. */
function traceOfUse(onFile: Correction.Correction): Device.Trace {
  return { import: onFile.import, row: onFile.row, outcome: "ON_FILE", ticket: null, reason: null };
}

export type TicketEnd = {
  status: "APPROVED" | "REJECTED";
  verdict: Verdict.Verdict;
  adjudication: Verdict.Adjudication;
  end: Ticket.End;
};

/**
 * The end of an open ticket. With `move`, the new IMEI comes from another device; with `decider`, no other expert may
 * have reserved the ticket.
 */
export type DecidedEnd = TicketEnd & { move?: Move.Move | null; decider?: Reservations.Decider };

/** The writes that end an open ticket: at most 7, each conditional on the items that were read. */
export function endWrites(
  db: Db.Db,
  ticket: Ticket.Ticket,
  { device, onFile }: DeviceSnapshot,
  { status, verdict, adjudication, end, move = null, decider }: DecidedEnd,
  trace: Device.Trace | null,
): Db.Write[] {
  // A row of the importer's list supersedes the correction on file; undoing the list restores it.
  const used = trace && onFile;
  const head: Db.Write = {
    Update: {
      TableName: db.table,
      Key: Keys.ticket(ticket.number),
      UpdateExpression: `SET #status = :status, verdict = :verdict, adjudication = :adjudication, #end = :end${used ? ", used = :used" : ""}${move ? ", giver = :giver" : ""} REMOVE pk2, sk2, pk3, sk3, reservation`,
      ConditionExpression: decider ? `#status = :open AND ${Reservations.FREE}` : "#status = :open",
      ExpressionAttributeNames: { "#status": "status", "#end": "end", ...(decider && Reservations.NAMES) },
      ExpressionAttributeValues: {
        ":status": status,
        ":verdict": verdict,
        ":adjudication": Adjudications.pack(adjudication),
        ":end": end,
        ":open": "OPEN",
        ...(used && { ":used": used }),
        ...(move && { ":giver": move.giver }),
        ...(decider && Reservations.values(decider)),
      },
    },
  };
  if (status === "REJECTED") {
    const clear = Devices.updateWrite(db, device, { ticket: null, ...(trace && { trace }) });
    return used ? [head, clear, Corrections.removeWrite(db, device.id, used)] : [head, clear];
  }
  const changed = DeviceChange.ofEnd(ticket.number, end);
  const from = move?.giver.id ?? null;
  return [
    head,
    ...correctRegisterWrites(db, ticket, { device, onFile }, { changed, trace, from }),
    ...(move ? Devices.giveUpWrites(db, move, changed) : []),
  ];
}

/** Ends an open ticket without a list. False if it, its device or the correction on file has changed since it was read. */
export function end(db: Db.Db, ticket: Ticket.Ticket, snapshot: DeviceSnapshot, result: DecidedEnd): Promise<boolean> {
  return Db.transact(db, endWrites(db, ticket, snapshot, result, null));
}

/** What else changes with a note: whom the ticket waits for, and until when. */
export type NewWait = { adjudication: Verdict.Adjudication } & Pick<Ticket.Ticket, "due">;

/**
 * Adds a note to a ticket that stays open. One write unit. False if the ticket has ended or has another note since it was
 * read: whom it waits for changes with a note alone, so nothing that was read is out of date.
 */
export async function addNote(
  db: Db.Db,
  ticket: Ticket.Ticket,
  note: Ticket.Note,
  wait: NewWait | null = null,
): Promise<boolean> {
  if (Ticket.isOfList(note) && ticket.notes.length >= Ticket.NOTES) return true;
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...update } = Db.setting({
    notes: [...ticket.notes, note],
    ...(wait && { ...wait, adjudication: Adjudications.pack(wait.adjudication) }),
  });
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.ticket(ticket.number),
    ...update,
    ConditionExpression: "#status = :open AND size(#notes) = :before",
    ExpressionAttributeNames: { ...ExpressionAttributeNames, "#status": "status" },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ":open": "OPEN", ":before": ticket.notes.length },
  });
  return Db.conditionalWrite(() => db.client.send(command));
}

/**
 * False if the ticket has already ended, or if `snapshot` has changed.
 *
 * @param snapshot of the ticket's device, if the ticket gives back the correction that it used: up to 2 write units more
 */
export async function withdraw(
  db: Db.Db,
  ticket: Ticket.Ticket,
  end: Ticket.End,
  snapshot: DeviceSnapshot | null = null,
): Promise<boolean> {
  return Db.transact(db, [
    {
      Update: {
        TableName: db.table,
        Key: Keys.ticket(ticket.number),
        UpdateExpression: "SET #status = :withdrawn, #end = :end REMOVE pk2, sk2, pk3, sk3, reservation",
        // An undo may have taken the correction back since the ticket was read.
        ConditionExpression: snapshot ? "#status = :open AND attribute_exists(used)" : "#status = :open",
        ExpressionAttributeNames: { "#status": "status", "#end": "end" },
        ExpressionAttributeValues: { ":withdrawn": "WITHDRAWN", ":end": end, ":open": "OPEN" },
      },
    },
    ...leaveDeviceWrites(db, ticket, snapshot),
  ]);
}

function leaveDeviceWrites(
  db: Db.Db,
  { device: id, number, used }: Ticket.Ticket,
  snapshot: DeviceSnapshot | null,
): Db.Write[] {
  if (!snapshot || !used) return id ? [Devices.clearTicketWrite(db, id, number)] : [];
  const { device, onFile } = snapshot;
  const correction = Correction.giveBack(used, onFile, device);
  return [
    Devices.giveBackWrite(db, device, used),
    correction
      ? Corrections.replaceWrite(db, device.id, onFile, correction)
      : Corrections.unchangedWrite(db, device.id, onFile),
  ];
}

/** The write that gives an open ticket the companies of its device, and so the worklist of its importer. */
export function reassignWrite(
  db: Db.Db,
  ticket: Ticket.Ticket,
  device: Pick<Device.Device, "importer" | "guarantor">,
): Db.Write {
  const { importer } = device;
  const { pk2, sk2 } = { pk2: null, sk2: null, ...Keys.byImporter(importer, ticket.filedAt, ticket.number) };
  return {
    Update: {
      TableName: db.table,
      Key: Keys.ticket(ticket.number),
      UpdateExpression: pk2
        ? "SET contact = :contact, pk2 = :pk2, sk2 = :sk2"
        : "SET contact = :contact REMOVE pk2, sk2",
      ConditionExpression: "#status = :open",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ":contact": Ticket.contactOf(device),
        ":open": "OPEN",
        ...(pk2 && { ":pk2": pk2, ":sk2": sk2 }),
      },
    },
  };
}
