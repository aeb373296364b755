import type { Device, DeviceChange, Imei } from "@hamta/core";
import { FeedPosition, RegisterFeed, type Db } from "@hamta/store";
import { scan } from "#kit/invariants";
import { statisticsViolations } from "#kit/statistics";

/** What an operator knows who has read the whole feed: the IMEIs that are held, each with the legality. */
export async function replay(db: Db.Db, limit = 100): Promise<Map<Imei.Imei, Device.Status>> {
  const held = new Map<Imei.Imei, Device.Status>();
  for await (const { imei, status } of feed(db, limit)) {
    if (status === null) held.delete(imei);
    else held.set(imei, status);
  }
  return held;
}

/** The whole feed, page by page. */
export async function* feed(db: Db.Db, limit = 100): AsyncGenerator<RegisterFeed.Change> {
  let position = FeedPosition.START;
  for (;;) {
    const page = await RegisterFeed.list(db, position, limit);
    yield* page.entries.map(({ node }) => node);
    if (!page.hasMore) return;
    position = FeedPosition.parse(page.stop ?? "") ?? position;
  }
}

/** The register itself: of each device, its IMEIs with its legality. */
export async function held(db: Db.Db): Promise<Map<Imei.Imei, Device.Status>> {
  const found = new Map<Imei.Imei, Device.Status>();
  for await (const item of scan(db)) {
    if (item.sk !== "DEVICE") continue;
    const { slots, status } = item as unknown as Device.Device;
    for (const imei of slots) found.set(imei, status);
  }
  return found;
}

/** What the feed, the histories and the statistics say otherwise than the table, once all its changes are recorded. */
export async function recordedViolations(db: Db.Db): Promise<string[]> {
  return [...(await feedViolations(db)), ...(await historyViolations(db)), ...(await statisticsViolations(db))];
}

async function feedViolations(db: Db.Db): Promise<string[]> {
  const [told, real] = [await replay(db), await held(db)];
  return [...new Set([...told.keys(), ...real.keys()])]
    .filter((imei) => told.get(imei) !== real.get(imei))
    .map(
      (imei) => `IMEI ${imei} is ${told.get(imei) ?? "free"} in the feed, ${real.get(imei) ?? "free"} in the register`,
    );
}

/** The entries of a device lead without a gap to the device as it is. */
async function historyViolations(db: Db.Db): Promise<string[]> {
  const devices: Device.Device[] = [];
  const entries = new Map<string, DeviceChange.Entry[]>();
  for await (const item of scan(db)) {
    if (item.sk === "DEVICE") devices.push(item as unknown as Device.Device);
    if (!item.sk.startsWith("CHANGE#")) continue;
    entries.set(item.pk, [...(entries.get(item.pk) ?? []), item as unknown as DeviceChange.Entry]);
  }
  return devices.flatMap(({ id, slots, status }) => {
    const history = (entries.get(`DEVICE#${id}`) ?? []).toSorted((a, b) => a.version - b.version);
    const states = history.map((entry) => `${entry.slots.join()} ${entry.status}`);
    const gaps = history.flatMap((entry, index) => {
      const before = `${(entry.formerSlots ?? entry.slots).join()} ${entry.formerStatus ?? entry.status}`;
      return index === 0 || before === states[index - 1] ? [] : [`Device ${id} has a gap before ${entry.version}`];
    });
    const last = states.at(-1);
    return last === `${slots.join()} ${status}` ? gaps : [...gaps, `Device ${id}: the last entry is ${last}`];
  });
}
