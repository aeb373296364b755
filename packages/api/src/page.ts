import { GraphQLError } from "graphql";

/** Cursor connections over an index. */

export type PageArgs = { first?: number | null | undefined; after?: string | null | undefined };

const MAX = 100;

export function pageOf({ first, after }: PageArgs): { limit: number; after: string | null } {
  const limit = first ?? 20;
  if (limit < 1 || limit > MAX) throw badInput(`first must be from 1 to ${MAX}; it is ${limit}`);
  return { limit, after: after == null ? null : decode(after) };
}

export function connection<T>(entries: readonly { node: T; cursor: string }[], more: boolean) {
  const edges = entries.map(({ node, cursor }) => ({ node, cursor: encode(cursor) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: more, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** One page out of several partitions that are sorted alike. */
export function merge<T extends { cursor: string }>(
  pages: readonly { entries: readonly T[]; more: boolean }[],
  limit: number,
  { forward }: { forward: boolean },
): { entries: T[]; more: boolean } {
  const order = forward ? 1 : -1;
  const all = pages.flatMap(({ entries }) => entries).toSorted((a, b) => (a.cursor < b.cursor ? -order : order));
  return { entries: all.slice(0, limit), more: all.length > limit || pages.some(({ more }) => more) };
}

const encode = (cursor: string) => Buffer.from(cursor).toString("base64url");

function decode(cursor: string): string {
  const text = Buffer.from(cursor, "base64url").toString();
  if (text === "" || text.length > 200 || encode(text) !== cursor) throw badInput("after is not a cursor of this list");
  return text;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
