import { Import } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { people, type Client } from "@hamta/local";
import { Imports, Turns } from "@hamta/store";
import { describe, expect } from "vitest";
import { idOf } from "#kit/ids";
import { corrections } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { receiveList, runSteps, UNHURRIED } from "#kit/steps";
import { test } from "#kit/system";

/** Ops end an import that does not end by itself. */

const END = `mutation ($input: EndImportInput!) {
  endImport(input: $input) {
    ... on EndImportSuccess { import { state endRequest { at by note } } }
    ... on Refusal { errors { code field } }
  }
}`;
type EndRequest = { at: string; by: string; note: string };
type Answer = {
  endImport:
    { import: { state: string; endRequest: EndRequest | null } } | { errors: { code: string; field: string[] }[] };
};
const end = async (client: Client, id: string, note = "Its execution hangs") =>
  (await client.query<Answer>(END, { input: { id: idOf("Import", id), note } })).endImport;

const READ = "query ($id: ID!) { import(id: $id) { state endRequest { at by note } } }";
const read = async (client: Client, id: string) =>
  (await client.query<{ import: object }>(READ, { id: idOf("Import", id) })).import;

/** Two rows in two chunks, of which the first is done. */
async function hanging(seed: Seed, importer = `importer-${seed.id()}`) {
  const deps = { ...seed.deps, rows: { chunk: 1, batch: 1 } };
  const text = corrections([seed.claim(await seed.device({ importer })), seed.claim(await seed.device({ importer }))]);
  const list = await receiveList(seed, seed.list(importer), text);
  await Importer.inspect(deps, { import: list.id });
  await Importer.reconcile(deps, { import: list.id, chunk: 1, part: 0, from: 0 }, UNHURRIED);
  const later = { ...deps, now: () => new Date(Date.now() + 21 * 60_000) };
  return { list, text, deps, later };
}

describe("an import that ops end", () => {
  test("begins no further step, is FAILED with its report, and the next list runs", async ({ seed, system }) => {
    const { list, text, deps, later } = await hanging(seed);
    const next = await receiveList(seed, seed.list(list.uploader.organisation), text);
    const ops = await system.client(people.parisa);
    const request = { at: expect.any(String), by: expect.any(String), note: "Its execution hangs" };
    expect(await end(ops, list.id, " Its execution hangs ")).toEqual({
      import: { state: "RECONCILING", endRequest: request },
    });
    const chunk = { import: list.id, chunk: 2, part: 0, from: 0 };
    expect(await Importer.reconcile(deps, chunk, UNHURRIED)).toEqual({ next: null, deferred: 0 });
    expect(await Importer.inspect(later, { import: next.id })).toEqual({ waits: [list.id] });
    expect(await Importer.publish(later, { import: list.id, revoked: true })).toEqual({ rows: 2 });
    expect(await Imports.get(deps.db, list.id, { consistent: true })).toMatchObject({
      state: "FAILED",
      counts: { ON_FILE: 1, UNPROCESSED: 1 },
      endRequest: request,
    });
    expect((await runSteps(later, next)).rows).toHaveLength(2);
    expect(await end(ops, list.id)).toEqual({ errors: [{ code: "IMPORT_ENDED", field: ["id"] }] });
  });

  test("names the first of two requests, to ops and nobody else", async ({ seed, system }) => {
    const { list } = await hanging(seed, "importer-a");
    const ops = await system.client(people.parisa);
    const first = await end(ops, list.id);
    expect(await end(ops, list.id, "Again")).toEqual(first);
    expect(await read(ops, list.id)).toMatchObject({ endRequest: { note: "Its execution hangs" } });
    expect(await read(await system.client(people.arash), list.id)).toEqual({ state: "RECONCILING", endRequest: null });
    await Turns.end(seed.deps.db, list);
  });

  test("keeps the reason for which its turn was revoked before", async ({ seed, system }) => {
    const { list, deps } = await hanging(seed);
    await Importer.revokeEnded(deps, list.id);
    expect(await end(await system.client(people.parisa), list.id)).toMatchObject({ import: { state: "RECONCILING" } });
    expect(await Turns.ofUploader(deps.db, list.uploader)).toMatchObject([{ revoked: "EXECUTION" }]);
  });
});

test.for<[string, (seed: Seed) => Promise<string>, string, { code: string; field: string[] }]>([
  ["of which there is no list", announced, "Stuck", { code: "IMPORT_NOT_RECEIVED", field: ["id"] }],
  ["that does not exist", async () => "0000000000zzzzzz", "Stuck", { code: "IMPORT_NOT_FOUND", field: ["id"] }],
  ["without a reason", announced, " \u200B ", { code: "NOTE_EMPTY", field: ["note"] }],
  ["with a long reason", announced, "a".repeat(2001), { code: "NOTE_TOO_LONG", field: ["note"] }],
])("an import %s does not end", async ([, arrange, note, refusal], { seed, system }) => {
  const id = await arrange(seed);
  expect(await end(await system.client(people.parisa), id, note)).toEqual({ errors: [refusal] });
});

async function announced(seed: Seed): Promise<string> {
  const id = seed.id() as Import.Id;
  const uploader = { role: "IMPORTER", organisation: "importer-a" } as const;
  const createdAt = new Date().toISOString();
  const named = { kind: "corrections", uploader, fileName: "a.csv", language: "en", createdAt } as const;
  await Imports.create(seed.deps.db, Import.create({ id, ...named }));
  return id;
}
