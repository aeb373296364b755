import type {
  Calendar,
  Contact,
  Device,
  DeviceChange,
  Doubt,
  Imei,
  Import,
  Invitation,
  MachineCredential,
  Statistics,
  Ticket,
  TicketHold,
  TicketHoldText,
  TimelineText,
  Verdict,
} from "@hamta/core";
import type * as List from "@hamta/core/list";
import type { Companies, FeedRuns, RegisterFeed } from "@hamta/store";
import type * as Schema from "#generated/resolvers";

/** The source object of each type of the schema that has resolvers. */
/** Does not compile unless every text of a device is a field of the API. */
export type DeviceModel = Device.Device & Pick<Schema.Device, Device.TextName>;
export type DeviceEnquiryModel = Device.Device & { requested: Imei.Imei };
export type DeviceChangeModel = DeviceChange.Entry;
export type ImporterModel = Companies.Company;
/** A company, by the name that the device has of it. */
export type ContactModel = Contact.Contact & { kind: "IMPORTER" | "GUARANTOR"; name: string };
export type TicketModel = Ticket.Ticket;
export type ImportModel = Import.Import;
export type NodeModel = TicketModel | DeviceModel | ImportModel | ImporterModel;
export type RegisterChangeModel = RegisterFeed.Change;
export type RegisterFileModel = FeedRuns.WrittenRun;
/** `days`: the counters of the range that the filter keeps. */
export type StatisticsModel = {
  days: readonly Statistics.DayCounts[];
  range: { from: string; to: string };
  calendar: Calendar.Calendar;
};
export type TicketStatisticsModel = Statistics.Counts;
export type ImporterStatisticsModel = { group: Statistics.Group; tickets: Statistics.Counts };
export type OpenTicketCountModel = ReturnType<typeof Statistics.openOf>[number];
export type RuleResultModel = Verdict.RuleResult & { reader: TicketHoldText.Reader };
export type FileProblemModel = List.Reason.FileProblem & { import: Import.Import };
export type ListFindingModel = List.Finding.Finding;

export type InvitationModel = Invitation.Invitation;
export type MachineCredentialModel = MachineCredential.MachineCredential;
export type MachineCredentialEventModel = MachineCredential.HistoryEntry;

export type ViewerModel = Omit<Schema.Viewer, "sms" | "contact" | "__typename">;

export type ExplanationModel = Pick<
  Ticket.Ticket,
  "status" | "verdict" | "adjudication" | "contact" | "requester" | "filedAt" | "requestedAt"
>;
export type TicketHoldModel = { code: TicketHold.Hold | TicketHold.Shown; reader: TicketHoldText.Reader };
export type TicketDoubtModel = { code: Doubt.Doubt };

export type TimelineEventModel = {
  at: string;
  by: Ticket.Actor | Ticket.Reverter;
  note: string | null;
  entry: TimelineText.Entry;
};
