import type { Device, Ticket } from "@hamta/core";
import { Db, Devices, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { violations } from "#kit/invariants";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";
import { look, lookAt, reviewing, withdrawing } from "#kit/works";

/** What the database itself holds to, whoever asks at the same time. */

test("of many registrations of one IMEI at once, one wins and the others leave nothing behind", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const imei = seed.imei();
  const devices = Array.from({ length: 8 }, () => seed.describe({ slots: [seed.imei(), imei] }));
  const won = await Promise.all(devices.map((device) => Db.transact(db, Devices.creation(db, device))));
  expect(won.filter(Boolean)).toHaveLength(1);
  for (const [at, device] of devices.entries()) {
    expect(await Devices.get(db, device.id)).toEqual(won[at] ? device : null);
    const [first, shared] = await Devices.holding(db, [device.slots[0], imei]);
    expect(first?.id).toBe(won[at] ? device.id : undefined);
    expect(shared?.id).toBe(devices[won.indexOf(true)]?.id);
  }
  expect(await violations(db)).toEqual([]);
});

describe("all or nothing:", () => {
  const approved = (ticket: Ticket.Ticket): Tickets.Ending => ({
    status: "APPROVED",
    verdict: "APPROVED",
    adjudication: ticket.adjudication,
    end: { at: "2026-11-22T09:00:00.000Z", by: { kind: "EXPERT", id: "kaveh" }, note: "…" },
  });

  const arrange = async (seed: Seed): Promise<{ device: Device.Device; before: DualSlot; ticket: Ticket.Ticket }> => {
    const before = await seed.device();
    const ticket = await seed.ticketFor(before);
    const { device } = await look(seed.deps.db, before);
    return { device, before, ticket };
  };

  test("a ticket ends not when its device has changed since it was read", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await arrange(seed);
    const stale = { ...device, version: device.version - 1 };
    expect(await Tickets.end(db, ticket, { device: stale, onFile: null }, approved(ticket))).toBe(false);
    expect(await lookAt(db, ticket)).toEqual(ticket);
    expect((await look(db, device)).device).toEqual(device);
    expect(await violations(db)).toEqual([]);
  });

  test("nor when the new IMEI was taken meanwhile", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await arrange(seed);
    await seed.device({ slots: [seed.imei(), ticket.correct[1]] });
    expect(await Tickets.end(db, ticket, { device, onFile: null }, approved(ticket))).toBe(false);
    expect(await lookAt(db, ticket)).toEqual(ticket);
    expect((await look(db, device)).device).toEqual(device);
    expect(await violations(db)).toEqual([]);
  });

  test("a ticket is not filed when a correction came since its file was read", async ({ seed, system }) => {
    const { db } = system.deps;
    const device = await seed.device();
    const claim = seed.claim(device);
    const template = await seed.ticketFor(await seed.device());
    const ticket = { ...template, ...claim, number: "1000000008" as Ticket.Number, device: device.id };
    const { id, order } = seed.list();
    const correction = { ...claim, import: id, row: 1, importer: "importer-a", order };
    await Devices.fileCorrections(db, [{ device: device.id, correction }]);
    expect(await Tickets.file(db, ticket, { device, onFile: null })).toBe(false);
    expect(await Tickets.get(db, ticket.number)).toBeNull();
    expect(await look(db, device)).toEqual({ device, onFile: correction });
  });

  test("two tickets never bear one number", async ({ seed, system }) => {
    const { db } = system.deps;
    const { ticket } = await arrange(seed);
    expect(await Tickets.file(db, ticket, null)).toBe(false);
    expect(await lookAt(db, ticket)).toEqual(ticket);
  });
});

test("of many ends of one ticket at once, one wins, and no later one changes it", async ({ seed, system }) => {
  const { db } = system.deps;
  for (let round = 0; round < 5; round++) {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const ends = await Promise.all([
      withdrawing(seed, ticket)(db),
      reviewing(seed, ticket, "APPROVED")(db).then((reviewed) => reviewed?.notDone === null),
      reviewing(seed, ticket, "NOT_OWNER")(db).then((reviewed) => reviewed?.notDone === null),
      withdrawing(seed, ticket)(db),
    ]);
    expect(ends.filter(Boolean)).toHaveLength(1);
    const after = await lookAt(db, ticket);
    expect(after.status).not.toBe("OPEN");
    await withdrawing(seed, ticket)(db);
    await reviewing(seed, ticket, "TARGET_OWNED")(db);
    expect(await lookAt(db, ticket)).toEqual(after);
  }
  expect(await violations(db)).toEqual([]);
});

test("more than a hundred items are read in one go, each once, though asked for twice", async ({ seed, system }) => {
  const devices: DualSlot[] = [];
  for (let at = 0; at < 60; at++) devices.push(await seed.device());
  const imeis = devices.flatMap(({ slots }) => [...slots, ...slots]);
  const found = await Devices.holding(system.deps.db, imeis);
  expect(found.map((device) => device?.id)).toEqual(devices.flatMap(({ id }) => [id, id, id, id]));
});

test("an item of a later format than this release knows is not misread", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const item = await Db.get(db, { pk: `DEVICE#${device.id}`, sk: "DEVICE" });
  if (!item) throw new Error("The device is not there");
  await Db.batchPut(db, [{ ...item, format: Db.FORMAT + 1 }]);
  await expect(Devices.get(db, device.id)).rejects.toThrow(`DEVICE#${device.id} DEVICE has format 2`);
  await Db.batchPut(db, [item]);
  expect(await Devices.get(db, device.id)).toEqual(device);
});
