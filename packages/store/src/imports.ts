import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Hold, Import, type Outcome } from "@hamta/core";
import * as Db from "#db";
import * as ImportParts from "#import-parts";
import * as Keys from "#keys";
import * as Pages from "#pages";
import * as IdempotentRequests from "#idempotent-requests";
import * as Turns from "#turns";

/** Imports: their state, and the results of their chunks. */

/**
 * An upload form is valid for an hour, and the same request can get a new one for as long as it is stored. An import
 * without an upload expires with the request.
 */
const UNUSED_SECONDS = IdempotentRequests.RETENTION_SECONDS;

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
 * Creates an import that awaits its upload. False if the request's idempotency key is in use.
 *
 * @param request the request with an idempotency key, if there is one: a transaction, 4 write units
 */
export async function create(
  db: Db.Db,
  imported: Import.Import,
  request: IdempotentRequests.Request | null = null,
): Promise<boolean> {
  const expiresAt = Math.floor(Date.parse(imported.createdAt) / 1000) + UNUSED_SECONDS;
  const Item = { ...toItem(imported), expiresAt };
  // The id is random and new, so a condition would only fail a retry of a put whose response was lost.
  const put = { TableName: db.table, Item };
  if (request) {
    const requestWrite = IdempotentRequests.createWrite(db, request, imported.id, new Date(imported.createdAt));
    return Db.transact(db, [{ Put: put }, requestWrite]);
  }
  await db.client.send(new PutCommand(put));
  return true;
}

/**
 * Creates an import that applies or undoes `followed`, and links it in `followedBy`. False if `followedBy` changed since
 * it was read.
 */
export async function createFollowUp(db: Db.Db, imported: Import.Import, followed: Import.Import): Promise<boolean> {
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

/**
 * An import, and the counts of its chunks so far, in one round trip: half a read unit for about 40 chunks, also if the
 * import has ended.
 */
export async function getWithCounts(
  db: Db.Db,
  id: Import.Id,
): Promise<{ imported: Import.Import; counts: Outcome.Counts[] } | null> {
  const { pk, sk } = Keys.imported(id);
  const items = await Db.query(db, { pk });
  const imported = items.find((item) => item.sk === sk);
  const chunks = items.filter((item) => item.sk.startsWith(Keys.chunks(id).prefix));
  return imported ? { imported: fromItem(imported), counts: chunks.map(ImportParts.toCounts) } : null;
}

export async function getMany(
  db: Db.Db,
  ids: readonly Import.Id[],
  options?: { consistent: boolean },
): Promise<Map<Import.Id, Import.Import>> {
  const items = await Db.batchGet(db, ids.map(Keys.imported), options);
  return new Map([...items.values()].map(fromItem).map((imported) => [imported.id, imported]));
}

/** Those of the imports that were undone: an undo of them is completed. Two read units for each import. */
export async function getUndone(db: Db.Db, ids: readonly Import.Id[]): Promise<Set<Import.Id>> {
  if (ids.length === 0) return new Set();
  const imports = [...(await getMany(db, ids, { consistent: true })).values()];
  const followers = imports.flatMap(({ followedBy }) => followedBy ?? []);
  const undos = [...(await getMany(db, followers, { consistent: true })).values()];
  return new Set(
    undos.flatMap(({ mode, state, follows }) => (mode === "UNDO" && state === "COMPLETED" && follows ? [follows] : [])),
  );
}

/**
 * Stores the import of an upload: the one that was announced, or a new one for a file put directly into the bucket. The
 * same transaction puts its turn. False if the import has an upload already or changed since it was read.
 */
export async function receive(db: Db.Db, imported: Import.Import, now: Date): Promise<boolean> {
  const version = imported.upload?.version;
  return Db.transact(db, [
    {
      Put: {
        TableName: db.table,
        Item: toItem(imported),
        // Unchanged since it was read: the uploader may cancel it at the same moment.
        ConditionExpression: "attribute_not_exists(pk) OR (#state = :awaiting AND cancelRequested = :cancelled)",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":awaiting": "AWAITING_UPLOAD", ":cancelled": imported.cancelRequested },
      },
    },
    Turns.putWrite(db, { ...imported, version }, now),
  ]);
}

/** Stores an import whose upload is refused; it has no turn and never starts. A repeated call changes nothing. */
export async function createRefused(db: Db.Db, imported: Import.Import): Promise<void> {
  const put = new PutCommand({
    TableName: db.table,
    Item: toItem(imported),
    ConditionExpression: "attribute_not_exists(pk)",
  });
  await Db.conditionalWrite(() => db.client.send(put));
}

const NOT_ENDED = {
  condition: `attribute_exists(pk) AND NOT #current IN (${[...Import.ENDED_STATES].map((state) => `:is${state}`).join(", ")})`,
  names: { "#current": "state" },
  values: Object.fromEntries([...Import.ENDED_STATES].map((state) => [`:is${state}`, state])),
} as const;

/** Updates an import. False if it has ended. */
export async function updateUnlessEnded(db: Db.Db, id: Import.Id, changes: Import.Change): Promise<boolean> {
  const { ExpressionAttributeValues, ExpressionAttributeNames, ...update } = Db.setting(changes);
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.imported(id),
    ...update,
    ConditionExpression: NOT_ENDED.condition,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, ...NOT_ENDED.names },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ...NOT_ENDED.values },
  });
  return Db.conditionalWrite(() => db.client.send(command));
}

/**
 * Stores the request of ops to end an import, and revokes its turn. False if the import has ended, has no list yet, or
 * has such a request. A transaction, 4 write units.
 */
export async function requestEnd(db: Db.Db, imported: Import.Import, endRequest: Import.EndRequest): Promise<boolean> {
  return Db.transact(db, [
    {
      Update: {
        TableName: db.table,
        Key: Keys.imported(imported.id),
        UpdateExpression: "SET endRequest = :request",
        // Also true if the attribute is missing: imports of an earlier release do not have it.
        ConditionExpression: `${NOT_ENDED.condition} AND NOT attribute_type(endRequest, :map)`,
        ExpressionAttributeNames: NOT_ENDED.names,
        ExpressionAttributeValues: { ...NOT_ENDED.values, ":request": endRequest, ":map": "M" },
      },
    },
    Turns.revokeWrite(db, imported, "OPS", new Date(endRequest.at)),
  ]);
}

/**
 * PUBLISHING, and how many tries to publish this one makes; 0 if the import has ended. A write that the client repeats
 * may count twice. One write unit.
 */
export async function startPublishing(db: Db.Db, id: Import.Id): Promise<number> {
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.imported(id),
    UpdateExpression: "SET #current = :publishing ADD publishTries :one",
    ConditionExpression: NOT_ENDED.condition,
    ExpressionAttributeNames: NOT_ENDED.names,
    ExpressionAttributeValues: { ...NOT_ENDED.values, ":publishing": "PUBLISHING", ":one": 1 },
    ReturnValues: "UPDATED_NEW",
  });
  let tries = 0;
  await Db.conditionalWrite(async () => {
    const { Attributes } = await db.client.send(command);
    tries = Number(Attributes?.["publishTries"]);
  });
  return tries;
}

/** The first import of the same uploader with the same bytes; this import if there was none. */
export async function firstImportOfBytes(db: Db.Db, imported: Import.Import, digest: string): Promise<Import.Id> {
  const key = Keys.uploadDigest(imported.uploader, digest);
  const Item = { ...key, import: imported.id };
  const put = new PutCommand({ TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" });
  if (await Db.conditionalWrite(() => db.client.send(put))) return imported.id;
  return (await findImportOfBytes(db, imported, digest)) ?? imported.id;
}

/** The first import that applied these bytes of the same uploader; null if none did. */
export async function findImportOfBytes(
  db: Db.Db,
  { uploader }: Pick<Import.Import, "uploader">,
  digest: string,
): Promise<Import.Id | null> {
  const first = await Db.get(db, Keys.uploadDigest(uploader, digest), { consistent: true });
  return (first?.["import"] as Import.Id | undefined) ?? null;
}

/** Results of the uploader's latest lists, to detect a list that is unlike them. */
export async function historyOf(db: Db.Db, { uploader, kind }: Import.Import): Promise<Hold.PastList[]> {
  const item = await Db.get(db, Keys.history(uploader, kind), { consistent: true });
  return item ? Db.ownAttributes<{ lists: Hold.PastList[] }>(item).lists : [];
}

/** Adds a list to its uploader's history, once. Unconditional: only the import whose turn it is writes. */
export async function addToHistory(db: Db.Db, imported: Import.Import, past: Hold.PastList): Promise<void> {
  const before = await historyOf(db, imported);
  const lists = Hold.addToHistory(before, past);
  if (lists.length === before.length && lists.at(-1)?.import === before.at(-1)?.import) return;
  const Item = { ...Keys.history(imported.uploader, imported.kind), format: Db.FORMAT, lists };
  await db.client.send(new PutCommand({ TableName: db.table, Item }));
}

/** Imports of an earlier release have no `columnNames`. */
function fromItem(item: Db.Item): Import.Import {
  const imported = Db.ownAttributes<Import.Import>(item);
  return { ...imported, columnNames: "columnNames" in item ? imported.columnNames : null };
}

/** Imports that were created in `period` and that `keeps` accepts; null accepts all. */
export type Filter = { period: Pages.Period; keeps: ((imported: Import.Import) => boolean) | null };
const ALL: Filter = { period: {}, keeps: null };

/** One page of the imports of uploaders. */
export function listByUploaders(
  db: Db.Db,
  uploaders: readonly Import.Uploader[],
  request: Pages.PageRequest,
  { period, keeps }: Filter = ALL,
) {
  const range = { partitions: uploaders.map(Keys.uploads), prefix: Keys.IMPORTS, period };
  return Pages.readPage(db, "byPerson", range, request, { read: fromItem, keeps });
}

/** One page of all imports, which are partitioned by month (`2026-11`). A month costs half a read unit. */
export function listByMonth(
  db: Db.Db,
  months: readonly string[],
  request: Pages.PageRequest,
  { period, keeps }: Filter = ALL,
) {
  const ranges = (request.ascending ? months.toSorted() : months.toSorted().toReversed()).map((month) => {
    const [from = "", to = "~"] = [period.from ?? undefined, period.to ?? undefined];
    return {
      partitions: [Keys.month(month)],
      // Bounded to the month, so that a month on the other side of the cursor costs no request.
      period: { from: from > month ? from : month, to: to < `${month}~` ? to : `${month}~` },
    };
  });
  return Pages.chain(ranges, request, (range, request) =>
    Pages.readPage(db, "queue", range, request, { read: fromItem, keeps }),
  );
}
