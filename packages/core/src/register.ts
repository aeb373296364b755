import * as Device from "#device";
import * as DeviceChange from "#device-change";
import { NAMES, TEXT_NAMES, type Details, type Status } from "#device-details";
import * as Pair from "#pair";
import { record } from "#record";

/** Decides one row of a list of devices. */

/** A device in a list. Null is an empty cell, which changes nothing. */
export type DeviceEntry = { slots: Pair.Slots } & Omit<Details, "status"> & { status: Status | null };

/**
 * The source of a row. `importer` is null for ops, who may change any device and its owner. `isSuperseded`: its list came
 * late, and a later list of its uploader states other details. `at`: now.
 */
export type RowSource = Device.Origin & {
  importer: string | null;
  order: string;
  isSuperseded: boolean;
  at: string;
};

export type Decision =
  | { outcome: "REGISTERED"; effect: "CREATE"; device: Device.Device }
  | { outcome: "UPDATED"; effect: "CHANGE"; before: Device.Device; device: Device.Device }
  | { outcome: "UPDATED" | "UNCHANGED" | "IMEI_TAKEN" | "NOT_YOUR_DEVICE"; effect: "NONE" }
  | { outcome: string; effect: "TRACED"; trace: Device.Trace; device: Device.Device };

/**
 * @param holders the devices that hold the entry's IMEIs, slot by slot
 * @param id of the device, if it is new
 */
export function decide(
  entry: DeviceEntry,
  holders: readonly (Device.Device | null)[],
  source: RowSource,
  id: Device.Id,
): Decision {
  const held = holders.find((holder) => holder !== null);
  if (!held) return { outcome: "REGISTERED", effect: "CREATE", device: create(entry, source, id) };
  const trace = Device.traceOf(held, source);
  if (trace) return { outcome: trace.outcome, effect: "TRACED", trace, device: held };
  if (!Pair.equal(held.slots, entry.slots)) return { outcome: "IMEI_TAKEN", effect: "NONE" };
  if (source.importer !== null && held.importer !== source.importer)
    return { outcome: "NOT_YOUR_DEVICE", effect: "NONE" };

  const device = describe(held, entry, source);
  if (NAMES.every((field) => device[field] === held[field])) return { outcome: "UNCHANGED", effect: "NONE" };
  // An older list that arrives late: the details of the later list stay.
  if (source.isSuperseded || held.listed > source.order) return { outcome: "UPDATED", effect: "NONE" };
  return { outcome: "UPDATED", effect: "CHANGE", before: held, device };
}

function create(entry: DeviceEntry, source: RowSource, id: Device.Id): Device.Device {
  return {
    ...entry,
    id,
    status: entry.status ?? "LEGAL",
    ...(entry.owner !== null && { ownerSetAt: timeOf(source) }),
    ticket: null,
    version: 1,
    listed: source.order,
    traces: [traceFor(source, "REGISTERED")],
    changed: DeviceChange.ofRow("REGISTRATION", rowChange(source)),
    ownedSince: 1,
  };
}

/** An importer may set a missing owner but never change an owner, and never the status. */
function describe(device: Device.Device, entry: DeviceEntry, source: RowSource): Device.Device {
  const isOps = source.importer === null;
  const details: Device.Details = {
    ...record(TEXT_NAMES, (name) => entry[name] ?? device[name]),
    channel: entry.channel,
    importer: entry.importer,
    owner: isOps ? (entry.owner ?? device.owner) : (device.owner ?? entry.owner),
    status: (isOps ? entry.status : null) ?? device.status,
  };
  const changed = NAMES.filter((field) => details[field] !== device[field]);
  const before = Object.fromEntries(changed.map((field) => [field, device[field]]));
  const isNewOwner = changed.includes("owner");
  if (isNewOwner && device.ownerSetAt) before["ownerSetAt"] = device.ownerSetAt;
  const described: Device.Device = {
    ...device,
    ...details,
    ...(isNewOwner && { ownerSetAt: timeOf(source) }),
    version: device.version + 1,
    listed: source.order,
    traces: Device.appendTrace(device, { ...traceFor(source, "UPDATED"), before }),
  };
  return DeviceChange.record(device, described, DeviceChange.ofRow("LIST", rowChange(source)));
}

function rowChange({ import: id, row, at, importer }: RowSource): DeviceChange.RowChange {
  return { import: id, row, at, by: importer === null ? "OPS" : "IMPORTER" };
}

/** When the row's list arrived. */
function timeOf({ order }: RowSource): string {
  return order.replace(/#.*/, "");
}

function traceFor({ import: id, row }: RowSource, outcome: string): Device.Trace {
  return { import: id, row, outcome, ticket: null, reason: null };
}
