import { people, type Client, type Person } from "@hamta/local";
import * as Lists from "#kit/lists";
import { send } from "#kit/uploads";
import type { Panel } from "#panel/panel";
import { claim, device, file } from "#panel/owner-data";

/** Data of the importer's screens: tickets that wait for Importer A, and its lists in every important state. */

/** Owner of the devices from 100 on: no other screen shows them. */
const OWNER: Person = {
  id: "7c3f0c1e-0099-4000-8000-000000000099",
  name: { fa: "پروین", en: "Parvin" },
  groups: ["SUBSCRIBER"],
  msisdns: ["989000000099"],
};

/** Ids of imports by their result. */
export type ImportIds = Record<"completed" | "dryRun" | "rejected" | "held" | "awaiting", string>;

const known = new WeakMap<Panel, Promise<ImportIds>>();

/** Once per panel, for all screens. */
export function sendAll(panel: Panel): Promise<ImportIds> {
  const sent = known.get(panel) ?? createImports(panel);
  known.set(panel, sent);
  return sent;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** A row that corrects one wrong IMEI of device `n`. */
export const row = (n: number) => [...claim(n).registered, ...claim(n).correct];

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2,شماره سفارش";

/** With an uploader's own column. */
export function corrections(...rows: readonly (readonly string[])[]): string {
  return Lists.csv(HEADER, ...rows.map((cells, at) => [...cells, `سفارش ${1001 + at}`]));
}

/** Devices of Importer A, each with an open ticket and a correct sighting. */
export async function fileWaiting(panel: Panel, from: number, to: number): Promise<Map<number, string>> {
  const { system } = panel;
  const [ops, operator] = [await system.client(people.parisa), await system.client(people.omid)];
  await register(ops, range(from, to));
  const sightings = range(from, to).flatMap((n) =>
    [device(n).kept, device(n).fresh].map((imei) => [imei, OWNER.msisdns[0], "2026-10-01T08:00:00Z"]),
  );
  await send(operator, "SIGHTINGS", Lists.csv("imei,msisdn,seen_at", ...sightings));
  const owner = await system.client(OWNER);
  const numbers = new Map<number, string>();
  for (const n of range(from, to)) numbers.set(n, await file(owner, claim(n)));
  return numbers;
}

export async function register(ops: Client, devices: readonly number[], importer = "importer-a"): Promise<void> {
  await send(
    ops,
    "DEVICES",
    Lists.csv(
      "imei_1,imei_2,channel,importer,owner_msisdn,brand,model",
      ...devices.map((n) => [
        device(n).kept,
        device(n).wrong,
        "COMMERCIAL",
        importer,
        OWNER.msisdns[0],
        "Nama",
        `N${n % 4} Dual`,
      ]),
    ),
  );
}

async function createImports(panel: Panel): Promise<ImportIds> {
  const { system } = panel;
  const ops = await system.client(people.parisa);
  await fileWaiting(panel, 100, 126);
  await register(ops, range(130, 170));
  await register(ops, range(170, 173), "importer-b");
  const arash = await system.client(people.arash, "fa");
  await send(
    arash,
    "CORRECTIONS",
    corrections(...range(130, 140).map(row), ["1", "2", "3", "4"], swapped(130)),
    "اصلاحات مرداد.csv",
  );
  await send(arash, "CORRECTIONS", corrections(...range(140, 150).map(row), short(150)), "اصلاحات شهریور.csv");
  await send(arash, "CORRECTIONS", corrections(...range(150, 158).map(row)), "اصلاحات مهر.csv");
  const completed = await send(arash, "CORRECTIONS", everything(), "اصلاحات آبان.csv");
  const rejected = await send(arash, "CORRECTIONS", "imei,correct\n1,2\n", "فهرست ناقص.csv");
  const dryRun = await arash.ended(
    await arash.upload(
      "CORRECTIONS",
      "اصلاحات آذر.csv",
      Lists.bytes(corrections(...range(106, 110).map(row), short(111))),
      { dryRun: true },
    ),
  );
  const invalid = range(0, 150).map((n) => ["", String(n), "", ""]);
  const held = await send(
    arash,
    "CORRECTIONS",
    corrections(...range(130, 150).map(row), ...invalid),
    "ستون‌های جابه‌جا.csv",
  );
  const { createImport } = await arash.query<{ createImport: { import: { id: string } } }>(
    `mutation { createImport(input: { kind: CORRECTIONS, fileName: "اصلاحات دی.csv" }) { ... on CreateImportSuccess { import { id } } } }`,
  );
  return {
    completed: completed.id,
    dryRun: dryRun.id,
    rejected: rejected.id,
    held: held.id,
    awaiting: createImport.import.id,
  };
}

/** Without a check digit: the correct IMEI can be computed. */
export function short(n: number): string[] {
  const [kept = "", wrong = "", ...correct] = row(n);
  return [kept, wrong.slice(0, 14), ...correct];
}

/** Two neighbours swapped, and a check digit computed afterwards: the register knows the intended IMEI. */
function swapped(n: number): string[] {
  const [kept = "", wrong = "", , fresh = ""] = row(n);
  return [kept, `${wrong.slice(0, 12)}${wrong[13]}${wrong[12]}${wrong[14]}`, kept, fresh];
}

/** Rows for nearly every outcome. */
function everything(): string {
  const { kept, wrong, fresh, other } = device(160);
  const [first, second] = [device(161), device(162)];
  return corrections(
    ...range(100, 105).map(row),
    // The owner's ticket claims another pair.
    [device(105).kept, device(105).wrong, device(105).kept, device(105).other],
    ...range(150, 168).map(row).slice(8),
    row(150),
    row(150),
    [kept, wrong, kept, other],
    [kept, wrong, kept, fresh],
    [first.kept, first.wrong, first.fresh, first.other],
    row(400),
    row(401),
    row(170),
    row(171),
    [second.kept, second.other, second.kept, second.fresh],
    [device(163).kept, device(163).wrong, device(163).kept, device(164).kept],
    short(165),
    short(166),
    swapped(167),
    ["", "357613004448480", "3.57613E+14", "abc"],
    row(130),
  );
}
