import type { Device } from "@hamta/core";
import { people, type Client, type Person, type System } from "@hamta/local";
import { Devices } from "@hamta/store";
import { expect } from "vitest";
import { readDevice, registerList, revertTicket, reviewTicket } from "#kit/actions";
import { undo, waitUntilEnded } from "#kit/follow-ups";
import { idOf } from "#kit/ids";
import { bytes, corrections, devices } from "#kit/lists";
import { subscriber } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { faultyStream, STREAM_FAULTS } from "#kit/stream-faults";

/** A device has a history: each change of its pair, its owner or its legality, with the cause and the role. */

const { fault, test } = faultyStream();

const HISTORY = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) {
    ... on Device {
      history(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          cause by imeis formerImeis legality formerLegality ownerChanged ticket { number } importId row message
        }
        edges { cursor }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
}`;

type Change = {
  cause: string;
  by: string;
  imeis: string[];
  formerImeis: string[] | null;
  legality: string;
  formerLegality: string | null;
  ownerChanged: boolean;
  ticket: { number: string } | null;
  importId: string | null;
  row: number | null;
  message: string;
};
type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
type Answer = { node: { history: { nodes: Change[]; edges: { cursor: string }[]; pageInfo: PageInfo } | null } | null };
type Paging = { first?: number; after?: string; last?: number; before?: string };

async function pageFor(client: Client, { id }: Pick<Device.Device, "id">, paging: Paging = { first: 100 }) {
  const { node } = await client.query<Answer>(HISTORY, { id: idOf("Device", id), ...paging });
  return node?.history ?? null;
}

async function historyFor(system: System.System, person: Person, device: Pick<Device.Device, "id">) {
  await system.idle();
  return (await pageFor(await system.client(person, "en"), device))?.nodes ?? null;
}

const causes = (changes: readonly Change[] | null) => (changes ?? []).map(({ cause, by }) => `${cause} ${by}`);

/** Ops' list of devices sets these fields. */
async function change(seed: Seed, device: Device.Device, fields: Partial<Device.Device>): Promise<void> {
  const list = seed.list(null, "devices");
  const { device: current } = await readDevice(seed.deps.db, device);
  const [result] = await registerList(seed, list, { ...current, ...fields })(seed.deps.db);
  expect(result?.outcome).toBe("UPDATED");
}

/** A device that ops' list registered; by default a traveller's. */
async function registered(seed: Seed, fields: Parameters<Seed["describe"]>[0] = {}) {
  const list = seed.list(null, "devices");
  const described = seed.describe({ importer: null, ...fields });
  await registerList(seed, list, described)(seed.deps.db);
  const [device] = await Devices.getByImeis(seed.deps.db, [described.slots[0]]);
  return { device: device as DualSlot };
}

const STATE = {
  legality: "LEGAL",
  formerImeis: null,
  formerLegality: null,
  ownerChanged: false,
  ticket: null,
  importId: null,
  row: null,
};

test("the history shows each change with its cause and role, the latest first, and nothing else", async ({
  seed,
  system,
}) => {
  const { device } = await registered(seed);
  const ticket = await seed.ticketFor(device);
  await revertTicket(seed, ticket)(seed.deps.db);
  await change(seed, device, { model: "S9" });
  await change(seed, device, { status: "BLOCKED" });

  const number = { number: ticket.number };
  expect(await historyFor(system, people.kaveh, device)).toEqual([
    {
      ...STATE,
      cause: "LIST",
      by: "OPS",
      imeis: device.slots,
      legality: "BLOCKED",
      formerLegality: "LEGAL",
      message: "A list of devices changed the device.",
    },
    {
      ...STATE,
      cause: "REVERT",
      by: "OPS",
      imeis: device.slots,
      formerImeis: ticket.correct,
      ticket: number,
      message: "The approval of a ticket was undone, and the device has its earlier IMEIs again.",
    },
    {
      ...STATE,
      cause: "TICKET",
      by: "LAYER_ZERO",
      imeis: ticket.correct,
      formerImeis: device.slots,
      ticket: number,
      message: "A ticket was approved, and the device's IMEIs were corrected.",
    },
    {
      ...STATE,
      cause: "REGISTRATION",
      by: "OPS",
      imeis: device.slots,
      message: "The device was registered.",
    },
  ]);
});

test("a list of the importer, its undo and an expert are causes of their own", async ({ seed, system }) => {
  const [arash, parisa] = await Promise.all([system.client(people.arash), system.client(people.parisa)]);
  const described = seed.describe();
  const sent = await arash.upload("DEVICES", "devices.csv", bytes(devices([described])));
  expect((await waitUntilEnded(arash, sent)).counts).toEqual({ REGISTERED: 1 });
  const [device] = (await Devices.getByImeis(seed.deps.db, [described.slots[0]])) as [DualSlot];
  const ticket = await seed.ticketFor(device);
  const list = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", bytes(corrections([ticket]))));
  expect(list.counts).toEqual({ RESOLVED: 1 });
  const undone = await waitUntilEnded(parisa, await undo(parisa, list.id));
  expect(undone.counts).toEqual({ REVERSED: 1 });
  const followUp = await readDevice(seed.deps.db, device);
  await reviewTicket(seed, { number: followUp.device.ticket as typeof ticket.number }, "APPROVED")(seed.deps.db);

  const history = await historyFor(system, people.parisa, device);
  expect(causes(history)).toEqual(["TICKET EXPERT", "UNDO OPS", "TICKET IMPORTER", "REGISTRATION IMPORTER"]);
  expect(history?.map(({ importId, row }) => [importId, row])).toEqual([
    [null, null],
    [undone.id, 1],
    [list.id, 1],
    [sent, 1],
  ]);
  expect(history?.map(({ ticket: of }) => of?.number ?? null)).toEqual([
    followUp.device.ticket,
    ticket.number,
    ticket.number,
    null,
  ]);
  const owned = await historyFor(system, subscriber(device.owner), device);
  expect(causes(owned)).toEqual(causes(history));
  expect(owned?.flatMap(({ importId, row }) => [importId, row])).toEqual(Array(8).fill(null));
});

test("the undo of a list of devices gives the owner and the legality back, and the history says so", async ({
  seed,
  system,
}) => {
  const parisa = await system.client(people.parisa);
  const { device } = await registered(seed);
  const row = [...device.slots, "PASSENGER", "", seed.msisdn(), "", "", "BLOCKED"].join(",");
  const list = `imei_1,imei_2,channel,importer,owner_msisdn,brand,model,status\n${row}\n`;
  const sold = await waitUntilEnded(parisa, await parisa.upload("DEVICES", "sold.csv", bytes(list)));
  expect(sold.counts).toEqual({ UPDATED: 1 });
  await waitUntilEnded(parisa, await undo(parisa, sold.id));

  const history = await historyFor(system, people.kaveh, device);
  expect(
    history?.map(({ cause, ownerChanged, legality, formerLegality }) => [
      cause,
      ownerChanged,
      legality,
      formerLegality,
    ]),
  ).toEqual([
    ["UNDO", true, "LEGAL", "BLOCKED"],
    ["LIST", true, "BLOCKED", "LEGAL"],
    ["REGISTRATION", false, "LEGAL", null],
  ]);
});

test("an owner reads the history since they own the device; a stranger and an importer read none", async ({
  seed,
  system,
}) => {
  const { device } = await registered(seed, { importer: "importer-a" });
  const ticket = await seed.ticketFor(device);
  await reviewTicket(seed, ticket, "APPROVED")(seed.deps.db);
  const [first, second] = [subscriber(device.owner), subscriber(seed.msisdn())];
  expect(causes(await historyFor(system, first, device))).toEqual(["TICKET EXPERT", "REGISTRATION OPS"]);

  await change(seed, device, { owner: second.msisdns[0] as DualSlot["owner"] });
  // The former owner's approval is taken back after the sale: the new owner sees that, and not whose ticket it was.
  await revertTicket(seed, ticket)(seed.deps.db);
  const seen = await historyFor(system, second, device);
  expect(causes(seen)).toEqual(["REVERT OPS", "LIST OPS"]);
  expect(seen).toMatchObject([{ ticket: null }, { ownerChanged: true }]);
  expect(causes(await historyFor(system, people.kaveh, device))).toHaveLength(4);
  expect(JSON.stringify(await historyFor(system, people.kaveh, device))).not.toMatch(/9891/);

  expect(await historyFor(system, first, device)).toBeNull();
  expect(await historyFor(system, people.arash, device)).toBeNull();
  const { node } = await (
    await system.client(people.arash)
  ).query<{ node: { imeis: string[] } }>("query ($id: ID!) { node(id: $id) { ... on Device { imeis } } }", {
    id: idOf("Device", device.id),
  });
  expect(node.imeis).toEqual(device.slots);
});

test("the cursor of an earlier change does not lead an owner behind the time since they own it", async ({
  seed,
  system,
}) => {
  const { device } = await registered(seed);
  const buyer = subscriber(seed.msisdn());
  await change(seed, device, { status: "BLOCKED" });
  await change(seed, device, { owner: buyer.msisdns[0] as DualSlot["owner"] });
  await system.idle();
  const whole = await pageFor(await system.client(people.kaveh), device);
  const [, , oldest] = (whole?.edges ?? []).map(({ cursor }) => cursor) as [string, string, string];
  const page = await pageFor(await system.client(buyer), device, { last: 10, before: oldest });
  expect(causes(page?.nodes ?? [])).toEqual(["LIST OPS"]);
});

test("the history has pages from both ends", async ({ seed, system }) => {
  const { device } = await registered(seed);
  for (const status of ["BLOCKED", "LEGAL", "BLOCKED", "LEGAL"] as const) await change(seed, device, { status });
  await system.idle();
  const kaveh = await system.client(people.kaveh);
  const read = async (paging: Paging) => {
    const page = await pageFor(kaveh, device, paging);
    return { ...page?.pageInfo, rows: page?.nodes.map(({ legality, cause }) => `${cause} ${legality}`) };
  };
  const first = await read({ first: 2 });
  expect(first).toMatchObject({ rows: ["LIST LEGAL", "LIST BLOCKED"], hasNextPage: true, hasPreviousPage: false });
  const second = await read({ first: 2, after: first.endCursor! });
  expect(second).toMatchObject({ rows: ["LIST LEGAL", "LIST BLOCKED"], hasNextPage: true, hasPreviousPage: true });
  const third = await read({ first: 2, after: second.endCursor! });
  expect(third).toMatchObject({ rows: ["REGISTRATION LEGAL"], hasNextPage: false });
  const back = await read({ last: 2, before: third.startCursor! });
  expect(back.rows).toEqual(second.rows);
});

test.for(Object.keys(STREAM_FAULTS))("a change is in the history once if %s", async (name, { seed, system }) => {
  fault.around = STREAM_FAULTS[name]!();
  const { device } = await registered(seed);
  const ticket = await seed.ticketFor(device);
  await revertTicket(seed, ticket)(seed.deps.db);
  await change(seed, device, { status: "BLOCKED" });
  const history = await historyFor(system, people.kaveh, device);
  expect(causes(history)).toEqual(["LIST OPS", "REVERT OPS", "TICKET LAYER_ZERO", "REGISTRATION OPS"]);
});

test("a change that was stored before causes were recorded is in no history", async ({ seed, system }) => {
  const device = await seed.device({ changed: null });
  await change(seed, device, { status: "BLOCKED" });
  expect(causes(await historyFor(system, people.kaveh, device))).toEqual(["LIST OPS"]);
});

test("a change of the register without a cause is refused", async ({ seed }) => {
  const { device } = await registered(seed);
  const blocked: Device.Device = { ...device, status: "BLOCKED", version: device.version + 1 };
  expect(() => Devices.detailsWrites(seed.deps.db, device, blocked)).toThrow(/does not state its cause/);
});
