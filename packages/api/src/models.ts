import type { Device, Imei, Import, Ticket, TimelineText, Verdict } from "@hamta/core";
import type * as List from "@hamta/core/list";
import type { Importers } from "@hamta/store";

/** What stands behind each type of the schema whose fields are resolved. */
export type DeviceModel = Device.Device;
export type DeviceEnquiryModel = Device.Device & { asked: Imei.Imei };
export type ImporterModel = Importers.Importer;
export type TicketModel = Ticket.Ticket;
export type ImportModel = Import.Import;
export type NodeModel = TicketModel | DeviceModel | ImportModel | ImporterModel;
export type RuleResultModel = Verdict.RuleResult;
export type FileProblemModel = List.Reason.FileProblem & { import: Import.Import };
export type ListFindingModel = List.Finding.Finding;

export type ExplanationModel = Pick<Ticket.Ticket, "status" | "verdict" | "adjudication" | "contact">;

export type TimelineEventModel = { at: string; by: Ticket.Actor; note: string | null; entry: TimelineText.Entry };
