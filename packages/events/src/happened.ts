import type { Import, Verdict } from "@hamta/core";
import type { Images } from "@hamta/store";
import { VERSION, type Event, type ImportCompleted, type TicketDecided, type TicketFiled } from "#event";

/**
 * The events that a change means: those that the item tells of after it and did not before. They are read from the
 * item alone, so a change that is seen again means the same events again, word for word.
 *
 * A withdrawn ticket was not decided: its requester knows, and no event is sent. Throws on an item that lacks what its
 * events need.
 */
export function happened(before: Images.Image | null, after: Images.Image | null): Event[] {
  const known = new Set(toldBy(before).map(({ detail }) => detail.id));
  return toldBy(after)
    .filter(({ detail }) => !known.has(detail.id))
    .map(whole);
}

function toldBy(image: Images.Image | null): Event[] {
  if (image === null) return [];
  if (image.kind === "IMPORT") return isEnded(image.imported) ? [completed(image.imported)] : [];
  return [filed(image.ticket), ...decided(image.ticket)];
}

function filed(ticket: Images.TicketImage): Event {
  const { number, filedAt, waitedFor, requester, contact, follows = null } = ticket;
  const detail: TicketFiled = {
    version: VERSION,
    id: `TicketFiled:${number}`,
    time: filedAt,
    number,
    // Not the status of today: one that waited was OPEN, and one that did not has the end it had then.
    status: waitedFor !== null || ticket.status === "WITHDRAWN" ? "OPEN" : ticket.status,
    waitsFor: waitedFor,
    requester: { msisdns: requester.msisdns },
    importer: contact.importer,
    follows,
  };
  return { type: "TicketFiled", detail };
}

function decided({ number, status, verdict, end, requester, contact, filedAt }: Images.TicketImage): Event[] {
  if (status !== "APPROVED" && status !== "REJECTED") return [];
  if (verdict === null || end === null) throw new Error(`Ticket ${number} is ${status} without a verdict or an end`);
  if (end.by.kind === "REQUESTER") throw new Error(`Ticket ${number} is ${status} by its requester`);
  const origin = end.by.kind === "IMPORT" ? end.by : null;
  const detail: TicketDecided = {
    version: VERSION,
    id: `TicketDecided:${number}`,
    time: end.at,
    number,
    status,
    verdict: verdict satisfies Verdict.Verdict,
    decidedBy: end.by.kind,
    import: origin?.import ?? null,
    row: origin?.row ?? null,
    requester: { msisdns: requester.msisdns },
    importer: contact.importer,
    guarantor: contact.guarantor,
    filedAt,
  };
  return [{ type: "TicketDecided", detail }];
}

/** An import ends once. One that FAILED may be published again, and keeps the end that was told. */
type Ended = Import.Import & { endedAt: string };
const isEnded = (imported: Import.Import): imported is Ended => imported.endedAt !== null;

function completed({ id, endedAt, ...imported }: Ended): Event {
  const { kind, mode, state, fileName, language, uploader, rows, counts, problem, follows } = imported;
  const detail: ImportCompleted = {
    version: VERSION,
    id: `ImportCompleted:${id}`,
    time: endedAt,
    import: id,
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
  };
  return { type: "ImportCompleted", detail };
}

/** JSON would leave out what is undefined, and a listener would take it for an older version. */
function whole(event: Event): Event {
  const missing = Object.entries(event.detail).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0) throw new Error(`${event.detail.id} has no ${missing.join(", ")}`);
  if ("requester" in event.detail && !Array.isArray(event.detail.requester.msisdns)) {
    throw new Error(`${event.detail.id} has no numbers`);
  }
  return event;
}
