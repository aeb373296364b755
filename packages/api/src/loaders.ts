import DataLoader from "dataloader";
import { Imei, Outcome, type Device, type Import, type Ticket } from "@hamta/core";
import {
  type Companies,
  Corrections,
  ImportParts,
  Devices,
  Imports,
  Sightings,
  Tickets,
  UndoFacts,
} from "@hamta/store";
import type { Instance } from "#instance";

/** Batched reads of one request: one batch for each kind of object, and each object is read once. */
export type Loaders = ReturnType<typeof loaders>;

/** @param person the viewer as a subscriber */
export function loaders({ db, companies }: Pick<Instance, "db" | "companies">, person: Device.Person) {
  return {
    device: batched((ids: readonly Device.Id[]) => Devices.getMany(db, ids)),
    correction: batched((ids: readonly Device.Id[]) => Corrections.getMany(db, ids)),
    /** Time of an IMEI's last sighting with one of the viewer's numbers. */
    lastSeen: batched(async (imeis: readonly Imei.Imei[]) => {
      const seen = await Sightings.getLastSeenWith(db, imeis, person, { consistent: false });
      return new Map(imeis.map((imei) => [imei, seen.get(Imei.keyOf(imei)) ?? null]));
    }),
    /** Arrival of the newest list of sightings: one read, for all fields that need it. */
    newestSightings: once(() => Sightings.getNewestList(db)),
    ticket: batched((numbers: readonly string[]) => Tickets.getHeads(db, numbers)),
    description: batched((numbers: readonly Ticket.Number[]) => Tickets.getDescriptions(db, numbers)),
    undoFacts: batched(async (tickets: readonly Ticket.Ticket[]) => {
      const facts = await UndoFacts.ofTickets(db, tickets);
      return new Map(tickets.flatMap((ticket, index) => (facts[index] ? [[ticket, facts[index]]] : [])));
    }),
    import: batched((ids: readonly Import.Id[]) => Imports.getMany(db, ids)),
    // One query per import, shared by all fields that need the counts. Few imports run: one at a time per uploader.
    counts: batched(async (ids: readonly Import.Id[]) => {
      const counts = await Promise.all(ids.map((id) => ImportParts.getCounts(db, id)));
      return new Map(ids.map((id, index) => [id, Outcome.sum(counts[index] ?? [])]));
    }),
    /** Importers and guarantors in one batch. */
    company: batched((ids: readonly Companies.Id[]) => companies.getMany(ids)),
  };
}

function once<V>(read: () => Promise<V>): () => Promise<V> {
  let value: Promise<V> | null = null;
  return () => (value ??= read());
}

function batched<K, V>(read: (keys: readonly K[]) => Promise<Map<K, V | null>>): Loader<K, V> {
  return new Loader(read);
}

class Loader<K, V> {
  readonly #read: (keys: readonly K[]) => Promise<Map<K, V | null>>;
  #preloaded = new Map<K, V | null>();
  readonly #loader: DataLoader<K, V | null>;

  constructor(read: (keys: readonly K[]) => Promise<Map<K, V | null>>) {
    this.#read = read;
    this.#loader = new DataLoader(async (keys) => {
      const found = await read(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
  }

  /** Synchronous if the key was preloaded. Null if there is no such object. */
  load(key: K): V | null | Promise<V | null> {
    const value = this.#preloaded.get(key);
    return value === undefined ? this.#loader.load(key) : value;
  }

  /** Keeps an object that was read with another; null if there is none. */
  put(key: K, value: V | null): void {
    this.#preloaded.set(key, value);
  }

  /** Reads the objects of a list before its fields need them: without promises a list is executed much faster. */
  async preload(keys: readonly K[]): Promise<void> {
    const found: Map<K, V | null> = await this.#read(keys);
    for (const key of keys) if (!found.has(key)) found.set(key, null);
    for (const [key, value] of this.#preloaded) found.set(key, value);
    this.#preloaded = found;
  }
}
