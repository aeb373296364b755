import { Filing } from "@hamta/api";
import type { Msisdn } from "@hamta/core";
import { Corrections, TicketLists, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { fileTicket, readDevice } from "#kit/actions";
import { violations } from "#kit/invariants";
import type { Seed } from "#kit/seed";
import { test } from "#kit/table";

/** The device, number and correction with which a ticket is filed. */

const PAGE = { limit: 10, ascending: true, start: null, end: null } as const;

async function fileAs(seed: Seed, msisdns: Msisdn.Msisdn[], owner: Msisdn.Msisdn) {
  const device = await seed.device({ owner });
  const claim = seed.claim(device);
  await seed.seen(claim, owner);
  const ticket = await Filing.file(seed.api, { msisdns }, claim, "Slot 2 is wrong");
  if ("refused" in ticket) throw new Error(`Refused: ${ticket.refused}`);
  return ticket;
}

describe("a person with several numbers files under the one that owns the device,", () => {
  test.for([0, 1, 2])("with number %i of three", async (place, { db, seed }) => {
    const numbers = [seed.msisdn(), seed.msisdn(), seed.msisdn()];
    const owner = numbers[place] ?? seed.msisdn();
    const ticket = await fileAs(seed, numbers, owner);
    const others = numbers.filter((number) => number !== owner);
    expect(ticket.requester.msisdns).toEqual([owner, ...others]);
    const listed = async (number: Msisdn.Msisdn) =>
      (await TicketLists.listByRequester(db, [number], PAGE)).entries.length;
    expect(await Promise.all([owner, ...others].map(listed))).toEqual([1, 0, 0]);
  });

  test("and under the first if none owns it", async ({ seed }) => {
    const numbers = [seed.msisdn(), seed.msisdn()];
    const ticket = await fileAs(seed, numbers, seed.msisdn());
    expect(ticket).toMatchObject({ status: "REJECTED", verdict: "NOT_OWNER", device: null });
    expect(ticket.requester.msisdns).toEqual(numbers);
  });
});

describe("a ticket on a device with a correction on file", () => {
  const onFile = async (seed: Seed, fields: { importer?: string; agrees?: boolean; taken?: boolean }) => {
    const { importer = "importer-a", agrees = true, taken = false } = fields;
    const device = await seed.device();
    const other = taken ? await seed.device({ owner: device.owner }) : null;
    const claim = seed.claim(device, other?.slots[1]);
    const { id, order } = seed.list();
    const stated = agrees ? claim : seed.claim(device);
    const correction = { ...stated, import: id, row: 3, importer, order };
    await Corrections.putMany(seed.deps.db, [{ device: device.id, correction }]);
    await seed.seen(claim, device.owner);
    const ticket = await fileTicket(seed, device, claim)(seed.deps.db);
    if ("refused" in ticket) throw new Error(`Refused: ${ticket.refused}`);
    return { device, correction, ticket, after: await readDevice(seed.deps.db, device) };
  };

  test("that agrees waits for an expert if the owner's other device holds the new IMEI", async ({ db, seed }) => {
    const { correction, ticket, after } = await onFile(seed, { taken: true });
    const origin = { import: correction.import, row: 3 };
    expect(ticket).toMatchObject({
      status: "OPEN",
      verdict: null,
      waitedFor: "EXPERT",
      notes: [{ kind: "IMPORTER_AGREES", ...origin, at: ticket.filedAt }],
      end: null,
    });
    expect(await Tickets.get(db, ticket.number)).toEqual(ticket);
    // The row has ended ON_FILE, and a retry of its list must report that again.
    expect(after).toMatchObject({
      onFile: null,
      device: { ticket: ticket.number, traces: [{ ...origin, outcome: "ON_FILE" }] },
    });
    expect(await violations(db)).toEqual([]);
  });

  test("that agrees is approved, and the register corrected", async ({ seed }) => {
    const { ticket, after, correction } = await onFile(seed, {});
    expect(ticket).toMatchObject({
      status: "APPROVED",
      notes: [],
      waitedFor: null,
      end: { by: { kind: "LAYER_ZERO" } },
    });
    expect(after).toMatchObject({
      onFile: null,
      device: { slots: ticket.correct, traces: [{ import: correction.import, row: 3, outcome: "ON_FILE" }] },
    });
  });

  test("that states another pair adds a note of the mismatch, and stays on file", async ({ seed }) => {
    const { ticket, correction, after } = await onFile(seed, { agrees: false });
    expect(ticket).toMatchObject({
      status: "OPEN",
      waitedFor: "IMPORTER",
      notes: [{ kind: "MISMATCH", import: correction.import, row: 3 }],
    });
    expect(after).toMatchObject({ onFile: correction, device: { ticket: ticket.number, traces: [] } });
  });

  test("of a former importer adds no note", async ({ seed }) => {
    const { ticket, after, correction } = await onFile(seed, { importer: "importer-b" });
    expect(ticket).toMatchObject({ status: "OPEN", waitedFor: "IMPORTER", notes: [] });
    expect(after.onFile).toEqual(correction);
  });
});
