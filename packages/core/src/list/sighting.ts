import type { Cells } from "#list/cells";
import type { SightingRow } from "#list/row";

/** Reads the record at hand as a sighting; null when `cells` has problems. */
export function reader(cells: Cells): () => SightingRow | null {
  const imei = cells.field("imei");
  const msisdnField = cells.field("msisdn");
  const seenAtField = cells.field("seen_at");
  return () => {
    const key = cells.seenImei(imei);
    const msisdn = cells.needed(msisdnField, cells.msisdn(msisdnField));
    const seenAt = cells.needed(seenAtField, cells.time(seenAtField));
    return key === null || msisdn === null || seenAt === null ? null : { key, msisdn, seenAt };
  };
}
