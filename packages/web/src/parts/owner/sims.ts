import type { TicketQuery } from "@hamta/client";

/** What the networks have seen since a rejection with SIM_NOT_SEEN. */
export type Sims = NonNullable<NonNullable<TicketQuery["ticket"]>["simSightings"]>;

/** True if a request that is filed again passes the rule. */
export const isSeen = ({ slots }: Sims) => slots.every(({ seenAt }) => seenAt !== null);
