import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { Device, DeviceChange, Imei, Pair, type Correction, type Move, type Msisdn, type Revert } from "@hamta/core";
import * as Corrections from "#corrections";
import * as Db from "#db";
import * as Holders from "#holders";
import * as Keys from "#keys";
import * as Pages from "#pages";

/** Devices. */

const toItem = (device: Device.Device): Db.Item => ({
  format: Db.FORMAT,
  ...Keys.device(device.id),
  ...Keys.byOwner(device),
  ...device,
});

function fromItem(item: Db.Item): Device.Device {
  const stored = Db.checkFormat<Device.Device>(item);
  const device: Device.Device = {
    id: stored.id,
    slots: stored.slots,
    ...Device.detailsOf(stored),
    ticket: stored.ticket,
    version: stored.version,
    listed: stored.listed,
    traces: stored.traces,
    changed: stored.changed ?? null,
    ownedSince: stored.ownedSince ?? 0,
  };
  if (stored.ownerSetAt !== undefined) device.ownerSetAt = stored.ownerSetAt;
  if (stored.corrected !== undefined) device.corrected = stored.corrected;
  if (stored.revertedImeis) device.revertedImeis = stored.revertedImeis;
  return device;
}

export async function getMany(
  db: Db.Db,
  ids: readonly Device.Id[],
  options?: { consistent: boolean },
): Promise<Map<Device.Id, Device.Device>> {
  const found = new Map<Device.Id, Device.Device>();
  for (const item of (await Db.batchGet(db, ids.map(Keys.device), options)).values()) {
    const device = fromItem(item);
    found.set(device.id, device);
  }
  return found;
}

export async function get(db: Db.Db, id: Device.Id): Promise<Device.Device | null> {
  const item = await Db.get(db, Keys.device(id), { consistent: true });
  return item && fromItem(item);
}

/** Devices and their corrections on file, in one batch of reads: half a unit each. */
export async function getWithCorrections(
  db: Db.Db,
  ids: readonly Device.Id[],
  options?: { consistent: boolean },
): Promise<Map<Device.Id, WithCorrection>> {
  const items = await Db.batchGet(
    db,
    ids.flatMap((id) => [Keys.device(id), Keys.correction(id)]),
    options,
  );
  const found = new Map<Device.Id, WithCorrection>();
  for (const id of ids) {
    const device = items.get(Keys.device(id));
    const onFile = items.get(Keys.correction(id));
    if (device) found.set(id, { device: fromItem(device), onFile: onFile ? Corrections.toCorrection(onFile) : null });
  }
  return found;
}

/** Index and device are read by two requests; a change may fall between them. Rare: 8 attempts are enough. */
const ATTEMPTS = 8;

/** The device that holds each IMEI, and the corrections on file for some of them. */
export type Held = {
  devices: (Device.Device | null)[];
  onFile: ReadonlyMap<Device.Id, Correction.Correction>;
};

/**
 * Strongly consistent: two round trips, two read units for an IMEI. If a device changed between the two, both are read
 * again: layer zero would otherwise check a claim against a pair that no device ever had.
 *
 * @param filed IMEIs whose devices are read with their corrections on file: one read unit more for each device
 */
export async function getHeld(db: Db.Db, imeis: readonly Imei.Imei[], filed: readonly Imei.Imei[]): Promise<Held> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const holders = await Holders.getIds(db, imeis, { consistent: true });
    const holderOf = (imei: Imei.Imei) => holders.get(Imei.keyOf(imei));
    const ids = [...new Set(holders.values())];
    const withFile = ids.filter((id) => filed.some((imei) => holderOf(imei) === id));
    const keys = [...ids.map(Keys.device), ...withFile.map(Keys.correction)];
    const items = await Db.batchGet(db, keys, { consistent: true });
    const devices = ids.flatMap((id) => {
      const item = items.get(Keys.device(id));
      return item ? [fromItem(item)] : [];
    });
    const found = imeis.map((imei) => {
      const device = devices.find(({ slots }) => Pair.holds(slots, imei)) ?? null;
      return { device, isConsistent: device?.id === holderOf(imei) };
    });
    if (!found.every(({ isConsistent }) => isConsistent)) continue;
    const onFile = withFile.flatMap((id) => {
      const item = items.get(Keys.correction(id));
      return item ? [[id, Corrections.toCorrection(item)] as const] : [];
    });
    return { devices: found.map(({ device }) => device), onFile: new Map(onFile) };
  }
  throw new Error("Devices and the index of their IMEIs disagree");
}

/** As {@link getHeld}. */
export async function getByImeis(db: Db.Db, imeis: readonly Imei.Imei[]): Promise<(Device.Device | null)[]> {
  return (await getHeld(db, imeis, [])).devices;
}

/** A device and the correction on file for it. */
export type WithCorrection = { device: Device.Device; onFile: Correction.Correction | null };

/** One page of a person's devices, under all their numbers, each with its correction. `keeps`: null accepts all. */
export function listByOwner(
  db: Db.Db,
  msisdns: readonly Msisdn.Msisdn[],
  request: Pages.PageRequest,
  keeps: ((row: WithCorrection) => boolean) | null = null,
): Promise<Pages.Page<WithCorrection>> {
  const range = { partitions: msisdns.map(Keys.person), prefix: Keys.DEVICES };
  const read = (item: Db.Item, beside: Db.Item | null) => ({
    device: fromItem(item),
    onFile: beside && Corrections.toCorrection(beside),
  });
  const beside = (key: Keys.Key) => Keys.correction(Keys.deviceOf(key));
  return Pages.readPage(db, "byPerson", range, request, { read, keeps, beside });
}

/** Three writes: the device, and a holder item for each IMEI. They fail if another device holds an IMEI. */
export function createWrites(db: Db.Db, device: Device.Device): Db.Write[] {
  return [
    { Put: { TableName: db.table, Item: toItem(device), ConditionExpression: "attribute_not_exists(pk)" } },
    ...device.slots.map((imei) => Holders.putWrite(db, imei, device.id)),
  ];
}

/**
 * Writes the details that a list sets. If the importer changes, the former importer's correction on file no longer
 * applies and is deleted.
 */
export function detailsWrites(db: Db.Db, before: Device.Device, device: Device.Device): Db.Write[] {
  if (DeviceChange.differs(before, device) && device.changed === before.changed) {
    throw new Error(`Version ${device.version} of device ${device.id} does not state its cause`);
  }
  const writes: Db.Write[] = [
    {
      Put: {
        TableName: db.table,
        Item: toItem(device),
        ConditionExpression: "version = :version",
        ExpressionAttributeValues: { ":version": before.version },
      },
    },
  ];
  if (before.importer !== device.importer) {
    writes.push({ Delete: { TableName: db.table, Key: Keys.correction(device.id) } });
  }
  return writes;
}

/** Updates one device and nothing else: a put, at half the cost of a transaction. */
export async function updateDetails(db: Db.Db, before: Device.Device, device: Device.Device): Promise<boolean> {
  const [write] = detailsWrites(db, before, device);
  const put = write?.Put;
  return put !== undefined && Db.conditionalWrite(() => db.client.send(new PutCommand(put)));
}

/** Sets the device's slots and its open ticket, and adds a trace. Fails if the device's version changed. */
export function updateWrite(
  db: Db.Db,
  device: Device.Device,
  { corrected, ticket, trace }: { corrected?: Corrected; ticket: string | null; trace?: Device.Trace },
): Db.Write {
  const traces = trace ? Device.appendTrace(device, trace) : device.traces;
  return setWrite(db, device, { ...(corrected && { ...corrected, corrected: true }), ticket, traces });
}

/** A pair, and the cause for which the device gets it. */
export type Corrected = { slots: Pair.Slots; changed: Device.Change };

/**
 * Reverts what the end of a ticket did: marks its traces, and if `restored` is given, replaces an IMEI and keeps it in
 * mind. Fails if the device's version changed.
 */
export function revertWrite(
  db: Db.Db,
  device: Device.Device,
  { ended, restored, followUp, trace }: Reverted,
): Db.Write {
  const traces = Device.tracesAfterRevert(device, ended);
  return setWrite(db, device, {
    ...(restored && {
      slots: Pair.replace(device.slots, restored.partial.wrongImei, restored.partial.newImei),
      corrected: false,
      revertedImeis: Device.appendRevertedImei(device, restored.partial.wrongImei),
      changed: restored.changed,
    }),
    ticket: followUp,
    traces: trace ? Device.appendTrace({ ...device, traces }, trace) : traces,
  });
}

/**
 * `ended`: the number of the ticket whose end is reverted. `restored`: the reverse of its correction; null if it was
 * rejected. `followUp`: the number of the ticket that replaces it.
 */
export type Reverted = {
  ended: string;
  restored: Restored | null;
  followUp: string | null;
  trace: Device.Trace | null;
};

/** The reverse correction, and its cause. */
export type Restored = { partial: Pair.PartialCorrection; changed: Device.Change };

function setWrite(db: Db.Db, device: Device.Device, attributes: Partial<Device.Device>): Db.Write {
  const { ExpressionAttributeValues, ...set } = Db.setting({ ...attributes, version: device.version + 1 });
  return {
    Update: {
      TableName: db.table,
      Key: Keys.device(device.id),
      ...set,
      ConditionExpression: "#version = :read",
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ":read": device.version },
    },
  };
}

/** The other device of a move: it keeps its other IMEI, or it is removed with its correction on file. At most 2 writes. */
export function giveUpWrites(db: Db.Db, { giver, slots }: Move.Move, changed: Device.Change): Db.Write[] {
  if (slots) return [setWrite(db, giver, { slots, changed })];
  return [removeWrite(db, giver), { Delete: { TableName: db.table, Key: Keys.correction(giver.id) } }];
}

/** Gives the slots back that the device had before it gave an IMEI up, or registers it as it was. */
export function getBackWrite(db: Db.Db, { before, now }: Revert.Giver, changed: Device.Change): Db.Write {
  if (now) return setWrite(db, now, { slots: before.slots, changed });
  const Item = toItem({ ...before, version: before.version + 1, changed });
  return { Put: { TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" } };
}

function removeWrite(db: Db.Db, device: Device.Device): Db.Write {
  return {
    Delete: {
      TableName: db.table,
      Key: Keys.device(device.id),
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: { ":version": device.version },
    },
  };
}

/** Writes that delete an unchanged device and free its IMEIs. */
export function removeWrites(db: Db.Db, device: Device.Device): Db.Write[] {
  return [
    removeWrite(db, device),
    ...device.slots.map((imei) => Holders.removeWrite(db, imei, device.id)),
    Corrections.unchangedWrite(db, device.id, null),
  ];
}

/** Clears the open ticket, and the trace of the correction that it used. Fails if the device's version changed. */
export function giveBackWrite(db: Db.Db, device: Device.Device, used: Device.Origin): Db.Write {
  return setWrite(db, device, { ticket: null, traces: Device.tracesAfterGivingBack(device, used) });
}

/** Fails if the device's version changed. */
export function tracesWrite(db: Db.Db, device: Device.Device, traces: readonly Device.Trace[]): Db.Write {
  return setWrite(db, device, { traces });
}

/** Clears the open ticket and adds 1 to the version, also if the device changed since it was read. */
export function clearTicketWrite(db: Db.Db, id: Device.Id, ticket: string): Db.Write {
  return {
    Update: {
      TableName: db.table,
      Key: Keys.device(id),
      UpdateExpression: "SET ticket = :none, version = version + :one",
      ConditionExpression: "ticket = :ticket",
      ExpressionAttributeValues: { ":none": null, ":one": 1, ":ticket": ticket },
    },
  };
}
