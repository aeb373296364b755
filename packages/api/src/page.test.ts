import { describe, expect, test } from "vitest";
import { connection, EMPTY, pagingOf, type PageArgs } from "#page";

const page = (keys: readonly string[], hasMore = false, stop: string | null = keys.at(-1) ?? null) => ({
  entries: keys.map((cursor) => ({ node: cursor.toUpperCase(), cursor })),
  hasMore,
  stop,
});
const paging = (args: PageArgs, order: "OLDEST_FIRST" | "NEWEST_FIRST" = "OLDEST_FIRST") =>
  pagingOf("tickets", args, order);
/** The cursor of a row. */
const at = (key: string) => connection(page([key]), paging({ first: 1 })).pageInfo.endCursor;

test.each<[string, PageArgs, "OLDEST_FIRST" | "NEWEST_FIRST", object]>([
  ["from the beginning", { first: 2 }, "OLDEST_FIRST", { limit: 2, ascending: true, isReversed: false }],
  ["from the newest", { first: 2 }, "NEWEST_FIRST", { limit: 2, ascending: false, isReversed: false }],
  ["the last of them", { last: 3 }, "OLDEST_FIRST", { limit: 3, ascending: false, isReversed: true }],
  ["the last of the newest", { last: 100 }, "NEWEST_FIRST", { limit: 100, ascending: true, isReversed: true }],
  ["between two rows", { first: 1, after: at("b"), before: at("f") }, "OLDEST_FIRST", { start: "b", end: "f" }],
  ["backwards between them", { last: 1, after: at("b"), before: at("f") }, "OLDEST_FIRST", { start: "f", end: "b" }],
])("a page is read %s", (_, args, order, expected) => {
  expect(paging(args, order)).toMatchObject({ list: "tickets", start: null, end: null, ...expected });
});

test.each<[string, PageArgs]>([
  ["first or last", {}],
  ["first or last", { first: 1, last: 1 }],
  ["first", { first: 0 }],
  ["first", { first: 101 }],
  ["last", { last: -1 }],
  ["after", { first: 1, after: "" }],
  ["after", { first: 1, after: `${at("b")}=` }],
  ["before", { last: 1, before: "dGlja2V0czo" }],
  ["after", { first: 1, after: at("b".repeat(200)) }],
])("an argument is refused by its name: %s", (named, args) => {
  const [name = ""] = named.split(" ");
  expect(() => paging(args)).toThrow(new RegExp(name, "i"));
});

test("a cursor of another list is refused: in this one it would hide all rows", () => {
  expect(() => pagingOf("devices", { first: 1, after: at("b") }, "OLDEST_FIRST")).toThrow(/after/);
});

describe("a connection", () => {
  test("forwards continues after the last row that was read, also if that was not kept", () => {
    const { nodes, pageInfo } = connection(page(["b", "c"], true, "e"), paging({ first: 2, after: at("a") }));
    expect(nodes).toEqual(["B", "C"]);
    expect(pageInfo).toEqual({ startCursor: at("b"), endCursor: at("e"), hasNextPage: true, hasPreviousPage: true });
  });

  test("backwards has the order of the list", () => {
    const { nodes, edges, pageInfo } = connection(page(["d", "c"], true, "a"), paging({ last: 2 }));
    expect(nodes).toEqual(["C", "D"]);
    expect(edges).toEqual([
      { node: "C", cursor: at("c") },
      { node: "D", cursor: at("d") },
    ]);
    expect(pageInfo).toEqual({ startCursor: at("a"), endCursor: at("d"), hasNextPage: false, hasPreviousPage: true });
  });

  test("at the end of the list ends with its last row", () => {
    const { pageInfo } = connection(page(["b"], false, "z"), paging({ first: 2 }));
    expect(pageInfo).toEqual({ startCursor: at("b"), endCursor: at("b"), hasNextPage: false, hasPreviousPage: false });
  });

  test("of a list without rows has no cursors and no other pages, whatever cursor was sent", () => {
    const none = { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false };
    expect(connection(EMPTY, paging({ first: 2 })).pageInfo).toEqual(none);
    expect(connection(EMPTY, paging({ first: 2, after: at("b") })).pageInfo).toEqual(none);
    expect(connection(EMPTY, paging({ last: 2, before: at("b") })).pageInfo).toEqual(none);
  });

  test("of which the filter kept nothing continues in both directions from the last row that was read", () => {
    const filtered = page([], true, "e");
    const cursors = { startCursor: at("e"), endCursor: at("e") };
    const forwards = connection(filtered, paging({ first: 2, after: at("a") }));
    expect(forwards.pageInfo).toEqual({ ...cursors, hasNextPage: true, hasPreviousPage: true });
    const backwards = connection(filtered, paging({ last: 2, before: at("h") }));
    expect(backwards.pageInfo).toEqual({ ...cursors, hasNextPage: true, hasPreviousPage: true });
  });

  test("after the last row is empty, and the pages before it end at the end of the list", () => {
    const { pageInfo } = connection(page([], false, "z"), paging({ first: 2, after: at("z") }));
    expect(pageInfo).toEqual({ startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: true });
  });
});
