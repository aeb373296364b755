import { Due, type Ticket } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Db } from "@hamta/store";
import { describe, expect } from "vitest";
import { fileTicket, readTicket, reconcileList, reviewTicket, withdrawTicket } from "#kit/actions";
import { Crashed, crashAtCall } from "#kit/crash";
import { everyInterleaving } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import type { Seed } from "#kit/seed";
import { test } from "#kit/table";

/** Tickets that wait too long. The tests of a file share a table, so a sweep sees the tickets of other tests too. */

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000);
const depsOn = (seed: Seed, db: Db.Db, now: Date) => ({ ...seed.deps, db, now: () => now });
const sweep = (seed: Seed, days: number, db = seed.deps.db) => Importer.sweepTickets(depsOn(seed, db, inDays(days)));
/** One sweep's work on this ticket alone. */
const sweepOne = (seed: Seed, ticket: Ticket.Ticket, days: number) => async (db: Db.Db) =>
  Importer.sweepTicket(depsOn(seed, db, inDays(days)), await readTicket(db, ticket), inDays(days));

const kinds = ({ notes }: Ticket.Ticket) => notes.map(({ kind }) => kind);
const waiting = async (seed: Seed) => seed.ticketFor(await seed.device());

describe("a ticket that waits for its importer", () => {
  test("is due after 14 days: the importer is reminded on the 11th, then it goes to the experts, each once", async ({
    db,
    seed,
  }) => {
    const ticket = await waiting(seed);
    expect(ticket.due).toBe(Due.at("IMPORTER", ticket.filedAt, seed.deps.waits));
    await sweep(seed, 10);
    expect(await readTicket(db, ticket)).toEqual(ticket);
    await sweep(seed, 12);
    await sweep(seed, 13);
    expect(kinds(await readTicket(db, ticket))).toEqual(["REMINDED"]);
    await sweep(seed, 15);
    await Promise.all([sweep(seed, 16), sweep(seed, 16)]);
    const after = await readTicket(db, ticket);
    expect(kinds(after)).toEqual(["REMINDED", "HANDED_OVER"]);
    expect(after).toMatchObject({
      status: "OPEN",
      waitedFor: "IMPORTER",
      adjudication: { waitsFor: "EXPERT", hold: "IMPORTER_LATE" },
      due: Due.at("EXPERT", after.notes[1]!.at, seed.deps.waits),
    });
    expect(after.adjudication.rules).toEqual(ticket.adjudication.rules);
    expect(await violations(db)).toEqual([]);
  });

  test("is decided by its importer's list also after it was handed over", async ({ db, seed }) => {
    const ticket = await waiting(seed);
    await sweep(seed, 15);
    expect(await reconcileList(seed, seed.list(), ticket)(db)).toMatchObject([{ outcome: "RESOLVED" }]);
    expect(await readTicket(db, ticket)).toMatchObject({ status: "APPROVED", end: { by: { kind: "IMPORT" } } });
  });

  test("is left alone after its end, although it was open when it was read", async ({ db, seed }) => {
    const [withdrawn, decided] = [await waiting(seed), await waiting(seed)];
    await withdrawTicket(seed, withdrawn)(db);
    await reviewTicket(seed, decided, "NOT_OWNER")(db);
    for (const ticket of [withdrawn, decided]) {
      const ended = await readTicket(db, ticket);
      expect(await Importer.sweepTicket(seed.deps, ticket, inDays(15))).toBeNull();
      await sweep(seed, 15);
      expect(await readTicket(db, ticket)).toEqual(ended);
    }
  });

  test("is handed over although lists have left as many notes as it keeps", async ({ db, seed }) => {
    const ticket = await waiting(seed);
    const item = await Db.get(db, { pk: `TICKET#${ticket.number}`, sk: "TICKET" });
    const note = { kind: "MISMATCH", import: "import-1", row: 1, at: ticket.filedAt } as const;
    await Db.batchPut(db, [{ ...item!, notes: Array.from({ length: 50 }, () => note) }]);
    await sweep(seed, 15);
    expect(kinds(await readTicket(db, ticket)).at(-1)).toBe("HANDED_OVER");
  });

  test("is handed over by the limit of today if it was stored before there was one", async ({ db, seed }) => {
    const ticket = await waiting(seed);
    const { due: _, ...item } = (await Db.get(db, { pk: `TICKET#${ticket.number}`, sk: "TICKET" }))!;
    await Db.batchPut(db, [item]);
    await sweep(seed, 15);
    expect(await readTicket(db, ticket)).toMatchObject({ adjudication: { hold: "IMPORTER_LATE" } });
  });
});

describe("a ticket that is handed over at the moment", () => {
  test("when its importer's list resolves it keeps the list's result", async ({ db, seed }) => {
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const ticket = await waiting(seed);
      return {
        works: { sweep: sweepOne(seed, ticket, 15), list: reconcileList(seed, seed.list(), ticket) },
        check: async ({ sweep, list }) => {
          const after = await readTicket(db, ticket);
          seen.add(`${sweep} ${kinds(after).join()}`);
          expect(list).toMatchObject([{ outcome: "RESOLVED", ticket: ticket.number }]);
          expect(after).toMatchObject({ status: "APPROVED", verdict: "APPROVED", end: { by: { kind: "IMPORT" } } });
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["HANDED_OVER HANDED_OVER", "null "]);
    expect(await violations(db)).toEqual([]);
  });

  test("when its importer's list differs from it has both notes after the next sweep", async ({ db, seed }) => {
    await everyInterleaving(db, async () => {
      const ticket = await waiting(seed);
      const other = { registered: ticket.registered, correct: [ticket.registered[0], seed.imei()] as const };
      return {
        works: { sweep: sweepOne(seed, ticket, 15), list: reconcileList(seed, seed.list(), other) },
        check: async ({ list }) => {
          expect(list).toMatchObject([{ outcome: "MISMATCH" }]);
          await sweepOne(seed, ticket, 15)(db);
          const after = await readTicket(db, ticket);
          expect(kinds(after).toSorted()).toEqual(["HANDED_OVER", "MISMATCH"]);
          expect(after.adjudication).toMatchObject({ waitsFor: "EXPERT", hold: "IMPORTER_LATE" });
        },
      };
    });
  });

  test("when its requester withdraws it is withdrawn", async ({ db, seed }) => {
    await everyInterleaving(db, async () => {
      const ticket = await waiting(seed);
      return {
        works: { sweep: sweepOne(seed, ticket, 15), requester: withdrawTicket(seed, ticket) },
        check: async () => {
          expect(await readTicket(db, ticket)).toMatchObject({
            status: "WITHDRAWN",
            end: { by: { kind: "REQUESTER" } },
          });
        },
      };
    });
  });
});

describe("a sweep", () => {
  test("that dies at any of its calls is finished by the next, and no ticket is handed over twice", async ({
    db,
    seed,
  }) => {
    const tickets = await Promise.all(Array.from({ length: 3 }, () => waiting(seed)));
    for (let call = 1; ; call++) {
      const crashing = crashAtCall(db, call);
      const died = await sweep(seed, 15, crashing.db).then(
        () => false,
        (error: Error) => error instanceof Crashed,
      );
      // A crash at the write of a ticket is one ticket's failure, so the sweep goes on without it.
      if (!died && crashing.calls() < call) break;
    }
    for (const ticket of tickets) expect(kinds(await readTicket(db, ticket))).toEqual(["HANDED_OVER"]);
  });

  test("reaches the tickets of later pages of keys", async ({ db, seed }) => {
    const tickets = await Promise.all(Array.from({ length: 20 }, () => waiting(seed)));
    await Importer.sweepTickets(depsOn(seed, db, inDays(15)), 1);
    for (const ticket of tickets) expect(kinds(await readTicket(db, ticket))).toEqual(["HANDED_OVER"]);
  });

  test("reports the ticket that waits longest for each party, and how many are overdue", async ({ db, seed }) => {
    const before = await sweep(seed, 40);
    expect(before.IMPORTER).toEqual({ oldestSince: null, overdue: 0 });
    const device = await seed.device();
    const other = await seed.device({ owner: device.owner });
    const own = seed.claim(device, other.slots[1]);
    await seed.seen(own, device.owner);
    const ticket = await fileTicket(seed, { owner: device.owner }, own)(db);
    if (!("filedAt" in ticket)) throw new Error("Not filed");
    expect(ticket.adjudication).toMatchObject({ waitsFor: "EXPERT" });
    const importers = await waiting(seed);
    const report = await sweep(seed, 5);
    expect(report.IMPORTER).toEqual({ oldestSince: importers.filedAt, overdue: 0 });
    expect(report.EXPERT.oldestSince).toBe(ticket.filedAt);
    expect((await sweep(seed, 2)).EXPERT).toEqual({ oldestSince: null, overdue: 0 });

    const [importer, expert] = Importer.metricsOf(report, inDays(5));
    expect(importer).toMatchObject({ WaitsFor: "IMPORTER", FunctionName: "local", OverdueTickets: 0 });
    expect(expert).toMatchObject({ WaitsFor: "EXPERT", OverdueTickets: report.EXPERT.overdue });
    expect(Number(Object(expert).OldestWaiting) / 3600).toBeCloseTo(120, 1);
  });
});
