import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Device, Imei, type Msisdn } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

export type Sighting = { key: Imei.ImeiKey; msisdn: Msisdn.Msisdn; seenAt: string };

/**
 * Stores the latest sighting of each pair of IMEI and number. A known sighting costs half a read unit; a new one costs
 * a write unit more.
 */
export async function putLatest(db: Db.Db, sightings: readonly Sighting[]): Promise<void> {
  const latest = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const id = `${sighting.key} ${sighting.msisdn}`;
    const previous = latest.get(id);
    if (!previous || previous.seenAt < sighting.seenAt) latest.set(id, sighting);
  }
  const stored = await Db.batchGet(
    db,
    [...latest.values()].map(({ key, msisdn }) => Keys.sighting(key, msisdn)),
  );
  const newer = [...latest.values()].filter(
    ({ key, msisdn, seenAt }) => !(seenAtOf(stored.get(Keys.sighting(key, msisdn))) >= seenAt),
  );
  await Db.batchPut(
    db,
    newer.map(({ key, msisdn, seenAt }) => ({ ...Keys.sighting(key, msisdn), format: Db.FORMAT, seenAt })),
  );
}

const seenAtOf = (item: Db.Item | undefined) => (item ? Db.ownAttributes<{ seenAt: string }>(item).seenAt : "");

/** True if the IMEI was seen on any network with any number. */
export async function wasSeen(db: Db.Db, imei: Imei.Imei): Promise<boolean> {
  return Db.exists(db, Keys.sightings(Imei.keyOf(imei)), { consistent: true });
}

/** The keys of those IMEIs that were seen with the person. */
export async function getKeysSeenWith(...query: Parameters<typeof getLastSeenWith>): Promise<Set<Imei.ImeiKey>> {
  return new Set((await getLastSeenWith(...query)).keys());
}

/**
 * Time of the last sighting with one of the person's numbers, by IMEI key. IMEIs without such a sighting are absent; one
 * from before a number was the person's is of its former holder. For each IMEI and number one read unit, or half of one
 * if not consistent.
 */
export async function getLastSeenWith(
  db: Db.Db,
  imeis: readonly Imei.Imei[],
  person: Device.Person,
  options = { consistent: true },
): Promise<Map<Imei.ImeiKey, string>> {
  const keys = imeis.map(Imei.keyOf);
  const items = await Db.batchGet(
    db,
    keys.flatMap((key) => person.msisdns.map((msisdn) => Keys.sighting(key, msisdn))),
    options,
  );
  return new Map(
    keys.flatMap((key) => {
      const times = person.msisdns.flatMap((msisdn) => {
        const seenAt = seenAtOf(items.get(Keys.sighting(key, msisdn)));
        return seenAt !== "" && Device.hadNumber(person, msisdn, seenAt) ? [seenAt] : [];
      });
      const last = times.toSorted().at(-1);
      return last ? [[key, last] as const] : [];
    }),
  );
}

/**
 * Counts the numbers of others that an IMEI was seen with, up to `max`, and returns the last such sighting. A number
 * before it was the person's is one of them. One query; a sighting is a tenth of a KB.
 */
export async function getOtherNumbers(
  db: Db.Db,
  imei: Imei.Imei,
  person: Device.Person,
  max: number,
  options?: { consistent: boolean },
): Promise<{ numbers: number; last: string | null }> {
  const key = Imei.keyOf(imei);
  const own = new Map(person.msisdns.map((msisdn) => [Keys.sighting(key, msisdn).sk, msisdn]));
  const items = await Db.query(db, Keys.sightings(key), { limit: max + own.size, ...options });
  const isOwn = (item: Db.Item) => {
    const msisdn = own.get(item.sk);
    return msisdn !== undefined && Device.hadNumber(person, msisdn, seenAtOf(item));
  };
  const others = items.filter((item) => !isOwn(item)).slice(0, max);
  return { numbers: others.length, last: others.map(seenAtOf).toSorted().at(-1) ?? null };
}

/** A list that arrived at this time was recorded as a whole. One write unit; nothing changes if a later one was before. */
export async function putNewestList(db: Db.Db, arrivedAt: string): Promise<void> {
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.newestSightings,
    UpdateExpression: "SET #format = :format, arrivedAt = :at",
    ConditionExpression: "attribute_not_exists(pk) OR arrivedAt < :at",
    ExpressionAttributeNames: { "#format": "format" },
    ExpressionAttributeValues: { ":format": Db.FORMAT, ":at": arrivedAt },
  });
  await Db.conditionalWrite(() => db.client.send(command));
}

/**
 * Arrival of the newest list of an operator that was recorded as a whole: nothing after it can be known. Null if there was
 * none since this is stored. Half a read unit.
 */
export async function getNewestList(db: Db.Db): Promise<string | null> {
  const item = await Db.get(db, Keys.newestSightings);
  return item && Db.ownAttributes<{ arrivedAt: string }>(item).arrivedAt;
}
