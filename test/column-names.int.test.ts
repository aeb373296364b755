import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { CREATE_IMPORT, type CreatedImport } from "#kit/documents";
import { commit, undo, waitUntilEnded } from "#kit/follow-ups";
import { register } from "#kit/invariants";
import { csv, cellsOf } from "#kit/lists";
import { test } from "#kit/system";
import { drop, imports } from "#kit/uploads";

/** Lists whose columns have their uploader's own names. */

const HEADER = "carton,Old 1,Old 2,New 1,New 2";
const NAMES = [
  { column: "registered_imei_1", header: "Old 1" },
  { column: "registered_imei_2", header: "Old 2" },
  { column: "correct_imei_1", header: "New 1" },
  { column: "correct_imei_2", header: "New 2" },
];
const COLUMN_NAMES = `query ($id: ID!) { import(id: $id) { columnNames { column header } } }`;

test("a list is read by them, and so is its commit, its report and its undo", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  const claim = seed.claim(await seed.device());
  const list = Buffer.from(csv(HEADER, ["c-1", ...cellsOf(claim)]));
  const before = await register(system.deps.db);
  const options = { dryRun: true, columnNames: NAMES };
  const tried = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "own.csv", list, options));
  expect(tried.rows.map(({ outcome }) => outcome)).toEqual(["ON_FILE"]);
  expect(tried.text).toMatch(/^\uFEFFcarton,Old 1,Old 2,New 1,New 2,hamta_mode,.*\r\nc-1,/);
  const applied = await waitUntilEnded(arash, await commit(arash, tried.id));
  expect(applied.rows.map(({ outcome }) => outcome)).toEqual(["ON_FILE"]);
  expect(await arash.query(COLUMN_NAMES, { id: applied.id })).toEqual({ import: { columnNames: NAMES } });
  const undone = await waitUntilEnded(arash, await undo(arash, applied.id));
  expect(undone.rows.map(({ outcome }) => outcome)).toEqual(["REVERSED"]);
  expect(await register(system.deps.db)).toEqual(before);
});

describe("later lists of the uploader with this header", () => {
  test("are read alike, also one that is put into the bucket; those of others are not", async ({ seed, system }) => {
    const client = await system.client(people.bita);
    const stranger = await system.client(people.arash);
    const header = `${HEADER},more`;
    const row = async () => ["c", ...cellsOf(seed.claim(await seed.device({ importer: "importer-b" }))), "x"];
    const first = await client.upload("CORRECTIONS", "a.csv", Buffer.from(csv(header, await row())), {
      columnNames: NAMES,
    });
    expect(await waitUntilEnded(client, first)).toMatchObject({ state: "COMPLETED" });

    const second = Buffer.from(csv("title", header.toUpperCase(), await row()));
    const ended = await waitUntilEnded(client, await client.upload("CORRECTIONS", "b.csv", second));
    expect(ended.rows.map(({ outcome }) => outcome)).toEqual(["ON_FILE"]);
    expect(await client.query(COLUMN_NAMES, { id: ended.id })).toEqual({ import: { columnNames: NAMES } });
    await drop(system, "uploads/importer/importer-b/corrections/c.csv", csv(header, await row()));
    expect(await imports(client, "c.csv")).toMatchObject([{ state: "COMPLETED" }]);

    const foreign = await stranger.ended(await stranger.upload("CORRECTIONS", "d.csv", second));
    expect(foreign).toMatchObject({ state: "REJECTED", problem: { code: "COLUMN_MISSING" } });
    const other = csv(`${header},still more`, [...(await row()), "y"]);
    const unlike = await client.ended(await client.upload("CORRECTIONS", "e.csv", Buffer.from(other)));
    expect(unlike).toMatchObject({ state: "REJECTED", problem: { code: "COLUMN_MISSING" } });
  });
});

describe("a header that seems to name the columns", () => {
  const FOREIGN = "کارتن,IMEI1 قدیم,IMEI2 قدیم,IMEI1 جدید,IMEI2 جدید";
  const PROPOSED = [
    { column: "registered_imei_1", header: "IMEI1 قدیم" },
    { column: "registered_imei_2", header: "IMEI2 قدیم" },
    { column: "correct_imei_1", header: "IMEI1 جدید" },
    { column: "correct_imei_2", header: "IMEI2 جدید" },
  ];
  const PROBLEM = `query ($id: ID!) { import(id: $id) { problem { code message proposedColumnNames { column header } } } }`;
  const EARLIER = `query ($header: [String!]!) { columnNames(kind: CORRECTIONS, header: $header) { column header } }`;

  test("is refused with a proposal, and read by it once a person has confirmed it", async ({ seed, system }) => {
    const client = await system.client(people.bita);
    const header = FOREIGN.split(",");
    const row = async () => ["c", ...cellsOf(seed.claim(await seed.device({ importer: "importer-b" })))];
    const key = (name: string) => `uploads/importer/importer-b/corrections/${name}`;
    expect(await client.query(EARLIER, { header })).toEqual({ columnNames: [] });
    // Also a second time: only a person confirms.
    for (const name of ["night-1.csv", "night-2.csv"]) {
      await drop(system, key(name), csv(FOREIGN, await row()));
      const [refused] = await imports(client, name);
      expect(refused).toMatchObject({ state: "REJECTED" });
      const { import: read } = await client.query<{ import: { problem: { message: string } } }>(PROBLEM, {
        id: refused?.id ?? "",
      });
      expect(read.problem).toMatchObject({ code: "COLUMN_MISSING", proposedColumnNames: PROPOSED });
      expect(read.problem.message).toMatch(/registered_imei_1.*IMEI1 قدیم/);
      expect(read.problem.message).toContain("columnNames");
    }
    const options = { columnNames: PROPOSED };
    const confirmed = await client.upload("CORRECTIONS", "day.csv", Buffer.from(csv(FOREIGN, await row())), options);
    expect(await client.ended(confirmed)).toMatchObject({ state: "COMPLETED" });
    expect(await client.query(EARLIER, { header })).toEqual({ columnNames: PROPOSED });
    await drop(system, key("night-3.csv"), csv(FOREIGN, await row()));
    expect(await imports(client, "night-3.csv")).toMatchObject([{ state: "COMPLETED" }]);
    // Those of one company are no other's.
    const stranger = await system.client(people.arash);
    expect(await stranger.query(EARLIER, { header })).toEqual({ columnNames: [] });
  });

  test("and leaves one open says which", async ({ seed, system }) => {
    const client = await system.client(people.bita);
    const list = csv("Old IMEI 1,Old IMEI 2,New IMEI 1,New IMEI 1", cellsOf(seed.claim(await seed.device())));
    const refused = await client.ended(await client.upload("CORRECTIONS", "open.csv", Buffer.from(list)));
    const { import: read } = await client.query<{ import: { problem: object } }>(PROBLEM, { id: refused.id });
    expect(read.problem).toMatchObject({
      message: expect.stringMatching(/not clear which column is: correct_imei_1; correct_imei_2/),
      proposedColumnNames: [{ header: "Old IMEI 1" }, { header: "Old IMEI 2" }],
    });
  });
});

test("names that cannot be are refused at their place, and nothing is created", async ({ system }) => {
  const arash = await system.client(people.arash);
  const input = {
    kind: "CORRECTIONS",
    fileName: "wrong-names.csv",
    columnNames: [
      { column: "imei", header: "A" },
      { column: "correct_imei_1", header: "* #" },
      { column: "correct_imei_2", header: "a" },
    ],
  };
  const { createImport } = await arash.query<CreatedImport>(CREATE_IMPORT, { input });
  expect(createImport).toMatchObject({
    errors: [
      { code: "COLUMN_UNKNOWN", field: ["columnNames", "0", "column"] },
      { code: "COLUMN_HEADER_INVALID", field: ["columnNames", "1", "header"] },
      { code: "COLUMN_HEADER_TWICE", field: ["columnNames", "2", "header"] },
    ],
  });
  expect(await imports(arash, "wrong-names.csv")).toEqual([]);
});

test("the same idempotency key with other names is refused", async ({ system }) => {
  const arash = await system.client(people.arash);
  const create = async (columnNames: typeof NAMES) => {
    const input = { kind: "CORRECTIONS", fileName: "k.csv", idempotencyKey: "column-names", columnNames };
    return (await arash.query<CreatedImport>(CREATE_IMPORT, { input })).createImport;
  };
  expect(await create(NAMES)).toEqual(expect.objectContaining({ import: expect.anything() as object }));
  expect(await create(NAMES.slice(1))).toMatchObject({ errors: [{ code: "IDEMPOTENCY_KEY_REUSED" }] });
});
