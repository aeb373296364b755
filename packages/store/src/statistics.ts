import type { Statistics } from "@hamta/core";
import { Calendar } from "@hamta/core";
import * as Db from "#db";
import type { Key } from "#keys";
import * as Keys from "#keys";
import { STATISTICS_SHARDS } from "#table";

/**
 * Statistics of tickets: counters of each day and group, and of the open tickets by the day on which they are due. Each
 * change of a ticket is added in one transaction with an item that says so and that must not be there, so a change that
 * comes again, late, or beside itself is added once. A counter is in several shards, and its value is their sum.
 */

/** A change comes again while the stream (a day) or the queue of dead letters (14 days) has it. */
const REMEMBERED_DAYS = 30;

/** How often a set of changes is looked at again because some of them were added meanwhile. */
const ATTEMPTS = 10;

/** For each change 2 write units, and 2 to 4 for each counter that a transaction of about 90 changes adds to. */
export async function add(db: Db.Db, changes: readonly Statistics.Change[], now: () => Date): Promise<void> {
  // A batch of the stream may hold a record twice.
  const distinct = new Map(changes.map((change) => [nameOf(Keys.counted(change)), change]));
  for (const batch of inTransactions([...distinct.values()])) await addTogether(db, batch, now);
}

/** As many changes as fit into one transaction with the counters that they add to. */
function* inTransactions(changes: readonly Statistics.Change[]): Generator<Statistics.Change[]> {
  let batch: Statistics.Change[] = [];
  let counters = new Set<string>();
  for (const change of changes) {
    const own = [...additionsOf([change], 0).keys()];
    const joined = new Set([...counters, ...own]);
    if (batch.length > 0 && batch.length + 1 + joined.size > Db.TRANSACT_MAX) {
      yield batch;
      [batch, counters] = [[], new Set(own)];
    } else counters = joined;
    batch.push(change);
  }
  if (batch.length > 0) yield batch;
}

async function addTogether(db: Db.Db, changes: readonly Statistics.Change[], now: () => Date): Promise<void> {
  let rest = changes;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (rest.length === 0) return;
    const shard = Math.floor(Math.random() * STATISTICS_SHARDS);
    if (await Db.transact(db, writes(db, rest, { shard, now: now() }))) return;
    const added = await Db.batchGet(db, rest.map(Keys.counted), { consistent: true });
    rest = rest.filter((change) => !added.has(Keys.counted(change)));
  }
  throw new Error("The changes of tickets were added by others each time");
}

type Addition = { key: Key; counts: Record<string, number> };

/** What changes add to each counter of a shard, by its key. */
function additionsOf(changes: readonly Statistics.Change[], shard: number): Map<string, Addition> {
  const additions = new Map<string, Addition>();
  const add = (key: Key, counts: Readonly<Record<string, number | undefined>>) => {
    const addition = additions.get(nameOf(key)) ?? { key, counts: {} };
    additions.set(nameOf(key), addition);
    for (const [name, count = 0] of Object.entries(counts)) {
      addition.counts[name] = (addition.counts[name] ?? 0) + count;
    }
  };
  for (const { days, open } of changes) {
    for (const { day, group, counts } of days) add(Keys.dayCounts(day, group, shard), counts);
    for (const { due, counts } of open) add(Keys.openCountsOf(due, shard), counts);
  }
  return additions;
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

function writes(
  db: Db.Db,
  changes: readonly Statistics.Change[],
  { shard, now }: { shard: number; now: Date },
): Db.Write[] {
  const expiresAt = Math.ceil(now.getTime() / 1000) + REMEMBERED_DAYS * 24 * 3600;
  return [
    ...changes.map((change) => ({
      Put: {
        TableName: db.table,
        Item: { ...Keys.counted(change), format: Db.FORMAT, expiresAt },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    })),
    ...[...additionsOf(changes, shard).values()].map((addition) => addWrite(db, addition)),
  ];
}

function addWrite(db: Db.Db, { key, counts }: Addition): Db.Write {
  const names = Object.keys(counts);
  return {
    Update: {
      TableName: db.table,
      Key: key,
      UpdateExpression: `SET #format = :format ADD ${names.map((_, n) => `#n${n} :n${n}`).join(", ")}`,
      ExpressionAttributeNames: {
        "#format": "format",
        ...Object.fromEntries(names.map((name, n) => [`#n${n}`, name])),
      },
      ExpressionAttributeValues: {
        ":format": Db.FORMAT,
        ...Object.fromEntries(names.map((name, n) => [`:n${n}`, counts[name]])),
      },
    },
  };
}

/**
 * The counters of the days from one to another, both included. For each month 0.5 read units a shard, and 0.5 for 8 to 20
 * groups with a ticket on a day. The months are read beside each other.
 */
export async function listDays(db: Db.Db, from: string, to: string): Promise<Statistics.DayCounts[]> {
  const months = Calendar.monthsIn(from, to, "GREGORIAN");
  const ranges = months.flatMap(({ month, from, to }) =>
    shards((shard) => ({ pk: Keys.statistics(month, shard), after: from, prefix: to })),
  );
  const pages = await Promise.all(ranges.map((range) => Db.query(db, range)));
  return pages.flat().map((item) => {
    const [day = "", channel = "", ...importer] = item.sk.split("#");
    return {
      day,
      group: {
        channel: channel === "" ? null : (channel as Statistics.Group["channel"]),
        importer: importer.join("#") || null,
      },
      counts: Db.ownAttributes<Statistics.Counts>(item),
    };
  });
}

/** The counters of all days on which an open ticket was or is due: 0.5 read units a shard for about 40 days. */
export async function listOpen(db: Db.Db): Promise<Statistics.OpenCounts[]> {
  const pages = await Promise.all(shards((shard) => Db.query(db, Keys.openCounts(shard))));
  return pages.flat().map((item) => ({
    due: item.sk.slice("DUE#".length),
    counts: Db.ownAttributes<Statistics.OpenCounts["counts"]>(item),
  }));
}

const shards = <T>(each: (shard: number) => T): T[] =>
  Array.from({ length: STATISTICS_SHARDS }, (_, shard) => each(shard));
