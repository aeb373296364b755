import { Ticket, type Correction, type Device, type Pair } from "@hamta/core";
import * as Fixture from "@hamta/core/fixture";
import { Corrections, Db, Devices, type Pages, Reverts, TicketLists, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { readTicket, readDevice, withdrawTicket } from "#kit/actions";
import { violations } from "#kit/invariants";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/table";

/** Tickets in the table: notes, ends, follow-up tickets, and the one ticket of a device as a page. */

const PAGE: Pages.PageRequest = { limit: 10, ascending: true, start: null, end: null };
const AT = "2026-11-22T09:00:00.000Z";

function onFileFor(seed: Seed, claim: Correction.Claim, fields: Partial<Correction.Correction> = {}) {
  const { id, order } = seed.list();
  return { ...claim, import: id, row: 3, importer: "importer-a", order, ...fields };
}

/** A device with an open ticket. */
async function open(seed: Seed, fields: Parameters<Seed["device"]>[0] = {}) {
  const before: DualSlot = await seed.device(fields);
  const ticket = await seed.ticketFor(before);
  const { device } = await readDevice(seed.deps.db, before);
  return { before, device, ticket };
}

describe("the open ticket of a device, as a page of a list", () => {
  const cursorOf = ({ filedAt, number }: Ticket.Ticket) => `${filedAt}#${number}`;
  const numbers = (page: Pages.Page<Ticket.Ticket>) => page.entries.map(({ node }) => node.number);

  test("has one entry, and no second page after its cursor", async ({ db, seed }) => {
    const { device, ticket } = await open(seed);
    const first = await TicketLists.listOpenForDevice(db, device.id, PAGE);
    expect(first).toMatchObject({ entries: [{ cursor: cursorOf(ticket) }], hasMore: false, stop: cursorOf(ticket) });
    expect(numbers(first)).toEqual([ticket.number]);
    for (const ascending of [true, false]) {
      for (const side of ["start", "end"] as const) {
        const page = await TicketLists.listOpenForDevice(db, device.id, {
          ...PAGE,
          ascending,
          [side]: cursorOf(ticket),
        });
        expect(page).toEqual({ entries: [], hasMore: false, stop: null });
      }
    }
  });

  test.for<[string, boolean, Partial<Pages.PageRequest>]>([
    ["after an earlier cursor", true, { start: "2000" }],
    ["before a later cursor", true, { end: "3000" }],
    ["after a later cursor", false, { start: "3000" }],
    ["before an earlier cursor", false, { end: "2000" }],
    ["after a later cursor, descending", true, { ascending: false, start: "3000" }],
    ["after an earlier cursor, descending", false, { ascending: false, start: "2000" }],
    ["before an earlier cursor, descending", true, { ascending: false, end: "2000" }],
    ["before a later cursor, descending", false, { ascending: false, end: "3000" }],
  ])("is found %s: %s", async ([, found, reading], { db, seed }) => {
    const { device, ticket } = await open(seed);
    const page = await TicketLists.listOpenForDevice(db, device.id, { ...PAGE, ...reading });
    expect(numbers(page)).toEqual(found ? [ticket.number] : []);
  });

  test("is in a period from its filing on, and not in one up to its filing", async ({ db, seed }) => {
    const { device, ticket } = await open(seed);
    const found = async (period: Pages.Period, keeps: TicketLists.Filter["keeps"] = null) =>
      numbers(await TicketLists.listOpenForDevice(db, device.id, PAGE, { period, keeps })).length === 1;
    expect(await found({ from: ticket.filedAt, to: "3000" })).toBe(true);
    expect(await found({ from: "3000" })).toBe(false);
    expect(await found({ to: ticket.filedAt })).toBe(false);
    expect(await found({}, ({ number }) => number === ticket.number)).toBe(true);
    expect(await found({}, () => false)).toBe(false);
  });

  test("is found only for the device's importer", async ({ db, seed }) => {
    const { device, ticket } = await open(seed);
    const found = async (importer: string | null) =>
      numbers(await TicketLists.listOpenForDevice(db, device.id, PAGE, undefined, importer));
    expect(await found("importer-a")).toEqual([ticket.number]);
    expect(await found(null)).toEqual([ticket.number]);
    expect(await found("importer-b")).toEqual([]);
  });

  test("is empty for a device without a ticket, with an ended ticket, and for a missing device", async ({
    db,
    seed,
  }) => {
    const { device, ticket } = await open(seed);
    await withdrawTicket(seed, ticket)(db);
    // A possible state for a reader: the device read before the end, the ticket after it.
    const { device: now } = await readDevice(db, device);
    await Db.transact(db, [Devices.updateWrite(db, now, { ticket: ticket.number })]);
    const without = await seed.device();
    for (const id of [device.id, without.id, "absent" as Device.Id]) {
      expect(numbers(await TicketLists.listOpenForDevice(db, id, PAGE))).toEqual([]);
    }
    const { device: after } = await readDevice(db, device);
    await Db.transact(db, [Devices.updateWrite(db, after, { ticket: null })]);
  });
});

describe("a note on an open ticket", () => {
  const note = (row: number): Ticket.Note => ({ kind: "MISMATCH", import: "import-1", row, at: AT });

  test("is added up to the fiftieth; later ones are ignored without a failure", async ({ db, seed }) => {
    const { ticket } = await open(seed);
    const full = { ...ticket, notes: Array.from({ length: Ticket.NOTES - 1 }, (_, n) => note(n + 1)) };
    const item = await Db.get(db, { pk: `TICKET#${ticket.number}`, sk: "TICKET" });
    if (!item) throw new Error("The ticket is not there");
    await Db.batchPut(db, [{ ...item, notes: full.notes }]);
    expect(await Tickets.addNote(db, full, note(50))).toBe(true);
    const after = await readTicket(db, ticket);
    expect(after.notes).toEqual(Array.from({ length: 50 }, (_, n) => note(n + 1)));
    expect(await Tickets.addNote(db, after, note(51))).toBe(true);
    expect(await readTicket(db, ticket)).toEqual(after);
  });

  test("is not added if another was added since the ticket was read, or if it has ended", async ({ db, seed }) => {
    const { ticket } = await open(seed);
    expect(await Tickets.addNote(db, ticket, note(1))).toBe(true);
    expect(await Tickets.addNote(db, ticket, note(2))).toBe(false);
    const noted = await readTicket(db, ticket);
    expect(noted.notes).toEqual([note(1)]);
    await withdrawTicket(seed, ticket)(db);
    expect(await Tickets.addNote(db, noted, note(2))).toBe(false);
  });

  test("comes with the latest run of layer zero, if there is one", async ({ db, seed }) => {
    const { ticket } = await open(seed);
    const adjudication = { ...ticket.adjudication, waitsFor: "EXPERT" } as const;
    expect(await Tickets.addNote(db, ticket, note(1), { adjudication })).toBe(true);
    expect((await readTicket(db, ticket)).adjudication).toEqual(adjudication);
  });
});

describe("a ticket that waits for an expert although the correction on file agrees", () => {
  async function arrange(seed: Seed) {
    const other = await seed.device();
    const device = await seed.device({ owner: other.owner });
    const claim = seed.claim(device, other.slots[1]);
    const onFile = onFileFor(seed, claim);
    const template = await seed.ticketFor(await seed.device());
    const ticket: Ticket.Ticket = {
      ...template,
      ...claim,
      number: Ticket.newNumber((below) => Number(device.id) % below),
      device: device.id,
      notes: [{ kind: "IMPORTER_AGREES", import: onFile.import, row: onFile.row, at: AT }],
      used: onFile,
    };
    return { device, onFile, ticket };
  }

  test("removes the correction, and the device has a trace of the row as ON_FILE", async ({ db, seed }) => {
    const { device, onFile, ticket } = await arrange(seed);
    await Corrections.putMany(db, [{ device: device.id, correction: onFile }]);
    expect(await Tickets.file(db, ticket, { device, onFile })).toBe(true);
    const after = await readDevice(db, device);
    expect(after.onFile).toBeNull();
    expect(after.device).toEqual({
      ...device,
      ticket: ticket.number,
      version: 2,
      traces: [{ import: onFile.import, row: 3, outcome: "ON_FILE", ticket: null, reason: null }],
    });
    expect(await violations(db)).toEqual([]);
  });

  test("is not filed if that correction was replaced since", async ({ db, seed }) => {
    const { device, onFile, ticket } = await arrange(seed);
    for (const later of [
      { ...onFile, row: 4 },
      { ...onFile, import: "another" },
    ]) {
      await Corrections.putMany(db, [{ device: device.id, correction: later }]);
      expect(await Tickets.file(db, ticket, { device, onFile })).toBe(false);
    }
    expect(await Tickets.get(db, ticket.number)).toBeNull();
  });

  test("with a note of a mismatch keeps the correction on file", async ({ db, seed }) => {
    const { device, onFile, ticket: agreeing } = await arrange(seed);
    const { used: _, ...ticket } = agreeing;
    const other = { ...onFile, correct: [device.slots[0], seed.imei()] as Pair.Pair };
    await Corrections.putMany(db, [{ device: device.id, correction: other }]);
    const noted = {
      ...ticket,
      notes: ticket.notes.flatMap((note) => (Ticket.isOfList(note) ? [{ ...note, kind: "MISMATCH" as const }] : [])),
    };
    expect(await Tickets.file(db, noted, { device, onFile: other })).toBe(true);
    const after = await readDevice(db, device);
    expect(after).toMatchObject({ onFile: other, device: { ticket: ticket.number, traces: [] } });
  });
});

describe("the end of a ticket", () => {
  const endOf = (ticket: Ticket.Ticket, status: "APPROVED" | "REJECTED"): Tickets.TicketEnd => ({
    status,
    verdict: status === "APPROVED" ? "APPROVED" : "NOT_OWNER",
    adjudication: ticket.adjudication,
    end: { at: AT, by: { kind: "IMPORT", import: "import-2", row: 7 }, note: null },
  });
  const trace = { import: "import-2", row: 7, outcome: "REFUSED", ticket: null, reason: null };

  async function arrange(seed: Seed) {
    const { device, ticket, before } = await open(seed);
    const onFile = onFileFor(seed, seed.claim(before));
    await Corrections.putMany(seed.deps.db, [{ device: device.id, correction: onFile }]);
    return { device, ticket, onFile };
  }

  test("by a person's refusal keeps the correction on file", async ({ db, seed }) => {
    const { device, ticket, onFile } = await arrange(seed);
    expect(await Tickets.end(db, ticket, { device, onFile }, endOf(ticket, "REJECTED"))).toBe(true);
    expect(await readDevice(db, device)).toMatchObject({ onFile, device: { ticket: null, traces: [] } });
    expect(await readTicket(db, ticket)).toMatchObject({ status: "REJECTED", verdict: "NOT_OWNER" });
  });

  test("by a row's refusal removes the correction on file, and adds a trace", async ({ db, seed }) => {
    const { device, ticket, onFile } = await arrange(seed);
    const writes = Tickets.endWrites(db, ticket, { device, onFile }, endOf(ticket, "REJECTED"), trace);
    expect(await Db.transact(db, writes)).toBe(true);
    expect(await readDevice(db, device)).toMatchObject({ onFile: null, device: { ticket: null, traces: [trace] } });
  });

  test("by approval corrects the register, and removes the correction", async ({ db, seed }) => {
    const { device, ticket, onFile } = await arrange(seed);
    expect(await Tickets.end(db, ticket, { device, onFile }, endOf(ticket, "APPROVED"))).toBe(true);
    const after = await readDevice(db, device);
    expect(after).toMatchObject({
      onFile: null,
      device: {
        slots: ticket.correct,
        corrected: true,
        ticket: null,
        traces: [{ import: onFile.import, row: 3, outcome: "ON_FILE" }],
      },
    });
    expect(await violations(db)).toEqual([]);
  });

  test("removes it from the worklist and the queue", async ({ db, seed }) => {
    const { device, ticket } = await open(seed, { importer: "importer-of-one" });
    const listed = async () => (await TicketLists.listOpenByImporter(db, "importer-of-one", PAGE)).entries.length;
    expect(await listed()).toBe(1);
    await Tickets.end(db, ticket, { device, onFile: null }, endOf(ticket, "REJECTED"));
    expect(await listed()).toBe(0);
  });

  test("by withdrawal happens once, also for a ticket without a device", async ({ db, seed }) => {
    const { ticket } = await open(seed);
    const end = { at: AT, by: { kind: "REQUESTER" }, note: null } as const;
    const unknown = await seed.ticketFor(seed.describe());
    expect(unknown.device).toBeNull();
    expect(await Tickets.withdraw(db, ticket, end)).toBe(true);
    expect(await Tickets.withdraw(db, ticket, end)).toBe(false);
    expect(await readTicket(db, ticket)).toMatchObject({ status: "WITHDRAWN", end });
  });
});

describe("a reverted row", () => {
  const trace = { import: "undo", row: 7, outcome: "REVERSED", ticket: null, reason: null };
  const revert: Ticket.Revert = { at: AT, by: { kind: "IMPORT", import: "undo", row: 7 }, note: null };
  const revertOf = ({ number }: Ticket.Ticket, partial: Pair.PartialCorrection | null): Reverts.Reverted => ({
    ended: number,
    restored: partial && { partial, changed: Fixture.REGISTERED },
    revert,
    followUp: null,
    onFile: null,
    giver: null,
    trace,
  });

  async function corrected(seed: Seed) {
    const before = await seed.device({ importer: null });
    const ticket = await seed.ticketFor(before);
    expect(ticket.status).toBe("APPROVED");
    const { device } = await readDevice(seed.deps.db, before);
    const [keptImei, wrongImei] = ticket.correct;
    const partial = { keptImei, wrongImei, newImei: before.slots[1] };
    return { before, device, ticket, partial };
  }

  test("restores the IMEIs, without a follow-up ticket if its requester sold the device", async ({ db, seed }) => {
    const { before, device, ticket, partial } = await corrected(seed);
    const writes = Reverts.writes(db, { device, onFile: null }, revertOf(ticket, partial));
    expect(await Db.transact(db, writes)).toBe(true);
    expect(await Devices.get(db, device.id)).toEqual({
      ...device,
      slots: before.slots,
      corrected: false,
      revertedImeis: [partial.wrongImei],
      changed: Fixture.REGISTERED,
      ticket: null,
      version: device.version + 1,
      traces: [trace],
    });
    expect(await readTicket(db, ticket)).toEqual({ ...ticket, reverted: revert });
    expect((await Devices.getByImeis(db, [before.slots[1]]))[0]?.id).toBe(device.id);
    expect(await Devices.getByImeis(db, [partial.wrongImei])).toEqual([null]);
  });

  test("files a follow-up ticket if its requester owns the device", async ({ db, seed }) => {
    const { device, ticket, partial } = await corrected(seed);
    const number = Ticket.newNumber((below) => (Number(device.id) * 7) % below);
    const follow = Ticket.createReopened(ticket, device, { number, at: AT, due: AT, import: "undo", row: 7 });
    const reverted = { ...revertOf(ticket, partial), followUp: follow, trace: { ...trace, ticket: number } };
    const writes = Reverts.writes(db, { device, onFile: null }, reverted);
    expect(await Db.transact(db, writes)).toBe(true);
    expect(await readTicket(db, follow)).toEqual(follow);
    expect((await readDevice(db, device)).device.ticket).toBe(number);
    expect(await violations(db)).toEqual([]);
  });

  test("of a refusal changes no IMEI", async ({ db, seed }) => {
    const { device, ticket } = await open(seed);
    const refused = { import: "list", row: 7, outcome: "REFUSED", ticket: ticket.number, reason: "NOT_OWNER" } as const;
    const traced = { ...device, traces: [refused] };
    const writes = Reverts.writes(db, { device: traced, onFile: null }, revertOf(ticket, null));
    await Db.transact(db, writes);
    const after = await Devices.get(db, device.id);
    expect(after).toMatchObject({ slots: device.slots, ticket: null, traces: [{ ...refused, reverted: true }, trace] });
    expect(after?.corrected).toBeUndefined();
    expect(after?.revertedImeis).toBeUndefined();
  });

  test("is not written if a correction was stored since", async ({ db, seed }) => {
    const { device, partial, ticket } = await corrected(seed);
    await Corrections.putMany(db, [{ device: device.id, correction: onFileFor(seed, ticket) }]);
    const writes = Reverts.writes(db, { device, onFile: null }, revertOf(ticket, partial));
    expect(await Db.transact(db, writes)).toBe(false);
    expect(await Devices.get(db, device.id)).toEqual(device);
  });
});

test("an open ticket moves with its device to another importer's worklist, or to none", async ({ db, seed }) => {
  const { ticket } = await open(seed, { importer: "importer-old" });
  const of = (importer: string | null) => ({ importer, guarantor: "Sokhan Service" });
  const on = async (importer: string) => (await TicketLists.listOpenByImporter(db, importer, PAGE)).entries.length;
  expect(await Db.transact(db, [Tickets.reassignWrite(db, ticket, of("importer-new"))])).toBe(true);
  expect([await on("importer-old"), await on("importer-new")]).toEqual([0, 1]);
  expect((await readTicket(db, ticket)).contact).toEqual(of("importer-new"));
  expect(await Db.transact(db, [Tickets.reassignWrite(db, ticket, of(null))])).toBe(true);
  expect(await on("importer-new")).toBe(0);
  expect((await readTicket(db, ticket)).contact).toEqual(of(null));
  await withdrawTicket(seed, ticket)(db);
  expect(await Db.transact(db, [Tickets.reassignWrite(db, ticket, of("importer-old"))])).toBe(false);
});

test("a correction on file is replaced or removed only if it is unchanged since it was read", async ({ db, seed }) => {
  const device = await seed.device();
  const onFile = onFileFor(seed, seed.claim(device));
  const stale = { ...onFile, row: onFile.row + 1 };
  await Corrections.putMany(db, [{ device: device.id, correction: onFile }]);
  expect(await Corrections.replace(db, device.id, stale, { ...stale, row: 9 })).toBe(false);
  expect(await Corrections.remove(db, device.id, { ...onFile, import: "another" })).toBe(false);
  expect(await Corrections.replace(db, device.id, onFile, stale)).toBe(true);
  expect(await Corrections.get(db, device.id)).toEqual(stale);
  expect(await Corrections.remove(db, device.id, stale)).toBe(true);
  expect(await Corrections.get(db, device.id)).toBeNull();
});
