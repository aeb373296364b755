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
 * How long an answer takes tells what was read for it, and calls are what takes long. So calls are compared, not times:
 * they may differ by what the answer says itself, and by nothing else.
 */

const enquire = (client: Client, imei: string) => client.query<{ device: unknown }>(ENQUIRY, { imei });

const ONE = "BatchGetItem of 1";
const FOUND = [ONE, ONE];
const ENQUIRIES: readonly [string, (seed: Seed) => Promise<Device.Device>, readonly string[]][] = [
  ["legal, with owner and importer", (seed) => seed.device(), [...FOUND, ONE]],
  ["blocked", (seed) => seed.device({ status: "BLOCKED" }), [...FOUND, ONE]],
  ["without an owner", (seed) => seed.device({ owner: null }), [...FOUND, ONE]],
  ["of an importer that has a name", (seed) => seed.device({ importer: "importer-b" }), [...FOUND, ONE]],
  ["without an importer", (seed) => seed.device({ importer: null }), FOUND],
  ["without an importer, blocked", (seed) => seed.device({ importer: null, status: "BLOCKED" }), FOUND],
  [
    "with an open ticket",
    async (seed) => {
      const device = await seed.device();
      await seed.ticketFor(device);
      return device;
    },
    [...FOUND, ONE],
  ],
];

describe("the enquiry makes no other call for a device that is", () => {
  test.for(ENQUIRIES)("%s", async ([, make, expected], { seed, system }) => {
    const device = await make(seed);
    await (
      await system.client(people.parisa)
    ).query('mutation { nameImporter(input: { organisation: "importer-b", name: "B" }) { __typename } }');
    // Nor does it matter who asks, be it the owner.
    for (const client of [await system.client(null), await clientOf(system, device.owner ?? seed.msisdn())]) {
      const { made, result } = await calls(system.deps.db, () => enquire(client, device.slots[0]));
      expect(result.device).not.toBeNull();
      expect(made).toEqual(expected);
    }
  });

  test("not there: one call, and its answer says so", async ({ seed, system }) => {
    const client = await system.client(null);
    const { made, result } = await calls(system.deps.db, () => enquire(client, seed.imei()));
    expect(result.device).toBeNull();
    expect(made).toEqual([ONE]);
  });

  test("corrected on file, or seen on a network", async ({ seed, system }) => {
    const [device, plain] = [await seed.device(), await seed.device()];
    await seed.sighting(device.slots[0]);
    await send(await system.client(people.arash), "CORRECTIONS", corrections([seed.claim(device)]));
    const client = await system.client(null);
    const made = async ({ slots: [imei] }: Device.Device) =>
      (await calls(system.deps.db, () => enquire(client, imei))).made;
    expect(await made(device)).toEqual(await made(plain));
  });
});

const inputOf = (device: Pick<Device.Device, "slots">, seed: Seed) => {
  const { registered, correct } = seed.claim(device);
  return {
    registered: { imei1: registered[0], imei2: registered[1] },
    correct: { imei1: correct[0], imei2: correct[1] },
  };
};

describe("of a stranger's device the same calls are made, whatever it is:", () => {
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
      const made = async (device: Device.Device) => {
        const input = { ...inputOf(device, seed), ...more };
        return (await calls(system.deps.db, () => client.query(document, { input }))).made.toSorted();
      };
      expect(await made(other)).toEqual(await made(plain));
    }
  });
});

describe("a thing that is not there for somebody costs what one that does not exist costs:", () => {
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
        await calls(system.deps.db, () => client.send(query, theirs)),
        await calls(system.deps.db, () => client.send(query, nobodys)),
      ];
      expect(one, query).toEqual(other);
    }
  });
});
