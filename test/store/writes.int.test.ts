import type { Device, Ticket } from "@hamta/core";
import { Corrections, Db, Devices, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { violations } from "#kit/invariants";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";
import { readDevice, readTicket, reviewTicket, withdrawTicket } from "#kit/actions";

/** Guarantees of the database under concurrency. */

test("of many concurrent registrations of one IMEI one succeeds, and the others leave nothing behind", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const imei = seed.imei();
  const devices = Array.from({ length: 8 }, () => seed.describe({ slots: [seed.imei(), imei] }));
  const won = await Promise.all(devices.map((device) => Db.transact(db, Devices.createWrites(db, device))));
  expect(won.filter(Boolean)).toHaveLength(1);
  for (const [at, device] of devices.entries()) {
    expect(await Devices.get(db, device.id)).toEqual(won[at] ? device : null);
    const [first, shared] = await Devices.getByImeis(db, [device.slots[0], imei]);
    expect(first?.id).toBe(won[at] ? device.id : undefined);
    expect(shared?.id).toBe(devices[won.indexOf(true)]?.id);
  }
  expect(await violations(db)).toEqual([]);
});

describe("all or nothing:", () => {
  const approved = (ticket: Ticket.Ticket): Tickets.TicketEnd => ({
    status: "APPROVED",
    verdict: "APPROVED",
    adjudication: ticket.adjudication,
    end: { at: "2026-11-22T09:00:00.000Z", by: { kind: "EXPERT", id: "kaveh" }, note: "…" },
  });

  const arrange = async (seed: Seed): Promise<{ device: Device.Device; before: DualSlot; ticket: Ticket.Ticket }> => {
    const before = await seed.device();
    const ticket = await seed.ticketFor(before);
    const { device } = await readDevice(seed.deps.db, before);
    return { device, before, ticket };
  };

  test("a ticket does not end if its device has changed since it was read", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await arrange(seed);
    const stale = { ...device, version: device.version - 1 };
    expect(await Tickets.end(db, ticket, { device: stale, onFile: null }, approved(ticket))).toBe(false);
    expect(await readTicket(db, ticket)).toEqual(ticket);
    expect((await readDevice(db, device)).device).toEqual(device);
    expect(await violations(db)).toEqual([]);
  });

  test("and not if the new IMEI was taken since", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await arrange(seed);
    await seed.device({ slots: [seed.imei(), ticket.correct[1]] });
    expect(await Tickets.end(db, ticket, { device, onFile: null }, approved(ticket))).toBe(false);
    expect(await readTicket(db, ticket)).toEqual(ticket);
    expect((await readDevice(db, device)).device).toEqual(device);
    expect(await violations(db)).toEqual([]);
  });

  test("a ticket is not filed if a correction was stored since the read", async ({ seed, system }) => {
    const { db } = system.deps;
    const device = await seed.device();
    const claim = seed.claim(device);
    const template = await seed.ticketFor(await seed.device());
    const ticket = { ...template, ...claim, number: "1000000008" as Ticket.Number, device: device.id };
    const { id, order } = seed.list();
    const correction = { ...claim, import: id, row: 1, importer: "importer-a", order };
    await Corrections.putMany(db, [{ device: device.id, correction }]);
    expect(await Tickets.file(db, ticket, { device, onFile: null })).toBe(false);
    expect(await Tickets.get(db, ticket.number)).toBeNull();
    expect(await readDevice(db, device)).toEqual({ device, onFile: correction });
  });

  test("two tickets never have the same number", async ({ seed, system }) => {
    const { db } = system.deps;
    const { ticket } = await arrange(seed);
    expect(await Tickets.file(db, ticket, null)).toBe(false);
    expect(await readTicket(db, ticket)).toEqual(ticket);
  });
});

test("of many concurrent ends of one ticket one succeeds, and no later one changes it", async ({ seed, system }) => {
  const { db } = system.deps;
  for (let round = 0; round < 5; round++) {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const ends = await Promise.all([
      withdrawTicket(seed, ticket)(db),
      reviewTicket(seed, ticket, "APPROVED")(db).then((reviewed) => reviewed?.notDone === null),
      reviewTicket(seed, ticket, "NOT_OWNER")(db).then((reviewed) => reviewed?.notDone === null),
      withdrawTicket(seed, ticket)(db),
    ]);
    expect(ends.filter(Boolean)).toHaveLength(1);
    const after = await readTicket(db, ticket);
    expect(after.status).not.toBe("OPEN");
    await withdrawTicket(seed, ticket)(db);
    await reviewTicket(seed, ticket, "TARGET_OWNED")(db);
    expect(await readTicket(db, ticket)).toEqual(after);
  }
  expect(await violations(db)).toEqual([]);
});

test("more than a hundred items are read in one call, each once, even if requested twice", async ({ seed, system }) => {
  const devices: DualSlot[] = [];
  for (let at = 0; at < 60; at++) devices.push(await seed.device());
  const imeis = devices.flatMap(({ slots }) => [...slots, ...slots]);
  const found = await Devices.getByImeis(system.deps.db, imeis);
  expect(found.map((device) => device?.id)).toEqual(devices.flatMap(({ id }) => [id, id, id, id]));
});

test("an item in a newer format than this release supports is refused", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const item = await Db.get(db, { pk: `DEVICE#${device.id}`, sk: "DEVICE" });
  if (!item) throw new Error("The device is not there");
  await Db.batchPut(db, [{ ...item, format: Db.FORMAT + 1 }]);
  await expect(Devices.get(db, device.id)).rejects.toThrow(`DEVICE#${device.id} DEVICE has format 2`);
  await Db.batchPut(db, [item]);
  expect(await Devices.get(db, device.id)).toEqual(device);
});
