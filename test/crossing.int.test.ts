import type { Outcome, Ticket } from "@hamta/core";
import { describe, expect } from "vitest";
import { violations } from "#kit/invariants";
import { everyOrder, type Work } from "#kit/orders";
import { test } from "#kit/system";
import { filing, listing, look, lookAt, registering, reviewing, withdrawing } from "#kit/works";

/**
 * Two or three things happen to one device at once: their database calls are let through in every order that makes a
 * difference. What is asserted of each order is the policy; what must never happen is looked for in the whole table.
 */

const ticketOf = (filed: unknown) => filed as Ticket.Ticket;
const rowOf = ([first]: readonly Outcome.RowResult[]) => first;

describe("a ticket is filed while a list is being worked on", () => {
  test("the row agrees with it: it ends APPROVED, once, and the register is corrected", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      return {
        works: { filing: filing(seed, device, claim), list: listing(seed, seed.list(), claim) },
        check: async ({ filing, list }) => {
          const ticket = await lookAt(db, ticketOf(filing));
          const after = await look(db, device);
          seen.add(`${rowOf(list)?.outcome}, filed ${ticketOf(filing).status}`);
          expect(ticket).toMatchObject({ status: "APPROVED", verdict: "APPROVED", notes: [] });
          expect(after).toMatchObject({ device: { slots: claim.correct, ticket: null }, onFile: null });
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["ON_FILE, filed APPROVED", "RESOLVED, filed OPEN"]);
    expect(await violations(db)).toEqual([]);
  });

  test("no SIM was seen: the row counts if it comes before the ticket, and is on file if not", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      return {
        works: { filing: filing(seed, device, claim), list: listing(seed, seed.list(), claim) },
        check: async ({ filing, list }) => {
          const { verdict } = await lookAt(db, ticketOf(filing));
          const { device: after, onFile } = await look(db, device);
          seen.add(`${rowOf(list)?.outcome}, ${verdict}`);
          expect(after.ticket).toBeNull();
          expect(after.slots).toEqual(verdict === "APPROVED" ? claim.correct : claim.registered);
          expect(onFile === null).toBe(verdict === "APPROVED");
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["ON_FILE, APPROVED", "ON_FILE, SIM_NOT_SEEN"]);
    expect(await violations(db)).toEqual([]);
  });

  test("the row claims another pair: the correction is on file, the ticket open and told once", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyOrder(db, async () => {
      const device = await seed.device();
      const [claim, other] = [seed.claim(device), seed.claim(device)];
      await seed.seen(claim, device.owner);
      const list = seed.list();
      return {
        works: { filing: filing(seed, device, claim), list: listing(seed, list, other) },
        check: async ({ filing, list: results }) => {
          const { status, notes } = await lookAt(db, ticketOf(filing));
          expect(["ON_FILE", "MISMATCH"]).toContain(rowOf(results)?.outcome);
          expect(status).toBe("OPEN");
          expect(notes).toMatchObject([{ kind: "MISMATCH", import: list.id, row: 1 }]);
          expect((await look(db, device)).onFile).toMatchObject({ correct: other.correct, import: list.id });
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("another device of the owner holds the new IMEI: it waits for an expert, and is told if the row comes later", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const other = await seed.device({ owner: device.owner });
      const claim = seed.claim(device, other.slots[1]);
      await seed.seen(claim, device.owner);
      const list = seed.list();
      return {
        works: { filing: filing(seed, device, claim), list: listing(seed, list, claim) },
        check: async ({ filing, list: results }) => {
          const { status, notes } = await lookAt(db, ticketOf(filing));
          expect(status).toBe("OPEN");
          expect(rowOf(results)?.outcome).toBe("TARGET_TAKEN");
          seen.add(notes.map(({ kind, import: id, row }) => `${kind} ${id === list.id ? row : id}`).join());
          expect((await look(db, device)).onFile).toBeNull();
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["", "IMPORTER_AGREES 1"]);
    expect(await violations(db)).toEqual([]);
  });

  test("and filed a second time: it is approved once, and the register is corrected once", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyOrder(
      db,
      async () => {
        const device = await seed.device();
        const claim = seed.claim(device);
        await seed.seen(claim, device.owner);
        return {
          works: {
            one: filing(seed, device, claim),
            two: filing(seed, device, claim),
            list: listing(seed, seed.list(), claim),
          },
          check: async ({ one, two }) => {
            const tickets = [one, two].filter((filed) => !("refused" in filed)).map(ticketOf);
            expect((await look(db, device)).device).toMatchObject({ slots: claim.correct, ticket: null });
            const states = await Promise.all(tickets.map((ticket) => lookAt(db, ticket)));
            expect(states.map(({ verdict }) => verdict)).toContain("APPROVED");
            for (const { verdict } of states) expect(["APPROVED", "ALREADY_ACTIVATED"]).toContain(verdict);
          },
        };
      },
      { limit: 60 },
    );
    expect(await violations(db)).toEqual([]);
  });
});

describe("a list resolves an open ticket while", () => {
  test("its requester withdraws it: one of the two ends it", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      return {
        works: { withdrawal: withdrawing(seed, ticket), list: listing(seed, seed.list(), claim) },
        check: async ({ withdrawal, list }) => {
          const { status } = await lookAt(db, ticket);
          const { device: after, onFile } = await look(db, device);
          seen.add(`${rowOf(list)?.outcome}, ${status}, ${withdrawal ? "withdrawn" : "too late"}`);
          expect(after.slots).toEqual(status === "APPROVED" ? claim.correct : claim.registered);
          expect(onFile === null).toBe(status === "APPROVED");
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["ON_FILE, WITHDRAWN, withdrawn", "RESOLVED, APPROVED, too late"]);
    expect(await violations(db)).toEqual([]);
  });

  test.for(["APPROVED", "WRONG_IMEI_SEEN"] as const)(
    "an expert ends it with %s: one of the two ends it",
    async (verdict, { seed, system }) => {
      const { db } = system.deps;
      const seen = new Set<string>();
      await everyOrder(db, async () => {
        const device = await seed.device();
        const claim = seed.claim(device);
        const ticket = await seed.ticketFor(device, { claim });
        return {
          works: { review: reviewing(seed, ticket, verdict), list: listing(seed, seed.list(), claim) },
          check: async ({ review, list }) => {
            const { status, verdict, end } = await lookAt(db, ticket);
            seen.add(`${rowOf(list)?.outcome}, ${verdict} by ${end?.by.kind}, ${review?.notDone ?? "done"}`);
            const { device: after } = await look(db, device);
            expect(after.slots).toEqual(status === "APPROVED" ? claim.correct : claim.registered);
          },
        };
      });
      expect([...seen].toSorted()).toEqual(
        verdict === "APPROVED"
          ? ["ALREADY_CORRECT, APPROVED by EXPERT, done", "RESOLVED, APPROVED by IMPORT, TICKET_NOT_OPEN"]
          : ["ON_FILE, WRONG_IMEI_SEEN by EXPERT, done", "RESOLVED, APPROVED by IMPORT, TICKET_NOT_OPEN"],
      );
      expect(await violations(db)).toEqual([]);
    },
  );

  test("its requester withdraws it and files it anew: the match is not lost", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyOrder(
      db,
      async () => {
        const device = await seed.device();
        const claim = seed.claim(device);
        const ticket = await seed.ticketFor(device, { claim: seed.claim(device) });
        await seed.seen(claim, device.owner);
        const anew = async (db: Parameters<Work>[0]) => {
          await withdrawing(seed, ticket)(db);
          return filing(seed, device, claim)(db);
        };
        return {
          works: { anew, list: listing(seed, seed.list(), claim) },
          check: async ({ anew }) => {
            expect(await lookAt(db, ticketOf(anew))).toMatchObject({ status: "APPROVED" });
            expect(await look(db, device)).toMatchObject({ device: { slots: claim.correct }, onFile: null });
          },
        };
      },
      { limit: 80 },
    );
    expect(await violations(db)).toEqual([]);
  });

  test("a stranger's device with the new IMEI is registered: one of the two takes it", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      const stranger = seed.describe({ slots: [claim.correct[1], seed.imei()] });
      return {
        works: {
          list: listing(seed, seed.list(), claim),
          devices: registering(seed, seed.list(null, "devices"), stranger),
        },
        check: async ({ list, devices }) => {
          const { verdict } = await lookAt(db, ticket);
          seen.add(`${rowOf(list)?.outcome}, ${verdict}; ${rowOf(devices)?.outcome}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["RESOLVED, APPROVED; IMEI_TAKEN", "TARGET_TAKEN, TARGET_OWNED; REGISTERED"]);
    expect(await violations(db)).toEqual([]);
  });

  test("ops give the device to another importer: the ticket ends, or waits for the other one", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      const given = { ...device, importer: "importer-b" };
      return {
        works: {
          list: listing(seed, seed.list(), claim),
          devices: registering(seed, seed.list(null, "devices"), given),
        },
        check: async ({ list, devices }) => {
          const { status } = await lookAt(db, ticket);
          seen.add(`${rowOf(list)?.outcome}, ${status}; ${rowOf(devices)?.outcome}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual([
      "NOT_YOUR_DEVICE, OPEN; UPDATED",
      // Read before the correction, written after: the device's pair is another by then.
      "RESOLVED, APPROVED; IMEI_TAKEN",
    ]);
    expect(await violations(db)).toEqual([]);
  });
});

describe("a ticket is filed while", () => {
  test("ops give the device to another importer: what the former one has on file says nothing any more", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      await listing(seed, seed.list(), claim)(db);
      const given = { ...device, importer: "importer-b" };
      return {
        works: {
          filing: filing(seed, device, claim),
          devices: registering(seed, seed.list(null, "devices"), given),
        },
        check: async ({ filing, devices }) => {
          const { status, contact } = await lookAt(db, ticketOf(filing));
          seen.add(`${status}, ${contact.importer}; ${rowOf(devices)?.outcome}`);
          expect((await look(db, device)).onFile).toBeNull();
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["APPROVED, importer-a; IMEI_TAKEN", "OPEN, importer-b; UPDATED"]);
    expect(await violations(db)).toEqual([]);
  });

  test("an expert approves another of the same device: it is judged by the pair that the device then holds", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device);
      await seed.seen(claim, device.owner);
      return {
        works: { filing: filing(seed, device, claim), review: reviewing(seed, ticket, "APPROVED") },
        check: async ({ filing, review }) => {
          expect(review?.notDone).toBeNull();
          expect(["REGISTERED_PAIR_WRONG", "TICKET_ALREADY_OPEN"]).toContain("refused" in filing && filing.refused);
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("a passenger's device is corrected at once, and a stranger registers the new IMEI: one of the two takes it", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const device = await seed.device({ importer: null });
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      const stranger = seed.describe({ slots: [seed.imei(), claim.correct[1]] });
      return {
        works: {
          filing: filing(seed, device, claim),
          devices: registering(seed, seed.list(null, "devices"), stranger),
        },
        check: async ({ filing, devices }) => {
          seen.add(`${ticketOf(filing).verdict}; ${rowOf(devices)?.outcome}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["APPROVED; IMEI_TAKEN", "TARGET_OWNED; REGISTERED"]);
    expect(await violations(db)).toEqual([]);
  });
});

describe("two lists at once", () => {
  test("two devices with one IMEI are registered: one wins, the other is IMEI_TAKEN", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(db, async () => {
      const one = seed.describe();
      const two = seed.describe({ slots: [seed.imei(), one.slots[0]], importer: "importer-b" });
      return {
        works: {
          one: registering(seed, seed.list("importer-a", "devices"), one),
          two: registering(seed, seed.list("importer-b", "devices"), two),
        },
        check: async ({ one, two }) => {
          seen.add([rowOf(one)?.outcome, rowOf(two)?.outcome].join(", "));
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["IMEI_TAKEN, REGISTERED", "REGISTERED, IMEI_TAKEN"]);
    expect(await violations(db)).toEqual([]);
  });

  test("two tickets want the same new IMEI: one is resolved, the other is refused", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyOrder(
      db,
      async () => {
        const one = await seed.device();
        const two = await seed.device({ importer: "importer-b" });
        const claim = seed.claim(one);
        const other = seed.claim(two, claim.correct[1]);
        const tickets = [await seed.ticketFor(one, { claim }), await seed.ticketFor(two, { claim: other })];
        return {
          works: {
            one: listing(seed, seed.list(), claim),
            two: listing(seed, seed.list("importer-b"), other),
          },
          check: async ({ one, two }) => {
            const verdicts = await Promise.all(tickets.map(async (ticket) => (await lookAt(db, ticket)).verdict));
            seen.add(`${rowOf(one)?.outcome}, ${rowOf(two)?.outcome}: ${verdicts.join(", ")}`);
          },
        };
      },
      { limit: 60 },
    );
    expect([...seen].toSorted()).toEqual([
      "RESOLVED, TARGET_TAKEN: APPROVED, TARGET_OWNED",
      "TARGET_TAKEN, RESOLVED: TARGET_OWNED, APPROVED",
    ]);
    expect(await violations(db)).toEqual([]);
  });

  test("one row is tried twice at once: its ticket ends once, and nothing stays on file", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyOrder(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      const list = seed.list();
      return {
        works: { one: listing(seed, list, claim), other: listing(seed, list, claim) },
        check: async ({ one, other }) => {
          const resolved = { row: 1, outcome: "RESOLVED", ticket: ticket.number };
          expect([rowOf(one), rowOf(other)]).toEqual([resolved, resolved]);
          expect(await look(db, device)).toMatchObject({
            device: { slots: claim.correct, ticket: null },
            onFile: null,
          });
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("of two importers, only the device's own is heard", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyOrder(
      db,
      async () => {
        const device = await seed.device();
        const [own, foreign] = [seed.claim(device), seed.claim(device)];
        const ticket = await seed.ticketFor(device, { claim: own });
        return {
          works: {
            own: listing(seed, seed.list("importer-a"), own),
            foreign: listing(seed, seed.list("importer-b"), foreign),
          },
          check: async (results) => {
            expect(rowOf(results.own)).toEqual({ row: 1, outcome: "RESOLVED", ticket: ticket.number });
            expect(rowOf(results.foreign)).toEqual({ row: 1, outcome: "NOT_YOUR_DEVICE" });
          },
        };
      },
      { limit: 50 },
    );
    expect(await violations(db)).toEqual([]);
  });
});
