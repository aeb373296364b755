import { Imei, type Device } from "@hamta/core";
import { people, type Client, type System } from "@hamta/local";
import { Devices, RegisterFeed } from "@hamta/store";
import { describe, expect } from "vitest";
import { readDevice, registerList, revertTicket } from "#kit/actions";
import { intercepted } from "#kit/interleavings";
import { recordedViolations, replay } from "#kit/recorded";
import type { DualSlot, Seed } from "#kit/seed";
import { faultyStream, STREAM_FAULTS } from "#kit/stream-faults";

/** Operators read from all histories which IMEIs came to be held and were given up, from any point on. */

const { fault, test } = faultyStream();

const FEED = `query ($first: Int!, $after: String) {
  registerChanges(first: $first, after: $after) {
    edges { cursor node { imei kind legality at } }
    pageInfo { hasNextPage endCursor }
  }
}`;
type Change = { imei: string; kind: string; legality: string | null; at: string };
type Answer = {
  registerChanges: {
    edges: { cursor: string; node: Change }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

/** All changes after a cursor, and the cursor of the last. */
async function readOn(client: Client, from: string | null, first = 100) {
  const changes: Change[] = [];
  const cursors: string[] = [];
  let after = from;
  for (let hasMore = true; hasMore;) {
    const { registerChanges } = await client.query<Answer>(FEED, { first, ...(after !== null && { after }) });
    const { edges, pageInfo } = registerChanges;
    changes.push(...edges.map(({ node }) => node));
    cursors.push(...edges.map(({ cursor }) => cursor));
    after = pageInfo.endCursor ?? after;
    hasMore = pageInfo.hasNextPage;
  }
  return { changes, cursors, after };
}

const said = (changes: readonly Change[]) =>
  changes.map(({ imei, kind, legality }) => `${imei} ${kind} ${legality}`).toSorted();

async function setStatus(seed: Seed, device: Device.Device, status: Device.Status): Promise<void> {
  const { device: current } = await readDevice(seed.deps.db, device);
  const list = seed.list(null, "devices");
  const [result] = await registerList(seed, list, { ...current, status })(seed.deps.db);
  expect(result?.outcome).toBe("UPDATED");
}

const start = async (system: System.System) => {
  await system.idle();
  const omid = await system.client(people.omid);
  return { omid, after: (await readOn(omid, null)).after };
};

test("an operator reads what came to be held and was given up, with the legality, and nothing else", async ({
  seed,
  system,
}) => {
  const { omid, after } = await start(system);
  const device = await seed.device({ importer: null });
  const ticket = await seed.ticketFor(device);
  await system.idle();
  const [kept, wrong] = device.slots;
  const fresh = ticket.correct[1];
  const corrected = await readOn(omid, after);
  // Recorded together, the correction is all that is told of the wrong IMEI; recorded apart, its registration too.
  expect(said(corrected.changes)).toEqual(
    expect.arrayContaining([`${kept} HELD LEGAL`, `${wrong} GIVEN_UP null`, `${fresh} HELD LEGAL`]),
  );
  const lastOf = (imei: string) => corrected.changes.findLast((change) => change.imei === imei)?.kind;
  expect([kept, wrong, fresh].map(lastOf)).toEqual(["HELD", "GIVEN_UP", "HELD"]);

  await setStatus(seed, device, "BLOCKED");
  await system.idle();
  const blocked = await readOn(omid, corrected.after);
  expect(said(blocked.changes)).toEqual([`${kept} HELD BLOCKED`, `${fresh} HELD BLOCKED`].toSorted());

  const sold = await readDevice(seed.deps.db, device);
  await registerList(seed, seed.list(null, "devices"), { ...sold.device, owner: seed.msisdn(), model: "S9" })(
    seed.deps.db,
  );
  await system.idle();
  const others = await readOn(omid, blocked.after);
  expect(others.changes.filter(({ imei }) => [kept, wrong, fresh].includes(imei as Imei.Imei))).toEqual([]);
  expect(await recordedViolations(seed.deps.db)).toEqual([]);
});

test("pages of any length give the same, and every cursor continues after its entry", async ({ seed, system }) => {
  for (let n = 0; n < 30; n++) await seed.device();
  await system.idle();
  const omid = await system.client(people.omid);
  const whole = await readOn(omid, null);
  const small = await readOn(omid, null, 7);
  expect(small.changes).toEqual(whole.changes);
  const rest = await readOn(omid, whole.cursors[20]!);
  expect(rest.changes).toEqual(whole.changes.slice(21));
  expect((await readOn(omid, whole.after)).changes).toEqual([]);
});

test("a text that is no cursor is refused", async ({ system }) => {
  const omid = await system.client(people.omid);
  const cursor = Buffer.from("registerChanges:1.0-1.0").toString("base64url");
  await expect(readOn(omid, cursor)).rejects.toThrow(/after/);
});

describe("the feed, replayed, is the register", () => {
  test.for(Object.keys(STREAM_FAULTS))("if %s", async (name, { seed, system }) => {
    fault.around = STREAM_FAULTS[name]!();
    await churn(seed);
    await system.idle();
    expect(await recordedViolations(seed.deps.db)).toEqual([]);
  });
});

/** Devices are registered, corrected, reverted and blocked; an IMEI moves from one to another. */
async function churn(seed: Seed): Promise<void> {
  const { db } = seed.deps;
  const devices: DualSlot[] = [];
  for (let n = 0; n < 4; n++) devices.push(await seed.device({ importer: null }));
  await Promise.all(
    devices.map(async (device, index) => {
      const ticket = await seed.ticketFor(device);
      // The IMEI that was given up comes to another device.
      await registerList(
        seed,
        seed.list(null, "devices"),
        seed.describe({ importer: null, slots: [device.slots[1]] }),
      )(db);
      if (index % 2 === 0) await setStatus(seed, device, "BLOCKED");
      else await revertTicket(seed, ticket)(db);
    }),
  );
}

describe("a writer of the feed", () => {
  test("whose read is old does not write behind a later one", async ({ seed }) => {
    const { db, now } = seed.deps;
    const device = await seed.device();
    const keys = [Imei.keyOf(device.slots[0])];
    await RegisterFeed.append(db, keys, now);
    // A writer reads that the device is legal, and stops before its put. The device is blocked; another writer says so.
    let puts = 0;
    const slow = intercepted(db, async (command, send) => {
      if (command.constructor.name === "PutCommand" && ++puts === 1) {
        await setStatus(seed, device, "BLOCKED");
        await RegisterFeed.append(db, keys, now);
      }
      return send();
    });
    await RegisterFeed.append(slow, keys, now);
    expect(puts).toBeGreaterThan(1);
    expect((await replay(db)).get(device.slots[0])).toBe("BLOCKED");
  });

  test("of an IMEI that changes between its reads states what is true after both", async ({ seed }) => {
    const { db, now } = seed.deps;
    const device = await seed.device({ importer: null });
    const [kept, wrong] = device.slots;
    let reads = 0;
    const slow = intercepted(db, async (command, send) => {
      const answer = await send();
      if (command.constructor.name === "BatchGetCommand" && ++reads === 1) await seed.ticketFor(device);
      return answer;
    });
    await RegisterFeed.append(slow, [kept, wrong].map(Imei.keyOf), now);
    const told = await replay(db);
    const [holder] = await Devices.getByImeis(db, [wrong]);
    expect(holder).toBeNull();
    expect([told.get(kept), told.get(wrong)]).toEqual(["LEGAL", undefined]);
  });
});
