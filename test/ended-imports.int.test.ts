import * as Importer from "@hamta/importer";
import { people, Report } from "@hamta/local";
import { Bucket, Corrections, Imports, Turns } from "@hamta/store";
import { expect } from "vitest";
import { FILE, type Filed } from "#kit/documents";
import { violations } from "#kit/invariants";
import { bytes, corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import { test } from "#kit/system";
import { toCounts } from "#kit/uploads";
import { reconcileList, readDevice, readTicket, registerList } from "#kit/actions";

/** Lists and tickets that end in an unusual way. */

test("a list that is cancelled before its turn changes nothing, and all its rows are UNPROCESSED", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const earlier = await seed.waiting(seed.list(), 1, "kept/earlier");
  const arash = await system.client(people.arash);
  const id = await arash.upload("CORRECTIONS", "a.csv", bytes(corrections([ticket, seed.claim(await seed.device())])));
  const cancel = "mutation ($id: ID!) { cancelImport(input: { id: $id }) { ... on Refusal { errors { code } } } }";
  expect(await arash.query(cancel, { id })).toEqual({ cancelImport: {} });
  await Turns.end(db, earlier);

  const { state, counts, reportUrl, ...ended } = await arash.ended(id);
  expect({ state, counts: toCounts(counts), ...ended }).toMatchObject({
    state: "CANCELLED",
    counts: { UNPROCESSED: 2 },
    rows: 2,
    rowsDone: 2,
  });
  const rows = Report.read(await Report.download(reportUrl ?? ""));
  expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
    [1, "UNPROCESSED"],
    [2, "UNPROCESSED"],
  ]);
  expect((await readTicket(db, ticket)).status).toBe("OPEN");
  expect((await readDevice(db, device)).device.slots).toEqual(device.slots);
  expect(await arash.query(cancel, { id })).toEqual({ cancelImport: { errors: [{ code: "IMPORT_ENDED" }] } });
  expect(await violations(db)).toEqual([]);
});

/** The bucket, in which objects with such keys can neither be read nor written. */
function without({ client: real, name }: Bucket.Bucket, keys: RegExp): Bucket.Bucket {
  const client = Object.create(real) as typeof real;
  client.send = (async (command: { input: { Key?: string } }) => {
    if (keys.test(command.input.Key ?? "")) throw new Error("The bucket is away");
    return real.send(command as never);
  }) as never;
  return { client, name };
}

test("a list that fails in the system has an outcome for every row, and the next list runs", async ({
  seed,
  system,
}) => {
  const { bucket } = system.deps;
  const arash = await system.client(people.arash);
  const list = bytes(corrections([seed.claim(await seed.device()), seed.claim({ slots: seed.pair() })]));
  system.deps.bucket = without(bucket, /^work\/\w+\/results/);
  const failed = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", list));
  system.deps.bucket = bucket;
  expect(failed).toMatchObject({ state: "FAILED", rows: 2, rowsDone: 2, reportUrl: expect.any(String) });
  expect(toCounts(failed.counts)).toEqual({ UNPROCESSED: 2 });

  const next = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", list));
  expect(next.state).toBe("COMPLETED");
  expect(toCounts(next.counts)).toEqual({ ON_FILE: 1, UNKNOWN_DEVICE: 1 });
});

test("a list whose report can never be written is FAILED after some tries, and the next list runs", async ({
  seed,
  system,
}) => {
  const { bucket } = system.deps;
  const arash = await system.client(people.arash);
  const list = bytes(corrections([seed.claim(await seed.device())]));
  system.deps.bucket = without(bucket, /^reports/);
  const failed = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", list));
  system.deps.bucket = bucket;
  expect(failed).toMatchObject({ state: "FAILED", rows: 1, rowsDone: 1, reportUrl: null });
  expect((await arash.ended(await arash.upload("CORRECTIONS", "a.csv", list))).state).toBe("COMPLETED");
});

test("a report at which every process crashes is not begun for ever", async ({ seed, system }) => {
  const { db, bucket } = system.deps;
  const text = corrections([seed.claim(await seed.device())]);
  const key = `kept/${seed.id()}.csv`;
  await Bucket.writeText(bucket, key, text);
  const { id } = await seed.waiting(seed.list(), text.length, key);
  const clock = { getRemainingTimeInMillis: () => 900_000 };
  /** From the start of the workflow to the report, as a process does that is started again. */
  const start = async () => {
    await Importer.inspect(system.deps, { import: id });
    await Importer.reconcile(system.deps, { import: id, chunk: 1, part: 0, from: 0 }, clock);
    return Importer.publish({ ...system.deps, bucket: without(bucket, /^reports/) }, { import: id });
  };
  for (let tries = 0; tries < 8; tries++) await expect(start()).rejects.toThrow("The bucket is away");
  expect(await Imports.get(db, id, { consistent: true })).toMatchObject({ state: "PUBLISHING" });
  expect(await start()).toEqual({ rows: null });
  expect(await Imports.get(db, id, { consistent: true })).toMatchObject({ state: "FAILED", report: null });
  const next = await seed.waiting(seed.list(), text.length, key);
  expect(await Turns.tryTake(db, next, new Date())).toBe("TAKEN");
  await Turns.end(db, next);
  // An import that has ended does not start again.
  expect(await Importer.inspect(system.deps, { import: id })).toEqual({ over: true });
  expect(await Importer.publish(system.deps, { import: id })).toEqual({ rows: null });
});

test("a ticket of a former owner ends when the new owner files", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const owner = seed.msisdn();
  await registerList(seed, seed.list(null, "devices"), { ...device, owner })(db);
  const claim = seed.claim(device);
  await seed.seen(claim, owner);

  const [[imei1, imei2], [shown1, shown2]] = [claim.registered, claim.correct];
  const pairs = { registered: { imei1, imei2 }, correct: { imei1: shown1, imei2: shown2 } };
  const { fileTicket } = await (
    await clientOf(system, owner)
  ).query<Filed>(FILE, {
    input: { ...pairs, description: "Slot 2 is wrong" },
  });
  expect(fileTicket).toMatchObject({ ticket: { status: "OPEN" } });
  expect(await readTicket(db, ticket)).toMatchObject({ status: "REJECTED", verdict: "NOT_OWNER" });
  expect(await violations(db)).toEqual([]);
});

test("a row that crashed leaves nothing on file if by now its correction is not allowed", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const claim = seed.claim(device);
  const list = seed.list();
  const { id, order } = list;
  const filed = { ...claim, import: id, row: 1, importer: "importer-a", order };
  await Corrections.putMany(db, [{ device: device.id, correction: filed }]);
  await seed.device({ slots: [claim.correct[1], seed.imei()] });

  expect(await reconcileList(seed, list, claim)(db)).toEqual([{ row: 1, outcome: "TARGET_TAKEN" }]);
  expect((await readDevice(db, device)).onFile).toBeNull();
});
