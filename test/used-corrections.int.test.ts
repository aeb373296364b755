import { Review } from "@hamta/api";
import type { Correction, Device, Import, Ticket } from "@hamta/core";
import { people, type System } from "@hamta/local";
import { Db, Devices } from "@hamta/store";
import { describe, expect } from "vitest";
import { fileTicket, readDevice, readTicket, reconcileList, reviewTicket, withdrawTicket } from "#kit/actions";
import { Crashed, crashAtCall } from "#kit/crash";
import { GET_TICKET, type Ticket as Shown } from "#kit/documents";
import { undo, waitUntilEnded } from "#kit/follow-ups";
import { everyInterleaving } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import { bytes, corrections, devices } from "#kit/lists";
import type { DualSlot, Seed } from "#kit/seed";
import { receiveList, receiveUndo, runSteps } from "#kit/steps";
import { test } from "#kit/system";

/** A correction that left the file with a ticket: the ticket's withdrawal gives it back, and so does an undo. */

type Used = { device: DualSlot; other: DualSlot; claim: Correction.Claim; list: Import.Import; ticket: Ticket.Ticket };

/** An open ticket whose claim the importer confirms; another device of its owner took the new IMEI in between. */
async function used(seed: Seed): Promise<Used> {
  const device = await seed.device();
  const other = seed.describe({ owner: device.owner });
  const claim = seed.claim(device, other.slots[1]);
  const list = seed.list();
  expect(await reconcileList(seed, list, claim)(seed.deps.db)).toMatchObject([{ outcome: "ON_FILE" }]);
  await seed.register([other]);
  const ticket = await seed.ticketFor(device, { claim });
  expect(ticket).toMatchObject({ status: "OPEN", used: { ...claim, import: list.id } });
  expect((await readDevice(seed.deps.db, device)).onFile).toBeNull();
  return { device, other, claim, list, ticket };
}

const onFileOf = async (db: Db.Db, device: Pick<Device.Device, "id">) => (await readDevice(db, device)).onFile;

describe("a withdrawn ticket gives its correction back", () => {
  test("to the file, where a retry of its row leaves it and the next ticket finds it", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, other, claim, list, ticket } = await used(seed);
    expect(await withdrawTicket(seed, ticket)(db)).toMatchObject({ status: "WITHDRAWN" });
    expect(await onFileOf(db, device)).toEqual(ticket.used);
    expect(await Db.transact(db, Devices.removeWrites(db, other))).toBe(true);
    expect(await reconcileList(seed, list, claim)(db)).toMatchObject([{ outcome: "ON_FILE" }]);
    expect(await onFileOf(db, device)).toEqual(ticket.used);
    expect(await seed.ticketFor(device, { claim, seen: false })).toMatchObject({ status: "APPROVED" });
    expect(await violations(db)).toEqual([]);
  });

  test("unless an expert rejected the ticket", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await used(seed);
    await reviewTicket(seed, ticket, "WRONG_IMEI_SEEN")(db);
    expect(await withdrawTicket(seed, ticket)(db)).toBeNull();
    expect(await onFileOf(db, device)).toBeNull();
  });

  test("unless the device has another importer since", async ({ seed, system }) => {
    const { db } = system.deps;
    const parisa = await system.client(people.parisa);
    const { device, ticket } = await used(seed);
    const moved = bytes(devices([{ ...device, importer: "importer-b" }]));
    await parisa.ended(await parisa.upload("DEVICES", "d.csv", moved));
    expect(await withdrawTicket(seed, ticket)(db)).toMatchObject({ status: "WITHDRAWN" });
    expect(await onFileOf(db, device)).toBeNull();
    expect(await violations(db)).toEqual([]);
  });

  test("and a later list's correction stays, with the other as the one that it replaced", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const { device, ticket } = await used(seed);
      const later = seed.list();
      return {
        works: { withdrawal: withdrawTicket(seed, ticket), list: reconcileList(seed, later, seed.claim(device)) },
        check: async ({ list: [row], withdrawal }) => {
          seen.add(`${row?.outcome} ${withdrawal?.status}`);
          const onFile = await onFileOf(db, device);
          expect(onFile).toMatchObject({ import: later.id, before: { import: ticket.used?.import } });
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["MISMATCH WITHDRAWN", "ON_FILE WITHDRAWN"]);
    expect(await violations(db)).toEqual([]);
  });

  test("which an undo of the later list puts back on file", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await used(seed);
    const later = await receiveList(seed, seed.list(), corrections([seed.claim(device)]));
    expect((await runSteps(system.deps, later)).rows).toMatchObject([{ outcome: "MISMATCH" }]);
    await withdrawTicket(seed, ticket)(db);
    expect(await onFileOf(db, device)).toMatchObject({ import: later.id });
    const undone = await runSteps(system.deps, await receiveUndo(seed, later));
    expect(undone.rows).toMatchObject([{ outcome: "REVERSED" }]);
    expect(await onFileOf(db, device)).toMatchObject({ import: ticket.used?.import });
    expect(await violations(db)).toEqual([]);
  });

  test("also when the request crashes at any call and is sent again", async ({ seed, system }) => {
    const { db } = system.deps;
    let crashes = 0;
    for (let n = 1; ; n++) {
      const { device, ticket } = await used(seed);
      const crashing = crashAtCall(db, n);
      const first = await withdrawTicket(seed, ticket)(crashing.db).catch((error: unknown) => error);
      if (first instanceof Crashed) crashes++;
      await withdrawTicket(seed, ticket)(db);
      expect(await readTicket(db, ticket)).toMatchObject({ status: "WITHDRAWN" });
      expect(await onFileOf(db, device)).toEqual(ticket.used);
      if (!(first instanceof Crashed)) break;
    }
    expect(crashes).toBe(3);
    expect(await violations(db)).toEqual([]);
  });

  test("and the ticket that follows finds it, whenever it is filed", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const { device, claim, list, ticket } = await used(seed);
      return {
        works: { withdrawal: withdrawTicket(seed, ticket), filing: fileTicket(seed, device, claim) },
        check: async ({ filing }) => {
          const isRefused = "refused" in filing;
          expect(await onFileOf(db, device)).toEqual(isRefused ? ticket.used : null);
          if (!isRefused) expect(filing.used).toMatchObject({ import: list.id });
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });
});

describe("the undo of a row that ended a ticket", () => {
  test.for([
    ["RESOLVED", false],
    ["REFUSED", true],
  ] as const)(
    "%s puts back the correction that the row had replaced",
    async ([outcome, isBlocked], { seed, system }) => {
      const { db } = system.deps;
      const device = await seed.device();
      const ticket = await seed.ticketFor(device);
      const earlier = seed.list();
      expect(await reconcileList(seed, earlier, seed.claim(device))(db)).toMatchObject([{ outcome: "MISMATCH" }]);
      const before = await onFileOf(db, device);
      if (isBlocked) await seed.block(device);
      const list = await receiveList(seed, seed.list(), corrections([ticket]));
      expect((await runSteps(system.deps, list)).rows).toMatchObject([{ outcome }]);
      expect(await onFileOf(db, device)).toBeNull();

      const undone = await runSteps(system.deps, await receiveUndo(seed, list));
      expect(undone.rows).toMatchObject([{ outcome: "REVERSED" }]);
      expect(await onFileOf(db, device)).toEqual(before);
      const followUp = await readTicket(db, { number: undone.rows[0]?.ticket as Ticket.Number });
      expect(followUp).toMatchObject({
        status: "OPEN",
        correct: ticket.correct,
        notes: [{ kind: "REOPENED" }, { kind: "MISMATCH", import: earlier.id, row: 1 }],
      });
      expect(followUp.used).toBeUndefined();
      expect((await readDevice(db, device)).device.slots).toEqual(ticket.registered);
      expect(await violations(db)).toEqual([]);
    },
  );

  test("leaves an agreeing one with the follow-up ticket, whose withdrawal gives it back", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, claim, list, ticket } = await used(seed);
    const parisa = await system.client(people.parisa);
    const arash = await system.client(people.arash);
    await seed.block(device);
    const upload = await arash.upload("CORRECTIONS", "a.csv", bytes(corrections([claim])));
    const applied = await waitUntilEnded(arash, upload);
    expect(applied.counts).toEqual({ TARGET_TAKEN: 1 });
    expect(await readTicket(db, ticket)).toMatchObject({ status: "REJECTED", verdict: "ILLEGAL_DEVICE" });
    const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
    const followUp = await readTicket(db, { number: undone.rows[0]?.ticket as Ticket.Number });
    expect(followUp.used).toEqual(ticket.used);
    expect(await onFileOf(db, device)).toBeNull();
    await withdrawTicket(seed, followUp)(db);
    expect(await onFileOf(db, device)).toMatchObject({ import: list.id, correct: claim.correct });
    expect(await violations(db)).toEqual([]);
  });
});

describe("the undo of an older list", () => {
  /** Two lists about one device, the second one later. */
  async function twoLists(seed: Seed, system: System.System, ticketFirst: boolean) {
    const { db } = system.deps;
    const device = await seed.device();
    const claim = seed.claim(device);
    if (ticketFirst) await seed.ticketFor(device, { claim });
    const older = await receiveList(seed, seed.list(), corrections([seed.claim(device)]));
    const first = await runSteps(system.deps, older);
    const newer = await receiveList(seed, seed.list(), corrections([claim]));
    const second = await runSteps(system.deps, newer);
    return { db, device, older, newer, outcomes: [...first.rows, ...second.rows].map(({ outcome }) => outcome) };
  }

  const undone = async (seed: Seed, system: System.System, list: Import.Import) =>
    (await runSteps(system.deps, await receiveUndo(seed, list))).rows[0];

  test("first, then of the newer one, puts no older correction back on file", async ({ seed, system }) => {
    const { db, device, older, newer, outcomes } = await twoLists(seed, system, false);
    expect(outcomes).toEqual(["ON_FILE", "ON_FILE"]);
    expect(await undone(seed, system, older)).toMatchObject({ outcome: "KEPT", reason: "REPLACED" });
    expect(await onFileOf(db, device)).toMatchObject({ import: newer.id });
    expect(await undone(seed, system, newer)).toMatchObject({ outcome: "REVERSED" });
    expect(await onFileOf(db, device)).toBeNull();
    expect(await violations(db)).toEqual([]);
  });

  test("after that of the newer one takes back what this put back", async ({ seed, system }) => {
    const { db, device, older, newer } = await twoLists(seed, system, false);
    expect(await undone(seed, system, newer)).toMatchObject({ outcome: "REVERSED" });
    expect(await onFileOf(db, device)).toMatchObject({ import: older.id });
    expect(await undone(seed, system, older)).toMatchObject({ outcome: "REVERSED" });
    expect(await onFileOf(db, device)).toBeNull();
  });

  test("first puts no older correction back with the ticket that the newer one ended", async ({ seed, system }) => {
    const { db, device, older, newer, outcomes } = await twoLists(seed, system, true);
    expect(outcomes).toEqual(["MISMATCH", "RESOLVED"]);
    expect(await undone(seed, system, older)).toMatchObject({ outcome: "REVERSED" });
    const row = await undone(seed, system, newer);
    expect(row).toMatchObject({ outcome: "REVERSED" });
    expect(await onFileOf(db, device)).toBeNull();
    const followUp = await readTicket(db, { number: row?.ticket as Ticket.Number });
    expect(followUp).toMatchObject({ status: "OPEN", notes: [{ kind: "REOPENED" }] });
    expect(await violations(db)).toEqual([]);
  });
});

describe("the undo of a list that agrees with an open ticket", () => {
  const undone = async (seed: Seed, list: Pick<Import.Import, "id">) =>
    (await runSteps(seed.deps, await receiveUndo(seed, list))).rows;

  /** As {@link used}, with a list that can be undone; `earlier`: what it replaced on file. */
  async function usedOfList(seed: Seed) {
    const device = await seed.device();
    const other = seed.describe({ owner: device.owner });
    const claim = seed.claim(device, other.slots[1]);
    const lists: Import.Import[] = [];
    for (const one of [seed.claim(device), claim]) {
      lists.push(await receiveList(seed, seed.list(), corrections([one])));
      expect((await runSteps(seed.deps, lists.at(-1)!)).rows).toMatchObject([{ outcome: "ON_FILE" }]);
    }
    await seed.register([other]);
    const ticket = await seed.ticketFor(device, { claim, seen: false });
    expect(ticket).toMatchObject({ used: { import: lists[1]!.id }, adjudication: { hold: "IMPORTER_AGREES" } });
    return { device, other, claim, earlier: lists[0]!, list: lists[1]!, ticket };
  }

  test("takes the correction from the ticket, which gives back what the list had replaced", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const { device, earlier, list, ticket } = await usedOfList(seed);
    expect(await undone(seed, list)).toMatchObject([{ outcome: "REVERSED", ticket: null }]);
    const now = await readTicket(db, ticket);
    expect(now.used).toBeUndefined();
    expect(now).toMatchObject({
      status: "OPEN",
      adjudication: { waitsFor: "EXPERT", hold: "IMEI_ON_OWN_DEVICE" },
      notes: [
        { kind: "IMPORTER_AGREES", import: list.id },
        { kind: "AGREEMENT_UNDONE", undoes: list.id, row: 1 },
        { kind: "MISMATCH", import: earlier.id, row: 1 },
      ],
    });
    expect(now.adjudication.rules.slice(-2)).toMatchObject([{ state: "NOT_REACHED" }, { state: "NOT_REACHED" }]);
    expect(await onFileOf(db, device)).toMatchObject({ import: earlier.id });
    expect(await withdrawTicket(seed, ticket)(db)).toMatchObject({ status: "WITHDRAWN" });
    expect(await onFileOf(db, device)).toMatchObject({ import: earlier.id });
    expect(await undone(seed, earlier)).toMatchObject([{ outcome: "REVERSED" }]);
    expect(await onFileOf(db, device)).toBeNull();
    expect(await violations(db)).toEqual([]);
  });

  test("and of the list before it leaves nothing on file", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, earlier, list, ticket } = await usedOfList(seed);
    await undone(seed, earlier);
    expect(await undone(seed, list)).toMatchObject([{ outcome: "REVERSED" }]);
    await withdrawTicket(seed, ticket)(db);
    expect(await onFileOf(db, device)).toBeNull();
  });

  test("takes it from the file after the ticket has given it back", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, earlier, list, ticket } = await usedOfList(seed);
    await withdrawTicket(seed, ticket)(db);
    expect(await onFileOf(db, device)).toMatchObject({ import: list.id });
    expect(await undone(seed, list)).toMatchObject([{ outcome: "REVERSED" }]);
    expect(await onFileOf(db, device)).toMatchObject({ import: earlier.id });
  });

  test("while the ticket is withdrawn that was read before: it gives back nothing", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, earlier, list, ticket } = await usedOfList(seed);
    await undone(seed, list);
    expect(await Review.withdraw(seed.api, ticket)).toMatchObject({ status: "WITHDRAWN" });
    expect(await onFileOf(db, device)).toMatchObject({ import: earlier.id });
    expect(await violations(db)).toEqual([]);
  });

  test("takes back an agreement that was never on file", async ({ seed, system }) => {
    const { db } = system.deps;
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    await seed.device({ slots: [seed.imei(), claim.correct[1]], owner: device.owner });
    const list = await receiveList(seed, seed.list(), corrections([claim]));
    expect((await runSteps(seed.deps, list)).rows).toMatchObject([{ outcome: "TARGET_TAKEN" }]);
    expect(await readTicket(db, ticket)).toMatchObject({ adjudication: { hold: "IMPORTER_AGREES" } });
    expect(await undone(seed, list)).toMatchObject([{ outcome: "REVERSED" }]);
    expect(await readTicket(db, ticket)).toMatchObject({
      status: "OPEN",
      adjudication: { hold: "IMEI_ON_OWN_DEVICE" },
      notes: [{ kind: "IMPORTER_AGREES" }, { kind: "AGREEMENT_UNDONE", undoes: list.id }],
    });
    const arash = await system.client(people.arash);
    const { ticket: shown } = await arash.query<{ ticket: Shown }>(GET_TICKET, { number: ticket.number });
    expect(shown.timeline.at(-1)).toMatchObject({ kind: "AGREEMENT_UNDONE", by: "IMPORT" });
    // A second undo of the list finds nothing left of it.
    expect(await undone(seed, list)).toMatchObject([{ outcome: "KEPT", reason: "NOTHING_DONE" }]);
    expect(await violations(db)).toEqual([]);
  });

  test("whose ticket a later list ended: that list's undo puts no word of an undone list back", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const { device, earlier, list, claim, ticket } = await usedOfList(seed);
    await seed.block(device);
    const later = await receiveList(seed, seed.list(), corrections([claim]));
    expect((await runSteps(seed.deps, later)).rows).toMatchObject([{ outcome: "TARGET_TAKEN" }]);
    expect(await readTicket(db, ticket)).toMatchObject({ status: "REJECTED" });
    expect(await undone(seed, list)).toMatchObject([{ outcome: "KEPT", reason: "USED" }]);
    const [row] = await undone(seed, later);
    const followUp = await readTicket(db, { number: row?.ticket as Ticket.Number });
    expect(followUp.used).toBeUndefined();
    expect(followUp.notes).toMatchObject([{ kind: "REOPENED" }, { kind: "MISMATCH", import: earlier.id }]);
    expect(await onFileOf(db, device)).toMatchObject({ import: earlier.id });
    expect(await violations(db)).toEqual([]);
  });
});
