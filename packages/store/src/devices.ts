import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Device, Imei, Pair, type Correction, type Msisdn } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";

/** Devices, the index of who holds which IMEI, and the correction on file for a device. */

const toItem = (device: Device.Device): Db.Item => ({
  format: Db.FORMAT,
  ...Keys.device(device.id),
  ...Keys.byOwner(device),
  ...device,
});

function fromItem(item: Db.Item): Device.Device {
  const stored = Db.read<Device.Device>(item);
  const device: Device.Device = {
    id: stored.id,
    slots: stored.slots,
    channel: stored.channel,
    importer: stored.importer,
    owner: stored.owner,
    brand: stored.brand,
    model: stored.model,
    guarantor: stored.guarantor,
    status: stored.status,
    ticket: stored.ticket,
    version: stored.version,
    listed: stored.listed,
    traces: stored.traces,
  };
  if (stored.corrected !== undefined) device.corrected = stored.corrected;
  return device;
}

const correctionOf = (item: Db.Item) => Db.body<Correction.Correction>(item);

/** Half a read unit per IMEI (one when consistent). IMEIs that no device holds are absent. */
export async function holdersOf(
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

/** Devices with what is on file for each, in one batch of reads: half a unit for either. */
export async function getWithCorrections(
  db: Db.Db,
  ids: readonly Device.Id[],
  options?: { consistent: boolean },
): Promise<Map<Device.Id, { device: Device.Device; onFile: Correction.Correction | null }>> {
  const items = await Db.batchGet(
    db,
    ids.flatMap((id) => [Keys.device(id), Keys.correction(id)]),
    options,
  );
  const found = new Map<Device.Id, { device: Device.Device; onFile: Correction.Correction | null }>();
  for (const id of ids) {
    const device = items.get(Keys.device(id));
    const onFile = items.get(Keys.correction(id));
    if (device) found.set(id, { device: fromItem(device), onFile: onFile ? correctionOf(onFile) : null });
  }
  return found;
}

/** Index and device are read one after the other; a change between the two is met seldom, and never eight times. */
const ATTEMPTS = 8;

/**
 * The device that holds an IMEI, strongly consistent: two round trips, two read units. A device that changed between
 * the two is read again: a claim would be judged by a pair that nobody ever held.
 */
export async function holding(db: Db.Db, imeis: readonly Imei.Imei[]): Promise<(Device.Device | null)[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const holders = await holdersOf(db, imeis, { consistent: true });
    const devices = await getMany(db, [...new Set(holders.values())], { consistent: true });
    const found = imeis.map((imei) => {
      const id = holders.get(Imei.keyOf(imei));
      const device = [...devices.values()].find(({ slots }) => Pair.holds(slots, imei)) ?? null;
      return { device, agrees: device?.id === id };
    });
    if (found.every(({ agrees }) => agrees)) return found.map(({ device }) => device);
  }
  throw new Error("Devices and the index of their IMEIs disagree");
}

/** One page of a person's devices, under one of their numbers. */
export function listByOwner(db: Db.Db, owner: Msisdn.Msisdn, reading: Pages.Reading) {
  const part = { partition: Keys.person(owner), prefix: Keys.DEVICES };
  return Pages.of(db, "byPerson", part, reading, { read: fromItem, keeps: null });
}

/** Three writes: the device, and an index item for each IMEI, which only one device can ever create. */
export function creation(db: Db.Db, device: Device.Device): Db.Write[] {
  return [
    { Put: { TableName: db.table, Item: toItem(device), ConditionExpression: "attribute_not_exists(pk)" } },
    ...device.slots.map((imei) => holderPut(db, imei, device.id)),
  ];
}

/**
 * What a list says anew of a device. When its importer or channel changes, what the former importer filed no longer
 * says anything, and its open ticket moves to the new importer's worklist.
 */
export function description(db: Db.Db, before: Device.Device, device: Device.Device): Db.Write[] {
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

/** The change of one device when nothing but it is written: a put, at half the cost of a transaction. */
export async function describe(db: Db.Db, before: Device.Device, device: Device.Device): Promise<boolean> {
  const [write] = description(db, before, device);
  const put = write?.Put;
  return put !== undefined && Db.conditional(() => db.client.send(new PutCommand(put)));
}

/**
 * The device's new slots (`corrected` unless they are those that it was registered with), its open ticket gone or set,
 * a trace added: held to its version.
 */
export function change(
  db: Db.Db,
  device: Device.Device,
  {
    slots,
    corrected = true,
    ticket,
    trace,
  }: { slots?: Pair.Slots; corrected?: boolean; ticket: string | null; trace?: Device.Trace },
): Db.Write {
  return {
    Update: {
      TableName: db.table,
      Key: Keys.device(device.id),
      UpdateExpression: `SET ${slots ? "slots = :slots, corrected = :corrected, " : ""}ticket = :ticket, traces = :traces, version = :next`,
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: {
        ...(slots && { ":slots": slots, ":corrected": corrected }),
        ":ticket": ticket,
        ":traces": trace ? Device.traced(device, trace) : device.traces,
        ":next": device.version + 1,
        ":version": device.version,
      },
    },
  };
}

/** The wrong IMEI is let go and the new one taken; the kept one's index item does not change. */
export function exchange(db: Db.Db, device: Device.Device, { wrong, fresh }: Pair.Partial): Db.Write[] {
  return [holderPut(db, fresh, device.id), holderRemoval(db, wrong, device.id)];
}

function holderRemoval(db: Db.Db, imei: Imei.Imei, device: Device.Id): Db.Write {
  return {
    Delete: {
      TableName: db.table,
      Key: Keys.holder(Imei.keyOf(imei)),
      ConditionExpression: "device = :device",
      ExpressionAttributeValues: { ":device": device },
    },
  };
}

function holderPut(db: Db.Db, imei: Imei.Imei, device: Device.Id): Db.Write {
  const Item = { ...Keys.holder(Imei.keyOf(imei)), format: Db.FORMAT, device };
  return { Put: { TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" } };
}

export async function correctionOn(db: Db.Db, id: Device.Id): Promise<Correction.Correction | null> {
  const item = await Db.get(db, Keys.correction(id), { consistent: true });
  return item && correctionOf(item);
}

/** What is on file for many devices, strongly consistent: one read unit each. */
export async function correctionsOn(
  db: Db.Db,
  ids: readonly Device.Id[],
): Promise<Map<Device.Id, Correction.Correction>> {
  const items = await Db.batchGet(db, ids.map(Keys.correction), { consistent: true });
  const entries = ids.flatMap((id) => {
    const item = items.get(Keys.correction(id));
    return item ? [[id, correctionOf(item)] as const] : [];
  });
  return new Map(entries);
}

/** One write unit each. Unconditional: the lists of one importer are worked on one after another. */
export async function fileCorrections(
  db: Db.Db,
  corrections: readonly { device: Device.Id; correction: Correction.Correction }[],
): Promise<void> {
  await Db.batchPut(
    db,
    corrections.map(({ device, correction }) => ({ ...Keys.correction(device), format: Db.FORMAT, ...correction })),
  );
}

/** Puts a correction on file in the place of the one that was read. False when another has come since. */
export async function replaceCorrection(
  db: Db.Db,
  id: Device.Id,
  onFile: Correction.Correction,
  correction: Correction.Correction,
): Promise<boolean> {
  const Item = { ...Keys.correction(id), format: Db.FORMAT, ...correction };
  const put = new PutCommand({ TableName: db.table, Item, ...asRead(onFile) });
  return Db.conditional(() => db.client.send(put));
}

/** Takes a correction off file, unless another has come since it was read. */
export async function withdrawCorrection(db: Db.Db, id: Device.Id, onFile: Correction.Correction): Promise<boolean> {
  const { Delete } = correctionRemoval(db, id, onFile);
  return Delete !== undefined && Db.conditional(() => db.client.send(new DeleteCommand(Delete)));
}

export function correctionRemoval(db: Db.Db, id: Device.Id, onFile: Correction.Correction): Db.Write {
  return { Delete: { TableName: db.table, Key: Keys.correction(id), ...asRead(onFile) } };
}

/**
 * Holds a transaction to what was read of the file: the other side of a crossing either wrote before, and this fails
 * and is decided again, or writes after, and then sees what the transaction wrote.
 */
export function correctionUnchanged(db: Db.Db, id: Device.Id, onFile: Correction.Correction | null): Db.Write {
  const condition = onFile ? asRead(onFile) : { ConditionExpression: "attribute_not_exists(pk)" };
  return { ConditionCheck: { TableName: db.table, Key: Keys.correction(id), ...condition } };
}

function asRead(onFile: Correction.Correction) {
  return {
    ConditionExpression: "#import = :import AND #row = :row",
    ExpressionAttributeNames: { "#import": "import", "#row": "row" },
    ExpressionAttributeValues: { ":import": onFile.import, ":row": onFile.row },
  };
}

/** A device that nobody has touched leaves the register, and its IMEIs are nobody's again. */
export function removal(db: Db.Db, device: Device.Device): Db.Write[] {
  return [
    {
      Delete: {
        TableName: db.table,
        Key: Keys.device(device.id),
        ConditionExpression: "version = :version",
        ExpressionAttributeValues: { ":version": device.version },
      },
    },
    ...device.slots.map((imei) => holderRemoval(db, imei, device.id)),
    correctionUnchanged(db, device.id, null),
  ];
}

/** Adds 1 to the version and forgets the open ticket, whatever else changed meanwhile. */
export function release(db: Db.Db, id: Device.Id, ticket: string): Db.Write {
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
