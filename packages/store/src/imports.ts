import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Guard, type Import, type Outcome } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";
import * as Requests from "#requests";

/** Imports: their state, what each chunk of them came to, and whose turn it is. */

/**
 * An upload form lives an hour, and may be asked for again as long as the request for it is known; an import that was
 * never uploaded is forgotten with it.
 */
const UNUSED_SECONDS = Requests.KEPT_SECONDS;

const toItem = (imported: Import.Import): Db.Item => ({
  ...Keys.imported(imported.id),
  format: Db.FORMAT,
  pk1: Keys.uploads(imported.uploader),
  sk1: `${Keys.IMPORTS}${imported.createdAt}#${imported.id}`,
  pk3: Keys.month(imported.createdAt.slice(0, 7)),
  sk3: `${imported.createdAt}#${imported.id}`,
  ...imported,
});

/**
 * Announces an upload that is to come. False when another came under the key of the same request.
 *
 * @param request that announces it, if it is one of those that may come again: a transaction, 4 write units
 */
export async function announce(
  db: Db.Db,
  imported: Import.Import,
  request: Requests.Request | null = null,
): Promise<boolean> {
  const expiresAt = Math.floor(Date.parse(imported.createdAt) / 1000) + UNUSED_SECONDS;
  const Item = { ...toItem(imported), expiresAt };
  // Its id is random and told to nobody yet, so a condition would only fail a second try whose first was not heard of.
  const put = { TableName: db.table, Item };
  if (request) {
    const asked = Requests.creation(db, request, imported.id, new Date(imported.createdAt));
    return Db.transact(db, [{ Put: put }, asked]);
  }
  await db.client.send(new PutCommand(put));
  return true;
}

/**
 * Announces an import that applies or undoes another, which from then on names it. False when the other is named by
 * another follower already than the one that was read.
 */
export async function announceFollowing(db: Db.Db, imported: Import.Import, followed: Import.Import): Promise<boolean> {
  const expiresAt = Math.floor(Date.parse(imported.createdAt) / 1000) + UNUSED_SECONDS;
  return Db.transact(db, [
    {
      Put: {
        TableName: db.table,
        Item: { ...toItem(imported), expiresAt },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
    {
      Update: {
        TableName: db.table,
        Key: Keys.imported(followed.id),
        UpdateExpression: "SET followedBy = :id",
        ConditionExpression: "attribute_exists(pk) AND followedBy = :before",
        ExpressionAttributeValues: { ":id": imported.id, ":before": followed.followedBy },
      },
    },
  ]);
}

export async function get(db: Db.Db, id: Import.Id, { consistent = false } = {}): Promise<Import.Import | null> {
  const item = await Db.get(db, Keys.imported(id), { consistent });
  return item && fromItem(item);
}

export async function getMany(
  db: Db.Db,
  ids: readonly Import.Id[],
  options?: { consistent: boolean },
): Promise<Map<Import.Id, Import.Import>> {
  const items = await Db.batchGet(db, ids.map(Keys.imported), options);
  return new Map([...items.values()].map(fromItem).map((one) => [one.id, one]));
}

/**
 * Takes an upload in: the import that announced it, or a new one for a file that was dropped into the bucket. One
 * transaction also queues it for its turn. False when the import has an upload already, or has changed since it was
 * read.
 */
export async function receive(db: Db.Db, imported: Import.Import): Promise<boolean> {
  const version = imported.upload?.version;
  return Db.transact(db, [
    {
      Put: {
        TableName: db.table,
        Item: toItem(imported),
        // As it was read: its uploader may cancel it before its upload is taken in.
        ConditionExpression: "attribute_not_exists(pk) OR (#state = :awaiting AND cancelRequested = :cancelled)",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":awaiting": "AWAITING_UPLOAD", ":cancelled": imported.cancelRequested },
      },
    },
    {
      Put: {
        TableName: db.table,
        Item: { ...Keys.turn(imported.uploader, imported.order, imported.id), import: imported.id, version },
      },
    },
  ]);
}

/** The state moves on and never back to life: an ended import does not change. False when it had ended. */
export async function advance(db: Db.Db, id: Import.Id, changes: Partial<Import.Import>): Promise<boolean> {
  const { ExpressionAttributeValues, ExpressionAttributeNames, ...update } = Db.setting(changes);
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.imported(id),
    ...update,
    ConditionExpression: "attribute_exists(pk) AND NOT #current IN (:isCompleted, :isCancelled, :isHeld, :isRejected)",
    ExpressionAttributeNames: { ...ExpressionAttributeNames, "#current": "state" },
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ":isCompleted": "COMPLETED",
      ":isCancelled": "CANCELLED",
      ":isHeld": "HELD",
      ":isRejected": "REJECTED",
    },
  });
  return Db.conditional(() => db.client.send(command));
}

/**
 * Whether the turn of an import has come, and then it is taken: no earlier one of its uploader waits, and none has
 * begun. Events come in any order, so a later one may have begun before an earlier one is there. Each says that it
 * begins before it looks who else has; of two at once the later steps back. One write unit, two reads.
 */
export async function takeTurn(db: Db.Db, imported: Import.Import): Promise<boolean> {
  const own = Keys.turn(imported.uploader, imported.order, imported.id);
  const others = async () => {
    const items = await Db.query(db, Keys.turns(imported.uploader), { consistent: true });
    return items.filter(({ sk }) => sk !== own.sk);
  };
  const mark = (begun: boolean) => {
    const command = new UpdateCommand({ TableName: db.table, Key: own, ...Db.setting({ import: imported.id, begun }) });
    // It may meet the transaction of another delivery, which puts the same item.
    return Db.conditional(() => db.client.send(command));
  };
  if ((await others()).some(({ sk }) => sk < own.sk)) {
    await mark(false);
    return false;
  }
  await mark(true);
  const begun = (await others()).filter((item) => item["begun"] === true);
  if (begun.some(({ sk }) => sk < own.sk)) await mark(false);
  return begun.length === 0;
}

export async function leave(db: Db.Db, imported: Import.Import): Promise<void> {
  const Key = Keys.turn(imported.uploader, imported.order, imported.id);
  const command = new DeleteCommand({ TableName: db.table, Key });
  await Db.conditional(() => db.client.send(command));
}

/** The first import of the same uploader with the same bytes; this one, when there was none. */
export async function firstWith(db: Db.Db, imported: Import.Import, digest: string): Promise<Import.Id> {
  const key = Keys.contents(imported.uploader, digest);
  const Item = { ...key, import: imported.id };
  const put = new PutCommand({ TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" });
  if (await Db.conditional(() => db.client.send(put))) return imported.id;
  const first = await Db.get(db, key, { consistent: true });
  return (first?.["import"] as Import.Id | undefined) ?? imported.id;
}

/** What the last lists of an uploader came to, by which a list that is unlike them is told. */
export async function historyOf(db: Db.Db, { uploader, kind }: Import.Import): Promise<Guard.Past[]> {
  const item = await Db.get(db, Keys.history(uploader, kind), { consistent: true });
  return item ? Db.body<{ lists: Guard.Past[] }>(item).lists : [];
}

/** Adds a list to its uploader's history, once. Whose turn it is writes alone. */
export async function remember(db: Db.Db, imported: Import.Import, past: Guard.Past): Promise<void> {
  const before = await historyOf(db, imported);
  const lists = Guard.remember(before, past);
  if (lists.length === before.length && lists.at(-1)?.import === before.at(-1)?.import) return;
  const Item = { ...Keys.history(imported.uploader, imported.kind), format: Db.FORMAT, lists };
  await db.client.send(new PutCommand({ TableName: db.table, Item }));
}

/** What a part of a chunk has come to so far: written over, also by a retry, and never once the part is done. */
export async function putProgress(
  db: Db.Db,
  id: Import.Id,
  { number, part, counts }: { number: number; part: number; counts: Outcome.Counts },
): Promise<void> {
  await putChunk(db, Keys.chunk(id, number, part), { counts, done: false });
}

/** `attempt` names the results that count; `to` is the line where they end, `deferred` the rows that they leave. */
export type Part = { number: number; part: number; attempt: string; to: number; deferred: number };

/** The first attempt that ends a part has decided it. Whichever it was is returned; one write unit. */
export async function endPart(
  db: Db.Db,
  id: Import.Id,
  { counts, number, part, ...ended }: Part & { counts: Outcome.Counts },
): Promise<Part> {
  if (await putChunk(db, Keys.chunk(id, number, part), { counts, ...ended, done: true }))
    return { number, part, ...ended };
  const first = await partOf(db, id, number, part);
  if (!first) throw new Error(`Part ${number}-${part} of import ${id} has ended, and is not there`);
  return first;
}

async function putChunk(db: Db.Db, key: Keys.Key, attributes: { counts: Outcome.Counts; done: boolean }) {
  const command = new PutCommand({
    TableName: db.table,
    Item: { ...key, format: Db.FORMAT, ...attributes },
    ConditionExpression: "NOT done = :done",
    ExpressionAttributeValues: { ":done": true },
  });
  return Db.conditional(() => db.client.send(command));
}

/** Null until the part has ended. One read unit. */
export async function partOf(db: Db.Db, id: Import.Id, number: number, part: number): Promise<Part | null> {
  const item = await Db.get(db, Keys.chunk(id, number, part), { consistent: true });
  return item?.["done"] === true ? toPart(item) : null;
}

/** The parts that are done, chunk by chunk. */
export async function parts(db: Db.Db, id: Import.Id): Promise<Part[]> {
  const items = await Db.query(db, Keys.chunks(id), { consistent: true });
  return items.filter(({ done }) => done === true).map(toPart);
}

function toPart(item: Db.Item): Part {
  const [, number, part] = item.sk.split("#");
  const { attempt, to, deferred } = Db.body<Omit<Part, "number" | "part">>(item);
  return { number: Number(number), part: Number(part), attempt, to, deferred };
}

/** The counts so far: one read unit for about 80 chunks. */
export async function countsOf(db: Db.Db, id: Import.Id): Promise<Outcome.Counts[]> {
  const items = await Db.query(db, Keys.chunks(id));
  return items.map(({ counts }) => counts as Outcome.Counts);
}

const fromItem = (item: Db.Item) => Db.body<Import.Import>(item);

/** Which imports are wanted: announced in the period, and kept by a look at each; null keeps all. */
export type Sought = { period: Pages.Period; keeps: ((imported: Import.Import) => boolean) | null };
const ALL: Sought = { period: {}, keeps: null };

/** One page of an uploader's imports. */
export function listByUploader(
  db: Db.Db,
  uploader: Import.Uploader,
  reading: Pages.Reading,
  { period, keeps }: Sought = ALL,
) {
  const part = { partition: Keys.uploads(uploader), prefix: Keys.IMPORTS, period };
  return Pages.of(db, "byPerson", part, reading, { read: fromItem, keeps });
}

/** One page of everybody's imports, which stand month by month (`2026-11`); a month costs half a read unit. */
export function listByMonth(
  db: Db.Db,
  months: readonly string[],
  reading: Pages.Reading,
  { period, keeps }: Sought = ALL,
) {
  const parts = (reading.up ? months.toSorted() : months.toSorted().toReversed()).map((month) => {
    const [from = "", to = "~"] = [period.from ?? undefined, period.to ?? undefined];
    return {
      partition: Keys.month(month),
      // Bounds of its own, so that a month on the other side of a cursor is not asked at all.
      period: { from: from > month ? from : month, to: to < `${month}~` ? to : `${month}~` },
    };
  });
  return Pages.chain(parts, reading, (part, reading) =>
    Pages.of(db, "queue", part, reading, { read: fromItem, keeps }),
  );
}
