import * as Panel from "@hamta/client";
import type { Correction } from "@hamta/core";
import { people, type Client, type System } from "@hamta/local";
import { Corrections, ImportParts, Imports, Sightings } from "@hamta/store";
import { describe, expect } from "vitest";
import { calls } from "#kit/calls";
import { meter } from "#bench/meter";
import { idOf } from "#kit/ids";
import { clientOf } from "#kit/people";
import { RATES } from "#kit/rates";
import type { DualSlot, Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/**
 * Round trips to the table, one after another, of what people wait for most: by the panel's own documents with all that
 * they select, on an instance that has shown the importer's name before. test/database-calls.int.test.ts has the others.
 */

type Asked = { as: Client; document: Panel.Document<unknown, never>; variables: Record<string, unknown> };
type Case = { trips: number; ask: (seed: Seed, system: System.System) => Promise<Asked> };

const input = ({ registered, correct }: Correction.Claim) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
});

/** A claim that passes every rule. */
async function passing(seed: Seed, device: DualSlot): Promise<Correction.Claim> {
  const claim = seed.claim(device);
  await seed.seen(claim, device.owner);
  return claim;
}

const filing = async (seed: Seed, system: System.System, device: DualSlot): Promise<Asked> => ({
  as: await clientOf(system, device.owner),
  document: Panel.FileTicket,
  variables: { input: { ...input(await passing(seed, device)), description: "Slot 2 is wrong" } },
});

/** An importer's correction of the device, which says what the owner claims. */
async function agree(seed: Seed, device: DualSlot, claim: Correction.Claim): Promise<void> {
  const { id, order } = seed.list();
  const correction = { ...claim, import: id, row: 1, importer: "importer-a", order };
  await Corrections.putMany(seed.deps.db, [{ device: device.id, correction }]);
}

const review = async (system: System.System, number: string, verdict: string): Promise<Asked> => ({
  as: await system.client(people.kaveh),
  document: Panel.ReviewTicket,
  variables: { input: { number, verdict, note: "Seen the box" } },
});

const withdrawal = async (system: System.System, { owner }: DualSlot, number: string): Promise<Asked> => ({
  as: await clientOf(system, owner),
  document: Panel.WithdrawTicket,
  variables: { input: { number } },
});

const CASES: Record<string, Case> = {
  "an enquiry": {
    trips: 2,
    ask: async (seed, system) => ({
      as: await system.client(null),
      document: Panel.Device,
      variables: { imei: (await seed.device()).slots[0] },
    }),
  },
  "an owner's devices, with the corrections on file": {
    trips: 2,
    ask: async (seed, system) => {
      const device = await seed.device();
      await agree(seed, device, seed.claim(device));
      return { as: await clientOf(system, device.owner), document: Panel.Devices, variables: { first: 12 } };
    },
  },
  "a precheck": {
    trips: 2,
    ask: async (seed, system) => {
      const device = await seed.device();
      const variables = { input: input(await passing(seed, device)) };
      return { as: await clientOf(system, device.owner), document: Panel.PrecheckTicket, variables };
    },
  },
  "filing a ticket that waits for the importer": {
    trips: 4,
    ask: async (seed, system) => filing(seed, system, await seed.device()),
  },
  "filing a ticket that is approved at once": {
    trips: 4,
    ask: async (seed, system) => filing(seed, system, await seed.device({ importer: null })),
  },
  "an expert's approval": {
    trips: 4,
    ask: async (seed, system) => review(system, (await seed.ticketFor(await seed.device())).number, "APPROVED"),
  },
  "an expert's approval that moves an IMEI": {
    trips: 5,
    ask: async (seed, system) => {
      const device = await seed.device();
      const other = await seed.device({ owner: device.owner });
      const claim = seed.claim(device, other.slots[1]);
      await agree(seed, device, claim);
      return review(system, (await seed.ticketFor(device, { claim })).number, "APPROVED");
    },
  },
  "an expert's rejection": {
    trips: 4,
    ask: async (seed, system) => review(system, (await seed.ticketFor(await seed.device())).number, "NOT_OWNER"),
  },
  "a rejected ticket, with what the networks have seen since": {
    trips: 2,
    ask: async (seed, system) => {
      const device = await seed.device();
      const { number } = await seed.ticketFor(device, { seen: false });
      return { as: await clientOf(system, device.owner), document: Panel.Ticket, variables: { number } };
    },
  },
  "a withdrawal": {
    trips: 3,
    ask: async (seed, system) => {
      const device = await seed.device();
      return withdrawal(system, device, (await seed.ticketFor(device)).number);
    },
  },
  "a withdrawal that gives a correction back": {
    trips: 4,
    ask: async (seed, system) => {
      const device = await seed.device();
      const other = await seed.device({ owner: device.owner });
      const claim = seed.claim(device, other.slots[1]);
      await agree(seed, device, claim);
      return withdrawal(system, device, (await seed.ticketFor(device, { claim })).number);
    },
  },
  "polling an import": {
    trips: 1,
    ask: async (seed, system) => {
      const running = { ...seed.list(), chunks: 2, rows: 10, reconcilingAt: "2026-11-22T08:30:00.000Z" };
      await Imports.create(seed.deps.db, running);
      await ImportParts.putProgress(seed.deps.db, running.id, { number: 1, part: 0, counts: { ON_FILE: 4 } });
      const variables = { id: idOf("Import", running.id) };
      return { as: await system.client(people.arash), document: Panel.Import, variables };
    },
  },
};

const test = base
  .extend("options", { scope: "file" }, () => ({ api: { rates: RATES } }))
  .extend("warm", { scope: "file" }, async ({ system, seed }) => {
    const { slots } = await seed.device();
    await (await system.client(null)).query(Panel.Device.text, { imei: slots[0] });
    return true;
  });

test.for(Object.entries(CASES))("%s", async ([, { trips, ask }], { system, seed, warm }) => {
  expect(warm).toBe(true);
  const { as, document, variables } = await ask(seed, system);
  const made = await calls(system.db, () => as.query<Record<string, unknown>>(document.text, variables));
  expect(JSON.stringify(made.result)).not.toMatch(/"errors"|null}$/);
  expect(made.trips).toBe(trips);
});

test("what the networks have seen since a rejection costs 1.5 units more, in 2 requests", async ({
  system,
  seed,
  warm,
}) => {
  expect(warm).toBe(true);
  const device = await seed.device();
  const { number, correct } = await seed.ticketFor(device, { seen: false });
  await seed.seen({ registered: device.slots, correct }, device.owner);
  await Sightings.putNewestList(system.db, "2026-11-22T08:00:00.000Z");
  const client = await clientOf(system, device.owner);
  const costOf = async (field: string) => {
    const metered = meter(system.db);
    await client.query(`query ($number: String!) { ticket(number: $number) { ${field} } }`, { number });
    metered.stop();
    return metered.read();
  };
  const ticket = await costOf("number");
  // Half a unit for each IMEI with the only number of the requester, and half for the newest list.
  const expected = { requests: ticket.requests + 2, readUnits: ticket.readUnits + 1.5, writeUnits: 0 };
  expect(await costOf("simSightings { slots { imei seenAt } knownUntil }")).toEqual(expected);
});

describe("a page of twenty open tickets, with their devices and importers, costs", () => {
  const LISTS = {
    // Half a unit for the keys of each of eight shards, ten for the tickets, ten for the devices.
    "of the experts' queue, 24 units in 10 requests": {
      document: Panel.Queue.text,
      who: people.kaveh,
      usage: { requests: 10, readUnits: 24, writeUnits: 0 },
    },
    // Of nine shards: one is from before worklists had any.
    "of an importer's worklist, 24.5 units in 11 requests": {
      document: Panel.Worklist.text,
      who: people.arash,
      usage: { requests: 11, readUnits: 24.5, writeUnits: 0 },
    },
  };

  test("of an owner, without tickets and each with a correction on file, 20.5 units in 2 requests", async ({
    system,
    seed,
    warm,
  }) => {
    expect(warm).toBe(true);
    const owner = seed.msisdn();
    for (let n = 0; n < 25; n++) {
      const device = await seed.device({ owner });
      await agree(seed, device, seed.claim(device));
    }
    const client = await clientOf(system, owner);
    const metered = meter(system.db);
    const { devices } = await client.query<Panel.DevicesQuery>(Panel.Devices.text, { first: 20 });
    metered.stop();
    expect(devices.nodes.map(({ correction }) => correction?.slot)).toEqual(Array(20).fill(2));
    // Half a unit for the keys, and half for each device and each correction.
    expect(metered.read()).toEqual({ requests: 2, readUnits: 20.5, writeUnits: 0 });
  });

  test.for(Object.entries(LISTS))("%s", async ([, { document, who, usage }], { system, seed, warm }) => {
    expect(warm).toBe(true);
    for (let n = 0; n < 25; n++) await seed.ticketFor(await seed.device());
    const client = await system.client(who);
    const metered = meter(system.db);
    await client.query(document, { first: 20 });
    metered.stop();
    expect(metered.read()).toEqual(usage);
  });
});
