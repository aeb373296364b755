import { Imei, type Device, type Import, type Register } from "@hamta/core";
import { Holders, Devices, Tickets, type Db } from "@hamta/store";
import type { Deps } from "#deps";
import type { Row } from "#files/layout";

export type NumberedDevice = Row<"devices">;

/**
 * The devices that hold a row's IMEIs, slot by slot. Slot 2 is looked up only if no device holds slot 1: the first
 * holder decides. Half a read unit for each IMEI and for each device; twice that when consistent.
 */
export async function readHolders(deps: Deps, rows: readonly NumberedDevice[], options: { consistent: boolean }) {
  const first = await Holders.getIds(
    deps.db,
    rows.map(({ value }) => value.slots[0]),
    options,
  );
  const free = rows.filter(({ value }) => !first.has(Imei.keyOf(value.slots[0])));
  const second = await Holders.getIds(
    deps.db,
    free.flatMap(({ value }) => value.slots[1] ?? []),
    options,
  );
  const ids = new Map([...first, ...second]);
  const devices = await Devices.getMany(deps.db, [...new Set(ids.values())], options);
  return ({ value }: NumberedDevice): (Device.Device | null)[] =>
    value.slots.map((imei) => {
      const id = ids.get(Imei.keyOf(imei));
      return (id && devices.get(id)) ?? null;
    });
}

/** True if the change concerns more than the device: its correction on file, or what its open ticket names. */
export function isTransfer({ before, device }: { before: Device.Device; device: Device.Device }): boolean {
  return before.importer !== device.importer || (device.ticket !== null && before.guarantor !== device.guarantor);
}

/** The writes by which another importer or guarantor takes over the device and its open ticket. */
export async function transferWrites(
  deps: Deps,
  { before, device }: { before: Device.Device; device: Device.Device },
): Promise<Db.Write[]> {
  const writes = Devices.detailsWrites(deps.db, before, device);
  if (!device.ticket) return writes;
  const ticket = (await Tickets.getHeads(deps.db, [device.ticket], { consistent: true })).get(device.ticket);
  return ticket ? [...writes, Tickets.reassignWrite(deps.db, ticket, device)] : writes;
}

/** An importer's own list is always its own and COMMERCIAL. */
export function entryOf({ uploader }: Import.Import, { value }: NumberedDevice): Register.DeviceEntry {
  return uploader.role === "IMPORTER" ? { ...value, channel: "COMMERCIAL", importer: uploader.organisation } : value;
}

export function sourceOf(
  { now }: Pick<Deps, "now">,
  { id, order, uploader: { role, organisation } }: Import.Import,
  { row, later }: NumberedDevice,
): Register.RowSource {
  const importer = role === "IMPORTER" ? organisation : null;
  return { import: id, row, order, importer, isSuperseded: later?.differs ?? false, at: now().toISOString() };
}
