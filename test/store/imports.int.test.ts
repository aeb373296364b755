import { Import } from "@hamta/core";
import { ImportParts, Db, IdempotentRequests, Imports, Turns } from "@hamta/store";
import { describe, expect } from "vitest";
import type { Seed } from "#kit/seed";
import { test } from "#kit/table";

/** Imports in the table: one state after the other, and the first completed attempt counts. */

const CREATED = "2026-11-22T08:00:00.000Z";
const NOW = new Date(CREATED);
const stored = (db: Db.Db, { id }: Import.Import) => Imports.get(db, id, { consistent: true });
const request = (seed: Seed): IdempotentRequests.Request => ({ viewer: "arash", key: seed.id(), digest: "digest" });

type Listed = ReturnType<Seed["list"]>;
const NO_ROWS = { rows: null, chunks: null };
const NO_REPORT = { counts: null, report: null, endedAt: null };
const REPORT = { counts: {}, report: "reports/a.csv", endedAt: CREATED };

describe("a created import", () => {
  test("is stored once per request, and its key expires after two days", async ({ db, seed }) => {
    const [one, two, asked] = [seed.list(), seed.list(), request(seed)];
    expect(await Imports.create(db, one, asked)).toBe(true);
    expect(await Imports.create(db, two, asked)).toBe(false);
    expect(await stored(db, two)).toBeNull();
    const at = (seconds: number) => new Date(Date.parse(CREATED) + seconds * 1000);
    const result = { digest: "digest", made: one.id };
    expect(await IdempotentRequests.get(db, asked, at(0))).toEqual(result);
    expect(await IdempotentRequests.get(db, asked, at(48 * 3600 - 1))).toEqual(result);
    expect(await IdempotentRequests.get(db, asked, at(48 * 3600))).toBeNull();
    expect(await IdempotentRequests.get(db, request(seed), at(0))).toBeNull();
    // DynamoDB deletes late: the same key can create a new import already.
    const later = { ...seed.list(), createdAt: at(48 * 3600).toISOString() };
    expect(await Imports.create(db, later, asked)).toBe(true);
    expect(await IdempotentRequests.get(db, asked, at(48 * 3600))).toMatchObject({ made: later.id });
    const item = await Db.get(db, { pk: `IMPORT#${one.id}`, sk: "IMPORT" });
    expect(item?.["expiresAt"]).toBe(Date.parse(CREATED) / 1000 + 48 * 3600);
  });

  test("takes one upload, and none if it was cancelled since it was read", async ({ db, seed }) => {
    const upload = { key: "uploads/a", version: "v1", versionId: null, bytes: 1 };
    const announced = { ...seed.list(), state: "AWAITING_UPLOAD", ...NO_ROWS, ...NO_REPORT } as const;
    await Imports.create(db, announced);
    const received: Import.Import = { ...announced, state: "RECEIVED", upload };
    await Imports.updateUnlessEnded(db, announced.id, { cancelRequested: true });
    expect(await Imports.receive(db, received, NOW)).toBe(false);
    expect(await Imports.receive(db, { ...received, cancelRequested: true }, NOW)).toBe(true);
    expect(await Imports.receive(db, { ...received, cancelRequested: true }, NOW)).toBe(false);
    const item = await Db.get(db, { pk: `IMPORT#${announced.id}`, sk: "IMPORT" });
    expect(item).toMatchObject({ state: "RECEIVED", upload });
    // It is kept as long as it is needed.
    expect(item?.["expiresAt"]).toBeUndefined();
    await Turns.end(db, received);
  });

  test("has one follow-up import of several created concurrently", async ({ db, seed }) => {
    const earlier = { ...seed.list(), state: "COMPLETED", ...REPORT } as const;
    await Imports.create(db, earlier);
    const following = () =>
      Import.createFollowUp(earlier, {
        as: "UNDO",
        id: seed.id() as Import.Id,
        decidedBy: "OPS",
        at: new Date(CREATED),
      });
    const [one, two, three] = [following(), following(), following()];
    expect(await Imports.createFollowUp(db, one, earlier)).toBe(true);
    expect(await Imports.createFollowUp(db, two, earlier)).toBe(false);
    expect(await stored(db, two)).toBeNull();
    expect(await stored(db, earlier)).toMatchObject({ followedBy: one.id });
    expect(await Imports.createFollowUp(db, three, { ...earlier, followedBy: one.id })).toBe(true);
    expect(await Imports.createFollowUp(db, { ...two, id: three.id }, { ...earlier, followedBy: three.id })).toBe(
      false,
    );
    const unknown = { ...earlier, id: "absent" as Import.Id };
    expect(await Imports.createFollowUp(db, following(), unknown)).toBe(false);
  });
});

describe("the state of an import", () => {
  test.for<[Import.State, boolean, (list: Listed) => Import.Import]>([
    ["AWAITING_UPLOAD", true, (list) => ({ ...list, state: "AWAITING_UPLOAD", ...NO_ROWS, ...NO_REPORT })],
    ["RECEIVED", true, (list) => ({ ...list, state: "RECEIVED" })],
    ["WAITING", true, (list) => ({ ...list, state: "WAITING" })],
    ["INSPECTING", true, (list) => ({ ...list, state: "INSPECTING" })],
    ["RECONCILING", true, (list) => ({ ...list, state: "RECONCILING" })],
    ["PUBLISHING", true, (list) => ({ ...list, state: "PUBLISHING" })],
    ["FAILED", false, (list) => ({ ...list, state: "FAILED", ...REPORT })],
    ["COMPLETED", false, (list) => ({ ...list, state: "COMPLETED", ...REPORT })],
    ["CANCELLED", false, (list) => ({ ...list, state: "CANCELLED", ...REPORT })],
    ["HELD", false, (list) => ({ ...list, state: "HELD", ...REPORT })],
    ["REJECTED", false, (list) => ({ ...list, state: "REJECTED", problem: { code: "EMPTY" }, ...REPORT })],
  ])("%s may change: %s", async ([state, canChange, inState], { db, seed }) => {
    const imported = inState(seed.list());
    await Imports.create(db, imported);
    expect(await Imports.updateUnlessEnded(db, imported.id, { state: "WAITING" })).toBe(canChange);
    expect(await stored(db, imported)).toMatchObject({ state: canChange ? "WAITING" : state });
    expect(await Imports.startPublishing(db, imported.id)).toBe(canChange ? 1 : 0);
    expect(await Imports.startPublishing(db, imported.id)).toBe(canChange ? 2 : 0);
    expect(await stored(db, imported)).toMatchObject({ state: canChange ? "PUBLISHING" : state });
  });

  test("of a missing import does not change", async ({ db }) => {
    expect(await Imports.updateUnlessEnded(db, "absent" as Import.Id, { state: "WAITING" })).toBe(false);
    expect(await Imports.startPublishing(db, "absent" as Import.Id)).toBe(0);
  });

  test("of more than a hundred imports is read in one call", async ({ db, seed }) => {
    const imports = Array.from({ length: 110 }, () => seed.list());
    for (const imported of imports) await Imports.create(db, imported);
    const found = await Imports.getMany(db, [...imports.map(({ id }) => id), "absent" as Import.Id]);
    expect(found.size).toBe(110);
    expect(imports.every((imported) => found.get(imported.id)?.fileName === imported.fileName)).toBe(true);
  });
});

test("the first import of the same bytes is named in all later ones of its uploader", async ({ db, seed }) => {
  const importer = `importer-${seed.id()}`;
  const [one, two, other] = [seed.list(importer), seed.list(importer), seed.list(`${importer}-other`)];
  expect(await Imports.firstImportOfBytes(db, one, "digest")).toBe(one.id);
  expect(await Imports.firstImportOfBytes(db, two, "digest")).toBe(one.id);
  expect(await Imports.firstImportOfBytes(db, one, "digest")).toBe(one.id);
  expect(await Imports.firstImportOfBytes(db, two, "another digest")).toBe(two.id);
  expect(await Imports.firstImportOfBytes(db, other, "digest")).toBe(other.id);
});

test("the history of an uploader has each list once, for each kind", async ({ db, seed }) => {
  const importer = `importer-${seed.id()}`;
  const [one, devices] = [seed.list(importer), seed.list(importer, "devices")];
  const past = (id: string, rows = 5) => ({ import: id, rows, invalid: 1, tickets: 2 });
  expect(await Imports.historyOf(db, one)).toEqual([]);
  await Imports.addToHistory(db, one, past("1"));
  await Imports.addToHistory(db, one, past("2"));
  await Imports.addToHistory(db, one, past("2", 9));
  await Imports.addToHistory(db, one, past("1", 9));
  expect(await Imports.historyOf(db, one)).toEqual([past("1"), past("2")]);
  expect(await Imports.historyOf(db, devices)).toEqual([]);
  for (let n = 3; n <= 21; n++) await Imports.addToHistory(db, one, past(String(n)));
  const ids = (await Imports.historyOf(db, one)).map((list) => list.import);
  expect(ids).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 2)));
});

describe("a part of a chunk", () => {
  const ended = { number: 2, part: 1, attempt: "first", to: 90, deferred: 3 };

  test("shows its progress until its first attempt completes, which counts", async ({ db, seed }) => {
    const { id } = seed.list();
    await ImportParts.putProgress(db, id, { number: 2, part: 1, counts: { ON_FILE: 1 } });
    await ImportParts.putProgress(db, id, { number: 2, part: 1, counts: { ON_FILE: 2 } });
    expect(await ImportParts.get(db, id, 2, 1)).toBeNull();
    expect(await ImportParts.list(db, id)).toEqual([]);
    expect(await ImportParts.getCounts(db, id)).toEqual([{ ON_FILE: 2 }]);

    expect(await ImportParts.complete(db, id, { ...ended, counts: { ON_FILE: 4 } })).toEqual(ended);
    const second = { ...ended, attempt: "second", to: 60, deferred: 0 };
    expect(await ImportParts.complete(db, id, { ...second, counts: { ON_FILE: 9 } })).toEqual(ended);
    await ImportParts.putProgress(db, id, { number: 2, part: 1, counts: { ON_FILE: 1 } });
    expect(await ImportParts.get(db, id, 2, 1)).toEqual(ended);
    expect(await ImportParts.getCounts(db, id)).toEqual([{ ON_FILE: 4 }]);
  });

  test("is ordered after the parts and chunks before it", async ({ db, seed }) => {
    const { id } = seed.list();
    const places = [
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 10],
      [10, 0],
    ] as const;
    for (const [number, part] of places.toReversed()) {
      await ImportParts.complete(db, id, { ...ended, number, part, counts: {} });
    }
    await ImportParts.putProgress(db, id, { number: 11, part: 0, counts: {} });
    expect((await ImportParts.list(db, id)).map(({ number, part }) => [number, part])).toEqual(places);
    expect(await ImportParts.get(db, id, 2, 2)).toBeNull();
  });
});
