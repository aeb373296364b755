import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "guide"> = {
  // Loaded by the first guide: 16 kB that no other request needs.
  guide: async (_, __, { language, sites }) => (await import("@hamta/core/guide")).guide(language, sites),
};
