import { Filing, type Deps as ApiDeps } from "@hamta/api";
import {
  SiteText,
  Import,
  Pair,
  type Correction,
  type Device,
  Imei,
  type Msisdn,
  type Tac,
  type Ticket,
} from "@hamta/core";
import * as Fixture from "@hamta/core/fixture";
import type * as List from "@hamta/core/list";
import type { Deps } from "@hamta/importer";
import { Db, Devices, Imports, Sightings } from "@hamta/store";
import { executor } from "#kit/executor";
import { generator } from "#kit/random";

type Fields = Partial<Omit<Device.Device, "slots" | "owner">> & {
  slots?: Pair.Slots;
  owner?: Msisdn.Msisdn | null;
};

/** A list whose rows are being processed. */
type Begun = Import.Import & { state: "RECONCILING"; mode: "APPLY"; follows: null };

export type DualSlot = Device.Device & { slots: Pair.Pair; owner: Msisdn.Msisdn };

export type Filed = { claim?: Correction.Claim; requester?: Msisdn.Msisdn; seen?: boolean; description?: string };

const TAC = "35260100" as Tac.Tac;
/** Of a model that no list has registered. */
export const OTHER_TAC = "86260100" as Tac.Tac;

/**
 * Creates the initial data of a test, below the public interface and in as few writes as possible. Every IMEI and
 * number is new, so that tests of one file do not affect each other.
 */
export class Seed {
  readonly deps: Deps;
  readonly #random: (below: number) => number;
  readonly #used = new Set<string>();
  #count = 0;

  constructor(deps: Deps, seed = 1) {
    this.deps = deps;
    this.#random = generator(seed);
  }

  /** Dependencies of the API's functions. */
  get api(): ApiDeps {
    const { db, now, waits, log, maxBytes } = this.deps;
    return {
      db,
      links: () => Promise.reject(new Error("Links are made by the system's own API")),
      intakeQueue: () => Promise.reject(new Error("Imports are started by the system's own API")),
      accounts: () => Promise.reject(new Error("Accounts are created by the system's own API")),
      now,
      waits,
      sites: { home: SiteText.SITE, repair: null },
      log,
      random: (below) => this.#random(below),
      verify: async () => null,
      maxUploadBytes: maxBytes,
      introspection: true,
      documents: new Map(),
      trustedOnly: false,
      rates: null,
      edgeKey: "local",
      edgeOnly: false,
      executor,
    };
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => this.#random(10)).join("");
  }

  /** By default of the same model as all others. */
  imei(tac = TAC): Imei.Imei {
    for (;;) {
      const key = `${tac}${this.#digits(6)}` as Imei.ImeiKey;
      if (this.#used.has(key)) continue;
      this.#used.add(key);
      return Imei.fromKey(key);
    }
  }

  pair(): Pair.Pair {
    return [this.imei(), this.imei()];
  }

  msisdn(): Msisdn.Msisdn {
    return `98912${String(++this.#count).padStart(7, "0")}` as Msisdn.Msisdn;
  }

  /** Ids sort by time of creation. */
  id(): string {
    return String(++this.#count).padStart(16, "0");
  }

  /** A registered device: by default a legal one of importer-a with two slots and its own owner. */
  async device(fields: Fields & { owner: null }): Promise<Device.Device & { slots: Pair.Pair }>;
  async device(fields?: Fields): Promise<DualSlot>;
  async device(fields: Fields = {}): Promise<Device.Device> {
    const device = this.describe(fields);
    await this.register([device]);
    return device;
  }

  describe(fields: Fields = {}): DualSlot {
    const { importer = "importer-a" } = fields;
    return Fixture.device(this.pair(), {
      id: this.id() as Device.Id,
      channel: importer === null ? "PASSENGER" : "COMMERCIAL",
      owner: this.msisdn(),
      brand: "Sokhan",
      model: "S1",
      ...fields,
      importer,
    }) as DualSlot;
  }

  async register(devices: readonly Device.Device[]): Promise<void> {
    const writes = devices.flatMap((device) => Devices.createWrites(this.deps.db, device));
    if (!(await Db.transact(this.deps.db, writes))) throw new Error(`Not registered: ${JSON.stringify(devices)}`);
  }

  /** Blocks it, as in ops' list of devices. */
  async block(device: Device.Device): Promise<void> {
    const before = await Devices.get(this.deps.db, device.id);
    const changed = { ...Fixture.REGISTERED, cause: "LIST", by: "OPS" } as const;
    const blocked = before && { ...before, status: "BLOCKED" as const, version: before.version + 1, changed };
    if (!blocked || !(await Devices.updateDetails(this.deps.db, before, blocked))) throw new Error("Not blocked");
  }

  /** The pairs of a device whose handset shows slot 1 as registered and another IMEI in slot 2. */
  claim({ slots }: Pick<Device.Device, "slots">, fresh = this.imei()): Correction.Claim {
    if (!Pair.isPair(slots)) throw new Error("A claim is about a device of two slots");
    return { registered: slots, correct: [slots[0], fresh] };
  }

  async sighting(imei: Imei.Imei, msisdn: Msisdn.Msisdn = this.msisdn()): Promise<void> {
    await Sightings.putLatest(this.deps.db, [{ key: Imei.keyOf(imei), msisdn, seenAt: "2026-10-01T08:00:00Z" }]);
  }

  /** The owner's SIM was in both slots. */
  async seen({ correct }: Correction.Claim, owner: Msisdn.Msisdn): Promise<void> {
    const sightings = correct.map((imei) => ({ key: Imei.keyOf(imei), msisdn: owner, seenAt: "2026-10-01T08:00:00Z" }));
    await Sightings.putLatest(this.deps.db, sightings);
  }

  /** A ticket of the device's owner, by default with a sighting in both slots. */
  async ticketFor(device: Device.Device, filed: Filed = {}): Promise<Ticket.Ticket> {
    const { claim = this.claim(device), seen = true, description = "Slot 2 is wrong" } = filed;
    const requester = filed.requester ?? device.owner;
    if (requester === null) throw new Error("Nobody owns the device");
    if (seen) await this.seen(claim, requester);
    const ticket = await Filing.file(this.api, { msisdns: [requester] }, claim, description);
    if ("refused" in ticket) throw new Error(`Not filed: ${JSON.stringify(ticket)}\nfor ${JSON.stringify(claim)}`);
    return ticket;
  }

  /** An import that arrived later than all before it. The test supplies its rows. */
  list(importer: string | null = "importer-a", kind: List.Kind.Kind = "corrections"): Begun {
    const id = this.id();
    const announced = Import.create({
      id: id as Import.Id,
      kind,
      uploader: importer === null ? { role: "OPS", organisation: "ops" } : { role: "IMPORTER", organisation: importer },
      fileName: `${id}.csv`,
      language: "en",
      createdAt: `2026-11-22T08:00:00.000Z`,
    });
    const upload = { key: announced.fileName, version: id, versionId: null, bytes: 0 };
    const order = `2026-11-22T08:00:00.000Z#${id}`;
    return { ...announced, mode: "APPLY", follows: null, state: "RECONCILING", order, upload, rows: 0, chunks: 0 };
  }

  /** A list in the bucket that was received but not started: no event announces it. */
  async waiting(imported: Import.Import, bytes: number, key: string, at = this.deps.now()): Promise<Import.Import> {
    const received: Import.Import = {
      ...imported,
      problem: null,
      state: "RECEIVED",
      rows: null,
      chunks: null,
      upload: { key, version: imported.id, versionId: null, bytes },
    };
    if (!(await Imports.receive(this.deps.db, received, at))) throw new Error(`Import ${imported.id} is there already`);
    return received;
  }
}
