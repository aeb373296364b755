import * as Api from "@hamta/client";
import type { Document } from "@hamta/client";
import { world } from "#demo-world";
import type { people } from "#people";

/** One worked call of every operation, in an order in which they work one after another on the demo's devices. */

/** What only a running system knows. */
export type Found = {
  /** A ticket of Maryam's. */
  readonly ticket: string;
  /** The open ticket that has waited longest. */
  readonly waiting: string;
  /** A dry run of Arash's. */
  readonly tried: string;
  /** What applied that. */
  readonly applied: string;
  /** An import of Arash's that waits for its file. */
  readonly announced: string;
  /** The id of Maryam's first device. */
  readonly device: string;
};

export type Sample = {
  readonly document: Document<unknown, never>;
  /** Who asks; null for nobody in particular. */
  readonly as: keyof typeof people | null;
  readonly variables: (found: Found) => Record<string, unknown>;
};

const [maryams] = world.ticketsBefore;
if (!maryams) throw new Error("The demo's world has no ticket");
const [registered1, registered2] = maryams.registered;
const [correct1, correct2] = maryams.correct;
const pairs = {
  registered: { imei1: registered1, imei2: registered2 },
  correct: { imei1: correct1, imei2: correct2 },
};
const none = () => ({});

const FILE_NAME = "اصلاحات آذر.csv";

export const samples: readonly Sample[] = [
  { document: Api.Me, as: "maryam", variables: none },
  { document: Api.Guide, as: null, variables: none },
  { document: Api.Device, as: null, variables: () => ({ imei: registered1 }) },
  { document: Api.Devices, as: "maryam", variables: () => ({ first: 20 }) },
  { document: Api.PrecheckTicket, as: "maryam", variables: () => ({ input: pairs }) },
  {
    document: Api.FileTicket,
    as: "maryam",
    variables: () => ({ input: { ...pairs, description: maryams.description } }),
  },
  { document: Api.Ticket, as: "maryam", variables: ({ ticket }) => ({ number: ticket }) },
  { document: Api.Tickets, as: "maryam", variables: () => ({ filter: { status: ["OPEN"] }, first: 20 }) },
  { document: Api.Node, as: "maryam", variables: ({ device }) => ({ id: device }) },
  { document: Api.Nodes, as: "maryam", variables: ({ device }) => ({ ids: [device] }) },
  { document: Api.WithdrawTicket, as: "maryam", variables: ({ ticket }) => ({ input: { number: ticket } }) },
  { document: Api.Worklist, as: "arash", variables: () => ({ first: 20 }) },
  {
    document: Api.CreateImport,
    as: "arash",
    variables: () => ({ input: { kind: "CORRECTIONS", fileName: FILE_NAME, language: "FA", dryRun: true } }),
  },
  { document: Api.Import, as: "arash", variables: ({ tried }) => ({ id: tried }) },
  { document: Api.Imports, as: "arash", variables: () => ({ first: 20 }) },
  { document: Api.CommitImport, as: "arash", variables: ({ tried }) => ({ input: { id: tried } }) },
  { document: Api.UndoImport, as: "arash", variables: ({ applied }) => ({ input: { id: applied } }) },
  { document: Api.CancelImport, as: "arash", variables: ({ announced }) => ({ input: { id: announced } }) },
  { document: Api.Queue, as: "kaveh", variables: () => ({ first: 20 }) },
  { document: Api.TicketEvidence, as: "kaveh", variables: ({ waiting }) => ({ number: waiting }) },
  {
    document: Api.ReviewTicket,
    as: "kaveh",
    variables: ({ waiting }) => ({
      input: { number: waiting, verdict: "APPROVED", note: "کارتن و فاکتور دستگاه دیده شد." },
    }),
  },
  { document: Api.Health, as: "parisa", variables: none },
  {
    document: Api.NameImporter,
    as: "parisa",
    variables: () => ({ input: { organisation: "importer-a", name: "واردات الف" } }),
  },
];
