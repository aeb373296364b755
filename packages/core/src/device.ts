import type * as Msisdn from "#msisdn";
import type * as Pair from "#pair";

export type Id = string & { readonly "~device": true };

/** COMMERCIAL has an importer, PASSENGER has none. */
export type Channel = "COMMERCIAL" | "PASSENGER";
export type Status = "LEGAL" | "BLOCKED";

/** A row of a list: the import's id and the row's number, from 1. */
export type Origin = { import: string; row: number };

/**
 * What a row did with this device, kept so that a row that is tried again reports the same.
 * `reason` is the verdict of a REFUSED row; `ticket` the number of the ticket that the row ended.
 */
export type Trace = Origin & {
  outcome: string;
  ticket: string | null;
  reason: string | null;
  /** What an UPDATED row changed, as it was: an undo of its import puts it back. */
  before?: Partial<Description>;
};

/** What a list says of a device besides its IMEIs. */
export type Description = Pick<Device, "channel" | "importer" | "owner" | "brand" | "model" | "guarantor" | "status">;

/** Traces kept on a device; a retry follows its first try by minutes, and few rows end a ticket of one device. */
export const TRACES = 8;

export type Device = {
  id: Id;
  slots: Pair.Slots;
  channel: Channel;
  importer: string | null;
  owner: Msisdn.Msisdn | null;
  brand: string | null;
  model: string | null;
  guarantor: string | null;
  status: Status;
  /** Its pair was corrected after it was registered; absent when it was not. */
  corrected?: boolean;
  /** Number of its open ticket: a device has at most one. */
  ticket: string | null;
  /** Rises with every change; each write is conditional on it, so no change is lost. */
  version: number;
  /** When the list came whose row last described the device; an older list's row changes nothing. */
  listed: string;
  traces: readonly Trace[];
};

/** A person is their verified numbers. */
export type Person = { msisdns: readonly Msisdn.Msisdn[] };

export function ownedBy(device: Device, person: Person): boolean {
  return device.owner !== null && person.msisdns.includes(device.owner);
}

export function traceOf(device: Device, origin: Origin): Trace | undefined {
  return device.traces.find((trace) => trace.import === origin.import && trace.row === origin.row);
}

export function traced(device: Device, trace: Trace): Trace[] {
  return [...device.traces, trace].slice(-TRACES);
}
