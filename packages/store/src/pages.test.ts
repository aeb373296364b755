import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Pages from "#pages";

/** A page of keys that are in order, as an index gives it. */
function read(keys: readonly string[], { limit, ascending, start, end }: Pages.PageRequest): Pages.Page<string> {
  const isBetween = (key: string) => {
    const [low, high] = ascending ? [start, end] : [end, start];
    return (low === null || key > low) && (high === null || key < high);
  };
  const ordered = ascending ? keys.toSorted() : keys.toSorted().toReversed();
  const rest = ordered.filter(isBetween);
  const entries = rest.slice(0, limit).map((cursor) => ({ node: cursor, cursor }));
  return { entries, hasMore: rest.length > limit, stop: entries.at(-1)?.cursor ?? start };
}

/** All pages, one after the other. */
async function readAll(
  request: Pages.PageRequest,
  readPage: (request: Pages.PageRequest) => Promise<Pages.Page<string>>,
) {
  const nodes: string[] = [];
  let start = request.start;
  for (let pages = 0; pages < 100; pages++) {
    const page = await readPage({ ...request, start });
    expect(page.entries.length).toBeLessThanOrEqual(request.limit);
    nodes.push(...page.entries.map(({ node }) => node));
    if (!page.hasMore) return nodes;
    expect(page.entries).not.toEqual([]);
    start = page.stop;
  }
  throw new Error("The pages do not end");
}

const keys = fc.uniqueArray(fc.stringMatching(/^[0-9]{3}$/), { maxLength: 20 });
const request = fc.record({ limit: fc.integer({ min: 1, max: 6 }), ascending: fc.boolean() });

test("the pages of several partitions, merged, are the pages of all rows in order", () =>
  fc.assert(
    fc.asyncProperty(keys, fc.integer({ min: 1, max: 4 }), request, async (keys, ranges, { limit, ascending }) => {
      const all = { limit, ascending, start: null, end: null };
      const shards = Array.from({ length: ranges }, (_, shard) => keys.filter((key) => Number(key) % ranges === shard));
      const nodes = await readAll(all, async (next) =>
        Pages.merge(
          shards.map((shard) => read(shard, next)),
          all,
        ),
      );
      expect(nodes).toEqual(ascending ? keys.toSorted() : keys.toSorted().toReversed());
    }),
  ));

test("the pages of consecutive ranges are the pages of all rows in order, and ranges behind a full page are not read", () =>
  fc.assert(
    fc.asyncProperty(keys, request, async (keys, { limit, ascending }) => {
      const months = Array.from({ length: 10 }, (_, month) => ({
        partitions: [String(ascending ? month : 9 - month)],
      }));
      const inMonth = (month: string) => keys.filter((key) => key.startsWith(month));
      const all = { limit, ascending, start: null, end: null };
      const nodes = await readAll(all, (next) => {
        let found = 0;
        return Pages.chain(months, next, async ({ partitions: [month = ""] }, request) => {
          expect(found).toBeLessThanOrEqual(limit);
          const page = read(inMonth(month), request);
          found += page.entries.length;
          return page;
        });
      });
      expect(nodes).toEqual(ascending ? keys.toSorted() : keys.toSorted().toReversed());
    }),
  ));

test("a partition that has more rows behind its last one cuts off what others have behind it", () => {
  const entry = (cursor: string) => ({ node: cursor, cursor });
  const stopped = { entries: [], hasMore: true, stop: "3" };
  const other = { entries: ["1", "3", "5"].map(entry), hasMore: false, stop: "5" };
  expect(Pages.merge([stopped, other], { limit: 9, ascending: true })).toEqual({
    entries: ["1", "3"].map(entry),
    hasMore: true,
    stop: "3",
  });
});

test("a row that is in two partitions, because it moves between them, is one row of the page", () => {
  const page = (...cursors: string[]) => ({
    entries: cursors.map((cursor) => ({ node: cursor, cursor })),
    hasMore: false,
    stop: cursors.at(-1) ?? null,
  });
  const merged = Pages.merge([page("1", "3", "4"), page("2", "3")], { limit: 4, ascending: true });
  expect(merged).toEqual(page("1", "2", "3", "4"));
});
