import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "me"> = {
  me: (_, __, { viewer }) =>
    viewer && {
      name: viewer.name,
      roles: [...viewer.roles],
      msisdns: [...viewer.msisdns],
      organisation: viewer.organisation,
    },
};
