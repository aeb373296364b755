import { Imei, Register, type Device, type Import, type Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Db, Devices, Tickets } from "@hamta/store";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { commit, type Group } from "#commit";
import type { Deps } from "#deps";

/** Registers the rows of a list of devices, or brings what the register says of them up to date. */

export type Row = { row: number; value: List.DeviceRow };

const ATTEMPTS = 10;

/** Rows whose IMEIs are all distinct (a list that names one IMEI twice is in CONFLICT with itself there). */
export async function register(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Row[],
): Promise<Outcome.RowResult[]> {
  const results: Outcome.RowResult[] = [];
  let rest = rows;
  for (let attempt = 1; rest.length > 0; attempt++) {
    if (attempt > ATTEMPTS) throw new Error(`${rest.length} rows of import ${imported.id} kept changing under the job`);
    if (attempt > 1) await sleep(Math.random() * 20 * 2 ** attempt);
    const holders = await holdersOf(deps, rest, { consistent: attempt > 1 });
    const again: Row[] = [];
    const groups: Group<{ row: Row; result: Outcome.RowResult }>[] = [];
    const puts: { row: Row; before: Device.Device; device: Device.Device }[] = [];
    for (const row of rest) {
      const judgement = Register.judge(
        entryOf(imported, row),
        holders(row),
        listerOf(imported, row),
        idOf(imported, row),
      );
      const result = { row: row.row, outcome: judgement.outcome as Outcome.Outcome };
      switch (judgement.effect) {
        case "NONE":
        case "TRACED":
          results.push(result);
          break;
        case "CREATE":
          groups.push({ of: { row, result }, writes: Devices.creation(deps.db, judgement.device) });
          break;
        case "CHANGE":
          if (judgement.before.importer === judgement.device.importer) puts.push({ row, ...judgement });
          else groups.push({ of: { row, result }, writes: await transfer(deps, judgement) });
          break;
      }
    }
    await Db.inBatches(puts, 1, async ([put]) => {
      if (!put) return;
      if (await Devices.describe(deps.db, put.before, put.device))
        results.push({ row: put.row.row, outcome: "UPDATED" });
      else again.push(put.row);
    });
    const failed = new Set(await commit(deps.db, groups));
    for (const { of } of groups) {
      if (failed.has(of)) again.push(of.row);
      else results.push(of.result);
    }
    rest = again;
  }
  return results;
}

/** Another importer takes the device over, and its open ticket with it. */
export async function transfer(
  deps: Deps,
  { before, device }: { before: Device.Device; device: Device.Device },
): Promise<Db.Write[]> {
  const writes = Devices.description(deps.db, before, device);
  if (!device.ticket) return writes;
  const ticket = (await Tickets.getHeads(deps.db, [device.ticket], { consistent: true })).get(device.ticket);
  return ticket ? [...writes, Tickets.reassignment(deps.db, ticket, device.importer)] : writes;
}

/**
 * The devices that hold a row's IMEIs, slot by slot. Slot 2 is looked up where nobody holds slot 1: only the first
 * holder decides. Half a read unit for each IMEI and for each device; twice that when consistent.
 */
export async function holdersOf(deps: Deps, rows: readonly Row[], options: { consistent: boolean }) {
  const first = await Devices.holdersOf(
    deps.db,
    rows.map(({ value }) => value.slots[0]),
    options,
  );
  const free = rows.filter(({ value }) => !first.has(Imei.keyOf(value.slots[0])));
  const second = await Devices.holdersOf(
    deps.db,
    free.flatMap(({ value }) => value.slots[1] ?? []),
    options,
  );
  const ids = new Map([...first, ...second]);
  const devices = await Devices.getMany(deps.db, [...new Set(ids.values())], options);
  return ({ value }: Row): (Device.Device | null)[] =>
    value.slots.map((imei) => {
      const id = ids.get(Imei.keyOf(imei));
      return (id && devices.get(id)) ?? null;
    });
}

/** An importer's own list is always its own and COMMERCIAL. */
export function entryOf({ uploader }: Import.Import, { value }: Row): Register.Entry {
  return uploader.role === "IMPORTER" ? { ...value, channel: "COMMERCIAL", importer: uploader.organisation } : value;
}

export function listerOf(imported: Import.Import, { row }: Row): Register.Lister {
  const { role, organisation } = imported.uploader;
  return { import: imported.id, row, order: imported.order, importer: role === "IMPORTER" ? organisation : null };
}

/** The same row always makes the same id, so that a retry meets its own device. */
export function idOf(imported: Pick<Import.Import, "id">, { row }: Pick<Row, "row">): Device.Id {
  const digest = createHash("sha256").update(`${imported.id}#${row}`).digest("base64url");
  return digest.slice(0, 16) as Device.Id;
}
