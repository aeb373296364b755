import { OpenTickets } from "@hamta/store";
import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "health"> = {
  health: async (_, __, { db }) => {
    const { count, hasMore, oldestFiledAt } = await OpenTickets.count(db);
    return { openTickets: count, hasMore, oldestFiledAt };
  },
};
