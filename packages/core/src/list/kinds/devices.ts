import { DETAILS, NAMES, TEXT_NAMES, type Channel, type Status } from "#device-details";
import type { CellReader } from "#list/cell-reader";
import { needed, normaliseName, type Column } from "#list/column";
import { DeviceShift } from "#list/forensics/device-shift";
import type { Descriptor, Sender } from "#list/kinds/descriptor";
import type { RowGroups } from "#list/row-groups";
import { keyNumber } from "#list/shared-imeis";
import * as Msisdn from "#msisdn";
import { record } from "#record";
import type { DeviceEntry } from "#register";

/** `importer` is null exactly when the channel is PASSENGER. `status` null: the list does not say. */
export type DeviceRow = DeviceEntry;

export const devices = {
  senders: ["IMPORTER", "OPS"],
  columns: [
    needed("imei_1", "شناسه ۱", "شناسه اول"),
    needed("imei_2", "شناسه ۲", "شناسه دوم"),
    ...NAMES.map((name): Column => {
      const { column, isNeeded, isOps, persian } = DETAILS[name];
      return { name: column, persian, needed: isNeeded, isOps };
    }),
  ],
  outcomes: [
    "INVALID",
    "DUPLICATE",
    "CONFLICT",
    "IMEI_TAKEN",
    "NOT_YOUR_DEVICE",
    "REGISTERED",
    "UPDATED",
    "UNCHANGED",
    "UNPROCESSED",
  ],
  canBeUndone: true,
  reader,
  grouper,
  imeiColumns: { imei_1: DETAILS.owner.column, imei_2: DETAILS.owner.column },
  imeis: ({ slots }) => slots,
  claim: null,
  createShift: () => new DeviceShift(),
} as const satisfies Descriptor<DeviceRow>;

/** An importer's devices are COMMERCIAL, its own, and never blocked by it. */
function reader(cells: CellReader, sender: Sender): () => DeviceRow | null {
  const imei1 = cells.field("imei_1");
  const imei2 = cells.field("imei_2");
  const owner = cells.field(DETAILS.owner.column);
  const texts = record(TEXT_NAMES, (name) => cells.field(DETAILS[name].column));
  const origin =
    sender.uploader === "IMPORTER"
      ? () => ({ channel: "COMMERCIAL" as const, importer: sender.importer, status: null })
      : originReader(cells);
  return () => {
    const slot1 = cells.imei(imei1);
    const slot2 = cells.isLeftEmpty(imei2) ? null : cells.imei(imei2);
    if (slot1 !== null && slot1 === slot2) cells.refuse(imei2, "SAME_TWICE");
    const { channel, importer, status } = origin();
    const rest = {
      owner: cells.isLeftEmpty(owner) ? null : cells.msisdn(owner, Msisdn.parse),
      ...record(TEXT_NAMES, (name) => cells.text(texts[name])),
    };
    if (slot1 === null || channel === null || cells.hasProblems) return null;
    return { slots: slot2 === null ? [slot1] : [slot1, slot2], channel, importer, ...rest, status };
  };
}

const CHANNELS: Record<Channel, string> = { COMMERCIAL: "تجاری", PASSENGER: "مسافری" };
const STATUSES: Record<Status, string> = { LEGAL: "قانونی", BLOCKED: "مسدود" };

/** A COMMERCIAL device has an importer, a PASSENGER's has none. */
function originReader(cells: CellReader) {
  const channelField = cells.field(DETAILS.channel.column);
  const importerField = cells.field(DETAILS.importer.column);
  const statusField = cells.field(DETAILS.status.column);
  const channelOf = oneOf(CHANNELS);
  const statusOf = oneOf(STATUSES);
  return () => {
    const channel = cells.needed(channelField, cells.word(channelField, channelOf));
    const status = cells.isLeftEmpty(statusField) ? null : cells.word(statusField, statusOf);
    if (channel === "PASSENGER") {
      if (!cells.isLeftEmpty(importerField)) cells.refuse(importerField, "VALUE");
      return { channel, importer: null, status };
    }
    const importer = cells.importer(importerField);
    return { channel, importer: channel === null ? importer : cells.neededHere(importerField, importer), status };
  };
}

/** The allowed word that a cell names, in English or Persian, in any case. */
function oneOf<W extends string>(words: Record<W, string>): (text: string) => W | null {
  const folded = new Map<string, W>();
  for (const [word, persian] of Object.entries(words) as [W, string][]) {
    folded.set(normaliseName(word), word).set(normaliseName(persian), word);
  }
  return (text) => folded.get(normaliseName(text)) ?? null;
}

/** Groups: each IMEI. Content: the whole row. */
function grouper(groups: RowGroups): (row: number, device: DeviceRow) => void {
  const { hash } = groups;
  return (row, device) => {
    const { slots } = device;
    const one = keyNumber(slots[0]);
    const two = slots[1] === undefined ? null : keyNumber(slots[1]);
    hash.reset();
    if (two === null) hash.key(one);
    else hash.pair(one, two);
    for (const name of NAMES) hash.text(device[name] ?? "");
    groups.setContent(row);
    hash.reset().key(one);
    groups.put(row);
    if (two === null) return;
    hash.reset().key(two);
    groups.put(row);
  };
}
