import { Imei, type Msisdn } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

export type Sighting = { key: Imei.ImeiKey; msisdn: Msisdn.Msisdn; seenAt: string };

/**
 * Keeps the latest sighting of each IMEI with each number. What is kept already costs half a read unit, anything new
 * a write unit more.
 */
export async function record(db: Db.Db, sightings: readonly Sighting[]): Promise<void> {
  const latest = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const id = `${sighting.key} ${sighting.msisdn}`;
    const other = latest.get(id);
    if (!other || other.seenAt < sighting.seenAt) latest.set(id, sighting);
  }
  const known = await Db.batchGet(
    db,
    [...latest.values()].map(({ key, msisdn }) => Keys.sighting(key, msisdn)),
  );
  const fresh = [...latest.values()].filter(
    ({ key, msisdn, seenAt }) => !(seenAtOf(known.get(Keys.sighting(key, msisdn))) >= seenAt),
  );
  await Db.batchPut(
    db,
    fresh.map(({ key, msisdn, seenAt }) => ({ ...Keys.sighting(key, msisdn), format: Db.FORMAT, seenAt })),
  );
}

const seenAtOf = (item: Db.Item | undefined) => (item ? Db.body<{ seenAt: string }>(item).seenAt : "");

/** Whether an IMEI was seen on any network with any number. */
export async function wasSeen(db: Db.Db, imei: Imei.Imei): Promise<boolean> {
  return Db.any(db, Keys.sightings(Imei.keyOf(imei)), { consistent: true });
}

/** Those of the IMEIs' keys that were seen with one of the numbers. */
export async function seenWith(
  db: Db.Db,
  imeis: readonly Imei.Imei[],
  msisdns: readonly Msisdn.Msisdn[],
): Promise<Set<Imei.ImeiKey>> {
  const keys = imeis.map(Imei.keyOf);
  const items = await Db.batchGet(
    db,
    keys.flatMap((key) => msisdns.map((msisdn) => Keys.sighting(key, msisdn))),
    { consistent: true },
  );
  return new Set(keys.filter((key) => msisdns.some((msisdn) => items.has(Keys.sighting(key, msisdn)))));
}
