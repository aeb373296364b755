import * as Device from "#device";
import type * as Msisdn from "#msisdn";
import * as Pair from "#pair";

/** What becomes of one row of a list of devices. */

/** A device as a list describes it; null is an empty cell, which says nothing. */
export type Entry = {
  slots: Pair.Slots;
  channel: Device.Channel;
  importer: string | null;
  owner: Msisdn.Msisdn | null;
  brand: string | null;
  model: string | null;
  guarantor: string | null;
  status: Device.Status | null;
};

/** Whose list it is: `importer` is null for ops, who may describe any device and change its owner. */
export type Lister = Device.Origin & { importer: string | null; order: string };

export type Judgement =
  | { outcome: "REGISTERED"; effect: "CREATE"; device: Device.Device }
  | { outcome: "UPDATED"; effect: "CHANGE"; before: Device.Device; device: Device.Device }
  | { outcome: "UPDATED" | "UNCHANGED" | "IMEI_TAKEN" | "NOT_YOUR_DEVICE"; effect: "NONE" }
  | { outcome: string; effect: "TRACED"; trace: Device.Trace };

/**
 * @param holders the devices that hold the entry's IMEIs, slot by slot
 * @param id for the device, should it be new
 */
export function judge(
  entry: Entry,
  holders: readonly (Device.Device | null)[],
  lister: Lister,
  id: Device.Id,
): Judgement {
  const held = holders.find((holder) => holder !== null);
  if (!held) return { outcome: "REGISTERED", effect: "CREATE", device: create(entry, lister, id) };
  const trace = Device.traceOf(held, lister);
  if (trace) return { outcome: trace.outcome, effect: "TRACED", trace };
  if (!Pair.equal(held.slots, entry.slots)) return { outcome: "IMEI_TAKEN", effect: "NONE" };
  if (lister.importer !== null && held.importer !== lister.importer)
    return { outcome: "NOT_YOUR_DEVICE", effect: "NONE" };

  const device = describe(held, entry, lister);
  if (DESCRIBED.every((field) => device[field] === held[field])) return { outcome: "UNCHANGED", effect: "NONE" };
  // An older list that comes late: what a later one said stands.
  if (held.listed > lister.order) return { outcome: "UPDATED", effect: "NONE" };
  return { outcome: "UPDATED", effect: "CHANGE", before: held, device };
}

const DESCRIBED = ["channel", "importer", "owner", "brand", "model", "guarantor", "status"] as const;

function create(entry: Entry, lister: Lister, id: Device.Id): Device.Device {
  return {
    ...entry,
    id,
    status: entry.status ?? "LEGAL",
    ticket: null,
    version: 1,
    listed: lister.order,
    traces: [traceFor(lister, "REGISTERED")],
  };
}

/** An importer may name a first owner but never change one, and never says whether a device is legal. */
function describe(device: Device.Device, entry: Entry, lister: Lister): Device.Device {
  const byOps = lister.importer === null;
  const described: Device.Description = {
    channel: entry.channel,
    importer: entry.importer,
    owner: byOps ? (entry.owner ?? device.owner) : (device.owner ?? entry.owner),
    brand: entry.brand ?? device.brand,
    model: entry.model ?? device.model,
    guarantor: entry.guarantor ?? device.guarantor,
    status: (byOps ? entry.status : null) ?? device.status,
  };
  const changed = DESCRIBED.filter((field) => described[field] !== device[field]);
  const before = Object.fromEntries(changed.map((field) => [field, device[field]]));
  return {
    ...device,
    ...described,
    version: device.version + 1,
    listed: lister.order,
    traces: Device.traced(device, { ...traceFor(lister, "UPDATED"), before }),
  };
}

function traceFor({ import: id, row }: Lister, outcome: string): Device.Trace {
  return { import: id, row, outcome, ticket: null, reason: null };
}
