import { people, type Client } from "@hamta/local";
import { expect } from "vitest";
import { commit, waitUntilEnded } from "#kit/follow-ups";
import { csv } from "#kit/lists";
import { clientOf, subscriber } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";
import { importOf, send } from "#kit/uploads";

/** What the networks have seen since a ticket was rejected with SIM_NOT_SEEN. */

type Sims = { slots: { imei: string; seenAt: string | null }[]; knownUntil: string | null } | null;

const SIMS =
  "query ($number: String!) { ticket(number: $number) { simSightings { slots { imei seenAt } knownUntil } } }";

async function simsOf(client: Client, number: string): Promise<Sims> {
  const { ticket } = await client.query<{ ticket: { simSightings: Sims } }>(SIMS, { number });
  return ticket.simSightings;
}

const sightings = (...rows: readonly (readonly string[])[]) =>
  csv("imei,msisdn,seen_at", ...rows.map((row) => row.join(",")));

/** A ticket that no network has seen anything of. */
async function rejected(seed: Seed, device: DualSlot) {
  const claim = seed.claim(device);
  const { number, verdict, correct } = await seed.ticketFor(device, { claim, seen: false });
  expect(verdict).toBe("SIM_NOT_SEEN");
  return { number, claim, first: correct[0], second: correct[1] };
}

test("the requester sees each slot, until when lists are known, and then files again", async ({ system, seed }) => {
  const device = await seed.device({ importer: null });
  const { number, claim, first, second } = await rejected(seed, device);
  const owner = await clientOf(system, device.owner);
  const slots = (...seen: readonly (string | null)[]) => [
    { imei: first, seenAt: seen[0] },
    { imei: second, seenAt: seen[1] },
  ];
  expect(await simsOf(owner, number)).toEqual({ slots: slots(null, null), knownUntil: null });

  const omid = await system.client(people.omid);
  const one = await send(omid, "SIGHTINGS", sightings([first, device.owner, "2026-11-20T08:00:00Z"]));
  const { order } = await importOf(system, one.id);
  const knownUntil = order.slice(0, order.indexOf("#"));
  expect(new Date(knownUntil).toISOString()).toBe(knownUntil);
  expect(await simsOf(owner, number)).toEqual({ slots: slots("2026-11-20T08:00:00.000Z", null), knownUntil });

  // A stranger's number in the second slot is no sighting of the requester.
  await send(omid, "SIGHTINGS", sightings([second, seed.msisdn(), "2026-11-20T09:00:00Z"]));
  expect((await simsOf(owner, number))?.slots).toEqual(slots("2026-11-20T08:00:00.000Z", null));
  await send(omid, "SIGHTINGS", sightings([second, device.owner, "2026-11-21T08:00:00Z"]));
  const both = slots("2026-11-20T08:00:00.000Z", "2026-11-21T08:00:00.000Z");
  expect((await simsOf(owner, number))?.slots).toEqual(both);
  // The rule passes now, as the page says. A stranger's number in the new IMEI is no doubt yet.
  expect(await seed.ticketFor(device, { claim, seen: false })).toMatchObject({ status: "APPROVED" });
});

test("a test run says nothing of what is known, and its import says when the bytes came", async ({ system, seed }) => {
  const device = await seed.device();
  const { number, first } = await rejected(seed, device);
  const owner = await clientOf(system, device.owner);
  const omid = await system.client(people.omid);
  const before = (await simsOf(owner, number))?.knownUntil;
  const list = Buffer.from(sightings([first, device.owner, "2026-11-20T08:00:00Z"]));
  const tried = await omid.ended(await omid.upload("SIGHTINGS", "a.csv", list, { dryRun: true }));
  expect((await simsOf(owner, number))?.knownUntil).toBe(before);
  await waitUntilEnded(omid, await commit(omid, tried.id));
  const { order } = await importOf(system, tried.id);
  expect((await simsOf(owner, number))?.knownUntil).toBe(order.slice(0, order.indexOf("#")));
});

test("nobody else sees it, nor the requester of another ticket", async ({ system, seed }) => {
  const device = await seed.device();
  const { number, first } = await rejected(seed, device);
  await seed.sighting(first, device.owner);
  for (const person of [people.arash, people.kaveh, people.parisa]) {
    expect(await simsOf(await system.client(person), number)).toBeNull();
  }
  const owner = await clientOf(system, device.owner);
  expect(await simsOf(owner, number)).toMatchObject({
    slots: [{ seenAt: "2026-10-01T08:00:00.000Z" }, { seenAt: null }],
  });
  // Since then the number is another person's, whose SIM was not seen.
  const heir = await system.client(
    { ...subscriber(device.owner), since: { [device.owner]: "2026-10-02T00:00:00Z" } },
    "en",
  );
  const { ticket } = await heir.query<{ ticket: { simSightings: Sims } | null }>(SIMS, { number });
  expect(ticket?.simSightings?.slots.map(({ seenAt }) => seenAt)).toEqual([null, null]);

  const open = await seed.ticketFor(await seed.device({ owner: device.owner }));
  expect(await simsOf(owner, open.number)).toBeNull();
  const claim = seed.claim(device);
  const unlike = await seed.ticketFor(device, { claim: { ...claim, correct: seed.pair() }, seen: false });
  expect(unlike.verdict).toBe("NOT_PARTIAL");
  expect(await simsOf(owner, unlike.number)).toBeNull();
});
