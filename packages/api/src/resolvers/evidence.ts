import { Ticket } from "@hamta/core";
import { Tickets } from "@hamta/store";
import * as Evidence from "#evidence";
import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "ticketEvidence"> = {
  ticketEvidence: async (_, { number }, { db, language }) => {
    const parsed = Ticket.parseNumber(number);
    const ticket = parsed && (await Tickets.getHeads(db, [parsed], { consistent: true })).get(parsed);
    return ticket ? Evidence.get(db, ticket, language) : null;
  },
};
