import {
  Calendar,
  type Device,
  type Imei,
  type Import,
  type MachineCredential,
  type Msisdn,
  type Statistics,
  type Tac,
  type Ticket,
} from "@hamta/core";
import { SHARDS } from "#table";

/**
 * Every key pattern of the table. The cost of each read and write is in docs/access-patterns.md.
 *
 * | item       | pk              | sk            | indexes                                   |
 * | device     | DEVICE#id       | DEVICE        | byPerson: its owner's devices             |
 * | correction | DEVICE#id       | CORRECTION    |                                           |
 * | its change | DEVICE#id       | CHANGE#n      |                                           |
 * | holder     | IMEI#key        | HELD          |                                           |
 * | sighting   | IMEI#key        | SEEN#msisdn   |                                           |
 * | newest list | SIGHTINGS#NEWEST | LIST        |                                           |
 * | ticket     | TICKET#number   | TICKET        | byPerson; while open: byImporter, queue   |
 * | its text   | TICKET#number   | TEXT          |                                           |
 * | its lookup | IMEI#key        | FILED#time#n  |                                           |
 * | its lookup | PERSON#msisdn   | FILED#time#n  |                                           |
 * | its SMS    | PERSON#msisdn   | TOLD#event    |                                           |
 * | their choice | PERSON#msisdn | NOTICES       |                                           |
 * | import     | IMPORT#id       | IMPORT        | byPerson: its uploader's; queue: by month |
 * | chunk      | IMPORT#id       | CHUNK#n#part  |                                           |
 * | turn       | UPLOADER#r#o    | TURN#order#id | queue: all turns                          |
 * | digest     | UPLOADER#r#o    | BYTES#digest  |                                           |
 * | history    | UPLOADER#r#o    | HISTORY#kind  |                                           |
 * | names      | UPLOADER#r#o    | NAMES#kind#digest |                                       |
 * | applied    | UPLOADER#r#o    | APPLIED#kind#… |                                          |
 * | invitation | INVITATIONS     | INVITATION#time#id |                                       |
 * | TAC        | TAC#tac         | MODEL#digest  |                                           |
 * | learned    | TAC#tac         | LEARNED#…     |                                           |
 * | feed       | FEED#shard      | CHUNK#n       |                                           |
 * | its file   | RUNS#FEED       | RUN#n         |                                           |
 * | statistics | STATISTICS#m#s  | day#channel#i |                                           |
 * | open       | STATISTICS#OPEN#s | DUE#day     |                                           |
 * | counted    | COUNTED#number  | change        |                                           |
 * | importer   | IMPORTER#id     | IMPORTER      |                                           |
 * | guarantor  | GUARANTOR#name  | GUARANTOR     |                                           |
 * | calls      | RATE#call#from  | WINDOW#n      |                                           |
 * | machine    | MACHINES#r#o    | MACHINE#id    |                                           |
 * | its token  | MACHINES#r#o    | TOKEN#id#…    |                                           |
 * | request    | VIEWER#id       | REQUEST#key   |                                           |
 */
export type Key = { pk: string; sk: string };

export const device = (id: Device.Id): Key => ({ pk: `DEVICE#${id}`, sk: "DEVICE" });
export const correction = (id: Device.Id): Key => ({ pk: `DEVICE#${id}`, sk: "CORRECTION" });
export const deviceOf = ({ pk }: Key) => pk.slice("DEVICE#".length) as Device.Id;
/** @param version of the device after the change */
export const change = (id: Device.Id, version: number): Key => ({
  pk: `DEVICE#${id}`,
  sk: `CHANGE#${pad(version, 10)}`,
});
/** @param since the first version of the range */
export const changes = (id: Device.Id, since: number) => ({
  partition: `DEVICE#${id}`,
  prefix: "CHANGE#",
  period: { from: pad(since, 10) },
});
export const holder = (key: Imei.ImeiKey): Key => ({ pk: `IMEI#${key}`, sk: "HELD" });
export const sighting = (key: Imei.ImeiKey, msisdn: Msisdn.Msisdn): Key => ({
  pk: `IMEI#${key}`,
  sk: `SEEN#${msisdn}`,
});
export const sightings = (key: Imei.ImeiKey) => ({ pk: `IMEI#${key}`, prefix: "SEEN#" });
/** One item: the lists of all operators are a few a day. */
export const newestSightings: Key = { pk: "SIGHTINGS#NEWEST", sk: "LIST" };
export const ticket = (number: Ticket.Number): Key => ({ pk: `TICKET#${number}`, sk: "TICKET" });
export const numberOf = ({ pk }: Key) => pk.slice("TICKET#".length) as Ticket.Number;
export const text = (number: Ticket.Number): Key => ({ pk: `TICKET#${number}`, sk: "TEXT" });
const FILED = "FILED#";
const lookupKey = (filedAt: string, number: Ticket.Number) => `${FILED}${filedAt}#${number}`;
export const ticketOfImei = (key: Imei.ImeiKey, filedAt: string, number: Ticket.Number): Key => ({
  pk: `IMEI#${key}`,
  sk: lookupKey(filedAt, number),
});
export const ticketsOfImei = (key: Imei.ImeiKey) => ({ partition: `IMEI#${key}`, prefix: FILED });
export const ticketOfPerson = (msisdn: Msisdn.Msisdn, filedAt: string, number: Ticket.Number): Key => ({
  pk: person(msisdn),
  sk: lookupKey(filedAt, number),
});
export const ticketsOfPerson = (msisdn: Msisdn.Msisdn) => ({ partition: person(msisdn), prefix: FILED });
/** @param event id of the event that the person was told by SMS */
export const notice = (msisdn: Msisdn.Msisdn, event: string): Key => ({ pk: person(msisdn), sk: `TOLD#${event}` });
export const noticeChoice = (msisdn: Msisdn.Msisdn): Key => ({ pk: person(msisdn), sk: "NOTICES" });
/** The ticket to which a lookup leads. */
export const numberOfLookup = ({ sk }: Key) => sk.slice(sk.lastIndexOf("#") + 1) as Ticket.Number;
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
/** One partition: a turn is put when a list is received and removed when it ends, far below 1,000 writes a second. */
export const TURNS = "TURNS";
export const inTurns = ({ pk, sk }: Key) => ({ pk3: TURNS, sk3: `${sk}#${pk}` });
export const uploadDigest = (uploader: Import.Uploader, digest: string): Key => ({
  pk: uploaderKey(uploader),
  sk: `BYTES#${digest}`,
});
export const history = (uploader: Import.Uploader, kind: string): Key => ({
  pk: uploaderKey(uploader),
  sk: `HISTORY#${kind}`,
});
/** What the uploader calls the columns of lists with a header. */
export const columnNames = (uploader: Import.Uploader, kind: string, header: string): Key => ({
  pk: uploaderKey(uploader),
  sk: `NAMES#${kind}#${header}`,
});
/** Some thousand in all, so one partition takes them. */
export const invitation = (at: string, id: string): Key => ({ pk: "INVITATIONS", sk: `INVITATION#${at}#${id}` });
export const invitations = { partition: "INVITATIONS", prefix: "INVITATION#" };
/** A list that was applied. */
export const applied = (uploader: Import.Uploader, kind: string, order: string, id: Import.Id): Key => ({
  pk: uploaderKey(uploader),
  sk: `APPLIED#${kind}#${order}#${id}`,
});
export const appliedLists = (uploader: Import.Uploader, kind: string) => ({
  pk: uploaderKey(uploader),
  prefix: `APPLIED#${kind}#`,
});
/** @param model digest of the brand and the model, which may be longer than a key */
export const tacModel = (tac: Tac.Tac, model: string): Key => ({ pk: `TAC#${tac}`, sk: `MODEL#${model}` });
export const tacModels = (tac: Tac.Tac) => ({ pk: `TAC#${tac}`, prefix: "MODEL#" });
/** The share of a batch of rows, which begins at `row`, in what is known of a TAC and a model. */
export const learned = (tac: Tac.Tac, model: string, { import: id, row }: Device.Origin): Key => ({
  pk: `TAC#${tac}`,
  sk: `LEARNED#${id}#${row}#${model}`,
});
/** @param position of the chunk in its shard, from 1, without gaps */
export const feedChunk = (shard: number, position: number): Key => ({
  pk: `FEED#${shard}`,
  sk: `CHUNK#${pad(position, 12)}`,
});
/** @param number of the run, from 1, without gaps. One partition: a run is a day's, or the next two million changes. */
export const feedRun = (number: number): Key => ({ pk: "RUNS#FEED", sk: `RUN#${pad(number, 8)}` });
/** The counters of a day and group. @param month of the day: `2026-11` */
export const statistics = (month: string, shard: number) => `STATISTICS#${month}#${shard}`;
export const dayCounts = (day: string, { channel, importer }: Statistics.Group, shard: number): Key => ({
  pk: statistics(Calendar.monthOf(day, "GREGORIAN"), shard),
  sk: `${day}#${channel ?? ""}#${importer ?? ""}`,
});
export const openCounts = (shard: number) => ({ pk: `STATISTICS#OPEN#${shard}`, prefix: "DUE#" });
export const openCountsOf = (due: string, shard: number): Key => ({ pk: openCounts(shard).pk, sk: `DUE#${due}` });
/** A change of a ticket that is in the statistics. */
export const counted = ({ ticket, id }: Pick<Statistics.Change, "ticket" | "id">): Key => ({
  pk: `COUNTED#${ticket}`,
  sk: id,
});
export const company = (kind: "IMPORTER" | "GUARANTOR", key: string): Key =>
  kind === "IMPORTER" ? { pk: `IMPORTER#${key}`, sk: kind } : { pk: `GUARANTOR#${key}`, sk: kind };
/** @param window number of whole windows since 1970 */
export const calls = (counted: string, caller: string, window: number): Key => ({
  pk: `RATE#${counted}#${caller}`,
  sk: `WINDOW#${window}`,
});

/** Leading keys of their own, so that no function but the API may read digests of secrets. */
const machinesKey = ({ role, organisation }: MachineCredential.Owner) => `MACHINES#${role}#${organisation}`;
export const machine = (owner: MachineCredential.Owner, id: MachineCredential.Id): Key => ({
  pk: machinesKey(owner),
  sk: `MACHINE#${id}`,
});
export const machines = (owner: MachineCredential.Owner) => ({ pk: machinesKey(owner), prefix: "MACHINE#" });
export const machineToken = (owner: MachineCredential.Owner, id: MachineCredential.Id, digest: string): Key => ({
  pk: machinesKey(owner),
  sk: `TOKEN#${id}#${digest}`,
});

export const request = (viewer: string, key: string): Key => ({ pk: `VIEWER#${viewer}`, sk: `REQUEST#${key}` });

/** Index keys. Times are ISO 8601 in UTC, so they sort as text. */
export const person = (msisdn: Msisdn.Msisdn) => `PERSON#${msisdn}`;
export const uploads = uploaderKey;
/** Prefixes of the sort keys of a person or an uploader. */
export const [DEVICES, TICKETS, IMPORTS] = ["DEVICE#", "TICKET#", "IMPORT#"] as const;
export const byOwner = (device: Device.Device) =>
  device.owner ? { pk1: person(device.owner), sk1: `${DEVICES}${device.id}` } : {};
export const byRequester = (msisdn: Msisdn.Msisdn, filedAt: string, number: Ticket.Number) => ({
  pk1: person(msisdn),
  sk1: `${TICKETS}${filedAt}#${number}`,
});
/** The partitions of a list of open tickets. */
const shards = (list: string) => Array.from({ length: SHARDS }, (_, shard) => `${list}#${shard}`);
const shardOf = (list: string, number: Ticket.Number) => `${list}#${Number(number) % SHARDS}`;
/** The partition of a worklist before worklists had shards. It goes with packages/store/src/unsharded-worklists.ts. */
export const unsharded = (importer: string) => `OPEN#${importer}`;
export const worklist = (importer: string) => [...shards(`OPEN#${importer}`), unsharded(importer)];
export const byImporter = (importer: string | null, filedAt: string, number: Ticket.Number) =>
  importer === null ? {} : { pk2: shardOf(`OPEN#${importer}`, number), sk2: `${filedAt}#${number}` };
/** The filing time in a sort key of a worklist or of the queue. */
export const filedAtIn = (sortKey: string) => sortKey.slice(0, sortKey.indexOf("#"));
/** All open tickets. */
export const QUEUE = shards("QUEUE");
export const inQueue = (filedAt: string, number: Ticket.Number) => ({
  pk3: shardOf("QUEUE", number),
  sk3: `${filedAt}#${number}`,
});
/** @param month `2026-11` */
export const month = (month: string) => `IMPORTS#${month}`;

function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}
