import type { Device, Pair } from "@hamta/core";
import { Imei } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/** Holders: the index from an IMEI to the device that has it. */

/** Half a read unit per IMEI (one if consistent). IMEIs that no device holds are absent. */
export async function getIds(
  db: Db.Db,
  imeis: readonly Imei.Imei[],
  options?: { consistent: boolean },
): Promise<Map<Imei.ImeiKey, Device.Id>> {
  const items = await Db.batchGet(
    db,
    imeis.map((imei) => Keys.holder(Imei.keyOf(imei))),
    options,
  );
  const entries = [...items.values()].map(({ pk, device }) => [pk.slice("IMEI#".length), device]);
  return new Map(entries as [Imei.ImeiKey, Device.Id][]);
}

/**
 * Frees the wrong IMEI and takes the new one. The kept IMEI's holder item does not change.
 *
 * @param from the device that gives the new IMEI up; null if none holds it
 * @param to the device that gets the wrong IMEI; null if none does
 */
export function swapWrites(
  db: Db.Db,
  { id }: Device.Device,
  { wrongImei, newImei }: Pair.PartialCorrection,
  { from = null, to = null }: { from?: Device.Id | null; to?: Device.Id | null } = {},
): Db.Write[] {
  return [putWrite(db, newImei, id, from), to ? putWrite(db, wrongImei, to, id) : removeWrite(db, wrongImei, id)];
}

export function removeWrite(db: Db.Db, imei: Imei.Imei, device: Device.Id): Db.Write {
  return {
    Delete: {
      TableName: db.table,
      Key: Keys.holder(Imei.keyOf(imei)),
      ConditionExpression: "device = :device",
      ExpressionAttributeValues: { ":device": device },
    },
  };
}

/** @param from the device that holds the IMEI now; null if none does */
export function putWrite(db: Db.Db, imei: Imei.Imei, device: Device.Id, from: Device.Id | null = null): Db.Write {
  const Item = { ...Keys.holder(Imei.keyOf(imei)), format: Db.FORMAT, device };
  const condition =
    from === null
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "device = :from", ExpressionAttributeValues: { ":from": from } };
  return { Put: { TableName: db.table, Item, ...condition } };
}
