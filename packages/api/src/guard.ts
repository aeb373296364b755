import type { GraphQLFieldResolver } from "graphql";
import { ROOT, type Root } from "#authorisation";
import { demand, type Context } from "#context";
import type { Resolvers } from "#generated/resolvers";

/**
 * The resolvers of the roots, each behind its line of the table of who may ask. Only roots cost a check: what is below
 * them is reached through them.
 *
 * @throws when a root field has a resolver and no line, or a line and no resolver
 */
export function guarded({ Query, Mutation, ...types }: Resolvers): Resolvers {
  return { ...types, Query: guard(ROOT.Query, { ...Query }), Mutation: guard(ROOT.Mutation, { ...Mutation }) };
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

function guard(lines: Readonly<Record<string, Root>>, resolvers: object): Record<string, Resolve> {
  const given = new Map<string, Resolve>(Object.entries(resolvers));
  const names = new Set([...Object.keys(lines), ...given.keys()]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [line, resolve] = [lines[name], given.get(name)];
      if (!line || !resolve) throw new Error(`The root field ${name} has no ${line ? "resolver" : "line in ROOT"}`);
      return [name, behind(line, resolve)];
    }),
  );
}

function behind({ askers }: Root, resolve: Resolve): Resolve {
  if (askers === "PUBLIC") return resolve;
  return (parent, args, context, info) => {
    demand(context, askers);
    return resolve(parent, args, context, info);
  };
}
