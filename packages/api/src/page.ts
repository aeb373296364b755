import type { Pages } from "@hamta/store";
import { GraphQLError } from "graphql";
import type { ListOrder } from "#generated/resolvers";
import * as Id from "#id";
import { PAGE_MAX } from "#limits";

/** Cursor connections over an index, from either end. */

export type PageArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** How the store is to read a page, and whether it comes out from the end of the list to its start. */
export type Paging = Pages.Reading & { isReversed: boolean };

/** @param order of the list; sort keys rise with time */
export function pagingOf({ first, after, last, before }: PageArgs, order: ListOrder): Paging {
  const limit = first ?? last;
  if (limit == null || (first != null && last != null)) {
    throw badInput(`Say how many: give either first or last, from 1 to ${PAGE_MAX}`);
  }
  if (limit < 1 || limit > PAGE_MAX) {
    throw badInput(`${first == null ? "last" : "first"} must be from 1 to ${PAGE_MAX}; it is ${limit}`);
  }
  const isReversed = first == null;
  const bounds = [decode(after, "after"), decode(before, "before")] as const;
  const [start, end] = isReversed ? [bounds[1], bounds[0]] : bounds;
  return { limit, start, end, up: (order === "OLDEST_FIRST") !== isReversed, isReversed };
}

export function connection<T>(page: Pages.Page<T>, { isReversed, start }: Paging) {
  const entries = isReversed ? page.entries.toReversed() : page.entries;
  // Where a page is short and its list goes on, the next begins where this one stopped looking.
  const stop = page.more && page.stop !== null ? Id.base64url(page.stop) : null;
  const [first = null, last = null] = [entries[0], entries.at(-1)].map((entry) => entry && Id.base64url(entry.cursor));
  const cursors = isReversed
    ? { startCursor: stop ?? first, endCursor: last }
    : { startCursor: first, endCursor: stop ?? last };
  const [ahead, behind] = [page.more, start !== null];
  return {
    // Most pages are asked for their nodes alone.
    get edges() {
      return entries.map(({ node, cursor }) => ({ node, cursor: Id.base64url(cursor) }));
    },
    nodes: entries.map(({ node }) => node),
    pageInfo: { ...cursors, hasNextPage: isReversed ? behind : ahead, hasPreviousPage: isReversed ? ahead : behind },
  };
}

export const EMPTY: Pages.Page<never> = { entries: [], more: false, stop: null };

function decode(cursor: string | null | undefined, argument: string): string | null {
  if (cursor == null) return null;
  const text = Id.textOf(cursor.slice(0, 300));
  if (text === "" || text.length > 200 || Id.base64url(text) !== cursor) {
    throw badInput(`${argument} is not a cursor of this list: give back a cursor as it came`);
  }
  return text;
}

export function badInput(message: string, details: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", ...details } });
}
