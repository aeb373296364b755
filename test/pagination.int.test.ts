import type { Msisdn } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { describe, expect } from "vitest";
import { DEVICES, TICKETS } from "#kit/documents";
import { idOf } from "#kit/ids";
import { corrections } from "#kit/lists";
import { clientOf, subscriber } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";
import { send } from "#kit/uploads";

/** Lists page by page, from either end, and objects by their ids. */

type Connection = {
  nodes: { id: string; number: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};
type Args = { first?: number; after?: string | null; last?: number; before?: string | null };

const ticketsOf = async (client: Client, args: Args) =>
  (await client.query<{ tickets: Connection }>(TICKETS, args)).tickets;
const numbersOf = ({ nodes }: Connection) => nodes.map(({ number }) => number);

/** Files tickets of one person, newest first, with at least a millisecond between them. */
async function filed(seed: Seed, count: number, owners: readonly Msisdn.Msisdn[]): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at++) {
    const device = await seed.device({ owner: owners[at % owners.length]! });
    numbers.unshift((await seed.ticketFor(device)).number);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return numbers;
}

/** All pages from one end to the other. */
async function pages(client: Client, size: number, from: "first" | "last"): Promise<string[][]> {
  const all: string[][] = [];
  for (let cursor: string | null = null; ;) {
    const args: Args = from === "first" ? { first: size, after: cursor } : { last: size, before: cursor };
    const page = await ticketsOf(client, args);
    all.push(numbersOf(page));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    expect([startCursor, endCursor]).toEqual([page.edges[0]?.cursor ?? null, page.edges.at(-1)?.cursor ?? null]);
    if (!(from === "first" ? hasNextPage : hasPreviousPage)) return all;
    cursor = from === "first" ? endCursor : startCursor;
  }
}

describe("a person's tickets", () => {
  test.for([1, 2])(
    "under %i numbers are newest first, and the same from either end",
    async (count, { seed, system }) => {
      const owners = Array.from({ length: count }, () => seed.msisdn());
      const n = await filed(seed, 5, owners);
      const client = await system.client(subscriber(owners[0]!, ...owners.slice(1)));
      expect(await pages(client, 2, "first")).toEqual([n.slice(0, 2), n.slice(2, 4), n.slice(4)]);
      expect(await pages(client, 2, "last")).toEqual([n.slice(3), n.slice(1, 3), n.slice(0, 1)]);
      expect(await pages(client, 5, "first")).toEqual([n]);
      expect(await pages(client, 5, "last")).toEqual([n]);
    },
  );

  test("before a cursor are the previous page, and between two cursors the tickets between", async ({
    seed,
    system,
  }) => {
    const owner = seed.msisdn();
    const n = await filed(seed, 5, [owner]);
    const client = await clientOf(system, owner);
    const third = await ticketsOf(client, { first: 3 });
    expect(third.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const cursor = third.pageInfo.endCursor;
    const before = await ticketsOf(client, { last: 1, before: cursor });
    expect(numbersOf(before)).toEqual([n[1]]);
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const between = await ticketsOf(client, { first: 10, after: third.edges[0]!.cursor, before: cursor });
    expect(numbersOf(between)).toEqual([n[1]]);
    expect(between.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
});

describe("a page", () => {
  const REFUSED: readonly [string, Args][] = [
    ["without first or last", {}],
    ["with first and last", { first: 1, last: 1 }],
    ["of none", { first: 0 }],
    ["of less than none", { last: -1 }],
    ["of more than 100", { first: 101 }],
    ["of more than 100 from the end", { last: 101 }],
    ["after what is no cursor", { first: 20, after: "nonsense!" }],
    ["after an empty cursor", { first: 20, after: "" }],
    ["before what is no cursor", { last: 20, before: "nonsense!" }],
  ];
  test.for(REFUSED)("%s is refused with an action", async ([, args], { seed, system }) => {
    const client = await clientOf(system, seed.msisdn());
    for (const query of [TICKETS, DEVICES]) {
      const { errors } = await client.send(query, args);
      const message = expect.stringMatching(/first|last|cursor/) as string;
      expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
    }
  });

  const cursor = (text: string) => (list: string) => Buffer.from(`${list}:${text}`).toString("base64url");
  type Placed = Pick<Args, "first" | "last"> & Partial<Record<"after" | "before", (list: string) => string>>;
  test.for<[string, Placed]>([
    ["after a cursor below all of the list", { first: 20, after: cursor("A") }],
    ["after a cursor above all of the list", { first: 20, after: cursor("Z") }],
    ["before a cursor below all of the list", { last: 20, before: cursor("A") }],
    ["before a cursor above all of the list", { last: 20, before: cursor("Z") }],
    ["between cursors that are the wrong way round", { first: 20, after: cursor("Z"), before: cursor("A") }],
    ["after letters that sort unlike in the database", { first: 20, after: cursor("TICKET#\u{1F600}") }],
  ])("%s is accepted", async ([, { after, before, ...rest }], { seed, system }) => {
    const client = await clientOf(system, seed.msisdn());
    for (const [list, query] of [
      ["tickets", TICKETS],
      ["devices", DEVICES],
    ] as const) {
      const args = { ...rest, after: after?.(list), before: before?.(list) };
      expect((await client.send(query, args)).errors).toBeUndefined();
    }
  });

  test("an error is in the viewer's language, with an action", async ({ seed, system }) => {
    const client = await clientOf(system, seed.msisdn(), "fa");
    const { errors } = await client.send(TICKETS, { first: 0 });
    const [message, action] = [expect.stringMatching(/باید از ۱ تا ۱۰۰ باشد/), expect.stringMatching(/صفحه/)];
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT", action } }]);
  });
});

describe("by its id", () => {
  const NODE = `query ($id: ID!) {
    node(id: $id) {
      __typename id
      ... on Ticket { number subject }
      ... on Device { imeis }
      ... on Import { fileName }
      ... on Importer { organisation name }
    }
  }`;
  const nodeOf = async (client: Client, id: string) => (await client.query<{ node: unknown }>(NODE, { id })).node;

  test("every object is found by viewers who may see it, and by nobody else", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const [owner, stranger] = [await clientOf(system, device.owner), await clientOf(system, seed.msisdn())];
    const [kaveh, parisa] = [await system.client(people.kaveh), await system.client(people.parisa)];
    const nobody = await system.client(null);
    const { id } = await send(arash, "CORRECTIONS", corrections([seed.claim(await seed.device())]), "node.csv");
    const seen = [
      [
        idOf("Ticket", ticket.number),
        { number: ticket.number, subject: "IMEI_MISMATCH" },
        [owner, arash, kaveh, parisa],
      ],
      [idOf("Device", device.id), { imeis: device.slots }, [owner, arash, kaveh, parisa]],
      [id, { fileName: "node.csv" }, [arash, parisa]],
    ] as const;
    for (const [id, fields, who] of seen) {
      for (const client of [owner, stranger, arash, bita, kaveh, parisa, nobody]) {
        const expected = (who as readonly Client[]).includes(client) ? { id, ...fields } : null;
        if (expected) expect(await nodeOf(client, id)).toMatchObject(expected);
        else expect(await nodeOf(client, id)).toBeNull();
      }
    }
    expect(await nodeOf(nobody, idOf("Importer", "importer-a"))).toEqual({
      __typename: "Importer",
      id: idOf("Importer", "importer-a"),
      organisation: "importer-a",
      name: "importer-a",
    });
  });

  test.for([
    "nonsense",
    "",
    "1000000008",
    idOf("Ticket", "1000000008"),
    idOf("Ticket", ""),
    `${idOf("Ticket", "1000000008")}=`,
    idOf("Import", "x".repeat(3_000)),
    idOf("Importer", "Not An Organisation"),
    Buffer.from("Viewer:kaveh").toString("base64url"),
  ])("%j is null", async (id, { system }) => {
    expect(await nodeOf(await system.client(people.kaveh), id)).toBeNull();
  });

  test("several are returned in order, with null for missing ones, and more than 100 are refused", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const client = await clientOf(system, device.owner);
    const ids = [idOf("Device", device.id), "nonsense", idOf("Ticket", ticket.number), idOf("Device", device.id)];
    const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect(await client.query(NODES, { ids })).toEqual({
      nodes: [{ id: ids[0] }, null, { id: ids[2] }, { id: ids[3] }],
    });
    const { errors } = await client.send(NODES, { ids: Array.from({ length: 101 }, () => ids[0]) });
    expect(errors).toMatchObject([{ extensions: { code: "LIST_TOO_LONG" } }]);
  });
});

test("ops set an importer's name, and an invalid name or organisation is refused", async ({ system }) => {
  const parisa = await system.client(people.parisa);
  const NAME = `mutation ($input: NameImporterInput!) {
    nameImporter(input: $input) {
      ... on NameImporterSuccess { importer { organisation name } }
      ... on Refusal { errors { code field } }
    }
  }`;
  const input = { organisation: "importer-named", name: " Sokhan Co. " };
  const named = { organisation: "importer-named", name: "Sokhan Co." };
  expect(await parisa.query(NAME, { input })).toEqual({ nameImporter: { importer: named } });
  for (const name of ["\u200b", "\u202eevil", "a\nb", "\ud800"])
    expect(await parisa.query(NAME, { input: { ...input, name } })).toEqual({
      nameImporter: { errors: [{ code: "IMPORTER_NAME_INVALID", field: ["name"] }] },
    });
  expect(await parisa.query(NAME, { input: { organisation: "No Such", name: " " } })).toEqual({
    nameImporter: {
      errors: [
        { code: "ORGANISATION_INVALID", field: ["organisation"] },
        { code: "IMPORTER_NAME_INVALID", field: ["name"] },
      ],
    },
  });
});
