import type { Import, Msisdn, Outcome, Ticket, Verdict } from "@hamta/core";
import type { Kind, Reason } from "@hamta/core/list";

/**
 * What others may hear of, as it stands in `detail` of an event on the bus. A listener must take attributes that it
 * does not know; one that goes or changes its meaning raises VERSION.
 */
export const VERSION = 1;

type Happening<Type extends string> = {
  version: typeof VERSION;
  /** Names the happening, once and for ever: an event with an id that was heard before is a repeat. */
  id: `${Type}:${string}`;
  /** When it happened, ISO 8601 in UTC; not when it was sent. */
  time: string;
};

/** Personal data: numbers to be called, not to be logged. */
type Requester = { msisdns: readonly Msisdn.Msisdn[] };

export type TicketFiled = Happening<"TicketFiled"> & {
  number: Ticket.Number;
  /** As the filing left it: OPEN, or the end that layer zero gave it at once, of which TicketDecided tells. */
  status: "OPEN" | "APPROVED" | "REJECTED";
  /** Null for one that was decided at once. */
  waitsFor: Ticket.Ticket["waitedFor"];
  requester: Requester;
  /** Of the device; null where it has none, or is not the requester's. */
  importer: string | null;
  /** The ticket in whose place it stands, since what ended that one was undone: nobody filed it by hand. */
  follows: Ticket.Number | null;
};

export type TicketDecided = Happening<"TicketDecided"> & {
  number: Ticket.Number;
  status: "APPROVED" | "REJECTED";
  verdict: Verdict.Verdict;
  /** IMPORT: a row of an importer's list. */
  decidedBy: "LAYER_ZERO" | "IMPORT" | "EXPERT";
  /** The import and its row; null unless decided by one. */
  import: string | null;
  row: number | null;
  requester: Requester;
  /** Whom the remedy names: the importer, else the guarantor, else the seller. */
  importer: string | null;
  guarantor: string | null;
  filedAt: string;
};

export type ImportCompleted = Happening<"ImportCompleted"> & {
  import: Import.Id;
  kind: Kind.Kind;
  mode: Import.Mode;
  /** HELD and a COMPLETED DRY_RUN have applied nothing; CANCELLED and FAILED what they had done by then. */
  state: "COMPLETED" | "CANCELLED" | "HELD" | "REJECTED" | "FAILED";
  /** As its uploader called it. */
  fileName: string;
  language: "fa" | "en";
  uploader: Import.Uploader;
  /** Null when the file could not be read. */
  rows: number | null;
  /** Rows per outcome, which add up to `rows`; null when REJECTED, or FAILED before they were counted. */
  counts: Outcome.Counts | null;
  /** Why the file was REJECTED. */
  problem: Reason.FileProblem | null;
  /** The import that it applies or undoes. */
  follows: Import.Id | null;
};

/** By its `detail-type`. */
export type Event =
  | { type: "TicketFiled"; detail: TicketFiled }
  | { type: "TicketDecided"; detail: TicketDecided }
  | { type: "ImportCompleted"; detail: ImportCompleted };

/** What it is about: events of one subject are put in the order in which they happened. */
export function subjectOf({ detail }: Event): string {
  return detail.id.slice(detail.id.indexOf(":") + 1);
}
