import type { Device, Import, Msisdn, Outcome, Ticket, Verdict } from "@hamta/core";
import type { Kind, Reason } from "@hamta/core/list";

/**
 * The `detail` of the events on the bus. Listeners must accept attributes that they do not know. Removing an attribute
 * or changing its meaning raises VERSION.
 */
export const VERSION = 1;

type EventDetail<Type extends string> = {
  version: typeof VERSION;
  /** Unique and stable: an event with a known id is a repeat. */
  id: `${Type}:${string}`;
  /** Time of the change, not of sending; ISO 8601 in UTC. */
  time: string;
};

/** Personal data: never log it. */
type Requester = { msisdns: readonly Msisdn.Msisdn[] };

export type TicketFiled = EventDetail<"TicketFiled"> & {
  number: Ticket.Number;
  /** Status right after filing. If layer zero ended the ticket at once, a TicketDecided event follows. */
  status: "OPEN" | "APPROVED" | "REJECTED";
  /** Null if the ticket was decided at once. */
  waitsFor: Ticket.Ticket["waitedFor"];
  requester: Requester;
  /** Importer of the device; null if it has none or is not the requester's. */
  importer: string | null;
  /** The ticket that this follow-up ticket replaces, because its decision was undone; null if a person filed it. */
  follows: Ticket.Number | null;
};

export type TicketDecided = EventDetail<"TicketDecided"> & {
  number: Ticket.Number;
  status: "APPROVED" | "REJECTED";
  verdict: Verdict.Verdict;
  /** IMPORT: a row of an importer's list. */
  decidedBy: "LAYER_ZERO" | "IMPORT" | "EXPERT";
  /** The import and its row; null if no import decided it. `importId`: as the API knows it. */
  import: string | null;
  importId: string | null;
  row: number | null;
  requester: Requester;
  /** The remedy names the importer, else the guarantor, else the seller. */
  importer: string | null;
  guarantor: string | null;
  filedAt: string;
  /** True if another device of the requester gave the new IMEI up for the approval. */
  imeiMoved: boolean;
};

/** The importer's time ends soon: the ticket is handed over to the experts when it is due. */
export type ImporterReminded = EventDetail<"ImporterReminded"> & {
  number: Ticket.Number;
  importer: string;
  filedAt: string;
  due: string;
};

/** The importer's time has ended: an expert must decide. Its list may still end the ticket. */
export type TicketHandedOver = EventDetail<"TicketHandedOver"> & {
  number: Ticket.Number;
  requester: Requester;
  importer: string | null;
  filedAt: string;
  /** When an expert is late. */
  due: string;
};

/** The expert is late: the time that the requester was told has passed. */
export type TicketOverdue = EventDetail<"TicketOverdue"> & {
  number: Ticket.Number;
  requester: Requester;
  importer: string | null;
  filedAt: string;
  /** When an expert was to look at it. */
  due: string;
};

/** An approval was taken back: the device has its former pair, and its owner may file again. */
export type TicketReverted = EventDetail<"TicketReverted"> & {
  number: Ticket.Number;
  /** IMPORT: a row of the undo of an importer's list. */
  revertedBy: Ticket.Reverter["kind"];
  /** The undo and its row; null if no import reverted it. `importId`: as the API knows it. */
  import: string | null;
  importId: string | null;
  row: number | null;
  requester: Requester;
  importer: string | null;
};

/** A list states that the registered pair of a device is wrong; the device has an owner and no open ticket. */
export type CorrectionOnFile = EventDetail<"CorrectionOnFile"> & {
  device: Device.Id;
  /** The same device as the API knows it. */
  deviceId: string;
  importer: string;
  import: Import.Id;
  importId: string;
  row: number;
};

export type ImportCompleted = EventDetail<"ImportCompleted"> & {
  import: Import.Id;
  /** The same import as the API knows it: for `import(id:)`, `node(id:)` and mutations. */
  importId: string;
  kind: Kind.Kind;
  mode: Import.Mode;
  /** HELD and a COMPLETED DRY_RUN applied nothing; CANCELLED and FAILED applied the rows before their end. */
  state: "COMPLETED" | "CANCELLED" | "HELD" | "REJECTED" | "FAILED";
  /** The uploader's own name of the file. */
  fileName: string;
  language: "fa" | "en";
  uploader: Import.Uploader;
  /** Null if the file could not be read. */
  rows: number | null;
  /** Rows per outcome; their sum is `rows`. Null if REJECTED, or FAILED before the rows were counted. */
  counts: Outcome.Counts | null;
  /** Why the file was REJECTED. */
  problem: Reason.FileProblem | null;
  /** The import that it applies or undoes. */
  follows: Import.Id | null;
  /** The same as the API knows it. */
  followsId: string | null;
};

/** An event; `type` is its `detail-type`. */
export type Event =
  | { type: "TicketFiled"; detail: TicketFiled }
  | { type: "TicketDecided"; detail: TicketDecided }
  | { type: "ImporterReminded"; detail: ImporterReminded }
  | { type: "TicketHandedOver"; detail: TicketHandedOver }
  | { type: "TicketOverdue"; detail: TicketOverdue }
  | { type: "TicketReverted"; detail: TicketReverted }
  | { type: "CorrectionOnFile"; detail: CorrectionOnFile }
  | { type: "ImportCompleted"; detail: ImportCompleted };

/** The ticket or import of an event. Events of one subject are sent in the order of their changes. */
export function subjectOf({ detail }: Event): string {
  return detail.id.slice(detail.id.indexOf(":") + 1);
}
