import type { Correction, Device, Ticket } from "@hamta/core";
import { people, type System } from "@hamta/local";
import { Devices, type Db } from "@hamta/store";
import { describe, expect } from "vitest";
import {
  fileTicket,
  readDevice,
  readTicket,
  reconcileList,
  registerList,
  revertTicket,
  reviewTicket,
} from "#kit/actions";
import { Crashed, crashAtCall } from "#kit/crash";
import {
  GET_TICKET,
  PREVIEW_REVERT,
  REVERT,
  type Reverted,
  type RevertPreviewed,
  type Ticket as Shown,
} from "#kit/documents";
import { undo, waitUntilEnded } from "#kit/follow-ups";
import { everyInterleaving } from "#kit/interleavings";
import { register, violations } from "#kit/invariants";
import { bytes, corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";

/** An approval is taken back while the device still holds the corrected pair. */

/** A device whose ticket layer zero approved: a traveller's, or one whose importer agrees. */
async function approved(seed: Seed, { importer = null }: { importer?: string | null } = {}) {
  const device = await seed.device({ importer });
  return { device, ticket: await approve(seed, device, seed.claim(device)) };
}

/** The importer's agreement needs no sighting. */
async function approve(seed: Seed, device: DualSlot, claim: Correction.Claim): Promise<Ticket.Ticket> {
  const { importer } = device;
  if (importer !== null) await reconcileList(seed, seed.list(importer), claim)(seed.deps.db);
  const ticket = await seed.ticketFor(device, { claim, seen: importer === null });
  expect(ticket.status).toBe("APPROVED");
  return ticket;
}

/** The pair, the open ticket and what is on file. */
async function stateOf(db: Db.Db, { id }: Pick<Device.Device, "id">) {
  const { device, onFile } = await readDevice(db, { id });
  return { slots: device.slots, ticket: device.ticket, onFile };
}

const refusedBy = (answer: unknown) => (answer as { refused?: { code: string } }).refused?.code ?? "done";

/** A ticket that a row of a list approved, and ops, who undo the list. */
async function approvedByList(seed: Seed, system: System.System) {
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const list = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", bytes(corrections([ticket]))));
  expect(list.counts).toEqual({ RESOLVED: 1 });
  return { device, ticket, list, parisa };
}

describe("an expert or ops takes an approval back", () => {
  test.for([
    ["EXPERT", people.kaveh, "An expert undid the approval; the device has its earlier IMEIs again."],
    ["OPS", people.parisa, "Operations undid the approval; the device has its earlier IMEIs again."],
  ] as const)(
    "by %s: the preview, the register, the timeline, and the ticket's end",
    async ([by, person, message], { seed, system }) => {
      const { db } = system.deps;
      const { device, ticket } = await approved(seed);
      const { number } = ticket;
      const client = await system.client(person);
      const preview = () => client.query<RevertPreviewed>(PREVIEW_REVERT, { number });
      const before = await register(db);
      expect((await preview()).ticket?.revertPreview).toEqual({
        refusal: null,
        now: ticket.correct,
        after: device.slots,
      });
      expect(await register(db)).toEqual(before);

      const { revertTicket } = await client.query<Reverted>(REVERT, { input: { number, note: " Another box " } });
      expect(revertTicket).toMatchObject({ ticket: { status: "APPROVED", verdict: "APPROVED" } });
      expect(await stateOf(db, device)).toEqual({ slots: device.slots, ticket: null, onFile: null });
      const [former] = await Devices.getByImeis(db, [device.slots[1]]);
      expect(former?.id).toBe(device.id);
      expect(await Devices.getByImeis(db, [ticket.correct[1]])).toEqual([null]);
      const { reverted, ...after } = await readTicket(db, ticket);
      expect(after).toEqual(ticket);
      expect(reverted).toMatchObject({ by: { kind: by, id: person.id }, note: "Another box" });
      const owner = await clientOf(system, device.owner);
      const { ticket: shown } = await owner.query<{ ticket: Shown }>(GET_TICKET, { number });
      expect(shown.timeline.at(-1)).toEqual({
        kind: "REVERTED",
        by,
        importId: null,
        row: null,
        note: "Another box",
        message,
      });
      expect((await preview()).ticket?.revertPreview).toMatchObject({
        refusal: { code: "TICKET_REVERTED" },
        now: device.slots,
        after: null,
      });
      expect(await violations(db)).toEqual([]);
    },
  );

  test("and nobody else can, or reads the preview", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await approved(seed, { importer: "importer-a" });
    const { number } = ticket;
    const before = await register(db);
    const owner = await clientOf(system, device.owner);
    for (const client of [owner, await clientOf(system, seed.msisdn()), await system.client(people.arash)]) {
      await expect(client.query<Reverted>(REVERT, { input: { number, note: "Mine" } })).rejects.toThrow(/not allowed/);
      const shown = await client.query<RevertPreviewed>(PREVIEW_REVERT, { number });
      expect(shown.ticket?.revertPreview ?? null).toBeNull();
    }
    expect(await register(db)).toEqual(before);
  });

  test("only with a note, and with one idempotency key once", async ({ seed, system }) => {
    const [first, second] = [await approved(seed), await approved(seed)];
    const ops = await system.client(people.parisa);
    const revert = async (number: string, note: string, idempotencyKey?: string) =>
      (await ops.query<Reverted>(REVERT, { input: { number, note, idempotencyKey } })).revertTicket;
    const codes = (answer: Awaited<ReturnType<typeof revert>>) =>
      "errors" in answer ? answer.errors.map(({ code, field }) => [code, ...field].join(" ")) : [];
    const { number } = first.ticket;
    expect(codes(await revert(number, " ", "no key!"))).toEqual([
      "NOTE_EMPTY note",
      "IDEMPOTENCY_KEY_INVALID idempotencyKey",
    ]);
    expect(codes(await revert(number, "x".repeat(2_001)))).toEqual(["NOTE_TOO_LONG note"]);
    expect(codes(await revert("1000000008", "…"))).toEqual(["TICKET_NOT_FOUND number"]);
    const done = await revert(number, "Another box", "key-1");
    expect(done).toMatchObject({ ticket: { number } });
    expect(await revert(number, "Another box", "key-1")).toEqual(done);
    expect(codes(await revert(number, "Another box"))).toEqual(["TICKET_REVERTED number"]);
    expect(codes(await revert(second.ticket.number, "Another box", "key-1"))).toEqual([
      "IDEMPOTENCY_KEY_REUSED idempotencyKey",
    ]);
    expect((await readTicket(seed.deps.db, second.ticket)).reverted).toBeUndefined();
  });
});

type Change = (seed: Seed, device: DualSlot, ticket: Ticket.Ticket) => Promise<unknown>;

describe("an approval is kept, and the reason named, if since then", () => {
  test.for<[what: string, code: string, Change]>([
    [
      "the device was corrected again",
      "DEVICE_CHANGED",
      (seed, device, { correct }) => approve(seed, device, seed.claim({ slots: correct })),
    ],
    [
      "a ticket about the corrected pair was filed",
      "DEVICE_TICKET_OPEN",
      (seed, device, { correct }) => seed.ticketFor(device, { claim: seed.claim({ slots: correct }) }),
    ],
    [
      "another device got the former IMEI",
      "FORMER_IMEI_HELD",
      (seed, { slots }) => seed.device({ slots: [seed.imei(), slots[1]] }),
    ],
  ])("%s", async ([, code, change], { seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await approved(seed, { importer: "importer-a" });
    await change(seed, device, ticket);
    const before = await register(db);
    const expert = await system.client(people.kaveh);
    const { number } = ticket;
    const { revertTicket } = await expert.query<Reverted>(REVERT, { input: { number, note: "Another box" } });
    const { device: now } = await readDevice(db, device);
    const refusal = { code, ticketNumber: code === "DEVICE_TICKET_OPEN" ? now.ticket : null };
    expect(revertTicket).toMatchObject({ errors: [refusal] });
    const shown = await expert.query<RevertPreviewed>(PREVIEW_REVERT, { number });
    expect(shown.ticket?.revertPreview).toMatchObject({ refusal, now: now.slots, after: null });
    expect(await register(db)).toEqual(before);
  });
});

describe("after an approval was taken back", () => {
  test("the same claim of a traveller waits for an expert, who may approve it", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await approved(seed);
    await revertTicket(seed, ticket)(db);
    const again = await seed.ticketFor(device, { claim: ticket });
    expect(again).toMatchObject({ status: "OPEN", adjudication: { hold: "DECISION_UNDONE", waitsFor: "EXPERT" } });
    await reviewTicket(seed, again, "APPROVED")(db);
    expect((await stateOf(db, device)).slots).toEqual(ticket.correct);
    expect(refusedBy(await revertTicket(seed, ticket)(db))).toBe("TICKET_REVERTED");
    expect(refusedBy(await revertTicket(seed, again)(db))).toBe("done");
    expect((await stateOf(db, device)).slots).toEqual(device.slots);
    expect(await violations(db)).toEqual([]);
  });

  test("another claim of a traveller is approved at once", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, ticket } = await approved(seed);
    await revertTicket(seed, ticket)(db);
    expect(await seed.ticketFor(device)).toMatchObject({ status: "APPROVED" });
    expect(await violations(db)).toEqual([]);
  });

  test("the importer's used correction is not on file again; its next list is matched", async ({ seed, system }) => {
    const { db } = system.deps;
    const device = await seed.device();
    const claim = seed.claim(device);
    const used = seed.list();
    await reconcileList(seed, used, claim)(db);
    const ticket = await seed.ticketFor(device, { claim });
    expect(ticket.status).toBe("APPROVED");
    await revertTicket(seed, ticket)(db);
    expect((await stateOf(db, device)).onFile).toBeNull();
    // A retry of the row changes nothing.
    expect(await reconcileList(seed, used, claim)(db)).toEqual([{ row: 1, outcome: "ON_FILE" }]);
    expect((await stateOf(db, device)).onFile).toBeNull();
    const again = await seed.ticketFor(device, { claim });
    expect(again.status).toBe("OPEN");
    expect(await reconcileList(seed, seed.list(), claim)(db)).toMatchObject([{ outcome: "RESOLVED" }]);
    expect((await readTicket(db, again)).status).toBe("APPROVED");
    expect(await violations(db)).toEqual([]);
  });

  test("an undo of the list keeps its row, also when an expert has approved the claim again", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const { device, ticket, list, parisa } = await approvedByList(seed, system);
    await revertTicket(seed, ticket)(db);
    const again = await seed.ticketFor(device, { claim: ticket });
    await reviewTicket(seed, again, "APPROVED")(db);
    const undone = await waitUntilEnded(parisa, await undo(parisa, list.id));
    expect(undone.rows).toMatchObject([{ outcome: "KEPT", reason: "CHANGED" }]);
    expect((await stateOf(db, device)).slots).toEqual(ticket.correct);
    expect(await violations(db)).toEqual([]);
  });

  test("by an undo of the list, the ticket's timeline says so, and nobody takes it back again", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const { device, ticket, list, parisa } = await approvedByList(seed, system);
    await waitUntilEnded(parisa, await undo(parisa, list.id));
    const owner = await clientOf(system, device.owner);
    const { ticket: shown } = await owner.query<{ ticket: Shown }>(GET_TICKET, { number: ticket.number });
    expect(shown.timeline.at(-1)).toMatchObject({
      kind: "REVERTED",
      by: "IMPORT",
      importId: null,
      message: "The importer's list was undone, and with it the approval; the device has its earlier IMEIs again.",
    });
    expect(refusedBy(await revertTicket(seed, ticket)(db))).toBe("TICKET_REVERTED");
    expect(await violations(db)).toEqual([]);
  });
});

describe("at the same time", () => {
  test("two people take one approval back: one does, the other reads that it was done", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const { device, ticket } = await approved(seed);
      return {
        works: { first: revertTicket(seed, ticket), second: revertTicket(seed, ticket) },
        check: async ({ first, second }) => {
          expect([refusedBy(first), refusedBy(second)].toSorted()).toEqual(["TICKET_REVERTED", "done"]);
          expect((await stateOf(db, device)).slots).toEqual(device.slots);
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("one request is sent twice: both have the same result", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const { ticket } = await approved(seed);
      const request = { viewer: "parisa", key: ticket.number, digest: "d" };
      return {
        works: { first: revertTicket(seed, ticket, request), second: revertTicket(seed, ticket, request) },
        check: async ({ first, second }) => {
          expect([first, second].map((answer) => (answer as Ticket.Ticket).reverted?.note)).toEqual([
            "Another box",
            "Another box",
          ]);
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("a list with the same correction runs: it is on file after the revert, or came before it", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const { device, ticket } = await approved(seed, { importer: "importer-a" });
      return {
        works: { revert: revertTicket(seed, ticket), list: reconcileList(seed, seed.list(), ticket) },
        check: async ({ revert, list }) => {
          const { slots, onFile } = await stateOf(db, device);
          seen.add(`${refusedBy(revert)}, ${list[0]?.outcome}, ${onFile ? "on file" : "nothing on file"}`);
          expect(slots).toEqual(device.slots);
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["done, ALREADY_CORRECT, nothing on file", "done, ON_FILE, on file"]);
    expect(await violations(db)).toEqual([]);
  });

  test("its owner files a ticket about the corrected pair: one of the two is refused", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const { device, ticket } = await approved(seed, { importer: "importer-a" });
      const claim = seed.claim({ slots: ticket.correct });
      await seed.seen(claim, device.owner);
      return {
        works: { revert: revertTicket(seed, ticket), filing: fileTicket(seed, device, claim) },
        check: async ({ revert, filing }) => {
          seen.add(`${refusedBy(revert)}, ${"refused" in filing ? filing.refused : filing.status}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["DEVICE_TICKET_OPEN, OPEN", "done, REGISTERED_PAIR_WRONG"]);
    expect(await violations(db)).toEqual([]);
  });

  test("another device registers the former IMEI: one of the two gets it", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const { device, ticket } = await approved(seed);
      const other = seed.describe({ slots: [seed.imei(), device.slots[1]] });
      return {
        works: {
          revert: revertTicket(seed, ticket),
          devices: registerList(seed, seed.list(null, "devices"), other),
        },
        check: async ({ revert, devices }) => {
          seen.add(`${refusedBy(revert)}, ${devices[0]?.outcome}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["FORMER_IMEI_HELD, REGISTERED", "done, IMEI_TAKEN"]);
    expect(await violations(db)).toEqual([]);
  });
});

test("a crash at any database call and a second try have the result of one try", async ({ seed, system }) => {
  const { db } = system.deps;
  let crashes = 0;
  for (let n = 1; ; n++) {
    const { device, ticket } = await approved(seed);
    const request = { viewer: "parisa", key: `crash-${n}`, digest: "d" };
    const crashing = crashAtCall(db, n);
    const first = await revertTicket(seed, ticket, request)(crashing.db).catch((error: unknown) => error);
    const hasCrashed = first instanceof Crashed;
    if (hasCrashed) crashes++;
    const second = await revertTicket(seed, ticket, request)(db);
    expect(second, `after a crash at call ${n}`).toMatchObject({
      number: ticket.number,
      reverted: { note: "Another box" },
    });
    expect(await stateOf(db, device)).toEqual({ slots: device.slots, ticket: null, onFile: null });
    if (!hasCrashed) break;
  }
  expect(crashes).toBeGreaterThanOrEqual(4);
  expect(await violations(db)).toEqual([]);
});
