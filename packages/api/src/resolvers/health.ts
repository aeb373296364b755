import { Waiting } from "@hamta/store";
import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "health"> = {
  health: async (_, __, { db }) => {
    const { count, more, oldestFiledAt } = await Waiting.waiting(db);
    return { openTickets: count, hasMore: more, oldestFiledAt };
  },
};
