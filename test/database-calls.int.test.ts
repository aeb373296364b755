import { Filing, schema } from "@hamta/api";
import type { Correction, Import, Device, Msisdn, Ticket } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { ImportParts, Imports, Companies, Statistics, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { calls } from "#kit/calls";
import * as Ask from "#kit/documents";
import { idOf } from "#kit/ids";
import { bytes, corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import { OTHER_TAC, type Seed } from "#kit/seed";
import { RATES } from "#kit/rates";
import { test as base } from "#kit/system";

/**
 * The database calls and round trips of each query and mutation; docs/access-patterns.md explains them. A field that is missing here
 * fails. The instance has shown the importer's name before. A page of 20 makes as many calls as a page of 2: everything that belongs to its rows is read in batches.
 */

const LONG_PAGE = 20;
const SHORT_PAGE = 2;

/** Requests all fields of a ticket, as in a client's list. */
const PAGE = (field: string, filter = "") => `query Page($first: Int!) {
  ${field}(first: $first${filter}) { nodes { ...T device { importer { name } openTicket { number device { id } } } } pageInfo { hasNextPage } }
} ${Ask.TICKET}`;

const DEVICES = `query Devices($first: Int!) {
  devices(first: $first) { nodes { id imeis correction { slot } importer { name } openTicket { number description explanation { remedy } } } }
}`;
const IMPORTS = `query Imports($first: Int!) {
  imports(first: $first) { nodes { id state counts { outcome rows } rowsDone progress { secondsLeft } } }
}`;

type Table = Awaited<ReturnType<typeof createTable>>;

/** Twenty of everything, for one owner and one importer; each ticket has a note of a separate import. */
async function createTable(seed: Seed, owner: Msisdn.Msisdn) {
  const tickets: Ticket.Ticket[] = [];
  const devices: Device.Device[] = [];
  const imports: Import.Import[] = [];
  for (let n = 0; n < LONG_PAGE; n++) {
    const device = await seed.device({ owner, importer: "importer-a" });
    const ticket = await seed.ticketFor(device);
    const imported: Import.Import = {
      ...seed.list("importer-a"),
      state: "COMPLETED",
      problem: null,
      upload: { key: "list.csv", version: "1", versionId: null, bytes: 1 },
      rows: 1,
      chunks: 1,
      counts: { MISMATCH: 1 },
      report: "report.csv",
      endedAt: "2026-11-22T09:00:00.000Z",
    };
    await Imports.create(seed.deps.db, imported);
    const note = { at: "2026-11-22T08:30:00.000Z", kind: "MISMATCH", import: imported.id, row: n + 1 } as const;
    await Tickets.addNote(seed.deps.db, ticket, note);
    tickets.push(ticket);
    devices.push(device);
    imports.push(imported);
  }
  await Companies.update(seed.deps.db, Companies.importer("importer-a"), { name: "Sokhan" });
  const group = { channel: "COMMERCIAL", importer: "importer-a" } as const;
  const days = [{ day: "2026-11-22", group, counts: { filed: LONG_PAGE } }];
  await Statistics.add(seed.deps.db, [{ ticket: seed.id(), id: "OPEN#0", days, open: [] }], seed.deps.now);
  return { tickets, devices, imports };
}

type Asked = { as: Client; document: string; variables?: Record<string, unknown> };
type Row = {
  calls: Record<string, number>;
  /** How many of them are one after another: what a person waits for. */
  trips: number;
  page?: true;
  ask: (data: Data) => Promise<Asked> | Asked;
};
type Data = Table & { seed: Seed; owner: Client; importer: Client; expert: Client; operator: Client; ops: Client };

/** By root field, so that none is missing. */
const QUERIES: Record<string, Row> = {
  machineCredentials: {
    calls: { Query: 1 },
    trips: 1,
    ask: ({ importer }) => ({ as: importer, document: "{ machineCredentials { name history { act by } } }" }),
  },
  me: {
    calls: {},
    trips: 0,
    ask: ({ owner }) => ({ as: owner, document: "{ me { name roles msisdns organisation } }" }),
  },
  guide: {
    calls: {},
    trips: 0,
    ask: ({ owner }) => ({ as: owner, document: "{ guide { title labels { panel } } }" }),
  },
  node: {
    calls: { BatchGet: 1 },
    trips: 1,
    ask: ({ owner, tickets }) => ({
      as: owner,
      document: "query ($id: ID!) { node(id: $id) { id } }",
      variables: { id: idOf("Ticket", tickets[0]?.number ?? "") },
    }),
  },
  nodes: {
    calls: { BatchGet: 2 },
    trips: 1,
    ask: ({ owner, tickets, devices }) => ({
      as: owner,
      document: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      variables: {
        ids: [...tickets.map(({ number }) => idOf("Ticket", number)), ...devices.map(({ id }) => idOf("Device", id))],
      },
    }),
  },
  // The caller's counters, in parallel the holder; the device.
  device: {
    calls: { Update: 1, Get: 1, BatchGet: 2 },
    trips: 2,
    ask: ({ owner, devices: [device] }) => ({
      as: owner,
      document: Ask.ENQUIRY,
      variables: { imei: device?.slots[0] },
    }),
  },
  // Devices with their corrections on file; their tickets; the tickets' descriptions.
  devices: {
    calls: { Query: 1, BatchGet: 3 },
    trips: 4,
    page: true,
    ask: ({ owner }) => ({ as: owner, document: DEVICES }),
  },
  // Tickets; in parallel descriptions, devices and imports; the devices' tickets.
  tickets: {
    calls: { Query: 1, BatchGet: 5 },
    trips: 4,
    page: true,
    ask: ({ owner }) => ({ as: owner, document: PAGE("tickets") }),
  },
  // Eight shards, and the partition from before worklists had shards; then as `tickets`.
  worklist: {
    calls: { Query: 9, BatchGet: 4 },
    trips: 4,
    page: true,
    ask: ({ importer }) => ({ as: importer, document: PAGE("worklist") }),
  },
  // Eight shards; then as `tickets`.
  queue: {
    calls: { Query: 8, BatchGet: 5 },
    trips: 4,
    page: true,
    ask: ({ expert }) => ({ as: expert, document: PAGE("queue") }),
  },
  // Four shards.
  registerChanges: {
    calls: { Query: 4 },
    trips: 1,
    ask: ({ operator }) => ({
      as: operator,
      document: "{ registerChanges(first: 20) { edges { node { imei kind legality at } } } }",
    }),
  },
  registerFiles: {
    calls: { Query: 1 },
    trips: 1,
    ask: ({ operator }) => ({
      as: operator,
      document: "{ registerFiles(first: 20) { nodes { run day changes writtenAt url endCursor } } }",
    }),
  },
  ticket: {
    calls: { Query: 1, BatchGet: 2 },
    trips: 2,
    ask: ({ owner, tickets: [ticket] }) => ({
      as: owner,
      document: Ask.GET_TICKET,
      variables: { number: ticket?.number },
    }),
  },
  // The ticket; its holders and, in parallel with the requester's sightings, their devices; other sightings of three
  // IMEIs, and the models of their TAC.
  ticketEvidence: {
    calls: { BatchGet: 4, Query: 4, Get: 1 },
    trips: 3,
    ask: ({ expert, tickets: [ticket] }) => ({
      as: expert,
      document: Ask.EVIDENCE,
      variables: { number: ticket?.number },
    }),
  },
  // The days of one month in four shards, then the open tickets in four. The importers' names are known from before.
  statistics: {
    calls: { Query: 8 },
    trips: 2,
    ask: ({ ops }) => ({
      as: ops,
      document: `{ statistics(from: "2026-11-01", to: "2026-11-30", calendar: GREGORIAN) {
        total { decided } months { month } importers { importer { name } } open { hold tickets }
      } }`,
    }),
  },
  // Eight shards, of which only keys are read.
  health: {
    calls: { Query: 8 },
    trips: 1,
    ask: ({ ops }) => ({ as: ops, document: "{ health { openTickets hasMore oldestFiledAt } }" }),
  },
  // The caller's counters, of this window and of the one before.
  rateLimit: {
    calls: { BatchGet: 1 },
    trips: 1,
    ask: ({ owner }) => ({ as: owner, document: "{ rateLimit { cost quotas { name remaining resetAt } } }" }),
  },
  // The caller's counters, holders, sightings, whether the wrong IMEI was seen, with how many other numbers the new one
  // was; then the device and its correction. The device has the new IMEI's TAC.
  precheckTicket: {
    calls: { Update: 1, BatchGet: 3, Query: 2, Get: 1 },
    trips: 2,
    ask: async ({ seed, owner }) => ({
      as: owner,
      document: Ask.PRECHECK,
      variables: { input: await createInput(seed) },
    }),
  },
  imports: {
    calls: { Query: 1, BatchGet: 1 },
    trips: 2,
    page: true,
    ask: ({ importer }) => ({ as: importer, document: IMPORTS }),
  },
  // The import and its parts.
  import: {
    calls: { Query: 1 },
    trips: 1,
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

const CREATE_MACHINE = `mutation {
  createMachineCredential(input: { name: "Job", scopes: ["worklist"] }) {
    ... on CreateMachineCredentialSuccess { credential { clientId } } ${refused}
  }
}`;

async function createMachine(importer: Client): Promise<string> {
  const { createMachineCredential: created } = await importer.query<{
    createMachineCredential: { credential: { clientId: string } };
  }>(CREATE_MACHINE);
  return created.credential.clientId;
}

const MUTATIONS: Record<string, Row> = {
  createMachineCredential: {
    calls: { Update: 1, Get: 1, Query: 1, Put: 1 },
    trips: 2,
    ask: ({ importer }) => ({ as: importer, document: CREATE_MACHINE }),
  },
  rotateMachineCredential: {
    // The call is counted before the secret is written.
    calls: { Update: 2, Get: 2 },
    trips: 3,
    ask: async ({ importer }) => ({
      as: importer,
      document: `mutation ($clientId: ID!) {
        rotateMachineCredential(input: { clientId: $clientId }) {
          ... on RotateMachineCredentialSuccess { secret } ${refused}
        }
      }`,
      variables: { clientId: await createMachine(importer) },
    }),
  },
  revokeMachineCredential: {
    calls: { Get: 1, Update: 1 },
    trips: 2,
    ask: async ({ importer }) => ({
      as: importer,
      document: `mutation ($clientId: ID!) {
        revokeMachineCredential(input: { clientId: $clientId }) {
          ... on RevokeMachineCredentialSuccess { credential { revokedAt } } ${refused}
        }
      }`,
      variables: { clientId: await createMachine(importer) },
    }),
  },
  fileTicket: {
    calls: { Update: 1, BatchGet: 3, Query: 2, Get: 1, TransactWrite: 1 },
    trips: 3,
    ask: async ({ seed, owner }) => ({
      as: owner,
      document: `mutation File($input: FileTicketInput!) {
        fileTicket(input: $input) { ... on FileTicketSuccess { ticket { number status } } ${refused} }
      }`,
      variables: { input: { ...(await createInput(seed)), description: "Slot 2 is wrong" } },
    }),
  },
  withdrawTicket: {
    calls: { Query: 1, TransactWrite: 1 },
    trips: 2,
    ask: ({ owner, tickets }) => ({
      as: owner,
      document: `mutation Withdraw($number: String!) {
        withdrawTicket(input: { number: $number }) { ... on WithdrawTicketSuccess { ticket { status } } ${refused} }
      }`,
      variables: { number: tickets.at(-1)?.number },
    }),
  },
  // A phone number: the index of the first number, and beside it the lookups of the others.
  findTickets: {
    calls: { Query: 2, BatchGet: 1 },
    trips: 2,
    ask: async ({ expert, seed }) => {
      const device = await seed.device();
      await seed.ticketFor(device);
      return {
        as: expert,
        document: `query ($text: String!) { findTickets(text: $text) { number } }`,
        variables: { text: device.owner },
      };
    },
  },
  reserveTicket: {
    calls: { Query: 1, Update: 1 },
    trips: 2,
    ask: ({ expert, tickets }) => ({
      as: expert,
      document: `mutation Reserve($number: String!) {
        reserveTicket(input: { number: $number }) { ... on ReserveTicketSuccess { ticket { status } } ${refused} }
      }`,
      variables: { number: tickets.at(-2)?.number },
    }),
  },
  releaseTicket: {
    calls: { Query: 1, Update: 1 },
    trips: 2,
    ask: ({ expert, tickets }) => ({
      as: expert,
      document: `mutation Release($number: String!) {
        releaseTicket(input: { number: $number }) { ... on ReleaseTicketSuccess { ticket { status } } ${refused} }
      }`,
      variables: { number: tickets.at(-2)?.number },
    }),
  },
  reviewTicket: {
    calls: { Query: 1, BatchGet: 1, TransactWrite: 1 },
    trips: 3,
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
  // The device and its correction, and beside them the holder of the wrong IMEI.
  revertTicket: {
    calls: { Query: 1, BatchGet: 2, TransactWrite: 1 },
    trips: 3,
    ask: async ({ expert, seed }) => {
      const { number } = await seed.ticketFor(await seed.device({ importer: null }));
      return {
        as: expert,
        document: `mutation Revert($number: String!) {
          revertTicket(input: { number: $number, note: "Another box" }) {
            ... on RevertTicketSuccess { ticket { status revertedAt } } ${refused}
          }
        }`,
        variables: { number },
      };
    },
  },
  createImport: {
    calls: { Put: 1 },
    trips: 1,
    ask: ({ importer }) => ({
      as: importer,
      document: Ask.CREATE_IMPORT,
      variables: { input: { kind: "CORRECTIONS", fileName: "list.csv" } },
    }),
  },
  // The import that the previous mutation created.
  cancelImport: {
    calls: { Get: 1, Update: 1 },
    trips: 2,
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
  endImport: {
    calls: { Get: 2, TransactWrite: 1 },
    trips: 3,
    ask: async ({ ops, seed }) => ({
      as: ops,
      document: `mutation End($id: ID!) {
        endImport(input: { id: $id, note: "Stuck" }) { ... on EndImportSuccess { import { state } } ${refused} }
      }`,
      variables: { id: idOf("Import", (await seed.waiting(seed.list(`importer-${seed.id()}`), 1, "kept/a")).id) },
    }),
  },
  commitImport: {
    calls: { Get: 1, TransactWrite: 1 },
    trips: 2,
    ask: async (data) => ({
      as: data.importer,
      document: importing("commitImport", "CommitImportSuccess"),
      variables: { id: await createEndedImport(data, { dryRun: true }) },
    }),
  },
  undoImport: {
    calls: { Get: 1, TransactWrite: 1 },
    trips: 2,
    ask: async (data) => ({
      as: data.importer,
      document: importing("undoImport", "UndoImportSuccess"),
      variables: { id: await createEndedImport(data, { dryRun: false }) },
    }),
  },
  columnNames: {
    calls: { BatchGet: 1 },
    trips: 1,
    ask: ({ importer }) => ({
      as: importer,
      document: '{ columnNames(kind: CORRECTIONS, header: ["Old IMEI 1"]) { column header } }',
    }),
  },
  contact: {
    calls: { Get: 1 },
    trips: 1,
    ask: ({ ops }) => ({
      as: ops,
      document: '{ contact(organisation: "importer-a") { ... on Contact { name phone site } } }',
    }),
  },
  // The import and its parts; the holders, then the device.
  undoPreview: {
    calls: { Get: 1, Query: 2 },
    trips: 2,
    ask: async (data) => ({
      as: data.importer,
      document: "query ($id: ID!) { undoPreview(id: $id) { reversible kept { reason rows } unchecked } }",
      variables: { id: await createEndedImport(data, { dryRun: false }) },
    }),
  },
  // For each number a put; then the choices, strongly consistent.
  updateNotices: {
    calls: { BatchGet: 1, Update: 1 },
    trips: 2,
    ask: ({ owner }) => ({
      as: owner,
      document: `mutation { updateNotices(input: { sms: false }) { ... on UpdateNoticesSuccess { viewer { sms } } ${refused} } }`,
    }),
  },
  // The account is in the user pool.
  requestSignIn: {
    calls: { Update: 1, Get: 1 },
    trips: 1,
    ask: ({ owner }) => ({
      as: owner,
      document: `mutation {
        requestSignIn(input: { msisdn: "0900 000 0001" }) { ... on RequestSignInSuccess { msisdn } ${refused} }
      }`,
    }),
  },
  // The call is counted before the write.
  updateContact: {
    calls: { Update: 2, Get: 1 },
    trips: 2,
    ask: ({ importer }) => ({
      as: importer,
      document: `mutation {
        updateContact(input: { phone: "021 8877 6655", site: "" }) {
          ... on UpdateContactSuccess { contact { phone } } ${refused}
        }
      }`,
    }),
  },
  // The record before the account, and its end after it. Three calls of the user pool are none of the table.
  invitePerson: {
    calls: { Update: 2, Get: 1, Put: 1 },
    trips: 3,
    ask: ({ ops }) => ({
      as: ops,
      document: `mutation {
        invitePerson(input: { email: "bita@importer-b.example", name: "Bita", role: IMPORTER, organisation: "importer-b" }) {
          ... on InvitePersonSuccess { invitation { sentAt } } ${refused}
        }
      }`,
    }),
  },
  invitations: {
    calls: { Query: 1 },
    trips: 1,
    ask: ({ ops }) => ({ as: ops, document: "{ invitations(first: 20) { nodes { email } } }" }),
  },
  nameImporter: {
    calls: { Update: 1 },
    trips: 1,
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

/** A claim that passes every rule, about a device without a ticket. */
async function createInput(seed: Seed) {
  const device = await seed.device({ owner: OWNER });
  const { registered, correct } = seed.claim(device);
  await seed.seen({ registered, correct }, OWNER);
  const typed = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });
  return { registered: typed(registered), correct: typed(correct) };
}

/** A finished list of one row. */
async function createEndedImport({ importer, seed }: Data, options: { dryRun: boolean }): Promise<string> {
  const list = bytes(corrections([seed.claim({ slots: seed.pair() })]));
  const id = await importer.upload("CORRECTIONS", "list.csv", list, options);
  return (await importer.ended(id)).id;
}

/** Number of calls by command. */
function countByCommand(commands: readonly string[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const call of commands) {
    const kind = call.replace(/ of .*/, "").replace(/Items?$/, "");
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

async function firstOf(importer: Client): Promise<string> {
  const { imports } = await importer.query<{ imports: { nodes: { id: string; state: string }[] } }>(IMPORTS, {
    first: 50,
  });
  const createEndedImport = imports.nodes.find(({ state }) => state === "COMPLETED");
  if (!createEndedImport) throw new Error("There is no import that has ended");
  return createEndedImport.id;
}

const test = base
  .extend("options", { scope: "file" }, () => ({ api: { rates: RATES } }))
  .extend("data", { scope: "file" }, async ({ system, seed }): Promise<Data> => {
    const created = await createTable(seed, OWNER);
    const owner = await clientOf(system, OWNER);
    await owner.query(Ask.ENQUIRY, { imei: created.devices[0]?.slots[0] });
    return {
      ...created,
      seed,
      owner,
      importer: await system.client(people.arash),
      expert: await system.client(people.kaveh),
      operator: await system.client(people.omid),
      ops: await system.client(people.parisa),
    };
  });

describe.each(Object.entries({ ...QUERIES, ...MUTATIONS }))("%s", (_, { ask, calls: expected, trips, page }) => {
  test(
    page ? "makes as many calls for a page of twenty as for a page of two" : "makes no more calls than listed",
    async ({ system, data }) => {
      await system.idle();
      const { as, document, variables } = await ask(data);
      const run = async (first: number) => {
        const { commands, trips } = await calls(system.db, async () => {
          const answer = await as.query<Record<string, unknown>>(document, page ? { ...variables, first } : variables);
          if (page) expect(rowsOf(answer)).toBe(first);
          expect(JSON.stringify(answer)).not.toContain('"errors"');
        });
        return { calls: countByCommand(commands), trips };
      };
      expect(await run(LONG_PAGE)).toEqual({ calls: expected, trips });
      if (page) expect(await run(SHORT_PAGE)).toEqual({ calls: expected, trips });
    },
  );
});

const rowsOf = (answer: Record<string, unknown>) =>
  Object.values(answer).flatMap((list) => (list as { nodes: unknown[] }).nodes).length;

test("every field of Query and Mutation is listed", () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(Object.keys({ ...QUERIES, ...MUTATIONS }).toSorted()).toEqual(fields.toSorted());
});

test("a claim reads the TAC of the new IMEI only if the device has another, whether or not a rule fails", async ({
  data: { seed },
}) => {
  const device = await seed.device({ owner: OWNER });
  const seen = seed.claim(device, seed.imei(OTHER_TAC));
  await seed.seen(seen, OWNER);
  const precheck = async (claim: Correction.Claim) => {
    const { commands } = await calls(seed.deps.db, () => Filing.precheck(seed.api, { msisdns: [OWNER] }, claim));
    return countByCommand(commands);
  };
  const passes = await precheck(seen);
  expect(passes).toEqual({ BatchGet: 3, Query: 3 });
  expect(await precheck(seed.claim(device, seed.imei(OTHER_TAC)))).toEqual(passes);
  expect(await precheck(seed.claim(device))).toEqual({ BatchGet: 3, Query: 2 });
});

test("running imports are counted once each, whichever counts are requested", async ({ system, data, seed }) => {
  const { ops } = data;
  // Different uploaders: the lists of one uploader are processed in turn. Ops' list covers this month and the last.
  for (let n = 0; n < 3; n++) {
    const running: Import.Import = { ...seed.list(`importer-${n}`), chunks: 2, rows: 10 };
    await Imports.create(system.deps.db, running);
    await ImportParts.putProgress(system.deps.db, running.id, { number: 0, part: 0, counts: { ON_FILE: 4 } });
  }
  const { commands } = await calls(system.db, () => ops.query(IMPORTS, { first: 100 }));
  const counts = countByCommand(commands);
  expect(counts).toEqual({ Query: 2 + 3, BatchGet: 1 });
});

test("a running import comes with the counts of its chunks, in one call", async ({ system, data, seed }) => {
  const running: Import.Import = { ...seed.list("importer-a"), chunks: 2, rows: 10 };
  await Imports.create(system.deps.db, running);
  for (const [number, counts] of [{ ON_FILE: 4 }, { ON_FILE: 1, RESOLVED: 2 }].entries()) {
    await ImportParts.putProgress(system.deps.db, running.id, { number, part: 0, counts });
  }
  const ask = (fields: string) =>
    calls(system.db, () => data.importer.query(`query ($id: ID!) { import(id: $id) { ${fields} } }`, variables));
  const variables = { id: idOf("Import", running.id) };
  const counted = await ask("rowsDone counts { outcome rows }");
  expect(counted.result).toEqual({
    import: {
      rowsDone: 7,
      counts: [
        { outcome: "ON_FILE", rows: 5 },
        { outcome: "RESOLVED", rows: 2 },
      ],
    },
  });
  expect(counted.commands).toEqual(["Query"]);
  // Without them a read of one item is enough.
  expect((await ask("state")).commands).toEqual(["GetItem"]);
});
