/** For tests: IMEIs, a device and a ticket with defaults. A test names only the fields that matter to it. */
import type { Change, Device, Id } from "#device";
import { detailsOf, TEXT_NAMES } from "#device-details";
import * as Imei from "#imei";
import type { Msisdn } from "#msisdn";
import type { DeviceRow } from "#list/kinds/devices";
import type { Slots } from "#pair";
import { record } from "#record";
import type { Number, Ticket } from "#ticket";

/** The nth of a series of valid IMEIs. */
export const imei = (n: number): Imei.Imei => Imei.fromKey(`3512345600${String(n).padStart(4, "0")}` as Imei.ImeiKey);
export const [A, B, C, D, E] = [imei(1), imei(2), imei(3), imei(4), imei(5)] as const;

/** Two IMEIs of another TAC than {@link A} to {@link E}. */
export const [OTHER_TAC, OTHER_TAC_TOO] = ["86543210000001", "86543210000002"].map((key) =>
  Imei.fromKey(key as Imei.ImeiKey),
) as [Imei.Imei, Imei.Imei];

export const OWNER = "989120000001" as Msisdn;
export const STRANGER = "989129999999" as Msisdn;

/** All texts of a device, empty. */
export const NO_TEXTS = record(TEXT_NAMES, (): string | null => null);

export const REGISTERED: Change = {
  at: "2026-10-01T08:00:00.000Z",
  cause: "REGISTRATION",
  by: "IMPORTER",
  ticket: null,
  origin: { import: "import-0", row: 1 },
};

export const device = (slots: Slots, fields: Partial<Device> = {}): Device => ({
  id: "device" as Id,
  slots,
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: OWNER,
  ...NO_TEXTS,
  status: "LEGAL",
  ticket: null,
  version: 1,
  listed: "",
  traces: [],
  changed: REGISTERED,
  ownedSince: 1,
  ...fields,
});

/** The row of a list of devices that equals the register. */
export const rowOf = (device: Device): DeviceRow => ({ slots: device.slots, ...detailsOf(device) });

/** An open ticket of the owner: the register holds A and B, the handset shows A and C. */
export const ticket = (fields: Partial<Ticket> = {}): Ticket => ({
  registered: [A, B],
  correct: [A, C],
  number: "1000000008" as Number,
  device: "device" as Id,
  requester: { msisdns: [OWNER] },
  contact: { importer: "importer-a", guarantor: null },
  description: "",
  filedAt: "2026-11-01T08:00:00.000Z",
  status: "OPEN",
  verdict: null,
  adjudication: { status: "OPEN", verdict: null, waitsFor: "IMPORTER", hold: "IMPORTER_LIST", rules: [], ruleSet: "" },
  waitedFor: "IMPORTER",
  notes: [],
  end: null,
  ...fields,
});
