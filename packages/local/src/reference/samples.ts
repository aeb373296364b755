import * as Api from "@hamta/client";
import type { Document } from "@hamta/client";
import { Calendar } from "@hamta/core";
import { scenario } from "#scenario/demo-scenario";
import type { people } from "#people";

/** An example call of every operation, in an order that works on the demo's devices. */

/** Ids that exist only in a running system. */
export type SampleIds = {
  /** Number of a ticket of Maryam. */
  readonly ticket: string;
  /** Number of the open ticket that was filed first. */
  readonly openTicket: string;
  /** A dry run of Arash. */
  readonly dryRun: string;
  /** The import that commits the dry run. */
  readonly commit: string;
  /** An import of Arash without its file. */
  readonly awaitingUpload: string;
  /** Maryam's first device. */
  readonly device: string;
  /** A credential of a machine of Arash's company. */
  readonly machine: string;
};

export type Sample = {
  readonly document: Document<unknown, never>;
  /** The viewer; null without sign-in. */
  readonly as: keyof typeof people | null;
  readonly variables: (ids: SampleIds) => Record<string, unknown>;
};

const [maryamsTicket] = scenario.ticketsBefore;
if (!maryamsTicket) throw new Error("The demo's scenario has no ticket");
const [registered1, registered2] = maryamsTicket.registered;
const [correct1, correct2] = maryamsTicket.correct;
const pairs = {
  registered: { imei1: registered1, imei2: registered2 },
  correct: { imei1: correct1, imei2: correct2 },
};
const none = () => ({});

const FILE_NAME = "اصلاحات آذر.csv";

/** A cursor behind every change of a demo: a place in each shard of the feed. */
const FEED_END = Buffer.from(`registerChanges:${Array(4).fill("1000.0").join("-")}`).toString("base64url");

export const samples: readonly Sample[] = [
  // First: the others change tickets, and are counted when the stream is read.
  {
    document: Api.Statistics,
    as: "parisa",
    variables: () => {
      const today = Calendar.dayOf(Date.now());
      return { from: today, to: today, calendar: "JALALI" };
    },
  },
  { document: Api.Me, as: "maryam", variables: none },
  { document: Api.Guide, as: null, variables: none },
  { document: Api.Device, as: null, variables: () => ({ imei: registered1 }) },
  { document: Api.RateLimit, as: null, variables: none },
  { document: Api.RequestSignIn, as: null, variables: () => ({ input: { msisdn: "0912 345 6789" } }) },
  { document: Api.Devices, as: "maryam", variables: () => ({ first: 20 }) },
  { document: Api.DeviceHistory, as: "maryam", variables: ({ device }) => ({ id: device, first: 20 }) },
  { document: Api.PrecheckTicket, as: "maryam", variables: () => ({ input: pairs }) },
  {
    document: Api.FileTicket,
    as: "maryam",
    variables: () => ({ input: { ...pairs, description: maryamsTicket.description } }),
  },
  { document: Api.Ticket, as: "maryam", variables: ({ ticket }) => ({ number: ticket }) },
  { document: Api.Tickets, as: "maryam", variables: () => ({ filter: { status: ["OPEN"] }, first: 20 }) },
  { document: Api.Node, as: "maryam", variables: ({ device }) => ({ id: device }) },
  { document: Api.Nodes, as: "maryam", variables: ({ device }) => ({ ids: [device] }) },
  { document: Api.UpdateNotices, as: "maryam", variables: () => ({ input: { sms: false } }) },
  { document: Api.WithdrawTicket, as: "maryam", variables: ({ ticket }) => ({ input: { number: ticket } }) },
  { document: Api.Worklist, as: "arash", variables: () => ({ first: 20 }) },
  {
    document: Api.CreateImport,
    as: "arash",
    variables: () => ({ input: { kind: "CORRECTIONS", fileName: FILE_NAME, language: "FA", dryRun: true } }),
  },
  {
    document: Api.ColumnNames,
    as: "arash",
    variables: () => ({ kind: "CORRECTIONS", header: ["Old IMEI 1", "Old IMEI 2", "New IMEI 1", "New IMEI 2"] }),
  },
  { document: Api.Import, as: "arash", variables: ({ dryRun }) => ({ id: dryRun }) },
  { document: Api.Imports, as: "arash", variables: () => ({ first: 20 }) },
  { document: Api.CommitImport, as: "arash", variables: ({ dryRun }) => ({ input: { id: dryRun } }) },
  { document: Api.UndoPreview, as: "arash", variables: ({ commit }) => ({ id: commit }) },
  { document: Api.UndoImport, as: "arash", variables: ({ commit }) => ({ input: { id: commit } }) },
  { document: Api.CancelImport, as: "arash", variables: ({ awaitingUpload }) => ({ input: { id: awaitingUpload } }) },
  {
    document: Api.CreateMachineCredential,
    as: "arash",
    variables: () => ({ input: { name: "ارسال شبانه", scopes: ["imports:corrections", "worklist"] } }),
  },
  { document: Api.MachineCredentials, as: "arash", variables: none },
  {
    document: Api.RotateMachineCredential,
    as: "arash",
    variables: ({ machine }) => ({ input: { clientId: machine } }),
  },
  {
    document: Api.RevokeMachineCredential,
    as: "arash",
    variables: ({ machine }) => ({ input: { clientId: machine } }),
  },
  {
    document: Api.UpdateContact,
    as: "arash",
    variables: () => ({ input: { phone: "021 8877 6655", site: "https://importer-a.example" } }),
  },
  { document: Api.OwnContact, as: "arash", variables: none },
  { document: Api.Contact, as: "parisa", variables: () => ({ organisation: "importer-a" }) },
  { document: Api.Queue, as: "kaveh", variables: () => ({ first: 20 }) },
  { document: Api.TicketEvidence, as: "kaveh", variables: ({ openTicket }) => ({ number: openTicket }) },
  { document: Api.FindTickets, as: "kaveh", variables: ({ openTicket }) => ({ text: openTicket }) },
  { document: Api.ReserveTicket, as: "kaveh", variables: ({ openTicket }) => ({ input: { number: openTicket } }) },
  { document: Api.ReleaseTicket, as: "kaveh", variables: ({ openTicket }) => ({ input: { number: openTicket } }) },
  {
    document: Api.ReviewTicket,
    as: "kaveh",
    variables: ({ openTicket }) => ({
      input: { number: openTicket, verdict: "APPROVED", note: "کارتن و فاکتور دستگاه دیده شد." },
    }),
  },
  {
    document: Api.RevertTicket,
    as: "parisa",
    variables: ({ openTicket }) => ({
      input: { number: openTicket, note: "کارتن از دستگاه دیگری بود.", idempotencyKey: "take-back-1" },
    }),
  },
  { document: Api.Health, as: "parisa", variables: none },
  // A reader who has read all so far: what comes first in the feed depends on the moment.
  { document: Api.RegisterChanges, as: "omid", variables: () => ({ first: 100, after: FEED_END }) },
  { document: Api.RegisterFiles, as: "omid", variables: () => ({ first: 20 }) },
  {
    document: Api.EndImport,
    as: "parisa",
    variables: ({ awaitingUpload }) => ({ input: { id: awaitingUpload, note: "پردازش این فهرست متوقف مانده است." } }),
  },
  {
    document: Api.NameImporter,
    as: "parisa",
    variables: () => ({ input: { organisation: "importer-a", name: "واردات الف" } }),
  },
  {
    document: Api.InvitePerson,
    as: "parisa",
    variables: () => ({
      input: { email: "sara@importer-a.example", name: "سارا احمدی", role: "IMPORTER", organisation: "importer-a" },
    }),
  },
  { document: Api.Invitations, as: "parisa", variables: () => ({ first: 20 }) },
];
