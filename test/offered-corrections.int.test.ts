import { people, type Client } from "@hamta/local";
import { expect } from "vitest";
import { bytes, corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";

/** An importer's correction on file, as the device's owner is offered it. */

type Offer = { slot: number; correct: string[] } | null;
type Devices = { devices: { nodes: { id: string; imeis: string[]; correction: Offer }[] } };

const DEVICES = "{ devices(first: 100) { nodes { id imeis correction { slot correct } } } }";
const NODE = "query ($id: ID!) { node(id: $id) { ... on Device { id correction { slot correct } } } }";
const FILE = `mutation ($input: FileTicketInput!) {
  fileTicket(input: $input) { ... on FileTicketSuccess { ticket { status verdict device { imeis correction { slot } } } } }
}`;

async function offered(client: Client) {
  const { devices } = await client.query<Devices>(DEVICES);
  return devices.nodes;
}

/** The list names slot 2 first. */
async function send(importer: Client, seed: Seed, device: DualSlot) {
  const { registered, correct } = seed.claim(device);
  const row = { registered: [registered[1], registered[0]], correct: [correct[1], correct[0]] } as const;
  const imported = await importer.ended(await importer.upload("CORRECTIONS", "a.csv", bytes(corrections([row]))));
  return { correct: [...correct], list: imported.id };
}

test("an owner files the offer as it is, without a sighting, and the register is corrected at once", async ({
  system,
  seed,
}) => {
  const device = await seed.device();
  const owner = await clientOf(system, device.owner);
  expect(await offered(owner)).toMatchObject([{ correction: null }]);
  const { correct } = await send(await system.client(people.arash), seed, device);
  const [one] = await offered(owner);
  expect(one).toMatchObject({ imeis: [...device.slots], correction: { slot: 2, correct } });

  const pair = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });
  const input = { registered: pair(one?.imeis ?? []), correct: pair(one?.correction?.correct ?? []) };
  expect(await owner.query(FILE, { input: { ...input, description: "My importer says so" } })).toEqual({
    fileTicket: { ticket: { status: "APPROVED", verdict: "APPROVED", device: { imeis: correct, correction: null } } },
  });
  expect(await offered(owner)).toMatchObject([{ imeis: correct, correction: null }]);
});

test("nobody but the owner is offered it", async ({ system, seed }) => {
  const device = await seed.device();
  const owner = await clientOf(system, device.owner);
  const arash = await system.client(people.arash);
  await send(arash, seed, device);
  const [one] = await offered(owner);
  const read = (client: Client) => client.query<{ node: unknown }>(NODE, { id: one?.id });
  expect(await read(owner)).toMatchObject({ node: { correction: { slot: 2 } } });
  for (const client of [arash, await system.client(people.kaveh), await system.client(people.parisa)]) {
    expect(await read(client)).toEqual({ node: { id: one?.id, correction: null } });
  }
  for (const client of [await clientOf(system, seed.msisdn()), await system.client(null)]) {
    expect(await read(client)).toEqual({ node: null });
  }
});

test("the offer ends with a ticket on the device, with its block, and with the undo of the list", async ({
  system,
  seed,
}) => {
  const arash = await system.client(people.arash);
  const owner = seed.msisdn();
  const [withTicket, blocked, undone] = [
    await seed.device({ owner }),
    await seed.device({ owner }),
    await seed.device({ owner }),
  ];
  const lists = [];
  for (const device of [withTicket, blocked, undone]) lists.push(await send(arash, seed, device));
  const client = await clientOf(system, owner);
  const slots = async () => (await offered(client)).map(({ correction }) => correction?.slot ?? null);
  expect(await slots()).toEqual([2, 2, 2]);
  // Another pair than the importer's waits for an expert.
  await seed.ticketFor(withTicket);
  expect(await slots()).toEqual([null, 2, 2]);
  await seed.block(blocked);
  expect(await slots()).toEqual([null, null, 2]);
  const { undoImport } = await arash.query<{ undoImport: { import: { id: string } } }>(
    "mutation ($id: ID!) { undoImport(input: { id: $id }) { ... on UndoImportSuccess { import { id } } } }",
    { id: lists[2]?.list },
  );
  await arash.ended(undoImport.import.id);
  expect(await slots()).toEqual([null, null, null]);
});
