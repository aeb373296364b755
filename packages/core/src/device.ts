import type { Details } from "#device-details";
import type * as Imei from "#imei";
import type * as Msisdn from "#msisdn";
import type * as Pair from "#pair";
import type { Verdict } from "#texts/verdict-name";

export type Id = string & { readonly "~device": true };

export { detailsOf, TEXT_NAMES } from "#device-details";
export type { Channel, Details, Status, TextName } from "#device-details";

/** A row of a list: the import's id and the row's number, from 1. */
export type Origin = { import: string; row: number };

/**
 * Record of a row that changed this device, so that a retry of the row reports the same result.
 * `reason` is the verdict of a REFUSED row; `ticket` is the number of the ticket that the row ended.
 */
export type Trace = Origin & {
  outcome: string;
  ticket: string | null;
  reason: Verdict | null;
  /** The former values of the details that an UPDATED row changed. Undoing its import restores them. */
  before?: Partial<Details> & { ownerSetAt?: string };
  /** The end of its ticket was reverted since. A retry still reports the row, and no undo reverts it again. */
  reverted?: true;
};

/** The role of who changed the register. LAYER_ZERO: no person. */
export type Changer = "LAYER_ZERO" | "IMPORTER" | "EXPERT" | "OPS";

/**
 * REGISTRATION, LIST: a row of a list of devices. TICKET: an approval. REVERT: a person took an approval back. UNDO: a
 * row of the undo of a list.
 */
export type ChangeCause = "REGISTRATION" | "LIST" | "TICKET" | "REVERT" | "UNDO";

/** `ticket`: its number, if it was approved or reverted. `origin`: the row, if a list did it. */
export type Change = {
  at: string;
  cause: ChangeCause;
  by: Changer;
  ticket: string | null;
  origin: Origin | null;
};

/** Most traces per device. A retry follows within minutes and few rows end a ticket of one device, so 8 are enough. */
export const TRACES = 8;

export type Device = Details & {
  id: Id;
  slots: Pair.Slots;
  /** True if its pair was corrected after it was registered; otherwise absent. */
  corrected?: boolean;
  /** IMEIs that a correction gave the device and that were reverted. Absent if there are none. */
  revertedImeis?: readonly Imei.Imei[];
  /** When the list that set its owner arrived. Absent if it has none. */
  ownerSetAt?: string;
  /** Number of its open ticket: a device has at most one. */
  ticket: string | null;
  /** Increases with every change. Each write is conditional on it, so no write overwrites another. */
  version: number;
  /** Arrival order of the list that last set the details. A row of an older list changes nothing. */
  listed: string;
  traces: readonly Trace[];
  /** The last change of its pair, its owner or its legality. Null if it was stored before changes were recorded. */
  changed: Change | null;
  /** The version since which its owner is the same. The owner reads its history from there. */
  ownedSince: number;
};

/**
 * A person is identified by their verified numbers. `since`: from when on a number is theirs, ISO 8601 in UTC, if that is
 * known. What happened under the number before is of its former holder.
 */
export type Person = {
  msisdns: readonly Msisdn.Msisdn[];
  since?: Readonly<Partial<Record<Msisdn.Msisdn, string>>>;
};

/** True if the number was the person's at that time. Null: at an unknown time. */
export function hadNumber({ msisdns, since }: Person, msisdn: Msisdn.Msisdn, at: string | null): boolean {
  const from = since?.[msisdn];
  return msisdns.includes(msisdn) && (from === undefined || (at !== null && at >= from));
}

export function ownedBy({ owner, ownerSetAt }: Device, person: Person): boolean {
  return owner !== null && hadNumber(person, owner, ownerSetAt ?? null);
}

export function traceOf(device: Device, origin: Origin): Trace | undefined {
  return device.traces.find((trace) => trace.import === origin.import && trace.row === origin.row);
}

/** The device's traces after the end of a ticket was reverted. */
export function tracesAfterRevert({ traces }: Device, ticket: string): Trace[] {
  return traces.map((trace) => (trace.ticket === ticket ? { ...trace, reverted: true } : trace));
}

/** The latest few: each costs an approval and a revert. */
export function appendRevertedImei({ revertedImeis = [] }: Device, imei: Imei.Imei): Imei.Imei[] {
  return [...revertedImeis.filter((other) => other !== imei), imei].slice(-TRACES);
}

/** The device's traces without that of a correction which a ticket used and gave back: a retry of its row reads the file. */
export function tracesAfterGivingBack({ traces }: Device, { import: id, row }: Origin): Trace[] {
  return traces.filter((trace) => trace.import !== id || trace.row !== row);
}

/** The device's traces if another row states what the one states that the open ticket uses. */
export function tracesAfterRestating({ traces }: Device, used: Origin, { import: id, row }: Origin): Trace[] {
  return traces.map((trace) =>
    trace.import === used.import && trace.row === used.row ? { ...trace, import: id, row } : trace,
  );
}

export function appendTrace(device: Device, trace: Trace): Trace[] {
  return [...device.traces, trace].slice(-TRACES);
}
