import { LIMITS } from "#limits";
import type { QueryResolvers } from "#generated/resolvers";
import { readQuotas } from "#rates";

export const Query: Pick<QueryResolvers, "rateLimit"> = {
  rateLimit: async (_, __, context) => ({
    cost: context.cost,
    costLimit: LIMITS.cost,
    quotas: await readQuotas(context),
  }),
};
