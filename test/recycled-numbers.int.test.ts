import { Filing } from "@hamta/api";
import { Imei, type Correction, type Import, type Msisdn, type Ticket } from "@hamta/core";
import { people, type Client, type System } from "@hamta/local";
import { Devices, Notices, Sightings } from "@hamta/store";
import { describe, expect } from "vitest";
import { readDevice, reconcileList, registerList, reviewTicket } from "#kit/actions";
import { FILE, GET_TICKET, WITHDRAW, type Filed, type Ticket as Shown, type Withdrawn } from "#kit/documents";
import { keyOf } from "#kit/ids";
import { undo, waitUntilEnded } from "#kit/follow-ups";
import { violations } from "#kit/invariants";
import { bytes, corrections, devices } from "#kit/lists";
import { subscriber } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/** An operator gives a number to another person: `since` in the token says from when on it is theirs. */

const test = base.extend("options", { scope: "file" }, () => ({ events: {}, notices: {} }));

const BEFORE = "2026-11-23T08:00:00.000Z";
const SINCE = "2026-11-25T00:00:00Z";
const AFTER = "2026-11-26T08:00:00.000Z";

const MINE = "query { tickets(first: 9) { edges { node { number } } } devices(first: 9) { edges { node { id } } } }";
type Mine = Record<"tickets", { edges: { node: { number: string } }[] }> &
  Record<"devices", { edges: { node: { id: string } }[] }>;

async function mine(client: Client) {
  const { tickets, devices } = await client.query<Mine>(MINE, {});
  return {
    tickets: tickets.edges.map(({ node }) => node.number),
    devices: devices.edges.map(({ node }) => keyOf(node.id)),
  };
}

/** A device that a list gave to its owner at that time. */
async function registered(seed: Seed, owner: Msisdn.Msisdn, at: string): Promise<DualSlot> {
  const described = seed.describe({ owner });
  const list: Import.Import = { ...seed.list(null, "devices"), order: `${at}#1` };
  await registerList(seed, list, described)(seed.deps.db);
  const id = await deviceIdOf(seed, described);
  return { ...described, id };
}

async function deviceIdOf(seed: Seed, { slots }: DualSlot) {
  const [device] = await Devices.getByImeis(seed.deps.db, [slots[0]]);
  if (!device) throw new Error("Not registered");
  return device.id;
}

async function filedAt(seed: Seed, device: DualSlot, at: string): Promise<Ticket.Ticket> {
  const claim = seed.claim(device);
  await seed.seen(claim, device.owner);
  const api = { ...seed.api, now: () => new Date(at) };
  const filed = await Filing.file(api, { msisdns: [device.owner] }, claim, "Slot 2 is wrong");
  if ("refused" in filed) throw new Error(JSON.stringify(filed));
  return filed;
}

const typed = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });

const holder = (number: Msisdn.Msisdn, since?: string) => ({
  ...subscriber(number),
  ...(since !== undefined && { since: { [number]: since } }),
});

describe("the new holder of a number", () => {
  test("sees no device and no ticket of the former holder, and cannot act on them", async ({ seed, system }) => {
    const number = seed.msisdn();
    const device = await registered(seed, number, BEFORE);
    const ticket = await filedAt(seed, device, BEFORE);
    const former = await system.client(holder(number));
    expect(await mine(former)).toEqual({ tickets: [ticket.number], devices: [device.id] });

    const client = await system.client(holder(number, SINCE));
    expect(await mine(client)).toEqual({ tickets: [], devices: [] });
    expect((await client.query<{ ticket: Shown | null }>(GET_TICKET, ticket)).ticket).toBeNull();
    const { withdrawTicket } = await client.query<Withdrawn>(WITHDRAW, { number: ticket.number });
    expect(withdrawTicket).toMatchObject({ errors: [{ code: "TICKET_NOT_FOUND" }] });
    const { fileTicket } = await client.query<Filed>(FILE, {
      input: { registered: typed(device.slots), correct: typed(ticket.correct), description: "Mine" },
    });
    expect(fileTicket).toMatchObject({ ticket: { status: "REJECTED", verdict: "NOT_OWNER" } });
    expect((await mine(client)).tickets).toHaveLength(1);
    expect(await violations(system.deps.db)).toEqual([]);
  });

  test("sees their own devices and tickets", async ({ seed, system }) => {
    const number = seed.msisdn();
    const device = await registered(seed, number, AFTER);
    const ticket = await filedAt(seed, device, AFTER);
    const client = await system.client(holder(number, SINCE));
    expect(await mine(client)).toEqual({ tickets: [ticket.number], devices: [device.id] });
  });

  test("does not see a ticket that follows one of the former holder", async ({ seed, system }) => {
    const number = seed.msisdn();
    const device = await registered(seed, number, BEFORE);
    const ticket = await filedAt(seed, device, BEFORE);
    const [arash, parisa] = [await system.client(people.arash), await system.client(people.parisa)];
    const upload = await arash.upload("CORRECTIONS", "a.csv", bytes(corrections([ticket])));
    const applied = await waitUntilEnded(arash, upload);
    expect(applied.counts).toEqual({ RESOLVED: 1 });
    const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
    const followUp = undone.rows[0]?.ticket as string;
    const client = await system.client(holder(number, SINCE));
    expect(await mine(client)).toEqual({ tickets: [], devices: [] });
    expect((await client.query<{ ticket: Shown | null }>(GET_TICKET, { number: followUp })).ticket).toBeNull();
    expect((await mine(await system.client(holder(number)))).tickets.toSorted()).toEqual(
      [ticket.number, followUp].toSorted(),
    );
  });

  test("owns a device that a list gives them later, and no longer after the list is undone", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const number = seed.msisdn();
    const device = await registered(seed, seed.msisdn(), BEFORE);
    const { ownerSetAt } = (await readDevice(db, device)).device;
    expect(ownerSetAt).toBe(BEFORE);
    const parisa = await system.client(people.parisa);
    const given = await parisa.upload("DEVICES", "d.csv", bytes(devices([{ ...device, owner: number }])));
    const applied = await waitUntilEnded(parisa, given);
    const client = await system.client(holder(number, SINCE));
    expect((await mine(client)).devices).toEqual([device.id]);
    await waitUntilEnded(parisa, await undo(parisa, applied.id));
    expect((await mine(client)).devices).toEqual([]);
    expect((await readDevice(db, device)).device).toMatchObject({ owner: device.owner, ownerSetAt });
  });
});

describe("a sighting with a number", () => {
  const later = async (seed: Seed, claim: Correction.Claim, number: Msisdn.Msisdn) =>
    Sightings.putLatest(
      seed.deps.db,
      claim.correct.map((imei) => ({ key: Imei.keyOf(imei), msisdn: number, seenAt: "2026-11-26T08:00:00Z" })),
    );
  const file = async (client: Client, { registered, correct }: Correction.Claim) => {
    const input = { registered: typed(registered), correct: typed(correct), description: "Mine" };
    return (await client.query<Filed>(FILE, { input })).fileTicket;
  };

  test("from before it was theirs is the former holder's, and no evidence of its new holder", async ({
    seed,
    system,
  }) => {
    const number = seed.msisdn();
    const device = await registered(seed, number, AFTER);
    const claim = seed.claim(device);
    // In October.
    await seed.seen(claim, number);
    const client = await system.client(holder(number, SINCE));
    expect(await file(client, claim)).toMatchObject({ ticket: { status: "REJECTED", verdict: "SIM_NOT_SEEN" } });
    await later(seed, claim, number);
    expect(await file(client, claim)).toMatchObject({ ticket: { status: "OPEN" } });
  });

  test("from before it was theirs counts as one of another person", async ({ seed, system }) => {
    const [first, second] = [seed.msisdn(), seed.msisdn()];
    const devices = [
      await seed.device({ importer: null, owner: first, ownerSetAt: AFTER }),
      await seed.device({ importer: null, owner: first, ownerSetAt: AFTER }),
    ];
    const person = { ...subscriber(first, second), since: { [second]: SINCE } };
    const client = await system.client(person);
    const outcomes: unknown[] = [];
    for (const [index, device] of devices.entries()) {
      const claim = seed.claim(device);
      await later(seed, claim, first);
      // Of two others, and of the second number: before it was theirs, or after.
      for (let n = 0; n < 2; n++) await seed.sighting(claim.correct[1]);
      if (index === 0) await seed.sighting(claim.correct[1], second);
      else await later(seed, claim, second);
      outcomes.push(await file(client, claim));
    }
    expect(outcomes).toMatchObject([{ ticket: { status: "OPEN" } }, { ticket: { status: "APPROVED" } }]);
  });
});

describe("an SMS about the former holder's", () => {
  /** The new holder has signed in. */
  async function recycle(system: System.System, number: Msisdn.Msisdn) {
    const client = await system.client(holder(number, SINCE));
    await mine(client);
    return client;
  }

  const smsTo = async (system: System.System, number: Msisdn.Msisdn) => {
    await system.idle();
    return system.outbox.to(number);
  };

  test("ticket does not reach the new holder, who is told of their own", async ({ seed, system }) => {
    const number = seed.msisdn();
    const formers = await filedAt(seed, await registered(seed, number, BEFORE), BEFORE);
    const own = await filedAt(seed, await registered(seed, number, AFTER), AFTER);
    const before = (await smsTo(system, number)).length;
    const client = await recycle(system, number);
    // An older token of the former holder changes nothing.
    await mine(await system.client(holder(number, "2020-01-01T00:00:00Z")));
    await client.query("mutation { updateNotices(input: { sms: true }) { __typename } }", {});
    for (const ticket of [formers, own]) await reviewTicket(seed, ticket, "TARGET_OWNED")(seed.deps.db);
    const sms = (await smsTo(system, number)).slice(before);
    expect(sms).toEqual([expect.stringContaining(own.number)]);
  });

  test("device does not reach the new holder", async ({ seed, system }) => {
    const [kept, recycled] = [seed.msisdn(), seed.msisdn()];
    await recycle(system, recycled);
    for (const number of [kept, recycled]) {
      const device = await registered(seed, number, BEFORE);
      const list = seed.list();
      const order = `${new Date().toISOString()}#${list.id}`;
      await reconcileList(seed, { ...list, order }, seed.claim(device))(seed.deps.db);
    }
    expect(await smsTo(system, kept)).toHaveLength(1);
    expect(await smsTo(system, recycled)).toEqual([]);
  });
});

describe("a choice of no SMS", () => {
  const SMS = "query { me { sms } }";

  test.for([
    ["of the former holder does not count for the new one", BEFORE, true],
    ["of the new holder stays", AFTER, false],
  ] as const)("%s", async ([, chosenAt, sms], { seed, system }) => {
    const number = seed.msisdn();
    const choice = { sms: false, language: "en" } as const;
    await Notices.putChoice(seed.deps.db, [number], choice, new Date(chosenAt));
    const before = await system.client(subscriber(number));
    expect(await before.query(SMS, {})).toEqual({ me: { sms: false } });
    const client = await system.client(holder(number, SINCE));
    await mine(client);
    expect(await client.query(SMS, {})).toEqual({ me: { sms } });
    const own = await filedAt(seed, await registered(seed, number, AFTER), AFTER);
    await system.idle();
    const sent = sms ? [expect.stringContaining(own.number)] : [];
    expect(system.outbox.to(number)).toEqual(sent);
  });
});

test("a number whose time cannot be read is not verified", async ({ seed, system }) => {
  const client = await system.client(holder(seed.msisdn(), "last year"));
  expect(await client.query("query { me { msisdns } }", {})).toMatchObject({ me: { msisdns: [] } });
});
