import { people } from "@hamta/local";
import { Imports, Turns } from "@hamta/store";
import { expect } from "vitest";
import { violations } from "#kit/invariants";
import { bytes, corrections } from "#kit/lists";
import { receiveList } from "#kit/steps";
import { test } from "#kit/system";
import { toCounts } from "#kit/uploads";

/** The whole system with executions that end before their imports. No test here waits for a person. */

const MINUTE = 60_000;
type State = { import: { state: string } };

test("a list whose execution was stopped is FAILED by the sweep, and the next list runs without a person", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const list = bytes(corrections([seed.claim(await seed.device()), seed.claim(await seed.device())]));
  const earlier = await seed.waiting(seed.list(), 1, "kept/earlier");
  const stopped = await arash.upload("CORRECTIONS", "a.csv", list);
  await expect.poll(async () => (await arash.query<State>(STATE, { id: stopped })).import.state).toBe("WAITING");
  const [turn] = (await Turns.ofUploader(db, earlier.uploader)).filter((one) => one.import !== earlier.id);
  system.workflow.stopExecution(turn!.import);
  await expect
    .poll(async () => (await Turns.ofUploader(db, earlier.uploader)).at(-1))
    .toMatchObject({
      revoked: "EXECUTION",
    });
  await Turns.end(db, earlier);
  const next = await arash.upload("CORRECTIONS", "a.csv", list);
  await system.sweep();
  expect((await arash.query<State>(STATE, { id: stopped })).import.state).toBe("WAITING");

  system.deps.now = () => new Date(Date.now() + 21 * MINUTE);
  await system.sweep();
  expect(await arash.ended(stopped)).toMatchObject({ state: "FAILED", rows: null });
  const ended = await arash.ended(next);
  expect(ended.state).toBe("COMPLETED");
  expect(toCounts(ended.counts)).toEqual({ ON_FILE: 2 });
  expect(await Turns.ofUploader(db, earlier.uploader)).toEqual([]);
  expect(await violations(db)).toEqual([]);
  system.deps.now = () => new Date();
});

const STATE = "query ($id: ID!) { import(id: $id) { state } }";

test("a list whose workflow was never started is processed after a sweep", async ({ seed, system }) => {
  const importer = `importer-${seed.id()}`;
  const text = corrections([seed.claim(await seed.device({ importer }))]);
  const { id } = await receiveList(seed, seed.list(importer), text);
  await system.sweep();
  expect(await system.workflow.result(id)).toBeUndefined();
  system.deps.now = () => new Date(Date.now() + 11 * MINUTE);
  await system.sweep();
  await system.sweep();
  expect(await system.workflow.result(id)).toMatchObject({ status: "SUCCEEDED" });
  system.deps.now = () => new Date();
  expect(await Imports.get(system.deps.db, id, { consistent: true })).toMatchObject({
    state: "COMPLETED",
    counts: { ON_FILE: 1 },
  });
});
