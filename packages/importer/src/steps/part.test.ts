import type { Import } from "@hamta/core";
import type { Db } from "@hamta/store";
import { expect, test } from "vitest";
import type { Deps } from "#deps";
import { createStopCheck } from "#steps/part";

type Sent = { input: { Item?: { counts: object } } };

/** A part of an import on a clock of the test. `stored`: the progress that was written. */
function part({ cancelRequested = false } = {}) {
  const state = { now: 0, remaining: 900_000, read: {}, stored: [] as object[] };
  const send = async ({ input: { Item } }: Sent) => {
    if (Item) state.stored.push(Item.counts);
    return { Item: { pk: "IMPORT#a", sk: "IMPORT", cancelRequested: false, endRequest: null, ...state.read } };
  };
  const db = { table: "t", client: { send } } as unknown as Db.Db;
  const deps = { db, now: () => new Date(state.now) } as unknown as Deps;
  const imported = { id: "a", cancelRequested } as Import.Import;
  const soFar = () => ({ number: 1, part: 0, counts: { ON_FILE: state.now } });
  const mayContinue = createStopCheck(deps, imported, { getRemainingTimeInMillis: () => state.remaining }, soFar);
  return { state, mayContinue };
}

test("the first batch is processed without a look at the time: otherwise a part could process nothing, for ever", async () => {
  const { state, mayContinue } = part();
  state.remaining = 0;
  expect([await mayContinue(), await mayContinue()]).toEqual([true, false]);
});

test("no batch begins in the last minute of the function", async () => {
  const { state, mayContinue } = part();
  await mayContinue();
  state.remaining = 60_001;
  expect(await mayContinue()).toBe(true);
  state.remaining = 60_000;
  expect(await mayContinue()).toBe(false);
});

test.each([
  ["a cancel", { cancelRequested: true }],
  [
    "a request of ops to end the import",
    { endRequest: { at: "2026-11-22T09:00:00.000Z", by: "parisa", note: "Stuck" } },
  ],
])("the progress is stored every 5 s, and %s that is read then stops all lanes", async (_, request) => {
  const { state, mayContinue } = part();
  for (const now of [0, 4_999, 5_000, 9_999]) {
    state.now = now;
    expect(await mayContinue()).toBe(true);
  }
  expect(state.stored).toEqual([{ ON_FILE: 5_000 }]);
  Object.assign(state, { now: 10_000, read: request });
  expect(await mayContinue()).toBe(false);
  Object.assign(state, { now: 10_001, read: {} });
  expect(await mayContinue()).toBe(false);
  expect(state.stored).toHaveLength(2);
});

test("a part of a cancelled import processes nothing", async () => {
  expect(await part({ cancelRequested: true }).mayContinue()).toBe(false);
});
