import type { Imei } from "@hamta/core";
import { type Device, type Import, type Msisdn, type Ticket } from "@hamta/core";
import { QUEUE_SHARDS } from "#table";

/**
 * Every key pattern of the table. What each costs to read and write is in docs/access-patterns.md.
 *
 * | item       | pk              | sk            | indexes                                   |
 * | device     | DEVICE#id       | DEVICE        | byPerson: its owner's devices             |
 * | correction | DEVICE#id       | CORRECTION    |                                           |
 * | holder     | IMEI#key        | HELD          |                                           |
 * | sighting   | IMEI#key        | SEEN#msisdn   |                                           |
 * | ticket     | TICKET#number   | TICKET        | byPerson; while open: byImporter, queue   |
 * | its text   | TICKET#number   | TEXT          |                                           |
 * | import     | IMPORT#id       | IMPORT        | byPerson: its uploader's; queue: by month |
 * | chunk      | IMPORT#id       | CHUNK#n#part  |                                           |
 * | turn       | UPLOADER#r#o    | TURN#order#id |                                           |
 * | contents   | UPLOADER#r#o    | BYTES#digest  |                                           |
 * | history    | UPLOADER#r#o    | HISTORY#kind  |                                           |
 * | importer   | IMPORTER#id     | IMPORTER      |                                           |
 * | calls      | RATE#what#who   | WINDOW#n      |                                           |
 * | request    | VIEWER#id       | REQUEST#key   |                                           |
 */
export type Key = { pk: string; sk: string };

export const device = (id: Device.Id): Key => ({ pk: `DEVICE#${id}`, sk: "DEVICE" });
export const correction = (id: Device.Id): Key => ({ pk: `DEVICE#${id}`, sk: "CORRECTION" });
export const holder = (key: Imei.ImeiKey): Key => ({ pk: `IMEI#${key}`, sk: "HELD" });
export const sighting = (key: Imei.ImeiKey, msisdn: Msisdn.Msisdn): Key => ({
  pk: `IMEI#${key}`,
  sk: `SEEN#${msisdn}`,
});
export const sightings = (key: Imei.ImeiKey) => ({ pk: `IMEI#${key}`, prefix: "SEEN#" });
export const ticket = (number: Ticket.Number): Key => ({ pk: `TICKET#${number}`, sk: "TICKET" });
export const text = (number: Ticket.Number): Key => ({ pk: `TICKET#${number}`, sk: "TEXT" });
export const imported = (id: Import.Id): Key => ({ pk: `IMPORT#${id}`, sk: "IMPORT" });
export const chunks = (id: Import.Id) => ({ pk: `IMPORT#${id}`, prefix: "CHUNK#" });
export const chunk = (id: Import.Id, number: number, part: number): Key => ({
  pk: `IMPORT#${id}`,
  sk: `CHUNK#${pad(number, 5)}#${pad(part, 3)}`,
});
const uploaderKey = ({ role, organisation }: Import.Uploader) => `UPLOADER#${role}#${organisation}`;
export const turn = (uploader: Import.Uploader, order: string, id: Import.Id): Key => ({
  pk: uploaderKey(uploader),
  sk: `TURN#${order}#${id}`,
});
export const turns = (uploader: Import.Uploader) => ({ pk: uploaderKey(uploader), prefix: "TURN#" });
export const contents = (uploader: Import.Uploader, digest: string): Key => ({
  pk: uploaderKey(uploader),
  sk: `BYTES#${digest}`,
});
export const history = (uploader: Import.Uploader, kind: string): Key => ({
  pk: uploaderKey(uploader),
  sk: `HISTORY#${kind}`,
});
export const importer = (id: string): Key => ({ pk: `IMPORTER#${id}`, sk: "IMPORTER" });
/** @param window how many of its length have passed since 1970 */
export const calls = (counted: string, caller: string, window: number): Key => ({
  pk: `RATE#${counted}#${caller}`,
  sk: `WINDOW#${window}`,
});

export const request = (viewer: string, key: string): Key => ({ pk: `VIEWER#${viewer}`, sk: `REQUEST#${key}` });

/** Index keys. Times are ISO 8601 in UTC, so they sort as text. */
export const person = (msisdn: Msisdn.Msisdn) => `PERSON#${msisdn}`;
export const uploads = uploaderKey;
/** What sort keys of a person, or of an uploader, begin with. */
export const [DEVICES, TICKETS, IMPORTS] = ["DEVICE#", "TICKET#", "IMPORT#"] as const;
export const byOwner = (device: Device.Device) =>
  device.owner ? { pk1: person(device.owner), sk1: `${DEVICES}${device.id}` } : {};
export const byRequester = (msisdn: Msisdn.Msisdn, filedAt: string, number: Ticket.Number) => ({
  pk1: person(msisdn),
  sk1: `${TICKETS}${filedAt}#${number}`,
});
export const worklist = (importer: string) => `OPEN#${importer}`;
export const byImporter = (importer: string | null, filedAt: string, number: Ticket.Number) =>
  importer === null ? {} : { pk2: worklist(importer), sk2: `${filedAt}#${number}` };
/** When the ticket of a sort key of a worklist or of the queue was filed. */
export const filedAtIn = (sortKey: string) => sortKey.slice(0, sortKey.indexOf("#"));
/** The ticket of a sort key of a worklist. */
export const numberIn = (sortKey: string) => sortKey.slice(sortKey.indexOf("#") + 1) as Ticket.Number;
export const queueShard = (shard: number) => `QUEUE#${shard}`;
export const inQueue = (filedAt: string, number: Ticket.Number) => ({
  pk3: queueShard(Number(number) % QUEUE_SHARDS),
  sk3: `${filedAt}#${number}`,
});
/** @param month `2026-11` */
export const month = (month: string) => `IMPORTS#${month}`;

function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}
