import type { Cells } from "#list/cells";
import * as Kind from "#list/kind";
import type { Channel, DeviceRow, Status } from "#list/row";

const CHANNELS: Record<Channel, string> = { COMMERCIAL: "تجاری", PASSENGER: "مسافری" };
const STATUSES: Record<Status, string> = { LEGAL: "قانونی", BLOCKED: "مسدود" };

/** Reads the record at hand as a device; null when `cells` has problems. An importer's devices are COMMERCIAL and its own. */
export function reader(cells: Cells, sender: Kind.Sender): () => DeviceRow | null {
  const imei1 = cells.field("imei_1");
  const imei2 = cells.field("imei_2");
  const owner = cells.field("owner_msisdn");
  const brand = cells.field("brand");
  const model = cells.field("model");
  const guarantor = cells.field("guarantor");
  const origin =
    sender.uploader === "IMPORTER"
      ? () => ({ channel: "COMMERCIAL" as const, importer: sender.importer, status: null })
      : originReader(cells);
  return () => {
    const slot1 = cells.imei(imei1);
    const slot2 = cells.isEmpty(imei2) ? null : cells.imei(imei2);
    if (slot1 !== null && slot1 === slot2) cells.refuse(imei2, "SAME_TWICE");
    const { channel, importer, status } = origin();
    const rest = {
      owner: cells.msisdn(owner),
      brand: cells.text(brand),
      model: cells.text(model),
      guarantor: cells.text(guarantor),
    };
    if (slot1 === null || channel === null || cells.problems.length > 0) return null;
    return { slots: slot2 === null ? [slot1] : [slot1, slot2], channel, importer, ...rest, status };
  };
}

/** A COMMERCIAL device has an importer, a PASSENGER's has none. */
function originReader(cells: Cells) {
  const channelField = cells.field("channel");
  const importerField = cells.field("importer");
  const statusField = cells.field("status");
  return () => {
    const channel = cells.needed(channelField, cells.word(channelField, oneOf(CHANNELS)));
    const status = cells.word(statusField, oneOf(STATUSES));
    if (channel === "PASSENGER") {
      if (!cells.isEmpty(importerField)) cells.refuse(importerField, "VALUE");
      return { channel, importer: null, status };
    }
    const importer = cells.importer(importerField);
    return { channel, importer: channel === null ? importer : cells.needed(importerField, importer), status };
  };
}

/** The allowed word that a cell names, in English or Persian, in any case. */
function oneOf<W extends string>(words: Record<W, string>): (text: string) => W | null {
  const folded = new Map<string, W>();
  for (const [word, persian] of Object.entries(words) as [W, string][]) {
    folded.set(Kind.fold(word), word).set(Kind.fold(persian), word);
  }
  return (text) => folded.get(Kind.fold(text)) ?? null;
}
