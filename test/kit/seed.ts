import { Filing, type Deps as ApiDeps } from "@hamta/api";
import { Import, Pair, type Correction, type Device, Imei, type Msisdn, type Ticket } from "@hamta/core";
import type * as List from "@hamta/core/list";
import type { Deps } from "@hamta/importer";
import { Db, Devices, Imports, Sightings } from "@hamta/store";
import { generator } from "#kit/random";

type Fields = Partial<Omit<Device.Device, "slots" | "owner">> & {
  slots?: Pair.Slots;
  owner?: Msisdn.Msisdn | null;
};

export type DualSlot = Device.Device & { slots: Pair.Pair; owner: Msisdn.Msisdn };

export type Filed = { claim?: Correction.Claim; requester?: Msisdn.Msisdn; seen?: boolean; description?: string };

/**
 * Builds what a test begins with, behind the interface and in as few writes as it takes. Every IMEI and number that it
 * makes is new, so that tests of one file never meet.
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

  /** What the functions of the API work with. */
  get api(): ApiDeps {
    const { db, now, log, maxBytes } = this.deps;
    return {
      db,
      links: () => Promise.reject(new Error("Links are made by the system's own API")),
      now,
      log,
      random: (below) => this.#random(below),
      verify: async () => null,
      maxUploadBytes: maxBytes,
      introspection: true,
      documents: new Map(),
      trustedOnly: false,
      rates: null,
      edgeKey: "local",
    };
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => this.#random(10)).join("");
  }

  imei(): Imei.Imei {
    for (;;) {
      const key = `35${this.#digits(12)}` as Imei.ImeiKey;
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

  /** What it is called sorts by when it was made. */
  id(): string {
    return String(++this.#count).padStart(16, "0");
  }

  /** A device in the register: a legal one of importer-a with two slots and an owner of its own, unless told otherwise. */
  async device(fields: Fields & { owner: null }): Promise<Device.Device & { slots: Pair.Pair }>;
  async device(fields?: Fields): Promise<DualSlot>;
  async device(fields: Fields = {}): Promise<Device.Device> {
    const device = this.describe(fields);
    await this.register([device]);
    return device;
  }

  describe(fields: Fields = {}): DualSlot {
    const { importer = "importer-a" } = fields;
    return {
      id: this.id() as Device.Id,
      slots: this.pair(),
      channel: importer === null ? "PASSENGER" : "COMMERCIAL",
      owner: this.msisdn(),
      brand: "Sokhan",
      model: "S1",
      guarantor: null,
      status: "LEGAL",
      ticket: null,
      version: 1,
      listed: "",
      traces: [],
      ...fields,
      importer,
    } as DualSlot;
  }

  async register(devices: readonly Device.Device[]): Promise<void> {
    const writes = devices.flatMap((device) => Devices.creation(this.deps.db, device));
    if (!(await Db.transact(this.deps.db, writes))) throw new Error(`Not registered: ${JSON.stringify(devices)}`);
  }

  /** Ops block it, as their list of devices does. */
  async block(device: Device.Device): Promise<void> {
    const before = await Devices.get(this.deps.db, device.id);
    const blocked = before && { ...before, status: "BLOCKED" as const, version: before.version + 1 };
    if (!blocked || !(await Devices.describe(this.deps.db, before, blocked))) throw new Error("Not blocked");
  }

  /** What the handset of a device shows: slot 1 as registered, and another IMEI in slot 2. */
  claim({ slots }: Pick<Device.Device, "slots">, fresh = this.imei()): Correction.Claim {
    if (!Pair.isPair(slots)) throw new Error("A claim is about a device of two slots");
    return { registered: slots, correct: [slots[0], fresh] };
  }

  async sighting(imei: Imei.Imei, msisdn: Msisdn.Msisdn = this.msisdn()): Promise<void> {
    await Sightings.record(this.deps.db, [{ key: Imei.keyOf(imei), msisdn, seenAt: "2026-10-01T08:00:00Z" }]);
  }

  /** The owner's SIM was in both slots. */
  async seen({ correct }: Correction.Claim, owner: Msisdn.Msisdn): Promise<void> {
    const sightings = correct.map((imei) => ({ key: Imei.keyOf(imei), msisdn: owner, seenAt: "2026-10-01T08:00:00Z" }));
    await Sightings.record(this.deps.db, sightings);
  }

  /** A ticket filed by the device's owner whose SIM was seen in both slots, unless told otherwise. */
  async ticketFor(device: Device.Device, filed: Filed = {}): Promise<Ticket.Ticket> {
    const { claim = this.claim(device), seen = true, description = "Slot 2 is wrong" } = filed;
    const requester = filed.requester ?? device.owner;
    if (requester === null) throw new Error("Nobody owns the device");
    if (seen) await this.seen(claim, requester);
    const ticket = await Filing.file(this.api, { msisdns: [requester] }, claim, description);
    if ("refused" in ticket) throw new Error(`Not filed: ${JSON.stringify(ticket)}\nfor ${JSON.stringify(claim)}`);
    return ticket;
  }

  /** A list that has come, later than all before it. Its rows are given by hand. */
  list(importer: string | null = "importer-a", kind: List.Kind.Kind = "corrections"): Import.Import {
    const id = this.id();
    const announced = Import.announced({
      id: id as Import.Id,
      kind,
      uploader: importer === null ? { role: "OPS", organisation: "ops" } : { role: "IMPORTER", organisation: importer },
      fileName: `${id}.csv`,
      language: "en",
      createdAt: `2026-11-22T08:00:00.000Z`,
    });
    return { ...announced, state: "RECONCILING", order: `2026-11-22T08:00:00.000Z#${id}` };
  }

  /** A list in the bucket, taken in but not begun: no event tells of it. */
  async waiting(imported: Import.Import, bytes: number, key: string): Promise<Import.Import> {
    const received: Import.Import = {
      ...imported,
      state: "RECEIVED",
      upload: { key, version: imported.id, versionId: null, bytes },
    };
    if (!(await Imports.receive(this.deps.db, received))) throw new Error(`Import ${imported.id} is there already`);
    return received;
  }
}
