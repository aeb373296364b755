import * as Doubt from "#doubt";

export type WaitsFor = "IMPORTER" | "EXPERT";

/** Why an open ticket waits, and for whom. Messages: `texts/ticket-hold.ts`. */
export const HOLDS = {
  /** Every rule passed. The device is COMMERCIAL, and its importer has not confirmed the correct pair. */
  IMPORTER_LIST: "IMPORTER",
  /** Another device of the same owner holds the new IMEI. Only an expert may move it. */
  IMEI_ON_OWN_DEVICE: "EXPERT",
  /** As IMEI_ON_OWN_DEVICE, and the importer's correction agrees with the ticket. */
  IMPORTER_AGREES: "EXPERT",
  /** As IMPORTER_LIST, and the importer's time has ended. Its list may still decide the ticket. */
  IMPORTER_LATE: "EXPERT",
  /** The decision on the ticket that this one follows was undone, or an approval of the same new IMEI was reverted. */
  DECISION_UNDONE: "EXPERT",
  /** Every rule passed, and the guard against laundering has this doubt, or this one first. See `doubt.ts`. */
  OTHER_MODEL: "EXPERT",
  IN_USE_BY_OTHERS: "EXPERT",
} as const satisfies Record<string, WaitsFor>;

export type Hold = keyof typeof HOLDS;

/** What everybody but an expert reads of a hold: not which doubt, since that would teach how to avoid it. */
export type Shown = Exclude<Hold, Doubt.Doubt> | "EXPERT_REVIEW";

export function withoutDoubt(hold: Hold): Shown {
  return Doubt.isDoubt(hold) ? "EXPERT_REVIEW" : hold;
}

/** Attributes of an adjudication that leaves a ticket open. */
export function waiting(hold: Hold): { waitsFor: WaitsFor; hold: Hold } {
  return { waitsFor: HOLDS[hold], hold };
}

/** The fields of a ticket that decide. `#ticket` imports this file, so importing its type would be a cycle. */
type Ticket = { status: string; adjudication: { hold?: Hold } };

/** Null unless the ticket is open. The adjudication of a withdrawn ticket stays as it was. */
export function of({ status, adjudication }: Ticket): Hold | null {
  return status === "OPEN" ? (adjudication.hold ?? null) : null;
}
