import type { Outcome, Ticket } from "@hamta/core";
import { describe, expect } from "vitest";
import { violations } from "#kit/invariants";
import { everyInterleaving, type Work } from "#kit/interleavings";
import { test } from "#kit/system";
import {
  fileTicket,
  reconcileList,
  readDevice,
  readTicket,
  registerList,
  reviewTicket,
  withdrawTicket,
} from "#kit/actions";

/**
 * Two or three changes of one device at the same time: their database calls run in every interleaving that makes a
 * difference. Each interleaving is checked against the policy, and the whole table against the invariants.
 */

const ticketOf = (filed: unknown) => filed as Ticket.Ticket;
const rowOf = ([first]: readonly Outcome.RowResult[]) => first;

describe("a ticket is filed while a list is processed", () => {
  test("the row agrees: the ticket is APPROVED once, and the register is corrected", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      return {
        works: { filing: fileTicket(seed, device, claim), list: reconcileList(seed, seed.list(), claim) },
        check: async ({ filing, list }) => {
          const ticket = await readTicket(db, ticketOf(filing));
          const after = await readDevice(db, device);
          seen.add(`${rowOf(list)?.outcome}, filed ${ticketOf(filing).status}`);
          expect(ticket).toMatchObject({ status: "APPROVED", verdict: "APPROVED", notes: [] });
          expect(after).toMatchObject({ device: { slots: claim.correct, ticket: null }, onFile: null });
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["ON_FILE, filed APPROVED", "RESOLVED, filed OPEN"]);
    expect(await violations(db)).toEqual([]);
  });

  test("without a sighting: the row resolves the ticket if it comes first, and is on file if not", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      return {
        works: { filing: fileTicket(seed, device, claim), list: reconcileList(seed, seed.list(), claim) },
        check: async ({ filing, list }) => {
          const { verdict } = await readTicket(db, ticketOf(filing));
          const { device: after, onFile } = await readDevice(db, device);
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

  test("the row claims another pair: the correction is on file, the ticket is open and has one note", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const [claim, other] = [seed.claim(device), seed.claim(device)];
      await seed.seen(claim, device.owner);
      const list = seed.list();
      return {
        works: { filing: fileTicket(seed, device, claim), list: reconcileList(seed, list, other) },
        check: async ({ filing, list: results }) => {
          const { status, notes } = await readTicket(db, ticketOf(filing));
          expect(["ON_FILE", "MISMATCH"]).toContain(rowOf(results)?.outcome);
          expect(status).toBe("OPEN");
          expect(notes).toMatchObject([{ kind: "MISMATCH", import: list.id, row: 1 }]);
          expect((await readDevice(db, device)).onFile).toMatchObject({ correct: other.correct, import: list.id });
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("another device of the owner holds the new IMEI: the ticket waits for an expert, with a note if the row comes later", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const other = await seed.device({ owner: device.owner });
      const claim = seed.claim(device, other.slots[1]);
      await seed.seen(claim, device.owner);
      const list = seed.list();
      return {
        works: { filing: fileTicket(seed, device, claim), list: reconcileList(seed, list, claim) },
        check: async ({ filing, list: results }) => {
          const { status, notes } = await readTicket(db, ticketOf(filing));
          expect(status).toBe("OPEN");
          expect(rowOf(results)?.outcome).toBe("TARGET_TAKEN");
          seen.add(notes.map(({ kind, import: id, row }) => `${kind} ${id === list.id ? row : id}`).join());
          expect((await readDevice(db, device)).onFile).toBeNull();
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["", "IMPORTER_AGREES 1"]);
    expect(await violations(db)).toEqual([]);
  });

  test("and filed a second time: it is approved once, and the register is corrected once", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(
      db,
      async () => {
        const device = await seed.device();
        const claim = seed.claim(device);
        await seed.seen(claim, device.owner);
        return {
          works: {
            one: fileTicket(seed, device, claim),
            two: fileTicket(seed, device, claim),
            list: reconcileList(seed, seed.list(), claim),
          },
          check: async ({ one, two }) => {
            const tickets = [one, two].filter((filed) => !("refused" in filed)).map(ticketOf);
            expect((await readDevice(db, device)).device).toMatchObject({ slots: claim.correct, ticket: null });
            const states = await Promise.all(tickets.map((ticket) => readTicket(db, ticket)));
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
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      return {
        works: { withdrawal: withdrawTicket(seed, ticket), list: reconcileList(seed, seed.list(), claim) },
        check: async ({ withdrawal, list }) => {
          const { status } = await readTicket(db, ticket);
          const { device: after, onFile } = await readDevice(db, device);
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
      await everyInterleaving(db, async () => {
        const device = await seed.device();
        const claim = seed.claim(device);
        const ticket = await seed.ticketFor(device, { claim });
        return {
          works: { review: reviewTicket(seed, ticket, verdict), list: reconcileList(seed, seed.list(), claim) },
          check: async ({ review, list }) => {
            const { status, verdict, end } = await readTicket(db, ticket);
            seen.add(`${rowOf(list)?.outcome}, ${verdict} by ${end?.by.kind}, ${review?.notDone?.code ?? "done"}`);
            const { device: after } = await readDevice(db, device);
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

  test("its requester withdraws it and files it again: the match is found", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(
      db,
      async () => {
        const device = await seed.device();
        const claim = seed.claim(device);
        const ticket = await seed.ticketFor(device, { claim: seed.claim(device) });
        await seed.seen(claim, device.owner);
        const anew = async (db: Parameters<Work>[0]) => {
          await withdrawTicket(seed, ticket)(db);
          return fileTicket(seed, device, claim)(db);
        };
        return {
          works: { anew, list: reconcileList(seed, seed.list(), claim) },
          check: async ({ anew }) => {
            expect(await readTicket(db, ticketOf(anew))).toMatchObject({ status: "APPROVED" });
            expect(await readDevice(db, device)).toMatchObject({ device: { slots: claim.correct }, onFile: null });
          },
        };
      },
      { limit: 80 },
    );
    expect(await violations(db)).toEqual([]);
  });

  test("another person's device with the new IMEI is registered: one of the two gets it", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      const stranger = seed.describe({ slots: [claim.correct[1], seed.imei()] });
      return {
        works: {
          list: reconcileList(seed, seed.list(), claim),
          devices: registerList(seed, seed.list(null, "devices"), stranger),
        },
        check: async ({ list, devices }) => {
          const { verdict } = await readTicket(db, ticket);
          seen.add(`${rowOf(list)?.outcome}, ${verdict}; ${rowOf(devices)?.outcome}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["RESOLVED, APPROVED; IMEI_TAKEN", "TARGET_TAKEN, TARGET_OWNED; REGISTERED"]);
    expect(await violations(db)).toEqual([]);
  });

  test("ops assign the device to another importer: the ticket ends, or waits for the new importer", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      const given = { ...device, importer: "importer-b" };
      return {
        works: {
          list: reconcileList(seed, seed.list(), claim),
          devices: registerList(seed, seed.list(null, "devices"), given),
        },
        check: async ({ list, devices }) => {
          const { status } = await readTicket(db, ticket);
          seen.add(`${rowOf(list)?.outcome}, ${status}; ${rowOf(devices)?.outcome}`);
        },
      };
    });
    expect([...seen].toSorted()).toEqual([
      "NOT_YOUR_DEVICE, OPEN; UPDATED",
      // Read before the correction and written after it: by then the device has another pair.
      "RESOLVED, APPROVED; IMEI_TAKEN",
    ]);
    expect(await violations(db)).toEqual([]);
  });
});

describe("a ticket is filed while", () => {
  test("ops assign the device to another importer: the former importer's correction on file is ignored", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      await reconcileList(seed, seed.list(), claim)(db);
      const given = { ...device, importer: "importer-b" };
      return {
        works: {
          filing: fileTicket(seed, device, claim),
          devices: registerList(seed, seed.list(null, "devices"), given),
        },
        check: async ({ filing, devices }) => {
          const { status, contact } = await readTicket(db, ticketOf(filing));
          seen.add(`${status}, ${contact.importer}; ${rowOf(devices)?.outcome}`);
          expect((await readDevice(db, device)).onFile).toBeNull();
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["APPROVED, importer-a; IMEI_TAKEN", "OPEN, importer-b; UPDATED"]);
    expect(await violations(db)).toEqual([]);
  });

  test("an expert approves another ticket of the same device: it is decided by the device's new pair", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device);
      await seed.seen(claim, device.owner);
      return {
        works: { filing: fileTicket(seed, device, claim), review: reviewTicket(seed, ticket, "APPROVED") },
        check: async ({ filing, review }) => {
          expect(review?.notDone).toBeNull();
          expect(["REGISTERED_PAIR_WRONG", "TICKET_ALREADY_OPEN"]).toContain("refused" in filing && filing.refused);
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("a passenger's device is corrected immediately, and another person registers the new IMEI: one of the two gets it", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device({ importer: null });
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      const stranger = seed.describe({ slots: [seed.imei(), claim.correct[1]] });
      return {
        works: {
          filing: fileTicket(seed, device, claim),
          devices: registerList(seed, seed.list(null, "devices"), stranger),
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

describe("two lists at the same time", () => {
  test("two devices with one IMEI are registered: one succeeds, the other is IMEI_TAKEN", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const one = seed.describe();
      const two = seed.describe({ slots: [seed.imei(), one.slots[0]], importer: "importer-b" });
      return {
        works: {
          one: registerList(seed, seed.list("importer-a", "devices"), one),
          two: registerList(seed, seed.list("importer-b", "devices"), two),
        },
        check: async ({ one, two }) => {
          seen.add([rowOf(one)?.outcome, rowOf(two)?.outcome].join(", "));
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["IMEI_TAKEN, REGISTERED", "REGISTERED, IMEI_TAKEN"]);
    expect(await violations(db)).toEqual([]);
  });

  test("two tickets claim the same new IMEI: one is resolved, the other is refused", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(
      db,
      async () => {
        const one = await seed.device();
        const two = await seed.device({ importer: "importer-b" });
        const claim = seed.claim(one);
        const other = seed.claim(two, claim.correct[1]);
        const tickets = [await seed.ticketFor(one, { claim }), await seed.ticketFor(two, { claim: other })];
        return {
          works: {
            one: reconcileList(seed, seed.list(), claim),
            two: reconcileList(seed, seed.list("importer-b"), other),
          },
          check: async ({ one, two }) => {
            const verdicts = await Promise.all(tickets.map(async (ticket) => (await readTicket(db, ticket)).verdict));
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

  test("one row is processed twice at the same time: its ticket ends once, and nothing stays on file", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const ticket = await seed.ticketFor(device, { claim });
      const list = seed.list();
      return {
        works: { one: reconcileList(seed, list, claim), other: reconcileList(seed, list, claim) },
        check: async ({ one, other }) => {
          const resolved = { row: 1, outcome: "RESOLVED", ticket: ticket.number };
          expect([rowOf(one), rowOf(other)]).toEqual([resolved, resolved]);
          expect(await readDevice(db, device)).toMatchObject({
            device: { slots: claim.correct, ticket: null },
            onFile: null,
          });
        },
      };
    });
    expect(await violations(db)).toEqual([]);
  });

  test("of two importers, only the device's own is accepted", async ({ seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(
      db,
      async () => {
        const device = await seed.device();
        const [own, foreign] = [seed.claim(device), seed.claim(device)];
        const ticket = await seed.ticketFor(device, { claim: own });
        return {
          works: {
            own: reconcileList(seed, seed.list("importer-a"), own),
            foreign: reconcileList(seed, seed.list("importer-b"), foreign),
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
