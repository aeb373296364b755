import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Correction, Device } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/** The correction on file for a device. */

export const toCorrection = (item: Db.Item) => Db.ownAttributes<Correction.Correction>(item);

export async function get(db: Db.Db, id: Device.Id): Promise<Correction.Correction | null> {
  const item = await Db.get(db, Keys.correction(id), { consistent: true });
  return item && toCorrection(item);
}

/** Corrections on file for many devices: half a read unit each, one if consistent. */
export async function getMany(
  db: Db.Db,
  ids: readonly Device.Id[],
  options?: { consistent: boolean },
): Promise<Map<Device.Id, Correction.Correction>> {
  const items = await Db.batchGet(db, ids.map(Keys.correction), options);
  const entries = ids.flatMap((id) => {
    const item = items.get(Keys.correction(id));
    return item ? [[id, toCorrection(item)] as const] : [];
  });
  return new Map(entries);
}

/**
 * One write unit each. Unconditional: one importer's lists are processed one by one, and a device without an open ticket
 * has no other writer. `isOwned`: the device has an owner, who is told of the correction.
 */
export async function putMany(
  db: Db.Db,
  corrections: readonly { device: Device.Id; isOwned?: boolean; correction: Correction.Correction }[],
): Promise<void> {
  await Db.batchPut(
    db,
    corrections.map(({ device, isOwned, correction }) => ({
      ...Keys.correction(device),
      format: Db.FORMAT,
      ...(isOwned && { owned: true }),
      ...correction,
    })),
  );
}

/** Replaces the correction that was read. False if the correction on file changed since. */
export async function replace(
  db: Db.Db,
  id: Device.Id,
  onFile: Correction.Correction | null,
  correction: Correction.Correction,
): Promise<boolean> {
  const { Put } = replaceWrite(db, id, onFile, correction);
  return Put !== undefined && Db.conditionalWrite(() => db.client.send(new PutCommand(Put)));
}

/** @param onFile the correction that was read; null if there was none */
export function replaceWrite(
  db: Db.Db,
  id: Device.Id,
  onFile: Correction.Correction | null,
  correction: Correction.Correction,
): Db.Write {
  const Item = { ...Keys.correction(id), format: Db.FORMAT, ...correction };
  return { Put: { TableName: db.table, Item, ...ifUnchanged(onFile) } };
}

/** Removes the correction that was read. False if the correction on file changed since. */
export async function remove(db: Db.Db, id: Device.Id, onFile: Correction.Correction): Promise<boolean> {
  const { Delete } = removeWrite(db, id, onFile);
  return Delete !== undefined && Db.conditionalWrite(() => db.client.send(new DeleteCommand(Delete)));
}

export function removeWrite(db: Db.Db, id: Device.Id, onFile: Correction.Correction): Db.Write {
  return { Delete: { TableName: db.table, Key: Keys.correction(id), ...ifUnchanged(onFile) } };
}

/**
 * Fails the transaction if the correction on file changed since it was read. A concurrent writer wrote before (this side
 * decides again) or writes after (and sees this transaction).
 */
export function unchangedWrite(db: Db.Db, id: Device.Id, onFile: Correction.Correction | null): Db.Write {
  return { ConditionCheck: { TableName: db.table, Key: Keys.correction(id), ...ifUnchanged(onFile) } };
}

/** A correction that a ticket gives back may become the `before` of the one on file. */
function ifUnchanged(onFile: Correction.Correction | null) {
  if (!onFile) return { ConditionExpression: "attribute_not_exists(pk)" };
  const before = onFile.before ? "attribute_exists(#before)" : "attribute_not_exists(#before)";
  return {
    ConditionExpression: `#import = :import AND #row = :row AND ${before}`,
    ExpressionAttributeNames: { "#import": "import", "#row": "row", "#before": "before" },
    ExpressionAttributeValues: { ":import": onFile.import, ":row": onFile.row },
  };
}
