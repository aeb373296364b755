import { Imei, Outcome, type Correction, type Device, type Msisdn } from "@hamta/core";
import * as Fixture from "@hamta/core/fixture";

/** Lists of corrections of `importer-a`, row by row: each row's device and its required outcome. */

export const imei = (serial: number) =>
  Imei.fromKey(
    `35${String(400000 + Math.floor(serial / 1e6)).padStart(6, "0")}${String(serial % 1e6).padStart(6, "0")}` as Imei.ImeiKey,
  );

/** The state of a row's device and ticket; each leads to one outcome. */
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

export const outcomeOf = (kind: Case) => kind.split(",")[0] as Outcome.Outcome;

/** Six IMEIs per row: kept, wrong, new, and three more. */
export const at = (n: number, which: number) => imei(n * 6 + which);
export const owner = (n: number) => `98912${String(n).padStart(7, "0")}` as Msisdn.Msisdn;

export const claimOf = (n: number): Correction.Claim => ({
  registered: [at(n, 0), at(n, 1)],
  correct: [at(n, 0), at(n, 2)],
});

export function device(n: number, changes: Partial<Device.Device> = {}): Device.Device {
  return Fixture.device([at(n, 0), at(n, 1)], {
    id: `bench-${n}` as Device.Id,
    owner: owner(n),
    brand: "Samsung",
    model: "Galaxy S4 Mini",
    listed: "2026-01-01T00:00:00.000Z#0",
    traces: [{ import: "0000000000000000", row: n, outcome: "REGISTERED", ticket: null, reason: null }],
    ...changes,
  });
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
export type ListSpec = { from: number; rows: number; kindOf: (n: number) => Case };

/** Rows of the same case. */
export const uniform = (kind: Case, rows: number, from = 0): ListSpec => ({ from, rows, kindOf: () => kind });

export const numbers = ({ from, rows }: ListSpec) => Array.from({ length: rows }, (_, index) => from + index);

/** Mostly ON_FILE, 5 % RESOLVED, 10 % others. */
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
export const mixed = (rows: number, from = 0): ListSpec => ({
  from,
  rows,
  kindOf: (n) => {
    if (n % 10 === 3) return OTHERS[Math.floor(n / 10) % OTHERS.length] ?? "ON_FILE";
    return n % 20 === 7 ? "RESOLVED" : "ON_FILE";
  },
});

export function list(spec: ListSpec): Buffer {
  return Buffer.from([HEADER, ...numbers(spec).map((n) => cells(spec.kindOf(n), n))].join(""));
}

/** Required number of rows per outcome. */
export function expected(spec: ListSpec): Outcome.Counts {
  const counts: Outcome.Counts = {};
  for (const n of numbers(spec)) Outcome.tally(counts, outcomeOf(spec.kindOf(n)));
  return counts;
}

/** A row as written by inspect. */
export const rowOf = (n: number) => ({ row: n + 1, value: claimOf(n) });
