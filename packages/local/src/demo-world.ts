import { Imei } from "@hamta/core";
import { people } from "#people";
import type { World, WorldTicket } from "#world";

/** A small world of the project's own: every outcome of a list of corrections, and what tickets become. */

const OWNERS = 30;
const MARYAM = people.maryam.msisdns[0];

/** A valid IMEI of a made-up model, by its serial number. */
const imei = (serial: number) =>
  Imei.fromKey(`35${String(900100 + (serial % 3))}${String(serial).padStart(6, "0")}` as Imei.ImeiKey);

/** Device `n` holds `kept` and `wrong`; its handset shows `kept` and `fresh`. */
const device = (n: number) => ({
  kept: imei(n * 10),
  wrong: imei(n * 10 + 1),
  fresh: imei(n * 10 + 2),
  other: imei(n * 10 + 3),
  owner: n === 1 ? MARYAM : `98900001${String(n).padStart(4, "0")}`,
});

type Demo = ReturnType<typeof device>;
type RowSpec = {
  outcome: string;
  cells: [string, string, string, string];
  reason?: string;
  ticket?: string;
  note: string;
};

const ask = ({ kept, wrong, fresh, owner }: Demo, key: string, rest: Partial<WorldTicket>): WorldTicket => ({
  key,
  owner_msisdn: owner,
  registered: [kept, wrong],
  correct: [kept, fresh],
  description: "با شماره‌گیری #06#* شناسه دوم دیگری دیده می‌شود.",
  ...rest,
});

const d = (n: number) => device(n);
const right = ({ kept, wrong, fresh }: Demo): [string, string, string, string] => [kept, wrong, kept, fresh];

const rows: RowSpec[] = [
  { outcome: "RESOLVED", cells: right(d(1)), ticket: "maryam", note: "کارتن ۱" },
  {
    outcome: "RESOLVED",
    cells: [d(2).wrong, d(2).kept, d(2).fresh, d(2).kept],
    ticket: "swapped",
    note: "slots swapped",
  },
  { outcome: "ON_FILE", cells: right(d(3)), note: "before its ticket" },
  { outcome: "ON_FILE", cells: [` ${d(4).kept}`, `="${d(4).wrong}"`, persian(d(4).kept), d(4).fresh], note: "=1+1" },
  { outcome: "MISMATCH", cells: [d(5).kept, d(5).wrong, d(5).kept, d(5).other], ticket: "mismatch", note: "" },
  { outcome: "REFUSED", cells: right(d(6)), reason: "ILLEGAL_DEVICE", ticket: "blocked", note: "blocked meanwhile" },
  { outcome: "ALREADY_CORRECT", cells: [d(7).kept, d(7).other, d(7).kept, d(7).wrong], note: "" },
  { outcome: "PAIR_DIFFERS", cells: [d(8).kept, d(8).other, d(8).kept, d(8).fresh], note: "" },
  { outcome: "TARGET_TAKEN", cells: [d(9).kept, d(9).wrong, d(9).kept, d(10).kept], note: "held by another device" },
  { outcome: "UNKNOWN_DEVICE", cells: right(d(28)), note: "" },
  { outcome: "NOT_YOUR_DEVICE", cells: right(d(11)), note: "of importer-b" },
  { outcome: "NOT_PARTIAL", cells: [d(12).kept, d(12).wrong, d(12).fresh, d(12).other], note: "" },
  { outcome: "DUPLICATE", cells: [d(3).wrong, d(3).kept, d(3).fresh, d(3).kept], note: "as row 3" },
  { outcome: "CONFLICT", cells: [d(13).kept, d(13).wrong, d(13).kept, d(13).fresh], note: "" },
  { outcome: "CONFLICT", cells: [d(13).kept, d(13).wrong, d(13).kept, d(13).other], note: "" },
  {
    outcome: "INVALID",
    reason: "CHECK_DIGIT",
    cells: [d(14).kept, d(14).wrong, d(14).kept, slip(d(14).fresh)],
    note: "",
  },
  {
    outcome: "INVALID",
    reason: "SPREADSHEET_NUMBER",
    cells: [d(15).kept, d(15).wrong, d(15).kept, "3.57E+14"],
    note: "",
  },
  { outcome: "INVALID", reason: "MISSING", cells: [d(15).kept, d(15).wrong, "", d(15).fresh], note: "" },
];

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** The check digit mistyped. */
function slip(imei: string): string {
  return imei.slice(0, 14) + String((Number(imei.at(14)) + 1) % 10);
}

const OWN_IMPORTER_B = 11;
const PASSENGER = 16;
const SIM_NOT_SEEN = 18;
const HOLDER_OF_TARGET = 10;

const devices = Array.from({ length: 22 }, (_, index) => index + 1).map((n) => {
  const { kept, wrong, owner } = device(n);
  const importer = n === PASSENGER ? "" : n === OWN_IMPORTER_B ? "importer-b" : "importer-a";
  return [kept, wrong, n === PASSENGER ? "PASSENGER" : "COMMERCIAL", importer, owner, "Nama", "N2 Dual", "LEGAL"];
});

/** Every owner's number was seen in both slots, with the 15th digit as networks report it. */
const sightings = Array.from({ length: OWNERS }, (_, index) => index + 1)
  .filter((n) => n !== SIM_NOT_SEEN)
  .flatMap((n) => {
    const { kept, fresh, owner } = device(n);
    return [kept, fresh].map((seen) => [`${seen.slice(0, 14)}0`, owner, "2026-10-01T08:00:00Z"]);
  })
  // The wrong IMEI of one device is in somebody's hands.
  .concat([[device(20).wrong, "989000019999", "2026-10-02T08:00:00Z"]]);

const open = { filed: "OPEN" };
const pairOf = ({ kept, fresh }: Demo): [string, string] => [kept, fresh];

const ticketsBefore: WorldTicket[] = [
  ask(d(1), "maryam", { ...open, final: "APPROVED", pair: pairOf(d(1)) }),
  ask(d(2), "swapped", { ...open, final: "APPROVED", pair: pairOf(d(2)) }),
  ask(d(5), "mismatch", { ...open, final: "OPEN" }),
  ask(d(6), "blocked", { ...open, final: "REJECTED", finalVerdict: "ILLEGAL_DEVICE" }),
  ask(d(PASSENGER), "passenger", { filed: "APPROVED", pair: pairOf(d(PASSENGER)) }),
  ask({ ...d(17), owner: d(1).owner }, "not-owner", { filed: "REJECTED", verdict: "NOT_OWNER" }),
  ask(d(SIM_NOT_SEEN), "sim-not-seen", { filed: "REJECTED", verdict: "SIM_NOT_SEEN" }),
  ask(d(29), "illegal", { filed: "REJECTED", verdict: "ILLEGAL_DEVICE" }),
  ask({ ...d(19), fresh: device(HOLDER_OF_TARGET).kept }, "target-owned", {
    filed: "REJECTED",
    verdict: "TARGET_OWNED",
  }),
  ask(d(20), "wrong-seen", { filed: "REJECTED", verdict: "WRONG_IMEI_SEEN" }),
  ask(d(21), "not-partial", {
    correct: [d(21).fresh, d(21).other],
    filed: "REJECTED",
    verdict: "NOT_PARTIAL",
  }),
  ask(d(22), "activated", { correct: [d(22).kept, d(22).wrong], filed: "REJECTED", verdict: "ALREADY_ACTIVATED" }),
];

const csv = (header: readonly string[], lines: readonly (readonly string[])[]) =>
  Buffer.from([header, ...lines].map((line) => line.map(quote).join(",")).join("\r\n"));

const quote = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const DEVICE_COLUMNS = ["imei_1", "imei_2", "channel", "importer", "owner_msisdn", "brand", "model", "status"];

export const world: World = {
  devices: csv(DEVICE_COLUMNS, devices),
  sightings: csv(["imei", "msisdn", "seen_at"], sightings),
  ticketsBefore,
  devicesLater: csv(
    DEVICE_COLUMNS,
    devices.filter((_, index) => index === 5).map((line) => [...line.slice(0, 7), "BLOCKED"]),
  ),
  corrections: {
    name: "corrections.csv",
    bytes: csv(
      ["شناسه ثبت‌شده ۱", "شناسه ثبت‌شده ۲", "شناسه صحیح ۱", "شناسه صحیح ۲", "note"],
      rows.map(({ cells, note }) => [...cells, note]),
    ),
  },
  ticketsAfter: [ask(d(3), "after", { filed: "APPROVED", pair: pairOf(d(3)) })],
};

export const expected = {
  rows: rows.map(({ outcome, reason = null, ticket = null }, index) => ({ row: index + 1, outcome, reason, ticket })),
  counts: null,
};

/** Tickets of others than Maryam that nothing decides at once. */
export const waiting = ticketsBefore.filter(({ key, filed }) => filed === open.filed && key !== "maryam");
