import { Import, type Correction, type Outcome } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Bucket, Imports, Places } from "@hamta/store";
import { people, Report } from "@hamta/local";
import { describe, expect } from "vitest";
import { Died, dying } from "#kit/death";
import { violations } from "#kit/invariants";
import { bytes, corrections } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";
import { OUTCOMES, STANDING, standing, world } from "#kit/world";
import { filing, look, lookAt, registering } from "#kit/works";

/** The steps of the workflow, each of which is tried again when it fails; here at the nth call of them all. */
async function work(
  deps: Importer.Deps,
  id: Import.Id,
  n: number,
  afterDeath = async (): Promise<unknown> => null,
): Promise<number> {
  const { db, calls } = dying(deps.db, n);
  let died = false;
  const step = async <T>(take: (deps: Importer.Deps) => Promise<T>): Promise<T> => {
    try {
      return await take(died ? deps : { ...deps, db });
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      died = true;
      await afterDeath();
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

/** A list in the bucket and taken in, that no workflow has begun. */
async function listOf(seed: Seed, claims: readonly Correction.Claim[]): Promise<Import.Import> {
  const list = seed.list();
  const text = corrections(claims);
  const key = `kept/${list.id}.csv`;
  await Bucket.writeText(seed.deps.bucket, key, text);
  return seed.waiting(list, text.length, key);
}

async function play(seed: Seed, n: number) {
  const { deps } = seed;
  const made = await world(seed);
  const list = await listOf(
    seed,
    made.rows.map(([, claim]) => claim),
  );
  const calls = await work(deps, list.id, n);
  const results = await outcomes(deps, list.id);
  const named = made.rows.map(([name], index) => {
    const result = results.find(({ row }) => row === index + 1);
    return [
      name,
      [result?.outcome, result?.verdict].filter(Boolean).join(" "),
      result?.ticket === made.tickets.get(name)?.number,
    ];
  });
  const imported = await Imports.get(deps.db, list.id, { consistent: true });
  return { calls, named, standing: await standing(deps.db, made), imported };
}

async function outcomes({ db, bucket }: Importer.Deps, id: Import.Id): Promise<Outcome.RowResult[]> {
  const parts = await Imports.parts(db, id);
  const texts = await Promise.all(
    parts.map(({ number, part, attempt }) => Bucket.readText(bucket, Places.work.results(id, number, part, attempt))),
  );
  return texts
    .flatMap((text) => (text ?? "").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line) as Outcome.RowResult)
    .filter(({ outcome }) => outcome !== undefined);
}

describe("a job that dies", () => {
  test("at any of its calls to the database and is started again ends as one that never died", async ({
    seed,
    system,
  }) => {
    const undisturbed = await play(seed, Infinity);
    expect(Object.fromEntries(undisturbed.named.map(([name, outcome]) => [name, outcome]))).toEqual(OUTCOMES);
    expect(undisturbed.standing).toEqual(STANDING);
    expect(undisturbed.imported).toMatchObject({ state: "COMPLETED", rows: undisturbed.named.length });

    // One after another: the lists of one uploader have their turns.
    for (let n = 1; n <= undisturbed.calls; n++) {
      const { named, standing, imported } = await play(seed, n);
      expect.soft(named, `the outcomes after a death at call ${n}`).toEqual(undisturbed.named);
      expect.soft(standing, `the register after a death at call ${n}`).toEqual(undisturbed.standing);
      expect.soft(imported?.counts, `the counts after a death at call ${n}`).toEqual(undisturbed.imported?.counts);
    }
    expect(await violations(system.deps.db)).toEqual([]);
  }, 100_000);

  test("and is started again when a ticket was filed meanwhile has lost no match", async ({ seed, system }) => {
    const { db } = system.deps;
    let deaths = 0;
    // Until it lives to its end.
    for (let n = 1; deaths === n - 1; n++) {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      const list = await listOf(seed, [claim]);
      const file = () => filing(seed, device, claim)(db);
      const calls = await work(seed.deps, list.id, n, file);
      if (calls < n) break;
      deaths++;
      const [result] = await outcomes(seed.deps, list.id);
      expect(["ON_FILE", "RESOLVED"], `the outcome after a death at call ${n}`).toContain(result?.outcome);
      // Dead while publishing, it filed the ticket when all rows were done.
      expect((await look(db, device)).device.slots, `after a death at call ${n}`).toEqual(claim.correct);
    }
    expect(deaths).toBeGreaterThan(10);
    expect(await violations(db)).toEqual([]);
  });

  test("in a list of devices ends as one that never died", async ({ seed, system }) => {
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
      const dead = dying(db, n);
      const first = registering(seed, list, ...rows)(dead.db);
      const results = await first.catch(() => registering(seed, list, ...rows)(db));
      calls = Math.min(calls, dead.calls() < n ? dead.calls() : Infinity);
      expect(
        results.toSorted((a, b) => a.row - b.row).map(({ outcome }) => outcome),
        `a death at call ${n}`,
      ).toEqual(["REGISTERED", "UNCHANGED", "UPDATED", "UPDATED", "IMEI_TAKEN"]);
      expect((await lookAt(db, ticket)).contact.importer).toBe("importer-b");
    }
    expect(await violations(db)).toEqual([]);
  });

  test("while it tries or undoes a list ends as one that never died", async ({ seed, system }) => {
    const { deps } = system;
    /** A list that is tried, applied and undone, with a death at the nth call of the first or of the last. */
    const course = async (of: "DRY_RUN" | "UNDO", n: number) => {
      const made = await world(seed);
      const text = corrections(made.rows.map(([, claim]) => claim));
      const key = `kept/${seed.id()}.csv`;
      await Bucket.writeText(deps.bucket, key, text);
      const turn = (imported: Import.Import) => seed.waiting(imported, text.length, key);
      const tried = await turn({ ...seed.list(), mode: "DRY_RUN" });
      const before = await standing(deps.db, made);
      const calls = await work(deps, tried.id, of === "DRY_RUN" ? n : Infinity);
      expect.soft(await standing(deps.db, made), `the register after ${of} died at call ${n}`).toEqual(before);
      const applied = await turn(seed.list());
      await work(deps, applied.id, Infinity);
      const { id, order } = seed.list();
      const following = { as: "UNDO", id, decidedBy: "STAFF", at: new Date() } as const;
      const done = await Imports.get(deps.db, applied.id, { consistent: true });
      const undone = await turn({ ...Import.following(done ?? applied, following), order });
      const more = await work(deps, undone.id, of === "UNDO" ? n : Infinity);
      const ended = await Promise.all([tried, applied, undone].map((one) => outcomes(deps, one.id)));
      const numbers = new Map([...made.tickets].map(([name, { number }]) => [number as string, name]));
      return {
        calls: of === "DRY_RUN" ? calls : more,
        ended: ended.map((rows) =>
          rows
            .toSorted((a, b) => a.row - b.row)
            .map(({ row, outcome, kept, verdict, ticket }) =>
              [row, outcome, kept, verdict, ticket && (numbers.get(ticket) ?? "another ticket")].join(" "),
            ),
        ),
        standing: await standing(deps.db, made),
      };
    };
    for (const [of, step] of [
      ["DRY_RUN", 4],
      ["UNDO", 1],
    ] as const) {
      const { calls, ...undisturbed } = await course(of, Infinity);
      for (let n = 1; n <= calls; n += step) {
        const { calls: _, ...disturbed } = await course(of, n);
        expect.soft(disturbed, `${of} died at call ${n}`).toEqual(undisturbed);
      }
    }
    expect(await violations(deps.db)).toEqual([]);
  }, 200_000);
});

describe("the workflow", () => {
  test("tries a publish that failed again: one report, the same counts", async ({ seed, system }) => {
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
