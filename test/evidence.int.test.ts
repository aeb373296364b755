import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { EVIDENCE } from "#kit/documents";
import { bytes, corrections } from "#kit/lists";
import { test } from "#kit/system";

/** What an expert decides by: what the register, the networks and the importer say of a ticket now. */

type Evidence = {
  ownedByRequester: boolean | null;
  imeis: {
    imei: string;
    holder: string;
    seenWithRequester: string | null;
    otherNumbers: number;
    seenWithOthers: string | null;
  }[];
  correction: { correct: string[]; agrees: boolean; row: number } | null;
};

const SEEN = "2026-10-01T08:00:00.000Z";

describe("the evidence of a ticket", () => {
  test("is of each of its IMEIs, and counts strangers without naming them", async ({ system, seed }) => {
    const device = await seed.device();
    const [kept, wrong] = device.slots;
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    // After layer zero judged; eleven strangers, of whom ten are counted.
    for (let n = 0; n < 11; n++) await seed.sighting(wrong);
    const expert = await system.client(people.kaveh);
    const { ticketEvidence } = await expert.query<{ ticketEvidence: Evidence }>(EVIDENCE, { number: ticket.number });
    const own = { seenWithRequester: SEEN, otherNumbers: 0, seenWithOthers: null };
    expect(ticketEvidence).toEqual({
      ownedByRequester: true,
      imeis: [
        { imei: kept, holder: "DEVICE", ...own },
        { imei: wrong, holder: "DEVICE", seenWithRequester: null, otherNumbers: 10, seenWithOthers: SEEN },
        { imei: claim.correct[1], holder: "NOBODY", ...own },
      ],
      correction: null,
    });
  });

  test("tells another device of the requester from a stranger's, and an importer that says otherwise", async ({
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

test("ops are told how many tickets are open, and since when", async ({ system, seed }) => {
  const ops = await system.client(people.parisa);
  const asked = async () =>
    (
      await ops.query<{ health: { openTickets: number; hasMore: boolean; oldestFiledAt: string } }>(
        "{ health { openTickets hasMore oldestFiledAt } }",
      )
    ).health;
  const before = await asked();
  const ticket = await seed.ticketFor(await seed.device());
  const after = await asked();
  expect(after).toMatchObject({ openTickets: before.openTickets + 1, hasMore: false });
  expect(Date.parse(after.oldestFiledAt)).toBeLessThanOrEqual(Date.parse(ticket.filedAt));
});
