import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { Correction, Imei, Outcome, Pair, type Device, type Import, type Ticket } from "@hamta/core";
import { SHARDS, type Db } from "@hamta/store";

type Item = Record<string, unknown> & { pk: string; sk: string };

type Contents = {
  devices: Map<string, Device.Device>;
  corrections: Map<string, Correction.Correction>;
  holders: Map<string, string>;
  tickets: Map<string, Ticket.Ticket & Item>;
  imports: Map<string, Import.Import>;
  chunks: Map<string, Outcome.Counts[]>;
};

/**
 * Violations of the invariants ("what must never happen") in the table, one message each; empty if there are none. It
 * reads the whole table and is meaningful only while nothing runs. It remembers closed tickets between calls, to find
 * later changes, and reported violations, so that one fault fails one test.
 */
export async function violations(db: Db.Db): Promise<string[]> {
  const contents = await read(db);
  const reported = reportedByDb.get(db) ?? new Set<string>();
  reportedByDb.set(db, reported);
  const all = [
    ...missedMatches(contents),
    ...sharedImeis(contents),
    ...ends(db, contents),
    ...openTickets(contents),
    ...rows(contents),
    ...uploads(contents),
  ];
  const unreported = all.filter((violation) => !reported.has(violation));
  for (const violation of unreported) reported.add(violation);
  return unreported;
}

const reportedByDb = new WeakMap<Db.Db, Set<string>>();

async function read(db: Db.Db): Promise<Contents> {
  const contents: Contents = {
    devices: new Map(),
    corrections: new Map(),
    holders: new Map(),
    tickets: new Map(),
    imports: new Map(),
    chunks: new Map(),
  };
  for await (const item of scan(db)) {
    const id = item.pk.slice(item.pk.indexOf("#") + 1);
    const kind = item.sk.replace(/#.*/, "");
    if (kind === "DEVICE") contents.devices.set(id, item as unknown as Device.Device);
    if (kind === "CORRECTION") contents.corrections.set(id, item as unknown as Correction.Correction);
    if (kind === "HELD") contents.holders.set(id, String(item["device"]));
    if (kind === "TICKET") contents.tickets.set(id, item as unknown as Ticket.Ticket & Item);
    if (kind === "IMPORT") contents.imports.set(id, item as unknown as Import.Import);
    if (kind === "CHUNK") {
      contents.chunks.set(id, [...(contents.chunks.get(id) ?? []), item["counts"] as Outcome.Counts]);
    }
  }
  return contents;
}

export async function* scan(db: Db.Db): AsyncGenerator<Item> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new ScanCommand({ TableName: db.table, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    yield* (page.Items ?? []) as Item[];
    from = page.LastEvaluatedKey;
  } while (from);
}

/** 1. */
function* missedMatches({ tickets, devices, corrections }: Contents): Generator<string> {
  for (const { number, status, device: id, correct } of tickets.values()) {
    const device = id === null ? undefined : devices.get(id);
    const onFile = id === null ? undefined : corrections.get(id);
    if (status === "OPEN" && device && onFile && Correction.agrees(onFile, device, correct)) {
      yield `Missed match: ticket ${number} is open, and row ${onFile.row} of ${onFile.import} on file agrees with it`;
    }
  }
}

/** 2. */
function* sharedImeis({ devices, holders }: Contents): Generator<string> {
  const holderByKey = new Map<string, string>();
  for (const { id, slots } of devices.values()) {
    for (const key of slots.map(Imei.keyOf)) {
      const other = holderByKey.get(key);
      if (other !== undefined) yield `IMEI ${key} is held by two devices: ${other} and ${id}`;
      if (holders.get(key) !== id) yield `Device ${id} holds IMEI ${key}; the index says ${holders.get(key)}`;
      holderByKey.set(key, id);
    }
  }
  for (const [key, id] of holders) {
    if (holderByKey.get(key) !== id) yield `The index says that ${id} holds IMEI ${key}; it does not`;
  }
}

const closedTickets = new WeakMap<Db.Db, Map<string, string>>();

/** 3. An approval may be reverted, once: the end stays as it is. */
function* ends(db: Db.Db, { tickets }: Contents): Generator<string> {
  const before = closedTickets.get(db) ?? new Map<string, string>();
  closedTickets.set(db, before);
  for (const ticket of tickets.values()) {
    const { number, status, verdict, end } = ticket;
    const isRight =
      status === "OPEN" || status === "WITHDRAWN"
        ? verdict === null
        : (status === "APPROVED") === (verdict === "APPROVED") && verdict !== null;
    if (!isRight) yield `Ticket ${number} is ${status} with the verdict ${verdict}`;
    if ((status === "OPEN") !== (end === null))
      yield `Ticket ${number} is ${status} and its end is ${JSON.stringify(end)}`;
    if (status === "OPEN") continue;
    if (ticket["pk2"] !== undefined || ticket["pk3"] !== undefined)
      yield `Ticket ${number} is ${status} and in a queue`;
    const { reverted, ...ended } = ticket;
    if (reverted && status !== "APPROVED") yield `Ticket ${number} is ${status} and was reverted`;
    for (const [part, value] of Object.entries({ end: ended, revert: reverted })) {
      const now = value && JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
      const earlier = before.get(`${part} ${number}`);
      if (earlier !== undefined && earlier !== now)
        yield `The ${part} of ticket ${number} changed:\n${earlier}\n${now}`;
      if (now !== undefined) before.set(`${part} ${number}`, now);
    }
  }
}

/** A device and its open ticket refer to each other; the ticket concerns the pair that the device has. */
function* openTickets({ tickets, devices }: Contents): Generator<string> {
  for (const ticket of tickets.values()) {
    const { number, status, device: id, registered, contact } = ticket;
    if (status !== "OPEN") continue;
    const device = id === null ? undefined : devices.get(id);
    if (device?.ticket !== number) yield `Ticket ${number} is open; its device names ${device?.ticket}`;
    if (!device) continue;
    if (!Pair.equal(device.slots, registered)) yield `Ticket ${number} is open about a pair that its device has not`;
    if (contact.importer !== device.importer)
      yield `Ticket ${number} names ${contact.importer}, not ${device.importer}`;
    const worklist = device.importer === null ? undefined : `OPEN#${device.importer}#${Number(number) % SHARDS}`;
    if (ticket["pk2"] !== worklist) yield `Ticket ${number} is in the worklist ${String(ticket["pk2"])}`;
    if (ticket["pk3"] === undefined) yield `Ticket ${number} is in no queue for experts`;
  }
  for (const { id, ticket: number } of devices.values()) {
    if (number !== null && tickets.get(number)?.status !== "OPEN") {
      yield `Device ${id} names ticket ${number}, which is ${tickets.get(number)?.status}`;
    }
  }
}

/** 4. */
function* rows({ imports, chunks }: Contents): Generator<string> {
  for (const { id, state, rows, counts } of imports.values()) {
    if (state !== "COMPLETED") continue;
    const ofChunks = Outcome.totalRows(Outcome.sum(chunks.get(id) ?? []));
    if (Outcome.totalRows(counts ?? {}) !== rows)
      yield `Import ${id} has ${rows} rows and counts ${JSON.stringify(counts)}`;
    if (ofChunks !== rows) yield `Import ${id} has ${rows} rows, its chunks ${ofChunks}`;
  }
}

/** 5. */
function* uploads({ imports }: Contents): Generator<string> {
  const importByUpload = new Map<string, string>();
  for (const { id, upload, follows } of imports.values()) {
    // The upload of a follow-up import is that of the import that it follows.
    if (!upload || follows !== null) continue;
    const name = `${upload.key} ${upload.version}`;
    if (importByUpload.has(name)) yield `Imports ${importByUpload.get(name)} and ${id} are of the same upload`;
    importByUpload.set(name, id);
  }
}

/**
 * Every item of the register, its corrections and tickets: everything that a list may change except the imports
 * themselves.
 */
export async function register(db: Db.Db): Promise<ReadonlyMap<string, string>> {
  const items = new Map<string, string>();
  for await (const item of scan(db)) {
    if (!/^(DEVICE|IMEI|TICKET)#/.test(item.pk)) continue;
    const entries = Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1));
    items.set(`${item.pk} ${item.sk}`, JSON.stringify(entries));
  }
  return items;
}
