import type { Pages } from "@hamta/store";
import type { ListOrder } from "#generated/resolvers";
import * as Id from "#id";
import { PAGE_MAX } from "#limits";
import { wrong } from "#plugins/errors";

/** Cursor connections over an index, from either end. */

export type PageArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** The lists that are given out in pages, by their fields. */
type List = "devices" | "imports" | "queue" | "tickets" | "worklist";

/** How the store is to read a page of a list, and whether it comes out from the end of the list to its start. */
export type Paging = Pages.Reading & { list: List; isReversed: boolean };

/** @param order of the list; sort keys rise with time */
export function pagingOf(list: List, { first, after, last, before }: PageArgs, order: ListOrder): Paging {
  const limit = first ?? last;
  if (limit == null || (first != null && last != null)) {
    throw wrong({ code: "PAGE_LENGTH_MISSING", limit: PAGE_MAX });
  }
  if (limit < 1 || limit > PAGE_MAX) {
    const argument = first == null ? "last" : "first";
    throw wrong({ code: "PAGE_LENGTH_WRONG", argument, limit: PAGE_MAX, found: limit });
  }
  const isReversed = first == null;
  const bounds = [decode(list, after, "after"), decode(list, before, "before")] as const;
  const [start, end] = isReversed ? [bounds[1], bounds[0]] : bounds;
  return { list, limit, start, end, up: (order === "OLDEST_FIRST") !== isReversed, isReversed };
}

export function connection<T>(page: Pages.Page<T>, { list, isReversed, start }: Paging) {
  const entries = isReversed ? page.entries.toReversed() : page.entries;
  // Where a page is short and its list goes on, the next begins where this one stopped looking.
  const stop = page.more && page.stop !== null ? encode(list, page.stop) : null;
  const [first = null, last = null] = [entries[0], entries.at(-1)].map((entry) => entry && encode(list, entry.cursor));
  const cursors = isReversed
    ? { startCursor: stop ?? first, endCursor: last }
    : { startCursor: first, endCursor: stop ?? last };
  const [ahead, behind] = [page.more, start !== null];
  return {
    // Most pages are asked for their nodes alone.
    get edges() {
      return entries.map(({ node, cursor }) => ({ node, cursor: encode(list, cursor) }));
    },
    nodes: entries.map(({ node }) => node),
    pageInfo: { ...cursors, hasNextPage: isReversed ? behind : ahead, hasPreviousPage: isReversed ? ahead : behind },
  };
}

export const EMPTY: Pages.Page<never> = { entries: [], more: false, stop: null };

/** A place in one list says nothing of another: a client that kept one there would be shown an end that is none. */
const encode = (list: List, key: string) => Id.base64url(`${list}:${key}`);

function decode(list: List, cursor: string | null | undefined, argument: string): string | null {
  if (cursor == null) return null;
  const text = Id.textOf(cursor.slice(0, 300));
  const key = text.slice(list.length + 1);
  if (key === "" || text.length > 200 || encode(list, key) !== cursor) {
    throw wrong({ code: "CURSOR_WRONG", argument });
  }
  return key;
}
