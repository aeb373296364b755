import type { Device, DeviceChange } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";

/** The history of devices: an item for each change, under the version that the change gave the device. */

export type DeviceEntry = { device: Device.Id; entry: DeviceChange.Entry };

/** One write unit each. A repeat writes the same items. */
export async function putMany(db: Db.Db, entries: readonly DeviceEntry[]): Promise<void> {
  // A batch of a stream may hold a record twice, and a batch of puts no key twice.
  const items = new Map<string, Db.Item>();
  for (const { device, entry } of entries) {
    items.set(`${device} ${entry.version}`, { ...Keys.change(device, entry.version), format: Db.FORMAT, ...entry });
  }
  await Db.batchPut(db, [...items.values()]);
}

/**
 * One page of a device's history. Half a read unit for about 12 changes.
 *
 * @param since the first version that the reader sees
 */
export function list(db: Db.Db, device: Device.Id, since: number, request: Pages.PageRequest) {
  return Pages.readItems(db, Keys.changes(device, since), request, (item) =>
    Db.ownAttributes<DeviceChange.Entry>(item),
  );
}
