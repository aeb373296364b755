import { people, Report } from "@hamta/local";
import { Devices, Imports } from "@hamta/store";
import { expect } from "vitest";
import { FILE, type Filed } from "#kit/documents";
import { violations } from "#kit/invariants";
import { bytes, corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import { test } from "#kit/system";
import { counted } from "#kit/uploads";
import { listing, look, lookAt, registering } from "#kit/works";

/** Lists and tickets that do not end as they were meant to. */

test("a list that is cancelled before its turn changes nothing, and every row of it is UNPROCESSED", async ({
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
  await Imports.leave(db, earlier);

  const { state, counts, reportUrl, ...ended } = await arash.ended(id);
  expect({ state, counts: counted(counts), ...ended }).toMatchObject({
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
  expect((await lookAt(db, ticket)).status).toBe("OPEN");
  expect((await look(db, device)).device.slots).toEqual(device.slots);
  expect(await arash.query(cancel, { id })).toEqual({ cancelImport: { errors: [{ code: "IMPORT_ENDED" }] } });
  expect(await violations(db)).toEqual([]);
});

test("a list that fails on our side has an outcome for every row, and the next one goes on", async ({
  seed,
  system,
}) => {
  const { bucket } = system.deps;
  const client = Object.create(bucket.client) as typeof bucket.client;
  client.send = (async (command: { input: { Key?: string } }) => {
    if (/^work\/\w+\/results/.test(command.input.Key ?? "")) throw new Error("The bucket is away");
    return bucket.client.send(command as never);
  }) as never;
  const arash = await system.client(people.arash);
  const list = bytes(corrections([seed.claim(await seed.device()), seed.claim({ slots: seed.pair() })]));
  system.deps.bucket = { ...bucket, client };
  const failed = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", list));
  system.deps.bucket = bucket;
  expect(failed).toMatchObject({ state: "FAILED", rows: 2, rowsDone: 2, reportUrl: expect.any(String) });
  expect(counted(failed.counts)).toEqual({ UNPROCESSED: 2 });

  const next = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", list));
  expect(next.state).toBe("COMPLETED");
  expect(counted(next.counts)).toEqual({ ON_FILE: 1, UNKNOWN_DEVICE: 1 });
});

test("a ticket by somebody who no longer owns the device ends when the new owner files", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const owner = seed.msisdn();
  await registering(seed, seed.list(null, "devices"), { ...device, owner })(db);
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
  expect(await lookAt(db, ticket)).toMatchObject({ status: "REJECTED", verdict: "NOT_OWNER" });
  expect(await violations(db)).toEqual([]);
});

test("a row that died on its way leaves nothing on file when by now it may not be there", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const claim = seed.claim(device);
  const list = seed.list();
  const { id, order } = list;
  const filed = { ...claim, import: id, row: 1, importer: "importer-a", order };
  await Devices.fileCorrections(db, [{ device: device.id, correction: filed }]);
  await seed.device({ slots: [claim.correct[1], seed.imei()] });

  expect(await listing(seed, list, claim)(db)).toEqual([{ row: 1, outcome: "TARGET_TAKEN" }]);
  expect((await look(db, device)).onFile).toBeNull();
});
