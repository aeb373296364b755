import { Imei, type Device, type Msisdn } from "@hamta/core";
import { Db, Devices } from "@hamta/store";

/** A register of devices of `importer-a`, each with a wrong second IMEI, and the list that corrects them. */

export const imei = (serial: number) =>
  Imei.fromKey(
    `35${String(400000 + Math.floor(serial / 1e6)).padStart(6, "0")}${String(serial % 1e6).padStart(6, "0")}` as Imei.ImeiKey,
  );

export const kept = (n: number) => imei(n * 3);
export const wrong = (n: number) => imei(n * 3 + 1);
export const fresh = (n: number) => imei(n * 3 + 2);
export const owner = (n: number) => `98912${String(n).padStart(7, "0")}` as Msisdn.Msisdn;

/** Puts devices 0 to `count` into the table as registering them would leave them. */
export async function populate(db: Db.Db, count: number): Promise<void> {
  const STEP = 2_000;
  for (let from = 0; from < count; from += STEP) {
    const devices = Array.from({ length: Math.min(STEP, count - from) }, (_, index) => device(from + index));
    const items = devices
      .flatMap((each) => Devices.creation(db, each))
      .flatMap(({ Put }) => (Put?.Item ? [Put.Item] : []));
    await Db.batchPut(db, items as Db.Item[]);
  }
}

function device(n: number): Device.Device {
  return {
    id: `bench-${n}` as Device.Id,
    slots: [kept(n), wrong(n)],
    channel: "COMMERCIAL",
    importer: "importer-a",
    owner: owner(n),
    brand: "Samsung",
    model: "Galaxy S4 Mini",
    guarantor: null,
    status: "LEGAL",
    ticket: null,
    version: 1,
    listed: "2026-01-01T00:00:00.000Z#0",
    traces: [{ import: "0000000000000000", row: n, outcome: "REGISTERED", ticket: null, reason: null }],
  };
}

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2,note\n";
const NOTES = ["", "کارتن ۱۲", '"a, b; c"', "+98"];

export const row = (n: number) => `${kept(n)},${wrong(n)},${kept(n)},${fresh(n)},${NOTES[n % NOTES.length]}\n`;

/** A list of `rows`, `line(n)` each. */
export function list(rows: number, line: (n: number) => string = row): Buffer {
  const parts = [HEADER];
  for (let n = 0; n < rows; n++) parts.push(line(n));
  return Buffer.from(parts.join(""));
}
