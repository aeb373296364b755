import type { Pages } from "@hamta/store";
import type { ListOrder } from "#generated/resolvers";
import * as Id from "#id";
import { PAGE_MAX } from "#limits";
import { argumentError } from "#plugins/errors";

/** Cursor connections over an index, from either end. */

export type PageArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** The lists with pages, by the names of their fields. */
type List =
  | "devices"
  | "history"
  | "imports"
  | "invitations"
  | "queue"
  | "registerChanges"
  | "registerFiles"
  | "tickets"
  | "worklist";

/** The request of a page to the store. `isReversed`: the page is read from the end of the list. */
export type Paging = Pages.PageRequest & { list: List; isReversed: boolean };

/** @param order of the list; sort keys ascend with time */
export function pagingOf(list: List, { first, after, last, before }: PageArgs, order: ListOrder): Paging {
  const limit = first ?? last;
  if (limit == null || (first != null && last != null)) {
    throw argumentError({ code: "PAGE_LENGTH_MISSING", limit: PAGE_MAX });
  }
  if (limit < 1 || limit > PAGE_MAX) {
    const argument = first == null ? "last" : "first";
    throw argumentError({ code: "PAGE_LENGTH_WRONG", argument, limit: PAGE_MAX, found: limit });
  }
  const isReversed = first == null;
  const bounds = [decode(list, after, "after"), decode(list, before, "before")] as const;
  const [start, end] = isReversed ? [bounds[1], bounds[0]] : bounds;
  return { list, limit, start, end, ascending: (order === "OLDEST_FIRST") !== isReversed, isReversed };
}

export function connection<T>(page: Pages.Page<T>, { list, isReversed, start }: Paging) {
  const entries = isReversed ? page.entries.toReversed() : page.entries;
  // If the page is short but the list continues, the next page starts where this one stopped reading.
  const stop = page.hasMore && page.stop !== null ? encode(list, page.stop) : null;
  const [first = null, last = null] = [entries[0], entries.at(-1)].map((entry) => entry && encode(list, entry.cursor));
  // A page may be empty because its filter kept nothing: the way back starts there too.
  const cursors = isReversed
    ? { startCursor: stop ?? first, endCursor: last ?? stop }
    : { startCursor: first ?? stop, endCursor: stop ?? last };
  // A list without rows has none before the cursor either.
  const [ahead, behind] = [page.hasMore, start !== null && page !== EMPTY];
  return {
    // Lazy: most queries request only the nodes.
    get edges() {
      return entries.map(({ node, cursor }) => ({ node, cursor: encode(list, cursor) }));
    },
    nodes: entries.map(({ node }) => node),
    pageInfo: { ...cursors, hasNextPage: isReversed ? behind : ahead, hasPreviousPage: isReversed ? ahead : behind },
  };
}

export const EMPTY: Pages.Page<never> = { entries: [], hasMore: false, stop: null };

/** A cursor contains the name of its list. In another list it would point past the end and hide all entries. */
export const encode = (list: List, key: string) => Id.base64url(`${list}:${key}`);

function decode(list: List, cursor: string | null | undefined, argument: string): string | null {
  if (cursor == null) return null;
  const text = Id.textOf(cursor.slice(0, 300));
  const key = text.slice(list.length + 1);
  if (key === "" || text.length > 200 || encode(list, key) !== cursor) {
    throw argumentError({ code: "CURSOR_WRONG", argument });
  }
  return key;
}
