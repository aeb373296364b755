import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as Db from "#db";
import type { Key } from "#keys";
import type { IndexName } from "#table";
import { TABLE } from "#table";

/** Pages of the ordered lists in an index. A list is read from either end. */

/**
 * A range of an index: partitions that are one list, with sort keys that begin with `prefix` and whose time is in
 * `period`.
 */
export type IndexRange = { partitions: readonly string[]; prefix?: string; period?: Period };

/** ISO 8601 in UTC, which sorts as text. Includes `from`, excludes `to`. */
export type Period = { from?: string | null; to?: string | null };

/** `start` and `end` are sort keys, both excluded; null is the end of the list. */
export type PageRequest = {
  /** Most rows of the page, 1 or more. */
  limit: number;
  /** Towards higher sort keys. */
  ascending: boolean;
  start: string | null;
  end: string | null;
};

export type Entry<T> = { node: T; cursor: string };

/** `stop`: the last sort key that was read. If `hasMore`, the next page starts there. */
export type Page<T> = { entries: Entry<T>[]; hasMore: boolean; stop: string | null };

/** With a filter: 100 rows per round and 300 per page, so a page takes at most three rounds of two round trips. */
const ROUND_ROWS = 100;
const PAGE_ROWS = 300;

/**
 * `read` converts an item to a row; `keeps` is the filter, null to keep all rows. `beside`: the key of another item that
 * is read with each, in the same batch.
 */
export type Rows<T> = {
  read: (item: Db.Item, beside: Db.Item | null) => T;
  keeps: ((row: T) => boolean) | null;
  beside?: (key: Key) => Key;
};

/** Half a read unit for the keys of each partition, and half for each item (up to 4 KB) that is read. */
export async function readPage<T>(
  db: Db.Db,
  index: IndexName,
  range: IndexRange,
  request: PageRequest,
  { read, keeps, beside }: Rows<T>,
): Promise<Page<T>> {
  const { limit } = request;
  const entries: Entry<T>[] = [];
  let stop = request.start;
  let hasMore = true;
  for (let rows = 0; hasMore && entries.length < limit && rows < PAGE_ROWS;) {
    const requested = keeps ? ROUND_ROWS : limit - entries.length;
    const round = await queryKeys(db, index, range, { ...request, start: stop, limit: requested });
    const keys = round.entries.map(({ node }) => node);
    const items = await Db.batchGet(db, beside ? [...keys, ...keys.map(beside)] : keys);
    for (const { node: key, cursor } of round.entries) {
      const item = items.get(key);
      const node = item && read(item, (beside && items.get(beside(key))) ?? null);
      if (node && (!keeps || keeps(node))) entries.push({ node, cursor });
    }
    rows += requested;
    stop = round.stop ?? stop;
    hasMore = round.hasMore;
  }
  return truncate({ entries, hasMore, stop }, limit);
}

function truncate<T>({ entries, hasMore, stop }: Page<T>, limit: number): Page<T> {
  if (entries.length <= limit) return { entries, hasMore, stop };
  const first = entries.slice(0, limit);
  return { entries: first, hasMore: true, stop: first.at(-1)?.cursor ?? null };
}

/**
 * Merges pages of several partitions into one; their sort keys have the same form. A row that moves between two
 * partitions while they are read may be in both: equal cursors are one row.
 */
export function merge<T>(
  pages: readonly Page<T>[],
  { limit, ascending }: Pick<PageRequest, "limit" | "ascending">,
): Page<T> {
  const [only] = pages;
  if (only && pages.length === 1) return truncate(only, limit);
  const order = (a: string, b: string) => (a < b ? -1 : 1) * (ascending ? 1 : -1);
  // Behind the nearest `stop` some range may hold rows that were not read yet, so later entries are cut off.
  const [stop = null] = pages
    .flatMap((page) => (page.hasMore && page.stop !== null ? [page.stop] : []))
    .toSorted(order);
  const entries = pages
    .flatMap((page) => page.entries)
    .filter(({ cursor }) => stop === null || cursor === stop || order(cursor, stop) < 0)
    .toSorted((a, b) => order(a.cursor, b.cursor))
    .filter(({ cursor }, index, sorted) => cursor !== sorted[index - 1]?.cursor);
  return truncate({ entries, hasMore: stop !== null, stop: stop ?? entries.at(-1)?.cursor ?? null }, limit);
}

/** One page of consecutive ranges. A range is read only if the ranges before it did not fill the page. */
export async function chain<T>(
  ranges: readonly IndexRange[],
  request: PageRequest,
  readRange: (range: IndexRange, request: PageRequest) => Promise<Page<T>>,
): Promise<Page<T>> {
  const entries: Entry<T>[] = [];
  let stop: string | null = null;
  for (const range of ranges) {
    // One row more than requested, also from the next range: it shows if there is a next page.
    const page = await readRange(range, { ...request, limit: request.limit + 1 - entries.length });
    entries.push(...page.entries);
    stop = page.stop ?? stop;
    if (page.hasMore || entries.length > request.limit) {
      return truncate({ entries, hasMore: true, stop }, request.limit);
    }
  }
  return { entries, hasMore: false, stop };
}

/** The table keys of one page in reading order; a cursor is a sort key in the index. One round trip. */
export async function queryKeys(
  db: Db.Db,
  index: IndexName,
  { partitions, ...range }: IndexRange,
  request: PageRequest,
): Promise<Page<Key>> {
  const pages = partitions.map((partition) => queryPartition(db, index, { partition, ...range }, request));
  return merge(await Promise.all(pages), request);
}

/** The table keys of a partition's period: 10 read units for a thousand, and a round trip for each `limit`. */
export async function* readKeys(
  db: Db.Db,
  index: IndexName,
  partition: string,
  { period = {}, limit = 1000 }: { period?: Period; limit?: number } = {},
): AsyncGenerator<Key[]> {
  for (let start: string | null = null, hasMore = true; hasMore;) {
    const request: PageRequest = { limit, ascending: true, start, end: null };
    const page: Page<Key> = await queryPartition(db, index, { partition, period }, request);
    yield page.entries.map(({ node }) => node);
    ({ stop: start, hasMore } = page);
  }
}

/** A range of one partition. */
type PartitionRange = Omit<IndexRange, "partitions"> & { partition: string };

async function queryPartition(
  db: Db.Db,
  index: IndexName,
  range: PartitionRange,
  request: PageRequest,
): Promise<Page<Key>> {
  const { items, hasMore } = await queryItems(db, index, range, request);
  const { rangeKey } = TABLE.indexes[index];
  const entries = items.map((item) => ({ node: { pk: item.pk, sk: item.sk }, cursor: String(item[rangeKey]) }));
  return { entries, hasMore, stop: entries.at(-1)?.cursor ?? null };
}

/** One page of the items of a partition. Half a read unit for each 4 KB. */
export async function readItems<T>(
  db: Db.Db,
  range: PartitionRange,
  request: PageRequest,
  read: (item: Db.Item) => T,
): Promise<Page<T>> {
  const { items, hasMore } = await queryItems(db, null, range, request);
  const entries = items.map((item) => ({ node: read(item), cursor: item.sk }));
  return { entries, hasMore, stop: entries.at(-1)?.cursor ?? null };
}

/** @param index null: the table itself */
async function queryItems(
  db: Db.Db,
  index: IndexName | null,
  { partition, prefix = "", period = {} }: PartitionRange,
  { limit, ascending, start, end }: PageRequest,
): Promise<{ items: Db.Item[]; hasMore: boolean }> {
  const { hashKey, rangeKey } = index === null ? TABLE : TABLE.indexes[index];
  const [lower, upper] = ascending ? [start, end] : [end, start];
  // Sort keys are ASCII, so `!` is below and `~` above all of them. A row of the exact time `to` is longer, so above it.
  const low = [`${prefix}${period.from ?? "!"}`, lower ?? ""].reduce((a, b) => (a > b ? a : b));
  const high = [`${prefix}${period.to ?? "~"}`, upper ?? "~"].reduce((a, b) => (a < b ? a : b));
  // The cursor is of another list. DynamoDB refuses a lower bound above the upper one.
  if (low > high) return { items: [], hasMore: false };
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.table,
      ...(index !== null && { IndexName: index }),
      KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :low AND :high",
      ExpressionAttributeNames: { "#pk": hashKey, "#sk": rangeKey },
      ExpressionAttributeValues: { ":pk": partition, ":low": low, ":high": high },
      ScanIndexForward: ascending,
      // One row more shows if there is a next page; two more replace the rows of the cursors, which are left out.
      Limit: limit + 3,
    }),
  );
  const items = (Items as Db.Item[]).filter((item) => item[rangeKey] !== start && item[rangeKey] !== end);
  return { items: items.slice(0, limit), hasMore: items.length > limit };
}
