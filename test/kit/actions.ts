import { Filing, Reserve, Revert, Review } from "@hamta/api";
import type { Correction, Device, Import, Msisdn, Ticket, Verdict } from "@hamta/core";
import { rowOf } from "@hamta/core/fixture";
import { Corrections as CorrectionRows, Devices as DeviceRows } from "@hamta/importer";
import { Corrections, type Db, Devices, type IdempotentRequests, Tickets } from "@hamta/store";
import type { Seed } from "#kit/seed";

/** Actions of people and lists on a database whose calls a test can delay or fail. */

type Owned = { owner: Msisdn.Msisdn };

export const fileTicket =
  (seed: Seed, { owner }: Owned, claim: Correction.Claim) =>
  (db: Db.Db) =>
    Filing.file({ ...seed.api, db }, { msisdns: [owner] }, claim, "Slot 2 is wrong");

export const withdrawTicket =
  (seed: Seed, { number }: Pick<Ticket.Ticket, "number">) =>
  async (db: Db.Db) => {
    const ticket = await Tickets.get(db, number);
    return ticket && Review.withdraw({ ...seed.api, db }, ticket);
  };

export const reviewTicket =
  (seed: Seed, { number }: Pick<Ticket.Ticket, "number">, verdict: Verdict.Verdict, expert = "kaveh") =>
  (db: Db.Db) =>
    Review.review({ ...seed.api, db }, number, { verdict, note: "Seen the box", expert });

export const reserveTicket =
  (seed: Seed, { number }: Pick<Ticket.Ticket, "number">, expert = "kaveh") =>
  (db: Db.Db) =>
    Reserve.reserve({ ...seed.api, db }, number, expert);

export const revertTicket =
  (seed: Seed, { number }: Pick<Ticket.Ticket, "number">, request: IdempotentRequests.Request | null = null) =>
  (db: Db.Db) =>
    Revert.revert({ ...seed.api, db }, number, { by: { kind: "OPS", id: "parisa" }, note: "Another box", request });

/** Rows of a list of corrections, processed together as in a chunk. */
export const reconcileList =
  (seed: Seed, list: Import.Import, ...claims: readonly Correction.Claim[]) =>
  (db: Db.Db) =>
    CorrectionRows.reconcile(
      { ...seed.deps, db },
      list,
      claims.map((value, index) => ({ row: index + 1, value })),
    );

/** Rows of a list of devices. */
export const registerList =
  (seed: Seed, list: Import.Import, ...devices: readonly Device.Device[]) =>
  (db: Db.Db) =>
    DeviceRows.register(
      { ...seed.deps, db },
      list,
      devices.map((device, index) => ({ row: index + 1, value: rowOf(device) })),
    );

/** A device in its current state, with its correction on file. */
export async function readDevice(db: Db.Db, { id }: Pick<Device.Device, "id">) {
  const [device, onFile] = await Promise.all([Devices.get(db, id), Corrections.get(db, id)]);
  if (!device) throw new Error(`There is no device ${id}`);
  return { device, onFile };
}

export async function readTicket(db: Db.Db, { number }: Pick<Ticket.Ticket, "number">): Promise<Ticket.Ticket> {
  const ticket = await Tickets.get(db, number);
  if (!ticket) throw new Error(`There is no ticket ${number}`);
  return ticket;
}
