import type { Device } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { describe, expect } from "vitest";
import { calls } from "#kit/calls";
import { ENQUIRY, FILE, GET_TICKET, PRECHECK, WITHDRAW } from "#kit/documents";
import { idOf } from "#kit/ids";
import { corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";
import { send } from "#kit/uploads";

/**
 * The response time of an answer reveals the reads behind it, and calls determine the time. So calls are compared, not
 * times: they may differ only if the answer itself differs.
 */

const enquire = (client: Client, imei: string) => client.query<{ device: unknown }>(ENQUIRY, { imei });

const ONE = "BatchGetItem of 1";
const FOUND = [ONE, ONE];
/**
 * An instance that has read the name of the device's importer lately does not read it again. So the time of an enquiry
 * tells whether somebody asked about a device of this importer, which has thousands of them; nothing of the device.
 */
const ENQUIRIES: readonly [string, (seed: Seed) => Promise<Device.Device>][] = [
  ["legal, with owner and importer", (seed) => seed.device()],
  ["blocked", (seed) => seed.device({ status: "BLOCKED" })],
  ["without an owner", (seed) => seed.device({ owner: null })],
  ["of an importer that has a name", (seed) => seed.device({ importer: "importer-b" })],
  ["without an importer", (seed) => seed.device({ importer: null })],
  ["without an importer, blocked", (seed) => seed.device({ importer: null, status: "BLOCKED" })],
  [
    "with an open ticket",
    async (seed) => {
      const device = await seed.device();
      await seed.ticketFor(device);
      return device;
    },
  ],
];

describe("the enquiry makes the same calls for a device that is", () => {
  test.for(ENQUIRIES)("%s", async ([, make], { seed, system }) => {
    const device = await make(seed);
    await (
      await system.client(people.parisa)
    ).query('mutation { nameImporter(input: { organisation: "importer-b", name: "B" }) { __typename } }');
    // The viewer makes no difference, not even the owner.
    for (const client of [await system.client(null), await clientOf(system, device.owner ?? seed.msisdn())]) {
      await enquire(client, device.slots[0]);
      const { commands, result } = await calls(system.db, () => enquire(client, device.slots[0]));
      expect(result.device).not.toBeNull();
      expect(commands).toEqual(FOUND);
    }
  });

  test("missing: one call, and the answer says that it is missing", async ({ seed, system }) => {
    const client = await system.client(null);
    const { commands, result } = await calls(system.db, () => enquire(client, seed.imei()));
    expect(result.device).toBeNull();
    expect(commands).toEqual([ONE]);
  });

  test("corrected on file, or seen on a network", async ({ seed, system }) => {
    const [device, plain] = [await seed.device(), await seed.device()];
    await seed.sighting(device.slots[0]);
    await send(await system.client(people.arash), "CORRECTIONS", corrections([seed.claim(device)]));
    const client = await system.client(null);
    const commands = async ({ slots: [imei] }: Device.Device) =>
      (await calls(system.db, () => enquire(client, imei))).commands;
    expect(await commands(device)).toEqual(await commands(plain));
  });
});

const inputOf = (device: Pick<Device.Device, "slots">, seed: Seed) => {
  const { registered, correct } = seed.claim(device);
  return {
    registered: { imei1: registered[0], imei2: registered[1] },
    correct: { imei1: correct[0], imei2: correct[1] },
  };
};

describe("another person's device causes the same calls in any state:", () => {
  const STRANGERS: readonly [string, (seed: Seed) => Promise<Device.Device>][] = [
    ["blocked", (seed) => seed.device({ status: "BLOCKED" })],
    ["without an owner", (seed) => seed.device({ owner: null })],
    ["without an importer", (seed) => seed.device({ importer: null })],
    [
      "with an open ticket",
      async (seed) => {
        const device = await seed.device();
        await seed.ticketFor(device);
        return device;
      },
    ],
  ];
  test.for(STRANGERS)("%s", async ([, make], { seed, system }) => {
    const client = await clientOf(system, seed.msisdn());
    const [plain, other] = [await seed.device(), await make(seed)];
    for (const [document, more] of [
      [PRECHECK, {}],
      [FILE, { description: "…" }],
    ] as const) {
      const commands = async (device: Device.Device) => {
        const input = { ...inputOf(device, seed), ...more };
        return (await calls(system.db, () => client.query(document, { input }))).commands.toSorted();
      };
      expect(await commands(other)).toEqual(await commands(plain));
    }
  });
});

describe("an object that is hidden from a viewer costs the same as a missing one:", () => {
  const node = "query ($id: ID!) { node(id: $id) { id } }";
  const cancel = "mutation ($id: ID!) { cancelImport(input: { id: $id }) { __typename } }";
  const worklist =
    "query ($id: ID!) { worklist(first: 5, filter: { device: $id }) { nodes { id } pageInfo { endCursor } } }";

  test("a ticket, a device, an import", async ({ seed, system }) => {
    const [device, plain] = [await seed.device(), await seed.device()];
    const ticket = await seed.ticketFor(device);
    const imported = await send(await system.client(people.arash), "CORRECTIONS", corrections([seed.claim(plain)]));
    const [stranger, bita] = [await clientOf(system, seed.msisdn()), await system.client(people.bita)];
    const none = { number: "1000000008", id: "f".repeat(16) };
    const compared: readonly [Client, string, Record<string, string>, Record<string, string>][] = [
      [stranger, GET_TICKET, { number: ticket.number }, { number: none.number }],
      [stranger, WITHDRAW, { number: ticket.number }, { number: none.number }],
      [stranger, node, { id: idOf("Ticket", ticket.number) }, { id: idOf("Ticket", none.number) }],
      [stranger, node, { id: idOf("Device", device.id) }, { id: idOf("Device", none.id) }],
      [stranger, node, { id: imported.id }, { id: idOf("Import", none.id) }],
      [bita, cancel, { id: imported.id }, { id: idOf("Import", none.id) }],
      [bita, worklist, { id: idOf("Device", device.id) }, { id: idOf("Device", plain.id) }],
      [bita, worklist, { id: idOf("Device", device.id) }, { id: idOf("Device", none.id) }],
    ];
    for (const [client, query, theirs, nobodys] of compared) {
      const [one, other] = [
        await calls(system.db, () => client.send(query, theirs)),
        await calls(system.db, () => client.send(query, nobodys)),
      ];
      expect(one, query).toEqual(other);
    }
  });
});
