import { Imei, type Pair } from "@hamta/core";
import { people, Rehearsal } from "@hamta/local";
import { readFileSync } from "node:fs";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { commit, undo, waitUntilEnded } from "#kit/follow-ups";
import { bytes, corrections, csv, devices } from "#kit/lists";
import { post } from "#kit/second-api";
import { evaluate } from "./infra/evaluate/evaluate.ts";
import type { Graph } from "./infra/evaluate/graph.ts";
import { functionOf, roleOf } from "./infra/evaluate/query.ts";

/** The production stage on this machine: its bundles in processes of their own, with its roles and settings. */

/** A frontend's manifest, which a stage registers. */
const MANIFEST = "test/infra/shop-documents.json";

let production: Graph;

beforeAll(async () => {
  const edits = {
    "infra/stage.ts": (text: string) =>
      text.replace("domain: ZONE,", `domain: ZONE, documents: [${JSON.stringify(MANIFEST)}],`),
  };
  [production] = (await evaluate(["production"], { edits })) as [Graph];
});

async function start(graph: Graph, options: Rehearsal.Options = {}) {
  const refused: string[] = [];
  const errors: unknown[] = [];
  const rehearsal = await Rehearsal.start(graph, {
    dynamo: inject("dynamo"),
    onRefused: (text) => refused.push(text),
    onError: (error) => errors.push(error),
    ...options,
  });
  onTestFinished(() => rehearsal.stop());
  return { rehearsal, refused, errors };
}

const imei = (serial: number) => Imei.fromKey(`35260100${String(serial).padStart(6, "0")}` as Imei.ImeiKey);
const registered = [imei(1), imei(2)] as unknown as Pair.Pair;
const correct = [imei(1), imei(3)] as unknown as Pair.Pair;
const [owner] = people.maryam.msisdns;
const SEEN_AT = "2026-10-01T08:00:00Z";
const described = {
  slots: registered,
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner,
  brand: "Nokia",
  model: "G22",
} as unknown as Parameters<typeof devices>[0][number];

/** A traveller's device with a guarantor, whose wrong IMEI works in another phone. */
const guaranteed = {
  list: csv("imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor", [
    imei(11),
    imei(12),
    "PASSENGER",
    "",
    owner,
    "Nokia",
    "G22",
    "Ava",
  ]),
  registered: [imei(11), imei(12)] as unknown as Pair.Pair,
  correct: [imei(11), imei(13)] as unknown as Pair.Pair,
};
const SET_CONTACT = `mutation {
  updateContact(input: { guarantor: "Ava", phone: "021 8877 6655", site: "" }) { __typename }
}`;

type Manifest = { operations: [{ id: string; body: string }] };
const NO_DEVICE = { data: { device: null } };

type Histories = { devices: { nodes: { history: { nodes: unknown[] } }[] } };

const COLUMNS = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];

test("production works as it is deployed, and no role asks for more than it has", async () => {
  const { rehearsal, refused, errors } = await start(production);
  const parisa = await rehearsal.client(people.parisa);
  const arash = await rehearsal.client(people.arash);
  const maryam = await rehearsal.client(people.maryam);
  const omid = await rehearsal.client(people.omid);
  await parisa.ended(await parisa.upload("DEVICES", "devices.csv", bytes(devices([described]))));
  await parisa.ended(await parisa.upload("DEVICES", "guaranteed.csv", bytes(guaranteed.list)));
  expect(await parisa.query(SET_CONTACT)).toEqual({ updateContact: { __typename: "UpdateContactSuccess" } });
  const sightings = [...correct, ...guaranteed.correct, guaranteed.registered[1]];
  const seen = bytes(csv("imei,msisdn,seen_at", ...sightings.map((imei) => [imei, owner, SEEN_AT])));
  await omid.ended(await omid.upload("SIGHTINGS", "sightings.csv", seen));

  const FILE = `mutation ($input: FileTicketInput!) {
    fileTicket(input: $input) { ... on FileTicketSuccess { ticket { status verdict } } }
  }`;
  const pair = ([imei1, imei2]: Pair.Pair) => ({ imei1, imei2 });
  const filed = await maryam.query(FILE, {
    input: { registered: pair(registered), correct: pair(correct), description: "*#06#" },
  });
  expect(filed).toEqual({ fileTicket: { ticket: { status: "OPEN", verdict: null } } });
  const rejected = await maryam.query(FILE, {
    input: { registered: pair(guaranteed.registered), correct: pair(guaranteed.correct), description: "*#06#" },
  });
  expect(rejected).toEqual({ fileTicket: { ticket: { status: "REJECTED", verdict: "WRONG_IMEI_SEEN" } } });

  const list = bytes(corrections([{ registered, correct }]));
  const tried = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "list.csv", list, { dryRun: true }));
  const applied = await waitUntilEnded(arash, await commit(arash, tried.id));
  expect(applied).toMatchObject({ state: "COMPLETED", follows: tried.id, counts: { RESOLVED: 1 } });
  const named = bytes(csv("old 1,old 2,new 1,new 2", [...registered, ...correct]));
  const columnNames = COLUMNS.map((column, at) => ({ column, header: ["old 1", "old 2", "new 1", "new 2"][at]! }));
  const dryRun = { dryRun: true, columnNames };
  for (const options of [dryRun, { dryRun: true }]) {
    const read = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "named.csv", named, options));
    expect(read).toMatchObject({ state: "COMPLETED", counts: { ALREADY_CORRECT: 1 } });
  }
  const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect(undone).toMatchObject({ state: "COMPLETED", follows: applied.id });

  await rehearsal.idle();
  const events = rehearsal.published().map((event) => event["detail-type"]);
  expect(events.toSorted()).toEqual([
    ...Array.from({ length: 8 }, () => "ImportCompleted"),
    "TicketDecided",
    "TicketDecided",
    "TicketFiled",
    "TicketFiled",
    // The undo of a row files the ticket again that it had resolved.
    "TicketFiled",
    "TicketReverted",
  ]);
  const HISTORY = `{ devices(first: 2) { nodes { history(first: 10) { nodes { __typename } } } } }`;
  const { devices: mine } = await maryam.query<Histories>(HISTORY);
  // One was registered, corrected and put back, the other was registered. Their order is that of their random ids.
  expect(mine.nodes.map(({ history }) => history.nodes.length).toSorted((a, b) => a - b)).toEqual([1, 3]);
  // Filed; approved, unless it was reverted first; reverted, and filed again.
  expect(rehearsal.outbox.to(owner).length).toBeGreaterThanOrEqual(3);
  expect(rehearsal.outbox.to(owner)).toContainEqual(expect.stringContaining("Request"));
  expect(rehearsal.outbox.to(owner)).toContainEqual(expect.stringContaining("contact the warranty provider (Ava, 021"));
  expect(refused).toEqual([]);
  expect(errors).toEqual([]);
  for (const queue of ["LostUploads", "LostImports", "LostEvents", "LostChanges", "LostNotices"])
    expect(await rehearsal.letters(queue), queue).toEqual([]);
});

test("a list is imported whole by a table that refuses what is beyond its capacity", async () => {
  const rows = 300;
  // A tenth of a partition of AWS: the bundles' own pace begins at 250 write units a second.
  const limits = { partitions: 1, writes: 100, reads: 300 };
  const { rehearsal, refused } = await start(production, { limits });
  const { ops } = await rehearsal.people();
  const list = Array.from({ length: rows }, (_, index) => ({
    ...described,
    slots: [imei(100 + 2 * index), imei(101 + 2 * index)] as unknown as Pair.Pair,
  }));
  const ended = await waitUntilEnded(ops, await ops.upload("DEVICES", "many.csv", bytes(devices(list))));
  expect(ended).toMatchObject({ state: "COMPLETED", counts: { REGISTERED: rows } });
  await rehearsal.idle();
  expect(Object.values(rehearsal.usage?.throttled ?? {}).reduce((sum, items) => sum + items, 0)).toBeGreaterThan(0);
  expect(refused).toEqual([]);
});

test("a caller without a token may run the documents that the stage registers", async () => {
  const { rehearsal } = await start(production);
  const [{ id, body: query }] = (JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest).operations;
  const variables = { imei: imei(9) };
  const persistedQuery = { version: 1, sha256Hash: id };
  for (const request of [{ query }, { query: query.replace("legality", "__typename legality") }]) {
    expect(await post(rehearsal.url, { ...request, variables })).toMatchObject({ status: 200, body: NO_DEVICE });
  }
  expect(await post(rehearsal.url, { extensions: { persistedQuery }, variables })).toMatchObject({ body: NO_DEVICE });
  const other = { query: query.replace("legality", "model"), variables };
  expect(await post(rehearsal.url, other)).toMatchObject({ status: 403 });
});

test("a role that lacks an action fails by role, action and resource", async () => {
  const graph = structuredClone(production);
  const intake = functionOf(graph, "intake");
  const role = roleOf(graph, intake);
  const policies = role.inputs.inlinePolicies as { policy: string }[];
  for (const policy of policies) policy.policy = policy.policy.replace(',"dynamodb:PutItem"', "");

  const { rehearsal, refused } = await start(graph);
  const parisa = await rehearsal.client(people.parisa);
  await parisa.upload("DEVICES", "devices.csv", bytes(devices([described])));
  await expect
    .poll(() => refused.at(0))
    .toBe(
      `${String(role.outputs.name)} is not authorized to perform: dynamodb:PutItem on resource: ${String(
        graph.resources.find(({ type }) => type === "aws:dynamodb/table:Table")?.outputs.arn,
      )}`,
    );
});
