import { GlobalId, Pair, type Import, type Ticket, type Verdict } from "@hamta/core";
import type { Images } from "@hamta/store";
import { createHash } from "node:crypto";
import {
  VERSION,
  type CorrectionOnFile,
  type Event,
  type ImportCompleted,
  type TicketDecided,
  type TicketFiled,
  type TicketReverted,
} from "#event";

/**
 * The events of a change: those that the new item implies and the old one does not. Derived from the item alone, so
 * the same change always gives identical events.
 *
 * A withdrawn ticket gives no event: its requester withdrew it. Throws if the item lacks a field of its events.
 */
export function deriveEvents(before: Images.Image | null, after: Images.Image | null): Event[] {
  const known = new Set(eventsOfImage(before).map(({ detail }) => detail.id));
  return eventsOfImage(after)
    .filter(({ detail }) => !known.has(detail.id))
    .map(assertComplete);
}

function eventsOfImage(image: Images.Image | null): Event[] {
  if (image === null) return [];
  if (image.kind === "IMPORT") return isEnded(image.imported) ? [completed(image.imported)] : [];
  if (image.kind === "CORRECTION") return [onFile(image)];
  return [filed(image.ticket), ...timed(image.ticket), ...decided(image.ticket), ...reverted(image.ticket)];
}

function filed(ticket: Images.TicketImage): Event {
  const { number, filedAt, waitedFor, requester, contact, follows = null } = ticket;
  const detail: TicketFiled = {
    version: VERSION,
    id: `TicketFiled:${number}`,
    time: filedAt,
    number,
    // The status at filing, not the current one: a ticket that waited was OPEN, any other ended at once.
    status: waitedFor !== null || ticket.status === "WITHDRAWN" ? "OPEN" : ticket.status,
    waitsFor: waitedFor,
    requester: { msisdns: requester.msisdns },
    importer: contact.importer,
    follows,
  };
  return { type: "TicketFiled", detail };
}

/** Of the time alone: the notes of lists give no event. */
function timed({ number, notes, requester, contact: { importer }, filedAt }: Images.TicketImage): Event[] {
  return notes.flatMap((note): Event[] => {
    if (note.kind !== "HANDED_OVER" && note.kind !== "OVERDUE" && note.kind !== "REMINDED") return [];
    const begin = <T extends Event["type"]>(type: T) => ({ version: VERSION, id: `${type}:${number}` }) as const;
    const waits = { time: note.at, number, filedAt, due: note.due };
    const ofRequester = { ...waits, requester: { msisdns: requester.msisdns }, importer };
    switch (note.kind) {
      case "HANDED_OVER":
        return [{ type: "TicketHandedOver", detail: { ...begin("TicketHandedOver"), ...ofRequester } }];
      case "OVERDUE":
        return [{ type: "TicketOverdue", detail: { ...begin("TicketOverdue"), ...ofRequester } }];
      case "REMINDED":
        // Its device may have no importer any more.
        if (importer === null) return [];
        return [{ type: "ImporterReminded", detail: { ...begin("ImporterReminded"), ...waits, importer } }];
    }
  });
}

function decided({ number, status, verdict, end, requester, contact, filedAt, giver }: Images.TicketImage): Event[] {
  if (status !== "APPROVED" && status !== "REJECTED") return [];
  if (verdict === null || end === null) throw new Error(`Ticket ${number} is ${status} without a verdict or an end`);
  if (end.by.kind === "REQUESTER") throw new Error(`Ticket ${number} is ${status} by its requester`);
  const detail: TicketDecided = {
    version: VERSION,
    id: `TicketDecided:${number}`,
    time: end.at,
    number,
    status,
    verdict: verdict satisfies Verdict.Verdict,
    decidedBy: end.by.kind,
    ...originOf(end.by),
    requester: { msisdns: requester.msisdns },
    importer: contact.importer,
    guarantor: contact.guarantor,
    filedAt,
    imeiMoved: giver !== undefined,
  };
  return [{ type: "TicketDecided", detail }];
}

function reverted({ number, reverted, requester, contact }: Images.TicketImage): Event[] {
  if (!reverted) return [];
  const detail: TicketReverted = {
    version: VERSION,
    id: `TicketReverted:${number}`,
    time: reverted.at,
    number,
    revertedBy: reverted.by.kind,
    ...originOf(reverted.by),
    requester: { msisdns: requester.msisdns },
    importer: contact.importer,
  };
  return [{ type: "TicketReverted", detail }];
}

/**
 * The same id for the same statement about a device, also in the importer's next list. IMEIs are not in events: 8 digits of
 * the digest tell the statements about one device apart, and no IMEI can be found from them.
 */
function onFile({ device, correction }: Extract<Images.Image, { kind: "CORRECTION" }>): Event {
  const { importer, import: id, row, order, correct } = correction;
  const statement = createHash("sha256").update(Pair.keyOf(correct)).digest("hex").slice(0, 8);
  const detail: CorrectionOnFile = {
    version: VERSION,
    id: `CorrectionOnFile:${device}:${statement}`,
    // When the list arrived.
    time: order.slice(0, order.indexOf("#")),
    device,
    deviceId: GlobalId.of("Device", device),
    importer,
    import: id as Import.Id,
    importId: GlobalId.of("Import", id),
    row,
  };
  return { type: "CorrectionOnFile", detail };
}

function originOf(by: Ticket.Actor | Ticket.Reverter): Pick<TicketDecided, "import" | "importId" | "row"> {
  if (by.kind !== "IMPORT") return { import: null, importId: null, row: null };
  return { import: by.import, importId: GlobalId.of("Import", by.import), row: by.row };
}

/** An import ends once. A FAILED import may be published again and keeps the `endedAt` of its event. */
type EndedImport = Import.Import & { endedAt: string };
const isEnded = (imported: Import.Import): imported is EndedImport => imported.endedAt !== null;

function completed({ id, endedAt, ...imported }: EndedImport): Event {
  const { kind, mode, state, fileName, language, uploader, rows, counts, problem, follows } = imported;
  const detail: ImportCompleted = {
    version: VERSION,
    id: `ImportCompleted:${id}`,
    time: endedAt,
    import: id,
    importId: GlobalId.of("Import", id),
    kind,
    mode,
    state: state as ImportCompleted["state"],
    fileName,
    language,
    uploader,
    rows,
    counts,
    problem,
    follows,
    followsId: follows && GlobalId.of("Import", follows),
  };
  return { type: "ImportCompleted", detail };
}

/** Throws if a field is undefined: JSON omits it, and a listener would take the event for an older version. */
function assertComplete(event: Event): Event {
  const missing = Object.entries(event.detail).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0) throw new Error(`${event.detail.id} has no ${missing.join(", ")}`);
  if ("requester" in event.detail && !Array.isArray(event.detail.requester.msisdns)) {
    throw new Error(`${event.detail.id} has no numbers`);
  }
  return event;
}
