import * as Importer from "@hamta/importer";
import { ImportParts, Imports } from "@hamta/store";
import { expect } from "vitest";
import { readDevice } from "#kit/actions";
import { withChanges } from "#kit/changes";
import { violations } from "#kit/invariants";
import { corrections } from "#kit/lists";
import { ONE_BATCH, readReport, receiveList, receiveUndo, runSteps } from "#kit/steps";
import { test } from "#kit/system";

/** Lists of several chunks and parts: both are small here. */

const toLine = ({ row, outcome }: { row: number; outcome: string }) => `${row} ${outcome}`;

test("a duplicate and a conflict in the second chunk, and a conflict in the first, are in the report", async ({
  seed,
  system,
}) => {
  const importer = `importer-${seed.id()}`;
  const devices = [await seed.device({ importer }), await seed.device({ importer }), await seed.device({ importer })];
  const [first, second, last] = devices.map((device) => seed.claim(device));
  const rows = [first!, second!, first!, seed.claim(devices[1]!), last!];
  const list = await receiveList(seed, seed.list(importer), corrections(rows));
  const report = await runSteps({ ...system.deps, rows: { chunk: 2, batch: 1 } }, list);
  expect(report.chunks).toBe(3);
  expect(report.rows.map(toLine)).toEqual(["1 ON_FILE", "2 CONFLICT", "3 DUPLICATE", "4 CONFLICT", "5 ON_FILE"]);
  expect(report.rows.map(({ message }) => /row \d+/.exec(message)?.[0])).toEqual([
    undefined,
    "row 4",
    "row 1",
    "row 2",
    undefined,
  ]);
});

test("the report of an undo is in list order, although its deferred rows are reverted backwards in several parts", async ({
  seed,
  system,
}) => {
  const deps = { ...system.deps, rows: { chunk: 3, batch: 1 } };
  const [importer, owner] = [`importer-${seed.id()}`, seed.msisdn()];
  const chain = [];
  // Each row takes the IMEI that the row before it frees.
  let freed = seed.imei();
  for (let link = 0; link < 3; link++) {
    const device = await seed.device({ importer, owner });
    chain.push(await seed.ticketFor(device, { claim: seed.claim(device, freed) }));
    freed = device.slots[1];
  }
  const [one, two, three] = chain;
  const [alone, last] = [await seed.device({ importer }), await seed.device({ importer })];
  const claims = [one!, seed.claim(alone), two!, three!, seed.claim(last)];
  const list = await receiveList(seed, seed.list(importer), corrections(claims));
  const applied = await runSteps(deps, list, ONE_BATCH);
  expect(applied).toMatchObject({ chunks: 2, deferredParts: 3 });
  expect(applied.rows.map(toLine)).toEqual(["1 RESOLVED", "2 ON_FILE", "3 RESOLVED", "4 RESOLVED", "5 ON_FILE"]);

  const undone = await runSteps(deps, await receiveUndo(seed, list), ONE_BATCH);
  expect(undone).toMatchObject({ chunks: 2, deferredParts: 3 });
  expect(undone.rows.map(toLine)).toEqual([1, 2, 3, 4, 5].map((row) => `${row} REVERSED`));
  expect(await violations(system.deps.db)).toEqual([]);
});

test("a list that is cancelled in the middle of a part stores its progress and stops all its lanes", async ({
  seed,
  system,
}) => {
  const importer = `importer-${seed.id()}`;
  const devices = [];
  for (let row = 0; row < 6; row++) devices.push(await seed.device({ importer }));
  const { id } = await receiveList(seed, seed.list(importer), corrections(devices.map((device) => seed.claim(device))));
  let time = Date.now();
  const cancelling = withChanges(system.deps.db, [
    {
      before: /^Put IMPORT.CHUNK/,
      make: () => Imports.updateUnlessEnded(system.deps.db, id, { cancelRequested: true }),
    },
  ]);
  const deps = {
    ...system.deps,
    rows: { chunk: 6, batch: 1 },
    db: cancelling.db,
    now: () => new Date((time += 5_000)),
  };
  await Importer.inspect(deps, { import: id });
  const clock = { getRemainingTimeInMillis: () => 900_000 };
  const response = await Importer.reconcile(deps, { import: id, chunk: 1, part: 0, from: 0 }, clock);
  expect([cancelling.pending(), response]).toEqual([0, { next: null, deferred: 0 }]);
  expect(await ImportParts.get(deps.db, id, 1, 0)).toMatchObject({ to: 1 });
  await Importer.publish(deps, { import: id });
  expect((await readReport(deps, id)).map(({ outcome }) => outcome)).toEqual([
    "ON_FILE",
    ...Array.from({ length: 5 }, () => "UNPROCESSED"),
  ]);
  expect((await readDevice(deps.db, devices[5]!)).onFile).toBeNull();
});

test("a long part stores its progress, and is complete when it ends", async ({ seed, system }) => {
  const importer = `importer-${seed.id()}`;
  const devices = [];
  for (let row = 0; row < 6; row++) devices.push(await seed.device({ importer }));
  const { id } = await receiveList(seed, seed.list(importer), corrections(devices.map((device) => seed.claim(device))));
  const { db } = system.deps;
  let time = Date.now();
  let progress: unknown[] = [];
  const watched = withChanges(db, [
    { before: /^Put IMPORT.CHUNK/, make: async () => {} },
    // The first Put was progress; this one is progress or the complete part.
    { before: /^Put IMPORT.CHUNK/, make: async () => (progress = await ImportParts.getCounts(db, id)) },
  ]);
  const deps = { ...system.deps, rows: { chunk: 6, batch: 1 }, db: watched.db, now: () => new Date((time += 5_000)) };
  await Importer.inspect(deps, { import: id });
  const clock = { getRemainingTimeInMillis: () => 900_000 };
  const response = await Importer.reconcile(deps, { import: id, chunk: 1, part: 0, from: 0 }, clock);
  expect(response).toEqual({ next: null, deferred: 0 });
  expect(progress).toHaveLength(1);
  expect(await ImportParts.getCounts(db, id)).toEqual([{ ON_FILE: 6 }]);
});
