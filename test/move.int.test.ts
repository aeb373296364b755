import { people } from "@hamta/local";
import { Devices, type Db } from "@hamta/store";
import type { Correction, Device, Pair } from "@hamta/core";
import { describe, expect } from "vitest";
import { fileTicket, readDevice, readTicket, registerList, revertTicket, reviewTicket } from "#kit/actions";
import { Crashed, crashAtCall } from "#kit/crash";
import { GET_TICKET, REVIEW, type Reviewed, type Ticket as Shown } from "#kit/documents";
import { everyInterleaving } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import { clientOf } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";

/** An expert's approval moves the new IMEI from another device of the requester. */

const MOVE = `query ($number: String!) {
  ticketEvidence(number: $number) {
    move { imei now after brand model legality refusal { code ticketNumber } }
  }
}`;
type Move = { ticketEvidence: { move: Record<string, unknown> | null } };

/** A ticket whose new IMEI is the last of `slots`, which another device of its requester holds. */
async function arrange(seed: Seed, slots: Pair.Slots = seed.pair()) {
  const device = await seed.device();
  const giver: Device.Device = { ...seed.describe({ owner: device.owner, importer: null }), slots };
  await seed.register([giver]);
  const claim = seed.claim(device, slots.at(-1));
  const ticket = await seed.ticketFor(device, { claim });
  expect(ticket).toMatchObject({ status: "OPEN", adjudication: { hold: "IMEI_ON_OWN_DEVICE" } });
  return { device, giver, claim, ticket };
}

/** That waits for an expert too: a third device of the owner holds its new IMEI. */
async function claimOnGiver(seed: Seed, { slots, owner }: Device.Device): Promise<Correction.Claim> {
  const third = await seed.device({ owner: owner! });
  return { registered: slots as Pair.Pair, correct: [third.slots[0], slots[1]!] };
}

const slotsOf = async (db: Db.Db, { id }: Pick<Device.Device, "id">) => (await Devices.get(db, id))?.slots ?? null;
const codeOf = (answer: unknown) => {
  const { refused, notDone } = answer as { refused?: { code: string }; notDone?: { code: string } | null };
  return refused?.code ?? notDone?.code ?? "done";
};

describe("an expert approves a ticket whose new IMEI another device of the requester holds", () => {
  test("reads the move before; the device gives the IMEI up, and gets it back when the approval is reverted", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const { device, giver, claim, ticket } = await arrange(seed);
    const { number } = ticket;
    const expert = await system.client(people.kaveh);
    const [left, moved] = giver.slots;
    expect((await expert.query<Move>(MOVE, { number })).ticketEvidence.move).toEqual({
      imei: moved,
      now: [...giver.slots],
      after: [left],
      brand: "Sokhan",
      model: "S1",
      legality: "LEGAL",
      refusal: null,
    });
    const input = { number, verdict: "APPROVED", note: "Seen the box" };
    expect((await expert.query<Reviewed>(REVIEW, { input })).reviewTicket).toMatchObject({
      ticket: { status: "APPROVED" },
    });
    expect([await slotsOf(db, device), await slotsOf(db, giver)]).toEqual([claim.correct, [left]]);
    const owner = await clientOf(system, device.owner);
    const { ticket: shown } = await owner.query<{ ticket: Shown }>(GET_TICKET, { number });
    expect(shown.timeline.at(-1)?.message).toBe(
      "An expert approved the ticket, and the device's IMEIs were corrected. Another device of the owner gave up the new IMEI.",
    );
    expect((await expert.query<Move>(MOVE, { number })).ticketEvidence.move).toBeNull();
    expect(await violations(db)).toEqual([]);

    expect(codeOf(await revertTicket(seed, ticket)(db))).toBe("done");
    expect([await slotsOf(db, device), await slotsOf(db, giver)]).toEqual([device.slots, giver.slots]);
    expect(codeOf(await revertTicket(seed, ticket)(db))).toBe("TICKET_REVERTED");
    expect(await violations(db)).toEqual([]);
  });

  test("and the device is retired if the IMEI was its only one, until the approval is reverted", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const { device, giver, claim, ticket } = await arrange(seed, [seed.imei()]);
    const expert = await system.client(people.kaveh);
    const { ticketEvidence } = await expert.query<Move>(MOVE, ticket);
    expect(ticketEvidence.move).toMatchObject({ now: [...giver.slots], after: [] });
    expect(codeOf(await reviewTicket(seed, ticket, "APPROVED")(db))).toBe("done");
    expect([await slotsOf(db, device), await slotsOf(db, giver)]).toEqual([claim.correct, null]);
    const owner = await clientOf(system, device.owner);
    const { ticket: shown } = await owner.query<{ ticket: Shown }>(GET_TICKET, ticket);
    expect(shown.timeline.at(-1)?.message).toContain("its only one, and was retired");
    expect(await violations(db)).toEqual([]);

    expect(codeOf(await revertTicket(seed, ticket)(db))).toBe("done");
    expect(await slotsOf(db, device)).toEqual(device.slots);
    expect(await Devices.get(db, giver.id)).toMatchObject({
      ...giver,
      version: giver.version + 1,
      changed: { cause: "REVERT", ticket: ticket.number },
    });
    expect(await violations(db)).toEqual([]);
  });

  test("but not from a device of another person, nor for a device that was sold", async ({ seed, system }) => {
    const { db } = system.deps;
    for (const sold of ["giver", "device"] as const) {
      const arranged = await arrange(seed);
      const one = arranged[sold];
      await registerList(seed, seed.list(null, "devices"), { ...one, owner: seed.msisdn() })(db);
      const expert = await system.client(people.kaveh);
      const { ticketEvidence } = await expert.query<Move>(MOVE, arranged.ticket);
      if (sold === "giver") expect(ticketEvidence.move).toBeNull();
      else expect(ticketEvidence.move).toMatchObject({ refusal: { code: "IMEI_HELD" } });
      expect(codeOf(await reviewTicket(seed, arranged.ticket, "APPROVED")(db))).toBe("IMEI_HELD");
      expect(await slotsOf(db, one)).toEqual(one.slots);
    }
    expect(await violations(db)).toEqual([]);
  });

  test("but not while that device has an open ticket, which the refusal names", async ({ seed, system }) => {
    const { db } = system.deps;
    const { giver, ticket } = await arrange(seed);
    const open = await seed.ticketFor(giver, { claim: await claimOnGiver(seed, giver) });
    const expert = await system.client(people.kaveh);
    const { ticketEvidence } = await expert.query<Move>(MOVE, ticket);
    const refused = { code: "GIVER_TICKET_OPEN", ticketNumber: open.number };
    expect(ticketEvidence.move).toMatchObject({ refusal: refused });
    const input = { number: ticket.number, verdict: "APPROVED", note: "Seen the box" };
    const { reviewTicket: answer } = await expert.query<Reviewed>(REVIEW, { input });
    expect(answer).toMatchObject({ errors: [refused] });
    expect((await readTicket(db, ticket)).status).toBe("OPEN");
  });

  test("and the revert is refused once that device has changed", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, giver, ticket, claim } = await arrange(seed);
    await reviewTicket(seed, ticket, "APPROVED")(db);
    const taker = await seed.device({ owner: device.owner });
    const last = await seed.ticketFor(taker, { claim: seed.claim(taker, giver.slots[0]) });
    expect(codeOf(await reviewTicket(seed, last, "APPROVED")(db))).toBe("done");
    expect(await slotsOf(db, giver)).toBeNull();
    expect(codeOf(await revertTicket(seed, ticket)(db))).toBe("GIVER_CHANGED");
    expect(await slotsOf(db, device)).toEqual(claim.correct);
    expect(codeOf(await revertTicket(seed, last)(db))).toBe("done");
    expect(codeOf(await revertTicket(seed, ticket)(db))).toBe("done");
    expect(await slotsOf(db, giver)).toEqual(giver.slots);
    expect(await violations(db)).toEqual([]);
  });
});

describe("a move and another change at the same time", () => {
  test.for<[string, (seed: Seed) => Pair.Slots]>([
    ["of two IMEIs", (seed) => seed.pair()],
    ["of one", (seed) => [seed.imei()]],
  ])("of the giver, %s: no IMEI is lost or held twice", async ([, slots], { seed, system }) => {
    const { db } = system.deps;
    await everyInterleaving(
      db,
      async () => {
        const { device, giver, claim, ticket } = await arrange(seed, slots(seed));
        const described = { ...giver, brand: "New" };
        return {
          works: {
            review: reviewTicket(seed, ticket, "APPROVED"),
            list: registerList(seed, seed.list(null, "devices"), described),
          },
          check: async ({ review }) => {
            expect(codeOf(review)).toBe("done");
            expect(await slotsOf(db, device)).toEqual(claim.correct);
          },
        };
      },
      { limit: 60 },
    );
    expect(await violations(db)).toEqual([]);
  });

  test("by a ticket on the giver: one of the two comes first", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(
      db,
      async () => {
        const { giver, ticket } = await arrange(seed);
        const claim = await claimOnGiver(seed, giver);
        await seed.seen(claim, giver.owner!);
        return {
          works: {
            review: reviewTicket(seed, ticket, "APPROVED"),
            filing: fileTicket(seed, giver as DualSlot, claim),
          },
          check: async ({ review, filing }) => {
            seen.add(`${codeOf(review)}, ${"refused" in filing ? filing.refused : filing.status}`);
          },
        };
      },
      { limit: 60 },
    );
    expect([...seen].toSorted()).toEqual(["GIVER_TICKET_OPEN, OPEN", "done, REGISTERED_PAIR_WRONG"]);
    expect(await violations(db)).toEqual([]);
  });

  test("by its revert: both happen, or the revert is too early", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(
      db,
      async () => {
        const { device, giver, claim, ticket } = await arrange(seed, [seed.imei()]);
        return {
          works: { review: reviewTicket(seed, ticket, "APPROVED"), revert: revertTicket(seed, ticket) },
          check: async ({ revert }) => {
            seen.add(codeOf(revert));
            const isReverted = codeOf(revert) === "done";
            expect(await slotsOf(db, device)).toEqual(isReverted ? device.slots : claim.correct);
            expect(await slotsOf(db, giver)).toEqual(isReverted ? giver.slots : null);
          },
        };
      },
      { limit: 60 },
    );
    expect([...seen].toSorted()).toEqual(["TICKET_NOT_APPROVED", "done"]);
    expect(await violations(db)).toEqual([]);
  });

  test("a crash at any call, and the same request again: the IMEI has moved once", async ({ seed, system }) => {
    const { db } = system.deps;
    let crashes = 0;
    for (let n = 1; n < 20; n++) {
      const { device, giver, claim, ticket } = await arrange(seed);
      const first = await reviewTicket(
        seed,
        ticket,
        "APPROVED",
      )(crashAtCall(db, n).db).catch((error: unknown) => error);
      if (first instanceof Crashed) crashes++;
      await reviewTicket(seed, ticket, "APPROVED")(db);
      expect([await slotsOf(db, device), await slotsOf(db, giver)]).toEqual([claim.correct, [giver.slots[0]]]);
      expect((await readDevice(db, device)).device.ticket).toBeNull();
      if (!(first instanceof Crashed)) break;
    }
    expect(crashes).toBeGreaterThanOrEqual(5);
    expect(await violations(db)).toEqual([]);
  });
});
