import { Imei, Pair, type Device, type Import, type Reconcile } from "@hamta/core";
import { Bucket, ObjectKeys, type Tickets } from "@hamta/store";
import type { Deps } from "#deps";
import type { RowFacts, SimulatedRegister } from "#rows/corrections-facts";
import type { Attempt } from "#rows/work";

/** Changes that earlier rows of a dry run would have made. Nothing is written, so they are laid over the facts read. */

type StoredChanges = { snapshots: [Device.Id, Tickets.DeviceSnapshot][]; holders: [Imei.ImeiKey, Device.Id | null][] };

/** Loads the changes that the previous part of the deferred rows has stored, from its attempt that counts. */
export async function loadChanges(
  { bucket }: Pick<Deps, "bucket">,
  id: Import.Id,
  before: Attempt | undefined,
): Promise<SimulatedChanges> {
  const text = before ? await Bucket.readText(bucket, ObjectKeys.work.changes(id, before.part, before.attempt)) : null;
  const stored: StoredChanges = text === null ? { snapshots: [], holders: [] } : (JSON.parse(text) as StoredChanges);
  return new SimulatedChanges(bucket, id, stored);
}

export class SimulatedChanges implements SimulatedRegister {
  readonly #bucket: Bucket.Bucket;
  readonly #id: Import.Id;
  readonly #snapshots: Map<Device.Id, Tickets.DeviceSnapshot>;
  readonly #holders: Map<Imei.ImeiKey, Device.Id | null>;

  constructor(bucket: Bucket.Bucket, id: Import.Id, { snapshots, holders }: StoredChanges) {
    this.#bucket = bucket;
    this.#id = id;
    this.#snapshots = new Map(snapshots);
    this.#holders = new Map(holders);
  }

  holderOf(key: Imei.ImeiKey, id: Device.Id | null): Device.Id | null {
    const simulated = this.#holders.get(key);
    return simulated === undefined ? id : simulated;
  }

  snapshotOf(id: Device.Id): Tickets.DeviceSnapshot | undefined {
    return this.#snapshots.get(id);
  }

  add({ correction, facts: { device } }: RowFacts, decision: Reconcile.Decision): void {
    if (!device) return;
    if (decision.effect === "FILE") this.#snapshots.set(device.id, { device, onFile: correction });
    if (decision.effect !== "ADJUDICATED" || decision.adjudication.status === "OPEN") return;
    const isCorrected = decision.adjudication.status === "APPROVED";
    const partial = isCorrected ? Pair.partialCorrection(correction.registered, correction.correct) : null;
    const slots = partial ? Pair.replace(device.slots, partial.wrongImei, partial.newImei) : device.slots;
    this.#snapshots.set(device.id, { device: { ...device, slots, ticket: null }, onFile: null });
    if (!partial) return;
    this.#holders.set(Imei.keyOf(partial.wrongImei), null);
    this.#holders.set(Imei.keyOf(partial.newImei), device.id);
  }

  async store({ part, attempt }: Attempt): Promise<void> {
    const stored: StoredChanges = { snapshots: [...this.#snapshots], holders: [...this.#holders] };
    await Bucket.writeText(this.#bucket, ObjectKeys.work.changes(this.#id, part, attempt), JSON.stringify(stored));
  }
}
