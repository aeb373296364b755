import type { GraphQLFieldResolver } from "graphql";
import { ROOT, type RootRule } from "#authorisation";
import { requireRole, requireScope, type Context } from "#context";
import type { Resolvers } from "#generated/resolvers";

/**
 * The resolvers, with the checks of role and scope of `ROOT` before each root field. Only root fields are checked: all other fields
 * are reached through them.
 *
 * @throws if a root field has a resolver and no rule, or a rule and no resolver
 */
export function withRoleChecks({ Query, Mutation, ...types }: Resolvers): Resolvers {
  return { ...types, Query: checked(ROOT.Query, { ...Query }), Mutation: checked(ROOT.Mutation, { ...Mutation }) };
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

function checked(rules: Readonly<Record<string, RootRule>>, resolvers: object): Record<string, Resolve> {
  const byName = new Map<string, Resolve>(Object.entries(resolvers));
  const names = new Set([...Object.keys(rules), ...byName.keys()]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [rule, resolve] = [rules[name], byName.get(name)];
      if (!rule || !resolve) throw new Error(`The root field ${name} has no ${rule ? "resolver" : "rule in ROOT"}`);
      return [name, withCheck(rule, resolve)];
    }),
  );
}

function withCheck({ askers, machines }: RootRule, resolve: Resolve): Resolve {
  return (parent, args, context, info) => {
    if (askers !== "PUBLIC") requireRole(context, askers);
    requireScope(context, machines);
    return resolve(parent, args, context, info);
  };
}
