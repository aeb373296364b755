import { Filing, Review } from "@hamta/api";
import type { Correction, Device, Import, Msisdn, Ticket, Verdict } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Corrections, Devices as Registering } from "@hamta/importer";
import { Devices, Tickets, type Db } from "@hamta/store";
import type { Seed } from "#kit/seed";

/** What people and lists do, on a database that a test may hold up or break. */

type Owned = { owner: Msisdn.Msisdn };

export const filing =
  (seed: Seed, { owner }: Owned, claim: Correction.Claim) =>
  (db: Db.Db) =>
    Filing.file({ ...seed.api, db }, { msisdns: [owner] }, claim, "Slot 2 is wrong");

export const withdrawing =
  (seed: Seed, { number }: Pick<Ticket.Ticket, "number">) =>
  async (db: Db.Db) => {
    const ticket = await Tickets.get(db, number);
    return ticket && Review.withdraw({ ...seed.api, db }, ticket);
  };

export const reviewing =
  (seed: Seed, { number }: Pick<Ticket.Ticket, "number">, verdict: Verdict.Verdict) =>
  (db: Db.Db) =>
    Review.review({ ...seed.api, db }, number, { verdict, note: "Seen the box", expert: "kaveh" });

/** Rows of a list of corrections, side by side as in a chunk. */
export const listing =
  (seed: Seed, list: Import.Import, ...claims: readonly Correction.Claim[]) =>
  (db: Db.Db) =>
    Corrections.reconcile(
      { ...seed.deps, db },
      list,
      claims.map((value, index) => ({ row: index + 1, value })),
    );

/** Rows of a list of devices. */
export const registering =
  (seed: Seed, list: Import.Import, ...devices: readonly Device.Device[]) =>
  (db: Db.Db) =>
    Registering.register(
      { ...seed.deps, db },
      list,
      devices.map((device, index) => ({ row: index + 1, value: rowOf(device) })),
    );

function rowOf({ slots, channel, importer, owner, brand, model, guarantor, status }: Device.Device): List.DeviceRow {
  return { slots, channel, importer, owner, brand, model, guarantor, status };
}

/** How a device stands now, with what is on file for it. */
export async function look(db: Db.Db, { id }: Pick<Device.Device, "id">) {
  const [device, onFile] = await Promise.all([Devices.get(db, id), Devices.correctionOn(db, id)]);
  if (!device) throw new Error(`There is no device ${id}`);
  return { device, onFile };
}

export async function lookAt(db: Db.Db, { number }: Pick<Ticket.Ticket, "number">): Promise<Ticket.Ticket> {
  const ticket = await Tickets.get(db, number);
  if (!ticket) throw new Error(`There is no ticket ${number}`);
  return ticket;
}
