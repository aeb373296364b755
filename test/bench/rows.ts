import { Imei, Outcome, type Correction, type Device, type Msisdn } from "@hamta/core";

/** Lists of corrections of `importer-a`, row by row: the device of each, and what must become of it. */

export const imei = (serial: number) =>
  Imei.fromKey(
    `35${String(400000 + Math.floor(serial / 1e6)).padStart(6, "0")}${String(serial % 1e6).padStart(6, "0")}` as Imei.ImeiKey,
  );

/** What a row's device and ticket are like; each ends in one outcome. */
export type Case =
  | "INVALID"
  | "NOT_PARTIAL"
  | "UNKNOWN_DEVICE"
  | "NOT_YOUR_DEVICE"
  | "ALREADY_CORRECT"
  | "PAIR_DIFFERS"
  | "TARGET_TAKEN"
  | "TARGET_TAKEN, ticket refused"
  | "TARGET_TAKEN, ticket waits"
  | "MISMATCH"
  | "RESOLVED"
  | "REFUSED"
  | "ON_FILE";

export const outcomeOf = (kind: Case) => kind.split(",")[0] as Outcome.CorrectionOutcome;

/** Six IMEIs a row: kept, wrong, right, and three more. */
export const at = (n: number, which: number) => imei(n * 6 + which);
export const owner = (n: number) => `98912${String(n).padStart(7, "0")}` as Msisdn.Msisdn;

export const claimOf = (n: number): Correction.Claim => ({
  registered: [at(n, 0), at(n, 1)],
  correct: [at(n, 0), at(n, 2)],
});

export function device(n: number, changes: Partial<Device.Device> = {}): Device.Device {
  return {
    id: `bench-${n}` as Device.Id,
    slots: [at(n, 0), at(n, 1)],
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
    ...changes,
  };
}

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2,note\n";
const NOTES = ["", "کارتن ۱۲", '"a, b; c"', "+98"];

function cells(kind: Case, n: number): string {
  const note = NOTES[n % NOTES.length] ?? "";
  const line = (...imeis: readonly string[]) => `${imeis.join(",")},${note}\n`;
  if (kind === "INVALID") return line(at(n, 0), at(n, 1), at(n, 0), `${at(n, 2).slice(0, 14)}x`);
  if (kind === "NOT_PARTIAL") return line(at(n, 0), at(n, 1), at(n, 2), at(n, 3));
  return line(at(n, 0), at(n, 1), at(n, 0), at(n, 2));
}

/** Rows `from` to below `from + rows`. */
export type World = { from: number; rows: number; kindOf: (n: number) => Case };

/** Rows that are all alike. */
export const alike = (kind: Case, rows: number, from = 0): World => ({ from, rows, kindOf: () => kind });

export const numbers = ({ from, rows }: World) => Array.from({ length: rows }, (_, index) => from + index);

/** Mostly ON_FILE, one in twenty RESOLVED, one in ten something else. */
const OTHERS: readonly Case[] = [
  "INVALID",
  "NOT_PARTIAL",
  "UNKNOWN_DEVICE",
  "NOT_YOUR_DEVICE",
  "ALREADY_CORRECT",
  "PAIR_DIFFERS",
  "TARGET_TAKEN",
  "TARGET_TAKEN, ticket refused",
  "MISMATCH",
  "REFUSED",
];
export const mixed = (rows: number, from = 0): World => ({
  from,
  rows,
  kindOf: (n) => {
    if (n % 10 === 3) return OTHERS[Math.floor(n / 10) % OTHERS.length] ?? "ON_FILE";
    return n % 20 === 7 ? "RESOLVED" : "ON_FILE";
  },
});

export function list(world: World): Buffer {
  return Buffer.from([HEADER, ...numbers(world).map((n) => cells(world.kindOf(n), n))].join(""));
}

/** How many rows must end in each outcome. */
export function expected(world: World): Outcome.Counts {
  const counts: Outcome.Counts = {};
  for (const n of numbers(world)) Outcome.tally(counts, outcomeOf(world.kindOf(n)));
  return counts;
}

/** A row as inspect lays it out. */
export const rowOf = (n: number) => ({ row: n + 1, value: claimOf(n) });
