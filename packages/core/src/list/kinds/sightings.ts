import type { ImeiKey } from "#imei";
import type { CellReader } from "#list/cell-reader";
import { needed } from "#list/column";
import type { Descriptor } from "#list/kinds/descriptor";
import type { RowGroups } from "#list/row-groups";
import * as Msisdn from "#msisdn";

/** `seenAt` is ISO 8601, UTC, whole seconds: `2026-10-01T08:00:00Z`. */
export type SightingRow = { key: ImeiKey; msisdn: Msisdn.Msisdn; seenAt: string };

export const sightings = {
  senders: ["OPERATOR"],
  columns: [
    needed("imei", "شناسه", "شناسه دستگاه"),
    needed("msisdn", "شماره", "شماره تلفن", "شماره تلفن همراه", "تلفن همراه"),
    needed("seen_at", "زمان رویت", "زمان مشاهده", "زمان"),
  ],
  outcomes: ["INVALID", "DUPLICATE", "RECORDED", "UNPROCESSED"],
  canBeUndone: false,
  reader,
  grouper,
  imeiColumns: { imei: "msisdn" },
  imeis: ({ key }) => [key],
  claim: null,
  createShift: null,
} as const satisfies Descriptor<SightingRow>;

function reader(cells: CellReader): () => SightingRow | null {
  const imei = cells.field("imei");
  const msisdnField = cells.field("msisdn");
  const seenAtField = cells.field("seen_at");
  return () => {
    const key = cells.seenImei(imei);
    const msisdn = cells.needed(msisdnField, cells.msisdn(msisdnField, Msisdn.parseE164));
    const seenAt = cells.needed(seenAtField, cells.time(seenAtField));
    return key === null || msisdn === null || seenAt === null ? null : { key, msisdn, seenAt };
  };
}

/** Group: IMEI, number and time. A sighting has no other content. */
function grouper(groups: RowGroups): (row: number, value: SightingRow) => void {
  return (row, { key, msisdn, seenAt }) => {
    groups.hash.reset().text(key).text(msisdn).text(seenAt);
    groups.put(row);
  };
}
