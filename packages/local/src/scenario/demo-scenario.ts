import { Imei } from "@hamta/core";
import { people } from "#people";
import type { Scenario, ScenarioTicket } from "#scenario/scenario";

/** Small scenario of the project: each outcome of a list of corrections and each verdict on a ticket. */

const OWNERS = 30;
const MARYAM = people.maryam.msisdns[0];

/** A valid IMEI of a fictional model, by its serial number. */
const imei = (serial: number) =>
  Imei.fromKey(`35${String(900100 + (serial % 3))}${String(serial).padStart(6, "0")}` as Imei.ImeiKey);

/** Device `n` is registered with `keptImei` and `wrongImei`; its handset has `keptImei` and `newImei`. */
const device = (n: number) => ({
  keptImei: imei(n * 10),
  wrongImei: imei(n * 10 + 1),
  newImei: imei(n * 10 + 2),
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

const ticket = (
  { keptImei, wrongImei, newImei, owner }: Demo,
  key: string,
  rest: Partial<ScenarioTicket>,
): ScenarioTicket => ({
  key,
  owner_msisdn: owner,
  registered: [keptImei, wrongImei],
  correct: [keptImei, newImei],
  description: "با شماره‌گیری \u2066*#06#\u2069 شناسه دوم دیگری دیده می‌شود.",
  ...rest,
});

const correctCells = ({ keptImei, wrongImei, newImei }: Demo): [string, string, string, string] => [
  keptImei,
  wrongImei,
  keptImei,
  newImei,
];

const rows: RowSpec[] = [
  { outcome: "RESOLVED", cells: correctCells(device(1)), ticket: "maryam", note: "کارتن ۱" },
  {
    outcome: "RESOLVED",
    cells: [device(2).wrongImei, device(2).keptImei, device(2).newImei, device(2).keptImei],
    ticket: "swapped",
    note: "slots swapped",
  },
  { outcome: "ON_FILE", cells: correctCells(device(3)), note: "before its ticket" },
  {
    outcome: "ON_FILE",
    cells: [
      ` ${device(4).keptImei}`,
      `="${device(4).wrongImei}"`,
      toPersianDigits(device(4).keptImei),
      device(4).newImei,
    ],
    note: "=1+1",
  },
  {
    outcome: "MISMATCH",
    cells: [device(5).keptImei, device(5).wrongImei, device(5).keptImei, device(5).other],
    ticket: "mismatch",
    note: "",
  },
  {
    outcome: "REFUSED",
    cells: correctCells(device(6)),
    reason: "ILLEGAL_DEVICE",
    ticket: "blocked",
    note: "blocked meanwhile",
  },
  {
    outcome: "ALREADY_CORRECT",
    cells: [device(7).keptImei, device(7).other, device(7).keptImei, device(7).wrongImei],
    note: "",
  },
  {
    outcome: "PAIR_DIFFERS",
    cells: [device(8).keptImei, device(8).other, device(8).keptImei, device(8).newImei],
    note: "",
  },
  {
    outcome: "TARGET_TAKEN",
    cells: [device(9).keptImei, device(9).wrongImei, device(9).keptImei, device(10).keptImei],
    note: "held by another device",
  },
  { outcome: "UNKNOWN_DEVICE", cells: correctCells(device(28)), note: "" },
  { outcome: "NOT_YOUR_DEVICE", cells: correctCells(device(11)), note: "of importer-b" },
  {
    outcome: "NOT_PARTIAL",
    cells: [device(12).keptImei, device(12).wrongImei, device(12).newImei, device(12).other],
    note: "",
  },
  {
    outcome: "DUPLICATE",
    cells: [device(3).wrongImei, device(3).keptImei, device(3).newImei, device(3).keptImei],
    note: "as row 3",
  },
  {
    outcome: "CONFLICT",
    cells: [device(13).keptImei, device(13).wrongImei, device(13).keptImei, device(13).newImei],
    note: "",
  },
  {
    outcome: "CONFLICT",
    cells: [device(13).keptImei, device(13).wrongImei, device(13).keptImei, device(13).other],
    note: "",
  },
  {
    outcome: "INVALID",
    reason: "CHECK_DIGIT",
    cells: [device(14).keptImei, device(14).wrongImei, device(14).keptImei, withWrongCheckDigit(device(14).newImei)],
    note: "",
  },
  {
    outcome: "INVALID",
    reason: "SPREADSHEET_NUMBER",
    cells: [device(15).keptImei, device(15).wrongImei, device(15).keptImei, "3.57E+14"],
    note: "",
  },
  {
    outcome: "INVALID",
    reason: "MISSING",
    cells: [device(15).keptImei, device(15).wrongImei, "", device(15).newImei],
    note: "",
  },
];

function toPersianDigits(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** The IMEI with a wrong check digit. */
function withWrongCheckDigit(imei: string): string {
  return imei.slice(0, 14) + String((Number(imei.at(14)) + 1) % 10);
}

const OF_IMPORTER_B = 11;
const PASSENGER = 16;
const SIM_NOT_SEEN = 18;
const HOLDER_OF_TARGET = 10;

const devices = Array.from({ length: 22 }, (_, index) => index + 1).map((n) => {
  const { keptImei, wrongImei, owner } = device(n);
  const importer = n === PASSENGER ? "" : n === OF_IMPORTER_B ? "importer-b" : "importer-a";
  return [
    keptImei,
    wrongImei,
    n === PASSENGER ? "PASSENGER" : "COMMERCIAL",
    importer,
    owner,
    "Nama",
    "N2 Dual",
    "LEGAL",
  ];
});

/** Both IMEIs of the handset were seen with the owner's number, with 0 as the 15th digit, as networks report it. */
const sightings = Array.from({ length: OWNERS }, (_, index) => index + 1)
  .filter((n) => n !== SIM_NOT_SEEN)
  .flatMap((n) => {
    const { keptImei, newImei, owner } = device(n);
    return [keptImei, newImei].map((seen) => [`${seen.slice(0, 14)}0`, owner, "2026-10-01T08:00:00Z"]);
  })
  // The wrong IMEI of device 20 is in use by another person.
  .concat([[device(20).wrongImei, "989000019999", "2026-10-02T08:00:00Z"]]);

const OPEN = { filed: "OPEN" };
const correctPair = ({ keptImei, newImei }: Demo): [string, string] => [keptImei, newImei];

const ticketsBefore: ScenarioTicket[] = [
  ticket(device(1), "maryam", { ...OPEN, final: "APPROVED", pair: correctPair(device(1)) }),
  ticket(device(2), "swapped", { ...OPEN, final: "APPROVED", pair: correctPair(device(2)) }),
  ticket(device(5), "mismatch", { ...OPEN, final: "OPEN" }),
  ticket(device(6), "blocked", { ...OPEN, final: "REJECTED", finalVerdict: "ILLEGAL_DEVICE" }),
  ticket(device(PASSENGER), "passenger", { filed: "APPROVED", pair: correctPair(device(PASSENGER)) }),
  ticket({ ...device(17), owner: device(1).owner }, "not-owner", { filed: "REJECTED", verdict: "NOT_OWNER" }),
  ticket(device(SIM_NOT_SEEN), "sim-not-seen", { filed: "REJECTED", verdict: "SIM_NOT_SEEN" }),
  ticket(device(29), "illegal", { filed: "REJECTED", verdict: "ILLEGAL_DEVICE" }),
  ticket({ ...device(19), newImei: device(HOLDER_OF_TARGET).keptImei }, "target-owned", {
    filed: "REJECTED",
    verdict: "TARGET_OWNED",
  }),
  ticket(device(20), "wrong-seen", { filed: "REJECTED", verdict: "WRONG_IMEI_SEEN" }),
  ticket(device(21), "not-partial", {
    correct: [device(21).newImei, device(21).other],
    filed: "REJECTED",
    verdict: "NOT_PARTIAL",
  }),
  ticket(device(22), "activated", {
    correct: [device(22).keptImei, device(22).wrongImei],
    filed: "REJECTED",
    verdict: "ALREADY_ACTIVATED",
  }),
];

const csv = (header: readonly string[], lines: readonly (readonly string[])[]) =>
  Buffer.from([header, ...lines].map((line) => line.map(quote).join(",")).join("\r\n"));

const quote = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const DEVICE_COLUMNS = ["imei_1", "imei_2", "channel", "importer", "owner_msisdn", "brand", "model", "status"];

export const scenario: Scenario = {
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
  ticketsAfter: [ticket(device(3), "after", { filed: "APPROVED", pair: correctPair(device(3)) })],
};

export const expected = {
  rows: rows.map(({ outcome, reason = null, ticket = null }, index) => ({ row: index + 1, outcome, reason, ticket })),
  counts: null,
};

/** Open tickets of other owners than Maryam. */
export const openTickets = ticketsBefore.filter(({ key, filed }) => filed === OPEN.filed && key !== "maryam");
