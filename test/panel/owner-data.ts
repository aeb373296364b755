import { Imei } from "@hamta/core";
import { people, type Client, type System } from "@hamta/local";
import { Corrections, Devices } from "@hamta/store";
import * as Lists from "#kit/lists";
import { send } from "#kit/uploads";
import { createHistory } from "#panel/history";

/** Data of the panel's tests and screenshots: Maryam's devices, one for each result of a ticket. */

const MARYAM = people.maryam.msisdns[0];
const REZA = people.reza.msisdns[0];

/** Device `n` holds `kept` and `wrong`; its handset shows `kept` and `fresh`. */
export function device(n: number) {
  const imei = (serial: number) =>
    Imei.fromKey(`35900${String(100 + n)}${String(n * 10 + serial).padStart(6, "0")}` as Imei.ImeiKey);
  return { kept: imei(0), wrong: imei(1), fresh: imei(2), other: imei(3) };
}

type Described = { n: number; owner?: string; passenger?: true; model: string; blocked?: true; single?: true };

/** No ticket is filed for the devices from 20 on. */
const DEVICES: readonly Described[] = [
  { n: 1, model: "Sokhan S1 Pro" },
  { n: 2, model: "Sokhan S1 Pro", passenger: true },
  { n: 3, model: "Nama N2 Dual" },
  { n: 4, model: "Nama N2 Dual", blocked: true },
  { n: 5, model: "Ava A5" },
  { n: 6, model: "Ava A5", owner: REZA },
  { n: 7, model: "Nama N2 Dual" },
  { n: 8, model: "Ava A5" },
  { n: 20, model: "Sokhan S3", passenger: true },
  { n: 21, model: "Sokhan S3" },
  { n: 22, model: "Sokhan One", single: true },
  { n: 24, model: "Nama N5" },
  { n: 25, model: "Nama N5" },
  { n: 23, model: "Sokhan S3", passenger: true, owner: REZA },
  { n: 26, model: "Nama N5", owner: REZA },
  { n: 27, model: "Sokhan S1 Pro", owner: REZA },
  { n: 28, model: "Ava A5", owner: REZA },
  { n: 29, model: "Ava A5", owner: REZA },
];

/** Devices with a correction of their importer on file. No SIM was seen in them. */
const ON_FILE: readonly number[] = [26, 27, 28];

/** Devices without a sighting of the SIM in both slots. */
const UNSEEN: readonly number[] = [3, 29, ...ON_FILE];

export type Claim = { registered: [string, string]; correct: [string, string] };

/** A claim for each verdict of layer zero, and one that waits, on devices below 20. */
export const CLAIMS = {
  OPEN: claim(1),
  APPROVED: claim(2),
  NOT_OWNER: claim(6),
  SIM_NOT_SEEN: claim(3),
  ILLEGAL_DEVICE: claim(4),
  TARGET_OWNED: { registered: [device(5).kept, device(5).wrong], correct: [device(5).kept, device(6).kept] },
  WRONG_IMEI_SEEN: claim(7),
  NOT_PARTIAL: { registered: [device(8).kept, device(8).wrong], correct: [device(8).fresh, device(8).other] },
  ALREADY_ACTIVATED: { registered: [device(8).kept, device(8).wrong], correct: [device(8).kept, device(8).wrong] },
} satisfies Record<string, Claim>;

export function claim(n: number): Claim {
  const { kept, wrong, fresh } = device(n);
  return { registered: [kept, wrong], correct: [kept, fresh] };
}

/** Loads devices and sightings into the register through the public interface. */
export async function loadData(system: System.System): Promise<void> {
  const [ops, operator] = [await system.client(people.parisa), await system.client(people.omid)];
  await send(ops, "DEVICES", devices());
  await send(operator, "SIGHTINGS", sightings());
  await ops.query(`mutation ($input: NameImporterInput!) { nameImporter(input: $input) { __typename } }`, {
    input: { organisation: "importer-a", name: "بازرگانی نما گستر" },
  });
  await ops.query(`mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }`, {
    input: {
      organisation: "importer-a",
      phone: "021 8877 6655",
      site: "https://www.nama-gostar-trading.example/support",
    },
  });
  await putOnFile(system);
  await createHistory(system);
}

/** Of an older list than the tests show. */
async function putOnFile({ deps: { db } }: System.System): Promise<void> {
  const found = await Devices.getByImeis(
    db,
    ON_FILE.map((n) => device(n).kept),
  );
  const corrections = ON_FILE.map((n, index) => {
    const of = found[index];
    if (!of?.importer) throw new Error(`Device ${n} is not registered`);
    const { kept, wrong, fresh } = device(n);
    const claim = { registered: [kept, wrong], correct: [kept, fresh] } as const;
    const origin = { import: "past-list", row: n, order: "2026-10-01T08:00:00.000Z#past-list" };
    return { device: of.id, correction: { ...claim, ...origin, importer: of.importer } };
  });
  await Corrections.putMany(db, corrections);
}

function devices(): string {
  const header = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor,status";
  const lines = DEVICES.map(({ n, owner = MARYAM, passenger, model, blocked, single }) => {
    const [brand = "", ...rest] = model.split(" ");
    const { kept, wrong } = device(n);
    const from = passenger ? ["PASSENGER", ""] : ["COMMERCIAL", "importer-a"];
    const guarantor = passenger ? "" : "گارانتی آوا";
    return [kept, single ? "" : wrong, ...from, owner, brand, rest.join(" "), guarantor, blocked ? "BLOCKED" : "LEGAL"];
  });
  return Lists.csv(header, ...lines);
}

function sightings(): string {
  const seen = DEVICES.filter(({ n }) => !UNSEEN.includes(n)).flatMap(({ n, owner = MARYAM }) =>
    [device(n).kept, device(n).fresh].map((imei) => [imei, owner, "2026-10-01T08:00:00Z"]),
  );
  return Lists.csv("imei,msisdn,seen_at", ...seen, [device(7).wrong, "989000019999", "2026-10-02T08:00:00Z"]);
}

/** Files a claim as its client and returns the number. */
export async function file(client: Client, { registered, correct }: Claim): Promise<string> {
  const pair = ([imei1, imei2]: [string, string]) => ({ imei1, imei2 });
  const input = {
    registered: pair(registered),
    correct: pair(correct),
    description: "شناسه دوم گوشی من با همتا یکی نیست.",
  };
  const { fileTicket } = await client.query<{ fileTicket: { ticket?: { number: string } } }>(
    `mutation ($input: FileTicketInput!) { fileTicket(input: $input) { ... on FileTicketSuccess { ticket { number } } } }`,
    { input },
  );
  if (!fileTicket.ticket) throw new Error(`Not filed: ${JSON.stringify(input)}`);
  return fileTicket.ticket.number;
}
