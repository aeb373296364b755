import { schema } from "@hamta/api";
import type { Import, Device, Msisdn, Ticket } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { Imports, Importers, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { calls } from "#kit/calls";
import * as Ask from "#kit/documents";
import { idOf } from "#kit/ids";
import { bytes, corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/**
 * What each query and mutation asks of the table, call by call; docs/access-patterns.md says why. A field that is not
 * here fails, and a page of twenty asks as often as a page of two: all that hangs on its rows is read in batches.
 */

const LONG = 20;
const SHORT = 2;

/** As clients read lists of tickets: everything that can be asked of one. */
const PAGE = (field: string, filter = "") => `query Page($first: Int!) {
  ${field}(first: $first${filter}) { nodes { ...T device { importer { name } openTicket { number device { id } } } } pageInfo { hasNextPage } }
} ${Ask.TICKET}`;

const DEVICES = `query Devices($first: Int!) {
  devices(first: $first) { nodes { id imeis importer { name } openTicket { number description explanation { remedy } } } }
}`;
const IMPORTS = `query Imports($first: Int!) {
  imports(first: $first) { nodes { id state counts { outcome rows } rowsDone progress { secondsLeft } } }
}`;

type Table = Awaited<ReturnType<typeof furnish>>;

/** Twenty of everything, of one owner and one importer; each ticket was noted by an import of its own. */
async function furnish(seed: Seed, owner: Msisdn.Msisdn) {
  const tickets: Ticket.Ticket[] = [];
  const devices: Device.Device[] = [];
  const imports: Import.Import[] = [];
  for (let n = 0; n < LONG; n++) {
    const device = await seed.device({ owner, importer: "importer-a" });
    const ticket = await seed.ticketFor(device);
    const imported: Import.Import = {
      ...seed.list("importer-a"),
      state: "COMPLETED",
      chunks: 1,
      counts: { MISMATCH: 1 },
    };
    await Imports.announce(seed.deps.db, imported);
    const note = { at: "2026-11-22T08:30:00.000Z", kind: "MISMATCH", import: imported.id, row: n + 1 } as const;
    await Tickets.note(seed.deps.db, ticket, note);
    tickets.push(ticket);
    devices.push(device);
    imports.push(imported);
  }
  await Importers.name(seed.deps.db, { id: "importer-a", name: "Sokhan" });
  return { tickets, devices, imports };
}

type Asked = { as: Client; document: string; variables?: Record<string, unknown> };
type Row = {
  calls: Record<string, number>;
  page?: true;
  /** It begins an import, which goes on by itself: what comes after is that one's. */
  begins?: true;
  ask: (world: World) => Promise<Asked> | Asked;
};
type World = Table & { seed: Seed; owner: Client; importer: Client; expert: Client; ops: Client };

/** By root field, so that none is forgotten. */
const QUERIES: Record<string, Row> = {
  me: { calls: {}, ask: ({ owner }) => ({ as: owner, document: "{ me { name roles msisdns organisation } }" }) },
  guide: { calls: {}, ask: ({ owner }) => ({ as: owner, document: "{ guide { title labels { panel } } }" }) },
  node: {
    calls: { BatchGet: 1 },
    ask: ({ owner, tickets }) => ({
      as: owner,
      document: "query ($id: ID!) { node(id: $id) { id } }",
      variables: { id: idOf("Ticket", tickets[0]?.number ?? "") },
    }),
  },
  nodes: {
    calls: { BatchGet: 2 },
    ask: ({ owner, tickets, devices }) => ({
      as: owner,
      document: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      variables: {
        ids: [...tickets.map(({ number }) => idOf("Ticket", number)), ...devices.map(({ id }) => idOf("Device", id))],
      },
    }),
  },
  // Holder, device, and how its importer is called.
  device: {
    calls: { BatchGet: 3 },
    ask: ({ owner, devices: [device] }) => ({
      as: owner,
      document: Ask.ENQUIRY,
      variables: { imei: device?.slots[0] },
    }),
  },
  // Devices; beside each other their importers and tickets, then what those wrote.
  devices: { calls: { Query: 1, BatchGet: 4 }, page: true, ask: ({ owner }) => ({ as: owner, document: DEVICES }) },
  // Tickets; descriptions, devices and imports beside each other; importers; the devices' tickets.
  tickets: {
    calls: { Query: 1, BatchGet: 6 },
    page: true,
    ask: ({ owner }) => ({ as: owner, document: PAGE("tickets") }),
  },
  worklist: {
    calls: { Query: 1, BatchGet: 5 },
    page: true,
    ask: ({ importer }) => ({ as: importer, document: PAGE("worklist") }),
  },
  // Eight shards, each with its tickets.
  queue: {
    calls: { Query: 8, BatchGet: 13 },
    page: true,
    ask: ({ expert }) => ({ as: expert, document: PAGE("queue") }),
  },
  ticket: {
    calls: { Query: 1, BatchGet: 2 },
    ask: ({ owner, tickets: [ticket] }) => ({
      as: owner,
      document: Ask.GET_TICKET,
      variables: { number: ticket?.number },
    }),
  },
  // The ticket; its holders, then their devices, beside them the requester's sightings; others' of each of three IMEIs.
  ticketEvidence: {
    calls: { BatchGet: 4, Query: 3, Get: 1 },
    ask: ({ expert, tickets: [ticket] }) => ({
      as: expert,
      document: Ask.EVIDENCE,
      variables: { number: ticket?.number },
    }),
  },
  // Eight shards, of which keys alone are read.
  health: {
    calls: { Query: 8 },
    ask: ({ ops }) => ({ as: ops, document: "{ health { openTickets hasMore oldestFiledAt } }" }),
  },
  precheckTicket: {
    calls: { BatchGet: 3, Query: 1, Get: 1 },
    ask: async ({ seed, owner }) => ({ as: owner, document: Ask.PRECHECK, variables: { input: await fresh(seed) } }),
  },
  imports: {
    calls: { Query: 1, BatchGet: 1 },
    page: true,
    ask: ({ importer }) => ({ as: importer, document: IMPORTS }),
  },
  import: {
    calls: { Get: 1 },
    ask: async ({ importer }) => ({
      as: importer,
      document: "query Import($id: ID!) { import(id: $id) { id state counts { outcome rows } rowsDone } }",
      variables: { id: await firstOf(importer) },
    }),
  },
};

const refused = "... on Refusal { errors { code } }";
const importing = (field: string, type: string) => `mutation Do($id: ID!) {
  ${field}(input: { id: $id }) { ... on ${type} { import { id state } } ${refused} }
}`;

const MUTATIONS: Record<string, Row> = {
  fileTicket: {
    calls: { BatchGet: 3, Query: 1, Get: 1, TransactWrite: 1 },
    ask: async ({ seed, owner }) => ({
      as: owner,
      document: `mutation File($input: FileTicketInput!) {
        fileTicket(input: $input) { ... on FileTicketSuccess { ticket { number status } } ${refused} }
      }`,
      variables: { input: { ...(await fresh(seed)), description: "Slot 2 is wrong" } },
    }),
  },
  withdrawTicket: {
    calls: { Query: 1, TransactWrite: 1 },
    ask: ({ owner, tickets }) => ({
      as: owner,
      document: `mutation Withdraw($number: String!) {
        withdrawTicket(input: { number: $number }) { ... on WithdrawTicketSuccess { ticket { status } } ${refused} }
      }`,
      variables: { number: tickets.at(-1)?.number },
    }),
  },
  reviewTicket: {
    calls: { Query: 1, Get: 2, TransactWrite: 1 },
    ask: ({ expert, tickets }) => ({
      as: expert,
      document: `mutation Review($number: String!) {
        reviewTicket(input: { number: $number, verdict: NOT_OWNER, note: "Seen" }) {
          ... on ReviewTicketSuccess { ticket { status } } ${refused}
        }
      }`,
      variables: { number: tickets.at(-2)?.number },
    }),
  },
  createImport: {
    calls: { Put: 1 },
    ask: ({ importer }) => ({
      as: importer,
      document: Ask.CREATE_IMPORT,
      variables: { input: { kind: "CORRECTIONS", fileName: "list.csv" } },
    }),
  },
  // The import that the one before announced.
  cancelImport: {
    calls: { Get: 1, Update: 1 },
    ask: async ({ importer }) => {
      const { createImport } = await importer.query<Ask.CreatedImport>(Ask.CREATE_IMPORT, {
        input: { kind: "CORRECTIONS", fileName: "list.csv" },
      });
      if (!("import" in createImport)) throw new Error("Not announced");
      return {
        as: importer,
        document: importing("cancelImport", "CancelImportSuccess"),
        variables: { id: createImport.import.id },
      };
    },
  },
  commitImport: {
    calls: { Get: 1, TransactWrite: 1 },
    begins: true,
    ask: async (world) => ({
      as: world.importer,
      document: importing("commitImport", "CommitImportSuccess"),
      variables: { id: await ended(world, { dryRun: true }) },
    }),
  },
  undoImport: {
    calls: { Get: 1, TransactWrite: 1 },
    begins: true,
    ask: async (world) => ({
      as: world.importer,
      document: importing("undoImport", "UndoImportSuccess"),
      variables: { id: await ended(world, { dryRun: false }) },
    }),
  },
  nameImporter: {
    calls: { Update: 1 },
    ask: ({ ops }) => ({
      as: ops,
      document: `mutation {
        nameImporter(input: { organisation: "importer-b", name: "Other" }) {
          ... on NameImporterSuccess { importer { id name } } ${refused}
        }
      }`,
    }),
  },
};

const OWNER = "989129000001" as Msisdn.Msisdn;

/** A claim that passes every rule, about a device that has no ticket. */
async function fresh(seed: Seed) {
  const device = await seed.device({ owner: OWNER });
  const { registered, correct } = seed.claim(device);
  await seed.seen({ registered, correct }, OWNER);
  const typed = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });
  return { registered: typed(registered), correct: typed(correct) };
}

/** A list of one row that has ended. */
async function ended({ importer, seed }: World, options: { dryRun: boolean }): Promise<string> {
  const list = bytes(corrections([seed.claim({ slots: seed.pair() })]));
  const id = await importer.upload("CORRECTIONS", "list.csv", list, options);
  return (await importer.ended(id)).id;
}

/** By kind of call. */
function counted(made: readonly string[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const call of made) {
    const kind = call.replace(/ of .*/, "").replace(/Items?$/, "");
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

async function firstOf(importer: Client): Promise<string> {
  const { imports } = await importer.query<{ imports: { nodes: { id: string; state: string }[] } }>(IMPORTS, {
    first: 50,
  });
  const ended = imports.nodes.find(({ state }) => state === "COMPLETED");
  if (!ended) throw new Error("There is no import that has ended");
  return ended.id;
}

const test = base.extend("world", { scope: "file" }, async ({ system, seed }): Promise<World> => ({
  ...(await furnish(seed, OWNER)),
  seed,
  owner: await clientOf(system, OWNER),
  importer: await system.client(people.arash),
  expert: await system.client(people.kaveh),
  ops: await system.client(people.parisa),
}));

describe.each(Object.entries({ ...QUERIES, ...MUTATIONS }))("%s", (_, { ask, calls: expected, page, begins }) => {
  test(page ? "asks for a page of twenty as often as for one of two" : "asks no oftener", async ({ system, world }) => {
    await system.idle();
    const { as, document, variables } = await ask(world);
    const run = async (first: number) => {
      const { made } = await calls(system.deps.db, async () => {
        const answer = await as.query<Record<string, unknown>>(document, page ? { ...variables, first } : variables);
        if (page) expect(rowsOf(answer)).toBe(first);
        expect(JSON.stringify(answer)).not.toContain('"errors"');
      });
      const own = Object.values(expected).reduce((sum, times) => sum + times, 0);
      return counted(begins ? made.slice(0, own) : made);
    };
    expect(await run(LONG)).toEqual(expected);
    if (page) expect(await run(SHORT)).toEqual(expected);
  });
});

const rowsOf = (answer: Record<string, unknown>) =>
  Object.values(answer).flatMap((list) => (list as { nodes: unknown[] }).nodes).length;

test("every field of Query and Mutation is here", () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(Object.keys({ ...QUERIES, ...MUTATIONS }).toSorted()).toEqual(fields.toSorted());
});

test("running imports are counted once each, whatever is asked of their counts", async ({ system, world, seed }) => {
  const { ops } = world;
  // Of uploaders of their own: one uploader's lists are worked on in turn. Ops' list is of this month and the last.
  for (let n = 0; n < 3; n++) {
    const running: Import.Import = { ...seed.list(`importer-${n}`), chunks: 2, rows: 10 };
    await Imports.announce(system.deps.db, running);
    await Imports.putProgress(system.deps.db, running.id, { number: 0, part: 0, counts: { ON_FILE: 4 } });
  }
  const { made } = await calls(system.deps.db, () => ops.query(IMPORTS, { first: 100 }));
  const asked = counted(made);
  expect(asked).toEqual({ Query: 2 + 3, BatchGet: 1 });
});
