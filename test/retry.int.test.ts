import type { Correction, Import, Outcome } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { ImportParts, Bucket, Imports, ObjectKeys } from "@hamta/store";
import { people, Report } from "@hamta/local";
import { describe, expect } from "vitest";
import { Crashed, crashAtCall } from "#kit/crash";
import { violations } from "#kit/invariants";
import { bytes, corrections } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { receiveList, receiveUndo } from "#kit/steps";
import { test } from "#kit/system";
import { OUTCOMES, FINAL_STATE, finalState, createScenario, type Scenario } from "#kit/scenario";
import { fileTicket, readDevice, readTicket, registerList } from "#kit/actions";

/** Runs the steps of the workflow with retries; a fault is at the nth call of all steps. */
async function work(
  deps: Importer.Deps,
  id: Import.Id,
  n: number,
  afterCrash = async (): Promise<unknown> => null,
): Promise<number> {
  const { db, calls } = crashAtCall(deps.db, n);
  let hasCrashed = false;
  const step = async <T>(take: (deps: Importer.Deps) => Promise<T>): Promise<T> => {
    try {
      return await take(hasCrashed ? deps : { ...deps, db });
    } catch (error) {
      if (!(error instanceof Crashed)) throw error;
      hasCrashed = true;
      await afterCrash();
      return take(deps);
    }
  };
  const clock = { getRemainingTimeInMillis: () => 900_000 };
  await step((deps) => Importer.inspect(deps, { import: id }));
  await step((deps) => Importer.reconcile(deps, { import: id, chunk: 1, part: 0, from: 0 }, clock));
  const places = [{ chunk: 1, part: 0 }];
  await step((deps) => Importer.reconcile(deps, { import: id, places, part: 0, from: 0 }, clock));
  await step((deps) => Importer.publish(deps, { import: id }));
  return calls();
}

const listOf = (seed: Seed, claims: readonly Correction.Claim[]) => receiveList(seed, seed.list(), corrections(claims));

async function runList(seed: Seed, n: number) {
  const { deps } = seed;
  const scenario = await createScenario(seed);
  const list = await listOf(
    seed,
    scenario.rows.map(([, claim]) => claim),
  );
  const calls = await work(deps, list.id, n);
  const results = await outcomes(deps, list.id);
  const outcomesByName = scenario.rows.map(([name], index) => {
    const result = results.find(({ row }) => row === index + 1);
    return [
      name,
      [result?.outcome, result?.verdict].filter(Boolean).join(" "),
      result?.ticket === scenario.tickets.get(name)?.number,
    ];
  });
  const imported = await Imports.get(deps.db, list.id, { consistent: true });
  return { calls, outcomesByName, state: await finalState(deps.db, scenario), imported };
}

async function outcomes({ db, bucket }: Importer.Deps, id: Import.Id): Promise<Outcome.RowResult[]> {
  const parts = await ImportParts.list(db, id);
  const texts = await Promise.all(
    parts.map(({ number, part, attempt }) =>
      Bucket.readText(bucket, ObjectKeys.work.results(id, number, part, attempt)),
    ),
  );
  return texts
    .flatMap((text) => (text ?? "").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line) as Outcome.RowResult)
    .filter(({ outcome }) => outcome !== undefined);
}

describe("a job that crashes", () => {
  test("at any of its database calls and is started again has the same result as without a crash", async ({
    seed,
    system,
  }) => {
    const withoutCrash = await runList(seed, Infinity);
    expect(Object.fromEntries(withoutCrash.outcomesByName.map(([name, outcome]) => [name, outcome]))).toEqual(OUTCOMES);
    expect(withoutCrash.state).toEqual(FINAL_STATE);
    expect(withoutCrash.imported).toMatchObject({ state: "COMPLETED", rows: withoutCrash.outcomesByName.length });

    // One after another: the lists of one uploader are processed in turn.
    for (let n = 1; n <= withoutCrash.calls; n++) {
      const { outcomesByName, state, imported } = await runList(seed, n);
      expect.soft(outcomesByName, `the outcomes after a crash at call ${n}`).toEqual(withoutCrash.outcomesByName);
      expect.soft(state, `the register after a crash at call ${n}`).toEqual(withoutCrash.state);
      expect.soft(imported?.counts, `the counts after a crash at call ${n}`).toEqual(withoutCrash.imported?.counts);
    }
    expect(await violations(system.deps.db)).toEqual([]);
  });

  test("and is started again after a ticket was filed still finds the match", async ({ seed, system }) => {
    const { db } = system.deps;
    let crashes = 0;
    // Until a run does not crash.
    for (let n = 1; crashes === n - 1; n++) {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      const list = await listOf(seed, [claim]);
      const file = () => fileTicket(seed, device, claim)(db);
      const calls = await work(seed.deps, list.id, n, file);
      if (calls < n) break;
      crashes++;
      const [result] = await outcomes(seed.deps, list.id);
      expect(["ON_FILE", "RESOLVED"], `the outcome after a crash at call ${n}`).toContain(result?.outcome);
      // If it crashed while publishing, the ticket was filed after all rows were done.
      expect((await readDevice(db, device)).device.slots, `after a crash at call ${n}`).toEqual(claim.correct);
    }
    expect(crashes).toBeGreaterThan(10);
    expect(await violations(db)).toEqual([]);
  });

  test("in a list of devices has the same result as without a crash", async ({ seed, system }) => {
    const { db } = system.deps;
    let calls = Infinity;
    for (let n = 1; n <= calls; n++) {
      const known = await seed.device();
      const moved = await seed.device();
      const ticket = await seed.ticketFor(moved);
      const rows = [
        seed.describe(),
        known,
        { ...(await seed.device()), model: "S2" },
        { ...moved, importer: "importer-b" },
        seed.describe({ slots: [seed.imei(), known.slots[1]] }),
      ];
      const list = seed.list(null, "devices");
      const crashing = crashAtCall(db, n);
      const first = registerList(seed, list, ...rows)(crashing.db);
      const results = await first.catch(() => registerList(seed, list, ...rows)(db));
      calls = Math.min(calls, crashing.calls() < n ? crashing.calls() : Infinity);
      expect(
        results.toSorted((a, b) => a.row - b.row).map(({ outcome }) => outcome),
        `a crash at call ${n}`,
      ).toEqual(["REGISTERED", "UNCHANGED", "UPDATED", "UPDATED", "IMEI_TAKEN"]);
      expect((await readTicket(db, ticket)).contact.importer).toBe("importer-b");
    }
    expect(await violations(db)).toEqual([]);
  });

  describe("and is started again", () => {
    const ended = async (seed: Seed, scenario: Scenario, imported: Import.Import) => {
      const numbers = new Map([...scenario.tickets].map(([name, { number }]) => [number as string, name]));
      return (await outcomes(seed.deps, imported.id))
        .toSorted((a, b) => a.row - b.row)
        .map(({ row, outcome, kept, verdict, ticket }) =>
          [row, outcome, kept, verdict, ticket && (numbers.get(ticket) ?? "another ticket")].join(" "),
        );
    };

    /** A dry run that crashes at its nth call. The register is unchanged, so no further step follows. */
    const crashDryRun = async (seed: Seed, n: number) => {
      const scenario = await createScenario(seed);
      const text = corrections(scenario.rows.map(([, claim]) => claim));
      const imported = await receiveList(seed, { ...seed.list(), mode: "DRY_RUN" }, text);
      const before = await finalState(seed.deps.db, scenario);
      const calls = await work(seed.deps, imported.id, n);
      const after = await finalState(seed.deps.db, scenario);
      expect.soft(after, `the register after a dry run crashed at call ${n}`).toEqual(before);
      return { calls, ended: await ended(seed, scenario, imported), state: after };
    };

    /** An applied list, and an undo of it that crashes at its nth call. */
    const crashUndo = async (seed: Seed, n: number) => {
      const scenario = await createScenario(seed);
      const applied = await listOf(
        seed,
        scenario.rows.map(([, claim]) => claim),
      );
      await work(seed.deps, applied.id, Infinity);
      const undo = await receiveUndo(seed, applied);
      const calls = await work(seed.deps, undo.id, n);
      return {
        calls,
        ended: [await ended(seed, scenario, applied), await ended(seed, scenario, undo)],
        state: await finalState(seed.deps.db, scenario),
      };
    };

    test.for([
      ["in a dry run, at every fourth of its calls,", crashDryRun, 4],
      ["in an undo", crashUndo, 1],
    ] as const)("%s has the same result as without a crash", async ([, run, step], { seed, system }) => {
      const { calls, ...withoutCrash } = await run(seed, Infinity);
      for (let n = 1; n <= calls; n += step) {
        const { calls: _, ...withCrash } = await run(seed, n);
        expect.soft(withCrash, `a crash at call ${n}`).toEqual(withoutCrash);
      }
      expect(await violations(system.deps.db)).toEqual([]);
    });
  });
});

describe("the workflow", () => {
  test("retries a failed publication: one report, the same counts", async ({ seed, system }) => {
    const device = await seed.device();
    const { bucket } = system.deps;
    let failures = 0;
    const client = Object.create(bucket.client) as typeof bucket.client;
    client.send = (async (command: { input: { Key?: string } }) => {
      if (command.input.Key?.startsWith("reports/") && failures++ === 0) throw new Error("The bucket is away");
      return bucket.client.send(command as never);
    }) as never;
    system.deps.bucket = { ...bucket, client };
    try {
      const arash = await system.client(people.arash);
      const text = corrections([seed.claim(device), seed.claim({ slots: seed.pair() })]);
      const imported = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", bytes(text)));
      expect(failures).toBeGreaterThan(1);
      expect(imported).toMatchObject({ state: "COMPLETED", rows: 2, rowsDone: 2 });
      const report = Report.read(await Report.download(imported.reportUrl ?? ""));
      expect(report.map(({ outcome }) => outcome)).toEqual(["ON_FILE", "UNKNOWN_DEVICE"]);
    } finally {
      system.deps.bucket = bucket;
    }
    expect(await violations(system.deps.db)).toEqual([]);
  });
});
