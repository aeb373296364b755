export type {
  CorrectionOnFile,
  Event,
  ImportCompleted,
  ImporterReminded,
  TicketDecided,
  TicketFiled,
  TicketHandedOver,
  TicketOverdue,
  TicketReverted,
} from "#event";
export { handler, type Deps, type DeadLetter } from "#handler";
export { deriveEvents } from "#derive-events";
export { EXAMPLES, recordOf } from "#examples";
export { FILTERS, MAPPING } from "#mapping";
export * as Changes from "#changes/index";
