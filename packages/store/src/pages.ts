import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as Db from "#db";
import type { Key } from "#keys";
import type { IndexName } from "#table";
import { TABLE } from "#table";

/** Pages of the lists that an index keeps in order. A list is read from either end. */

/** A part of an index: one partition, and in it the sort keys that begin with `prefix` and whose time is in `period`. */
export type Part = { partition: string; prefix?: string; period?: Period };

/** ISO 8601 in UTC, which sorts as text; `from` is in it, `to` is not. */
export type Period = { from?: string | null; to?: string | null };

/** Cursors are sort keys, and those that are given are left out; null is the end of the list. */
export type Reading = {
  /** Rows at most, 1 or more. */
  limit: number;
  /** Towards higher sort keys. */
  up: boolean;
  start: string | null;
  end: string | null;
};

export type Entry<T> = { node: T; cursor: string };

/** `stop` is how far was looked: where there is `more`, the next page starts there. */
export type Page<T> = { entries: Entry<T>[]; more: boolean; stop: string | null };

/** Rows in one go when few of them may be kept, and rows for one page at most: so a page is three round trips of two. */
const BATCH = 100;
const LOOK = 300;

/** What stands behind an entry of an index. Which rows of it are kept is asked of each; null keeps all. */
export type Rows<T> = { read: (item: Db.Item) => T; keeps: ((row: T) => boolean) | null };

/** Half a read unit for the entries, and half for each row (of 4 KB) that is looked at. */
export async function of<T>(
  db: Db.Db,
  index: IndexName,
  part: Part,
  reading: Reading,
  { read, keeps }: Rows<T>,
): Promise<Page<T>> {
  const { limit } = reading;
  const entries: Entry<T>[] = [];
  let stop = reading.start;
  let more = true;
  for (let looked = 0; more && entries.length < limit && looked < LOOK;) {
    const asked = keeps ? BATCH : limit - entries.length;
    const found = await keysOf(db, index, part, { ...reading, start: stop, limit: asked });
    const items = await Db.batchGet(db, found.keys);
    for (const key of found.keys) {
      const item = items.get(key);
      const node = item && read(item);
      if (node && (!keeps || keeps(node))) entries.push({ node, cursor: key.cursor });
    }
    looked += asked;
    stop = found.keys.at(-1)?.cursor ?? stop;
    more = found.more;
  }
  return cut({ entries, more, stop }, limit);
}

function cut<T>({ entries, more, stop }: Page<T>, limit: number): Page<T> {
  if (entries.length <= limit) return { entries, more, stop };
  const kept = entries.slice(0, limit);
  return { entries: kept, more: true, stop: kept.at(-1)?.cursor ?? null };
}

/** One page out of several parts whose sort keys are alike. */
export function merge<T>(pages: readonly Page<T>[], { limit, up }: Pick<Reading, "limit" | "up">): Page<T> {
  const [only] = pages;
  if (only && pages.length === 1) return cut(only, limit);
  const order = (a: string, b: string) => (a < b ? -1 : 1) * (up ? 1 : -1);
  // Beyond the nearest of these, a part may have rows that nobody has looked at.
  const [stop = null] = pages.flatMap((page) => (page.more && page.stop !== null ? [page.stop] : [])).toSorted(order);
  const entries = pages
    .flatMap((page) => page.entries)
    .filter(({ cursor }) => stop === null || cursor === stop || order(cursor, stop) < 0)
    .toSorted((a, b) => order(a.cursor, b.cursor));
  return cut({ entries, more: stop !== null, stop: stop ?? entries.at(-1)?.cursor ?? null }, limit);
}

/** One page out of parts that follow one another, each read only when those before it did not fill the page. */
export async function chain<T>(
  parts: readonly Part[],
  reading: Reading,
  pageOf: (part: Part, reading: Reading) => Promise<Page<T>>,
): Promise<Page<T>> {
  const entries: Entry<T>[] = [];
  let stop: string | null = null;
  for (const part of parts) {
    // One more than asked for, also of the next part: it tells whether there is a next page.
    const page = await pageOf(part, { ...reading, limit: reading.limit + 1 - entries.length });
    entries.push(...page.entries);
    stop = page.stop ?? stop;
    if (page.more || entries.length > reading.limit) return cut({ entries, more: true, stop }, reading.limit);
  }
  return { entries, more: false, stop };
}

/** The table keys of one page, in the order in which they are read; `cursor` is the sort key of each. */
export async function keysOf(
  db: Db.Db,
  index: IndexName,
  { partition, prefix = "", period = {} }: Part,
  { limit, up, start, end }: Reading,
): Promise<{ keys: (Key & { cursor: string })[]; more: boolean }> {
  const { hashKey, rangeKey } = TABLE.indexes[index];
  const [lower, upper] = up ? [start, end] : [end, start];
  // Sort keys are ASCII, so `!` is below and `~` above them all; a row of the very moment `to` is longer than it.
  const low = [`${prefix}${period.from ?? "!"}`, lower ?? ""].reduce((a, b) => (a > b ? a : b));
  const high = [`${prefix}${period.to ?? "~"}`, upper ?? "~"].reduce((a, b) => (a < b ? a : b));
  // A cursor of another list; DynamoDB refuses bounds that are the wrong way round.
  if (low > high) return { keys: [], more: false };
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.table,
      IndexName: index,
      KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :low AND :high",
      ExpressionAttributeNames: { "#pk": hashKey, "#sk": rangeKey },
      ExpressionAttributeValues: { ":pk": partition, ":low": low, ":high": high },
      ScanIndexForward: up,
      // One more tells whether there is a next page; the others make up for the cursors themselves.
      Limit: limit + 3,
    }),
  );
  const keys = Items.map((item) => ({
    pk: String(item["pk"]),
    sk: String(item["sk"]),
    cursor: String(item[rangeKey]),
  })).filter(({ cursor }) => cursor !== start && cursor !== end);
  return { keys: keys.slice(0, limit), more: keys.length > limit };
}
