import type { Event } from "@hamta/events";

/** The events that tell a person something. */
export const TOLD = [
  "TicketFiled",
  "TicketDecided",
  "TicketHandedOver",
  "TicketOverdue",
  "TicketReverted",
  "CorrectionOnFile",
] as const satisfies readonly Event["type"][];

export type Told = Extract<Event, { type: (typeof TOLD)[number] }>;
