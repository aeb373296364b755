import { Imei, Pair, Reconcile, Register, type Device, type Import, type Outcome } from "@hamta/core";
import { Bucket, Places, type Imports, type Tickets } from "@hamta/store";
import type { Pending } from "#layout";
import * as Corrections from "#corrections";
import type { Deps } from "#deps";
import * as Devices from "#devices";
import { gather, type Foreseen, type Found } from "#facts";

/** What would become of the rows of a list: judged as if they were worked on, and nothing is written. */

export async function judge(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Pending[],
): Promise<Outcome.RowResult[]> {
  switch (imported.kind) {
    case "corrections":
      return judgeCorrections(deps, imported, rows as Corrections.Row[]);
    case "devices":
      return judgeDevices(deps, imported, rows as Devices.Row[]);
    case "sightings":
      return rows.map(({ row }) => ({ row, outcome: "RECORDED" }));
  }
}

export async function judgeCorrections(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Corrections.Row[],
  changes?: Changes,
): Promise<Outcome.RowResult[]> {
  const found = await gather(deps, imported, rows, { consistent: true, ...(changes && { foreseen: changes }) });
  return found.map((each) => {
    const judgement = Reconcile.judge(each.correction, each.facts);
    changes?.add(each, judgement);
    return Corrections.toResult(each, judgement);
  });
}

async function judgeDevices(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Devices.Row[],
): Promise<Outcome.RowResult[]> {
  const holders = await Devices.holdersOf(deps, rows, { consistent: true });
  return rows.map((row) => {
    const lister = Devices.listerOf(imported, row);
    const { outcome } = Register.judge(
      Devices.entryOf(imported, row),
      holders(row),
      lister,
      Devices.idOf(imported, row),
    );
    return { row: row.row, outcome: outcome as Outcome.Outcome };
  });
}

type Attempt = Pick<Imports.Part, "part" | "attempt">;
type Kept = { grounds: [Device.Id, Tickets.Ground][]; holders: [Imei.ImeiKey, Device.Id | null][] };

/** Goes on where the part before of the rows that are worked on in order has stopped, as the attempt that counts had it. */
export async function goOn({ bucket }: Deps, id: Import.Id, before: Attempt | undefined): Promise<Changes> {
  const text = before ? await Bucket.readText(bucket, Places.work.changes(id, before.part, before.attempt)) : null;
  const kept: Kept = text === null ? { grounds: [], holders: [] } : (JSON.parse(text) as Kept);
  return new Changes(bucket, id, kept);
}

/** What the rows before would have changed of the register; rows that name one IMEI depend on each other. */
export class Changes implements Foreseen {
  readonly #bucket: Bucket.Bucket;
  readonly #id: Import.Id;
  readonly #grounds: Map<Device.Id, Tickets.Ground>;
  readonly #holders: Map<Imei.ImeiKey, Device.Id | null>;

  constructor(bucket: Bucket.Bucket, id: Import.Id, { grounds, holders }: Kept) {
    this.#bucket = bucket;
    this.#id = id;
    this.#grounds = new Map(grounds);
    this.#holders = new Map(holders);
  }

  holderOf(key: Imei.ImeiKey, id: Device.Id | null): Device.Id | null {
    const foreseen = this.#holders.get(key);
    return foreseen === undefined ? id : foreseen;
  }

  groundOf(id: Device.Id): Tickets.Ground | undefined {
    return this.#grounds.get(id);
  }

  add({ correction, facts: { device } }: Found, judgement: Reconcile.Judgement): void {
    if (!device) return;
    if (judgement.effect === "FILE") this.#grounds.set(device.id, { device, onFile: correction });
    if (judgement.effect !== "ADJUDICATED" || judgement.adjudication.status === "OPEN") return;
    const isCorrected = judgement.adjudication.status === "APPROVED";
    const partial = isCorrected ? Pair.partial(correction.registered, correction.correct) : null;
    const slots = partial ? Pair.replace(device.slots, partial.wrong, partial.fresh) : device.slots;
    this.#grounds.set(device.id, { device: { ...device, slots, ticket: null }, onFile: null });
    if (!partial) return;
    this.#holders.set(Imei.keyOf(partial.wrong), null);
    this.#holders.set(Imei.keyOf(partial.fresh), device.id);
  }

  async keep({ part, attempt }: Attempt): Promise<void> {
    const kept: Kept = { grounds: [...this.#grounds], holders: [...this.#holders] };
    await Bucket.writeText(this.#bucket, Places.work.changes(this.#id, part, attempt), JSON.stringify(kept));
  }
}
