import { Ticket } from "@hamta/core";
import { Tickets } from "@hamta/store";
import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "ticketEvidence"> = {
  ticketEvidence: async (_, { number }, { db, language }) => {
    const parsed = Ticket.parseNumber(number);
    const ticket = parsed && (await Tickets.getHeads(db, [parsed], { consistent: true })).get(parsed);
    // Loaded by the first ticket of an expert.
    return ticket ? (await import("#evidence")).get(db, ticket, language) : null;
  },
};
