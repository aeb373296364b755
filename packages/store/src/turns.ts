import { DeleteCommand, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Import } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import { TABLE } from "#table";

/**
 * The turns of each uploader: its imports that are received and have not ended, in order of arrival.
 *
 * A turn is a lease. Each step of the import begins with a heartbeat, a conditional write that fails once the turn is
 * revoked. Lambda ends a step 15 minutes after its start. So from STEP_MS after the last heartbeat of a revoked turn on,
 * no step of the import runs or can begin, and the import may be ended.
 */

/** 15 min, the longest time of a function, and 5 min for clocks that differ. Shorter, a step could write after the end. */
export const STEP_MS = 20 * 60_000;

/**
 * Without a heartbeat for so long, a turn expires. A step takes four attempts of 15 min at most, and an import that
 * waits asks every 30 min. Shorter, an import whose steps wait for a free Lambda would be ended.
 */
export const EXPIRY_MS = 60 * 60_000;

/**
 * EXPIRED: no heartbeat. EXECUTION: the execution of its workflow has ended. OPS: by a decision of ops. FAILED: a step
 * failed, and the workflow ends the import once its other steps have ended.
 */
export type Revocation = "EXPIRED" | "EXECUTION" | "OPS" | "FAILED";

/** `begun`: null until the first step. `heartbeatAt` is null on turns of a release before there were heartbeats. */
export type Turn = {
  key: Keys.Key;
  import: Import.Id;
  begun: boolean | null;
  heartbeatAt: string | null;
  revoked: Revocation | null;
  revokedAt: string | null;
};

type Owner = Pick<Import.Import, "id" | "uploader" | "order">;

const keyOf = ({ uploader, order, id }: Owner) => Keys.turn(uploader, order, id);

const before = (now: Date, ms: number) => new Date(now.getTime() - ms).toISOString();

/** Of a transaction that receives the import. */
export function putWrite(db: Db.Db, imported: Owner & { version: string | undefined }, now: Date): Db.Write {
  const key = keyOf(imported);
  const { id, version } = imported;
  const Item = { ...key, ...Keys.inTurns(key), import: id, version, heartbeatAt: now.toISOString() };
  return { Put: { TableName: db.table, Item } };
}

/**
 * Tries to take the import's turn. TAKEN if no earlier import of the uploader waits and none has begun. OVER if the turn
 * has ended or is revoked. Events come in any order, so each import marks itself begun before it reads the others; of
 * two at once the later gives way. One write unit, two reads.
 */
export async function tryTake(db: Db.Db, imported: Owner, now: Date): Promise<"TAKEN" | "WAITS" | "OVER"> {
  const own = keyOf(imported);
  const others = async () => (await ofUploader(db, imported.uploader)).filter(({ key }) => key.sk !== own.sk);
  const isEarlier = ({ key }: Turn) => key.sk < own.sk;
  if ((await others()).some(isEarlier)) return (await beat(db, own, now, { begun: false })) ? "WAITS" : "OVER";
  if (!(await beat(db, own, now, { begun: true }))) return "OVER";
  const begun = (await others()).filter((turn) => turn.begun);
  if (begun.some(isEarlier)) await beat(db, own, now, { begun: false });
  return begun.length === 0 ? "TAKEN" : "WAITS";
}

/** At the start of each step. False if the turn has ended or is revoked: the step must not write. One write unit. */
export const heartbeat = (db: Db.Db, imported: Owner, now: Date) => beat(db, keyOf(imported), now);

/** At the start of the step that ends a FAILED import, by its own workflow. Otherwise as {@link heartbeat}. */
export const lastHeartbeat = (db: Db.Db, imported: Owner, now: Date) => beat(db, keyOf(imported), now, {}, "FAILED");

async function beat(
  db: Db.Db,
  Key: Keys.Key,
  now: Date,
  marks: { begun?: boolean } = {},
  allowed: Revocation | "NONE" = "NONE",
): Promise<boolean> {
  const { ExpressionAttributeValues, ...update } = Db.setting({ heartbeatAt: now.toISOString(), ...marks });
  const command = new UpdateCommand({
    TableName: db.table,
    Key,
    ...update,
    ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(revoked) OR revoked = :allowed)",
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ":allowed": allowed },
  });
  // May conflict with the transaction of another delivery, which puts the same item.
  return Db.conditionalWrite(() => db.client.send(command));
}

/** From now on no step of the import begins. False if the turn has ended or is revoked already. One write unit. */
export async function revoke(db: Db.Db, imported: Owner, why: Revocation, now: Date): Promise<boolean> {
  const command = new UpdateCommand(revokeUpdate(db, keyOf(imported), why, now));
  return Db.conditionalWrite(() => db.client.send(command));
}

/** Of a transaction. An earlier revocation stays. */
export const revokeWrite = (db: Db.Db, imported: Owner, why: Revocation, now: Date): Db.Write => ({
  Update: {
    TableName: db.table,
    Key: keyOf(imported),
    UpdateExpression: "SET revoked = if_not_exists(revoked, :why), revokedAt = if_not_exists(revokedAt, :now)",
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeValues: { ":why": why, ":now": now.toISOString() },
  },
});

function revokeUpdate(db: Db.Db, Key: Keys.Key, why: Revocation, now: Date) {
  return {
    TableName: db.table,
    Key,
    ...Db.setting({ revoked: why, revokedAt: now.toISOString() }),
    ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(#revoked)",
  };
}

/**
 * True if the import may be ended: its turn is revoked, and no step runs. A turn without a heartbeat for EXPIRY_MS is
 * revoked first, unless it has had one since it was read. At most one write unit.
 */
export async function mayEnd(db: Db.Db, turn: Turn, now: Date): Promise<boolean> {
  if (turn.revoked === null && isOlder(turn, now, EXPIRY_MS)) return expire(db, turn, now);
  return turn.revoked !== null && (turn.heartbeatAt === null || isOlder(turn, now, STEP_MS));
}

const isOlder = ({ heartbeatAt }: Turn, now: Date, ms: number) =>
  heartbeatAt !== null && heartbeatAt <= before(now, ms);

async function expire(db: Db.Db, { key, heartbeatAt }: Turn, now: Date): Promise<boolean> {
  const { ConditionExpression, ExpressionAttributeValues, ...update } = revokeUpdate(db, key, "EXPIRED", now);
  const command = new UpdateCommand({
    ...update,
    ConditionExpression: `${ConditionExpression} AND heartbeatAt = :read`,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ":read": heartbeatAt },
  });
  return Db.conditionalWrite(() => db.client.send(command));
}

/**
 * Reserves the end of an import whose turn is revoked. Null if a step may still run, if another invocation ends the
 * import, or if the turn has ended. An invocation that fails is replaced after STEP_MS. One write unit.
 */
export async function reserveEnd(db: Db.Db, imported: Owner, now: Date): Promise<Revocation | null> {
  const command = new UpdateCommand({
    TableName: db.table,
    Key: keyOf(imported),
    UpdateExpression: "SET heartbeatAt = :now",
    // The negation is also true without a heartbeat.
    ConditionExpression: "attribute_exists(revoked) AND NOT heartbeatAt > :step",
    ExpressionAttributeValues: { ":now": now.toISOString(), ":step": before(now, STEP_MS) },
    ReturnValues: "ALL_NEW",
  });
  let why: Revocation | null = null;
  await Db.conditionalWrite(async () => {
    const { Attributes } = await db.client.send(command);
    why = (Attributes as { revoked: Revocation }).revoked;
  });
  return why;
}

export async function end(db: Db.Db, imported: Owner): Promise<void> {
  const command = new DeleteCommand({ TableName: db.table, Key: keyOf(imported) });
  await Db.conditionalWrite(() => db.client.send(command));
}

/** The turns of an uploader, in order of arrival. Strongly consistent. */
export async function ofUploader(db: Db.Db, uploader: Import.Uploader): Promise<Turn[]> {
  return (await Db.query(db, Keys.turns(uploader), { consistent: true })).map(toTurn);
}

/** The turns of all uploaders: imports that are received and have not ended. Half a read unit for 25, and one for each. */
export async function list(db: Db.Db): Promise<Turn[]> {
  const { hashKey } = TABLE.indexes.queue;
  const pages = paginateQuery(
    { client: db.client },
    {
      TableName: db.table,
      IndexName: "queue",
      KeyConditionExpression: "#pk = :pk",
      ExpressionAttributeNames: { "#pk": hashKey },
      ExpressionAttributeValues: { ":pk": Keys.TURNS },
    },
  );
  const keys: Keys.Key[] = [];
  for await (const { Items = [] } of pages) keys.push(...(Items as Keys.Key[]));
  return [...(await Db.batchGet(db, keys, { consistent: true })).values()].map(toTurn);
}

function toTurn(item: Db.Item): Turn {
  const { pk, sk, import: id, begun = null, heartbeatAt = null, revoked = null, revokedAt = null } = item;
  return { key: { pk, sk }, import: id, begun, heartbeatAt, revoked, revokedAt } as Turn;
}
