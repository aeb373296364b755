export type { Event, ImportCompleted, TicketDecided, TicketFiled } from "#event";
export { handler, type Deps, type Letter } from "#handler";
export { happened } from "#happened";
export { FILTERS, MAPPING } from "#mapping";
