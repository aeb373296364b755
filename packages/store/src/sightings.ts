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
export async function seenWith(...sought: Parameters<typeof lastWith>): Promise<Set<Imei.ImeiKey>> {
  return new Set((await lastWith(...sought)).keys());
}

/** Of the IMEIs' keys that were seen with one of the numbers, when they last were. */
export async function lastWith(
  db: Db.Db,
  imeis: readonly Imei.Imei[],
  msisdns: readonly Msisdn.Msisdn[],
): Promise<Map<Imei.ImeiKey, string>> {
  const keys = imeis.map(Imei.keyOf);
  const items = await Db.batchGet(
    db,
    keys.flatMap((key) => msisdns.map((msisdn) => Keys.sighting(key, msisdn))),
    { consistent: true },
  );
  return new Map(
    keys.flatMap((key) => {
      const seen = msisdns.map((msisdn) => seenAtOf(items.get(Keys.sighting(key, msisdn)))).toSorted();
      const last = seen.at(-1);
      return last ? [[key, last] as const] : [];
    }),
  );
}

/**
 * Numbers other than these that an IMEI was seen with, `atMost` of them, and when it last was with one of those. One
 * query; a sighting is a tenth of a KB.
 */
export async function seenWithOthers(
  db: Db.Db,
  imei: Imei.Imei,
  msisdns: readonly Msisdn.Msisdn[],
  atMost: number,
): Promise<{ numbers: number; last: string | null }> {
  const key = Imei.keyOf(imei);
  const own = new Set(msisdns.map((msisdn) => Keys.sighting(key, msisdn).sk));
  const items = await Db.query(db, Keys.sightings(key), { limit: atMost + own.size });
  const others = items.filter(({ sk }) => !own.has(sk)).slice(0, atMost);
  return { numbers: others.length, last: others.map(seenAtOf).toSorted().at(-1) ?? null };
}
