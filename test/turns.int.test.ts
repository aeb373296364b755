import type { Import } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Workflow } from "@hamta/local";
import { Imports, Turns } from "@hamta/store";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect } from "vitest";
import { register } from "#kit/invariants";
import { corrections } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { readReport, receiveList, runSteps, UNHURRIED } from "#kit/steps";
import { test } from "#kit/system";

/** The lists of one uploader are processed one by one, and none waits for a list that nothing processes. */

test("a second list waits as WAITING while the first runs, and then runs", async ({ seed, system }) => {
  const importer = `importer-${seed.id()}`;
  const text = corrections([seed.claim(await seed.device({ importer }))]);
  const first = await receiveList(seed, seed.list(importer), text);
  const second = await receiveList(seed, seed.list(importer), text);
  const stateOf = async () => (await Imports.get(system.deps.db, second.id, { consistent: true }))?.state;
  await Importer.inspect(system.deps, { import: first.id });
  expect([await Importer.inspect(system.deps, { import: second.id }), await stateOf()]).toEqual([
    { waits: [] },
    "WAITING",
  ]);
  await Turns.end(system.deps.db, first);
  await runSteps(system.deps, second);
  expect(await stateOf()).toBe("COMPLETED");
});

test.for([
  ["before its rows are known", false],
  ["and whose report cannot be written", true],
] as const)("a list that fails %s is FAILED, and the next list runs", async ([, isInspected], { seed, system }) => {
  const importer = `importer-${seed.id()}`;
  const text = corrections([seed.claim(await seed.device({ importer }))]);
  const failing = await receiveList(seed, seed.list(importer), text);
  const next = await receiveList(seed, seed.list(importer), text);
  const broken = { ...system.deps, bucket: { ...system.deps.bucket, name: "no-such-bucket" } };
  if (isInspected) await Importer.inspect(system.deps, { import: failing.id });
  else await expect(Importer.inspect(broken, { import: failing.id })).rejects.toBeInstanceOf(Error);
  expect(await Importer.publish(broken, { import: failing.id, failed: "It failed four times" })).toEqual({
    rows: null,
  });
  expect(await Imports.get(system.deps.db, failing.id, { consistent: true })).toMatchObject({
    state: "FAILED",
    rows: isInspected ? 1 : null,
    endedAt: expect.any(String),
  });
  expect((await runSteps(system.deps, next)).rows).toMatchObject([{ outcome: "ON_FILE" }]);
});

const MINUTE = 60_000;
/** The system after so many minutes. */
const after = (deps: Importer.Deps, minutes: number): Importer.Deps => ({
  ...deps,
  now: () => new Date(Date.now() + minutes * MINUTE),
});

/** What a sweep starts. */
async function swept(deps: Importer.Deps): Promise<{ workflow: string[]; publish: unknown[] }> {
  const started = { workflow: [] as string[], publish: [] as unknown[] };
  await Importer.sweep(deps, {
    workflow: async (name) => void started.workflow.push(name),
    publish: async (request) => void started.publish.push(request),
  });
  return started;
}

describe("a list whose execution has ended before the list", () => {
  const arrange = async (seed: Seed) => {
    const importer = `importer-${seed.id()}`;
    const text = corrections([
      seed.claim(await seed.device({ importer })),
      seed.claim(await seed.device({ importer })),
    ]);
    const [dead, next] = [
      await receiveList(seed, seed.list(importer), text),
      await receiveList(seed, seed.list(importer), text),
    ];
    const deps = { ...seed.deps, rows: { chunk: 1, batch: 1 } };
    expect(await Importer.inspect(deps, { import: dead.id })).toEqual({ chunks: 2 });
    await Importer.reconcile(deps, { import: dead.id, chunk: 1, part: 0, from: 0 }, UNHURRIED);
    const stateOf = async ({ id }: Import.Import) => await Imports.get(deps.db, id, { consistent: true });
    return { dead, next, deps, stateOf };
  };

  test.for([
    ["is FAILED with its report an hour after its last step, by the next list", null, 59, 61],
    ["is FAILED 20 minutes after its last step, if its execution is known to have ended", "EXECUTION", 19, 21],
    ["is FAILED 20 minutes after its last step, if ops end it", "OPS", 19, 21],
  ] as const)("%s", async ([, revoked, before, later], { seed }) => {
    const { dead, next, deps, stateOf } = await arrange(seed);
    if (revoked) await Turns.revoke(deps.db, dead, revoked, new Date());
    const early = after(deps, before);
    expect(await Importer.inspect(early, { import: next.id })).toEqual({ waits: [] });
    expect(await Importer.publish(early, { import: dead.id, revoked: true })).toEqual({ rows: null });
    expect(await stateOf(dead)).toMatchObject({ state: "RECONCILING" });

    const late = after(deps, later);
    expect(await Importer.inspect(late, { import: next.id })).toEqual({ waits: [dead.id] });
    expect(await Importer.publish(late, { import: dead.id, revoked: true })).toEqual({ rows: 2 });
    expect(await stateOf(dead)).toMatchObject({ state: "FAILED", counts: { ON_FILE: 1, UNPROCESSED: 1 } });
    expect((await readReport(deps, dead.id)).map(({ outcome }) => outcome)).toEqual(["ON_FILE", "UNPROCESSED"]);
    expect((await runSteps(late, next)).rows.map(({ outcome }) => outcome)).toEqual(["ON_FILE", "ON_FILE"]);
  });

  test("changes nothing by a step that begins afterwards", async ({ seed }) => {
    const { dead, next, deps, stateOf } = await arrange(seed);
    await Turns.revoke(deps.db, dead, "EXECUTION", new Date());
    const before = await register(deps.db);
    const late = { import: dead.id, chunk: 2, part: 0, from: 0 };
    expect(await Importer.reconcile(deps, late, UNHURRIED)).toEqual({ next: null, deferred: 0 });
    expect(await Importer.inspect(deps, { import: dead.id })).toEqual({ over: true });
    expect(await Importer.publish(deps, { import: dead.id })).toEqual({ rows: null });
    expect(await Importer.publish(deps, { import: dead.id, failed: "A step failed" })).toEqual({ rows: null });
    expect(await register(deps.db)).toEqual(before);
    expect(await stateOf(dead)).toMatchObject({ state: "RECONCILING" });
    await Importer.publish(after(deps, 21), { import: dead.id, revoked: true });
    await runSteps(after(deps, 21), next);
    const ended = await stateOf(dead);
    for (const request of [{}, { failed: "Late" }, { revoked: true }, { stops: true }] as const)
      await Importer.publish(after(deps, 50), { import: dead.id, ...request });
    expect(await Importer.reconcile(deps, late, UNHURRIED)).toEqual({ next: null, deferred: 0 });
    expect(await stateOf(dead)).toEqual(ended);
  });

  test("is found by the sweep, without a list that waits", async ({ seed }) => {
    const { dead, next, deps, stateOf } = await arrange(seed);
    await Importer.revokeEnded(deps, dead.id);
    await Turns.end(deps.db, next);
    expect((await swept(after(deps, 19))).publish).toEqual([]);
    expect(await swept(after(deps, 21))).toEqual({ workflow: [], publish: [{ import: dead.id, revoked: true }] });
    // Publish does not run at all, for hours.
    expect((await swept(after(deps, 359))).publish).toEqual([{ import: dead.id, revoked: true }]);
    expect((await swept(after(deps, 361))).publish).toEqual([]);
    expect(await stateOf(dead)).toMatchObject({ state: "FAILED", report: null });
    expect(await Turns.ofUploader(deps.db, dead.uploader)).toEqual([]);
  });
});

test("an import whose workflow never began is started again, and is FAILED after an hour", async ({ seed }) => {
  const { deps } = seed;
  const importer = `importer-${seed.id()}`;
  const list = await receiveList(seed, seed.list(importer), corrections([seed.claim(await seed.device({ importer }))]));
  expect(await swept(after(deps, 9))).toEqual({ workflow: [], publish: [] });
  expect(await swept(after(deps, 11))).toEqual({ workflow: [list.id], publish: [] });
  expect(await swept(after(deps, 61))).toEqual({ workflow: [], publish: [{ import: list.id, revoked: true }] });
  expect(await Importer.publish(after(deps, 61), { import: list.id, revoked: true })).toEqual({ rows: null });
  expect(await Imports.get(deps.db, list.id, { consistent: true })).toMatchObject({ state: "FAILED", rows: null });
});

test("an import that the sweep cannot handle does not keep it from the others", async ({ seed }) => {
  const { deps } = seed;
  const [one, two] = [
    await seed.waiting(seed.list("importer-x"), 1, "k"),
    await seed.waiting(seed.list("importer-y"), 1, "k"),
  ];
  const started: string[] = [];
  const workflow = async (name: string) => {
    started.push(name);
    throw new Error("No free Lambda");
  };
  await Importer.sweep(after(deps, 11), { workflow, publish: async () => {} });
  expect(started).toEqual(expect.arrayContaining([one.id, two.id]));
  for (const list of [one, two]) await Turns.end(deps.db, list);
});

test("a list waits for days, polls at most every half hour, and within the operations of an execution", () => {
  const polls = [0];
  while (polls.length < 200) polls.push(polls.at(-1)! + Importer.waitSeconds(polls.at(-1)!));
  const gaps = polls.slice(1).map((at, n) => at - polls[n]!);
  expect(Math.max(...gaps)).toBe(1_800);
  expect(polls.at(-1)! / 86_400).toBeGreaterThan(2.7);
  expect(polls.filter((at) => at <= 60).length).toBeGreaterThan(20);
});

test("an import of which a chunk fails ends after its other chunks have ended", async () => {
  const course: string[] = [];
  const workflow = Workflow.start({
    handler: Importer.workflow({ inspect: "inspect", reconcile: "reconcile", publish: "publish", concurrency: 2 }),
    functions: {
      inspect: async () => ({ chunks: 2 }),
      reconcile: async ({ chunk }: { chunk: number }) => {
        if (chunk === 1) throw new Error("Away");
        // Longer than the four attempts of the other chunk, 14 s apart.
        await sleep(17_000);
        course.push("chunk 2 has ended");
        return { next: null, deferred: 0 };
      },
      publish: async (request: object) => {
        course.push(Object.keys(request).join(" "));
        return { rows: null };
      },
    },
  });
  await workflow.startExecution("a", { import: "a" });
  expect(await workflow.result("a")).toMatchObject({ status: "FAILED" });
  expect(course).toEqual(["import stops", "chunk 2 has ended", "import failed"]);
  await workflow.stop();
});
