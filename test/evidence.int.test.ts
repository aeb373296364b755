import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { EVIDENCE } from "#kit/documents";
import { bytes, corrections } from "#kit/lists";
import { test } from "#kit/system";

/** Evidence for an expert: the current facts from register, networks and importer about a ticket. */

type Evidence = {
  ownedByRequester: boolean | null;
  imeis: {
    imei: string;
    holder: string;
    seenWithRequester: string | null;
    otherNumbers: number;
    seenWithOthers: string | null;
    models: { brand: string; model: string; devices: number; since: string; isOfDevice: boolean }[];
    otherModels: number;
  }[];
  correction: { correct: string[]; agrees: boolean; row: number } | null;
};

const SEEN = "2026-10-01T08:00:00.000Z";

describe("the evidence of a ticket", () => {
  test("covers each of its IMEIs, and counts other numbers without naming them", async ({ system, seed }) => {
    const device = await seed.device();
    const [keptImei, wrongImei] = device.slots;
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    // After layer zero decided; eleven other numbers, of which ten are counted.
    for (let n = 0; n < 11; n++) await seed.sighting(wrongImei);
    const expert = await system.client(people.kaveh);
    const { ticketEvidence } = await expert.query<{ ticketEvidence: Evidence }>(EVIDENCE, { number: ticket.number });
    // No list has registered the device, so the register knows nothing of its TAC.
    const tac = { models: [], otherModels: 0 };
    const own = { seenWithRequester: SEEN, otherNumbers: 0, seenWithOthers: null, ...tac };
    expect(ticketEvidence).toEqual({
      ownedByRequester: true,
      imeis: [
        { imei: keptImei, holder: "DEVICE", ...own },
        { imei: wrongImei, holder: "DEVICE", seenWithRequester: null, otherNumbers: 10, seenWithOthers: SEEN, ...tac },
        { imei: claim.correct[1], holder: "NOBODY", ...own },
      ],
      correction: null,
    });
  });

  test("distinguishes the requester's other device from another person's, and shows a contradicting importer", async ({
    system,
    seed,
  }) => {
    const device = await seed.device();
    const other = await seed.device({ owner: device.owner });
    const ticket = await seed.ticketFor(device, { claim: seed.claim(device, other.slots[1]) });
    const importer = await system.client(people.arash);
    const { correct } = seed.claim(device);
    const list = bytes(corrections([{ registered: device.slots, correct }]));
    await importer.ended(await importer.upload("CORRECTIONS", "list.csv", list));
    const expert = await system.client(people.kaveh);
    const { ticketEvidence } = await expert.query<{ ticketEvidence: Evidence }>(EVIDENCE, { number: ticket.number });
    expect(ticketEvidence.imeis.map(({ holder }) => holder)).toEqual(["DEVICE", "DEVICE", "REQUESTER"]);
    expect(ticketEvidence.correction).toMatchObject({ correct, agrees: false, row: 1 });
  });
});

test("ops see the number of open tickets and the age of the oldest", async ({ system, seed }) => {
  const ops = await system.client(people.parisa);
  const readHealth = async () =>
    (
      await ops.query<{ health: { openTickets: number; hasMore: boolean; oldestFiledAt: string } }>(
        "{ health { openTickets hasMore oldestFiledAt } }",
      )
    ).health;
  const before = await readHealth();
  const ticket = await seed.ticketFor(await seed.device());
  const after = await readHealth();
  expect(after).toMatchObject({ openTickets: before.openTickets + 1, hasMore: false });
  expect(Date.parse(after.oldestFiledAt)).toBeLessThanOrEqual(Date.parse(ticket.filedAt));
});
