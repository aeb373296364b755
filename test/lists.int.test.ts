import { Imei, type Correction } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { people, Workflow } from "@hamta/local";
import { Bucket, Devices, Sightings } from "@hamta/store";
import { describe, expect, onTestFinished } from "vitest";
import { CREATE_IMPORT, type CreatedImport } from "#kit/documents";
import { describe as named } from "#kit/footprint";
import { violations } from "#kit/invariants";
import { keyOf } from "#kit/ids";
import { bytes, cellsOf, corrections, csv, devices } from "#kit/lists";
import { intercepted } from "#kit/interleavings";
import type { DualSlot } from "#kit/seed";
import { test } from "#kit/system";
import { toCounts, drop, eventOf, importOf, imports, report, send } from "#kit/uploads";
import { readDevice, readTicket } from "#kit/actions";

const ALL = { limit: 100, ascending: true, start: null, end: null };

const outcomes = (rows: readonly { outcome: string }[]) => rows.map(({ outcome }) => outcome);

describe("an upload event is delivered again", () => {
  test("after its end, and three times concurrently: one import, counted once, and nothing changes", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const [device, other] = [await seed.device(), await seed.device()];
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    const arash = await system.client(people.arash);
    const id = await arash.upload("CORRECTIONS", "again.csv", bytes(corrections([claim, seed.claim(other)])));
    const { upload } = await importOf(system, id).then(async (imported) => (await arash.ended(id)) && imported);
    const key = upload?.key ?? (await importOf(system, id)).upload?.key ?? "";
    const before = [
      await arash.import(id),
      await readTicket(db, ticket),
      await readDevice(db, device),
      await readDevice(db, other),
    ];
    expect(before[0]).toMatchObject({ state: "COMPLETED", rows: 2, rowsDone: 2 });

    const event = await eventOf(system, key);
    await system.queue.send(event);
    await system.idle();
    await Promise.all([event, event, event].map((body) => system.queue.send(body)));
    await system.idle();

    const after = [
      await arash.import(id),
      await readTicket(db, ticket),
      await readDevice(db, device),
      await readDevice(db, other),
    ];
    const links = { reportUrl: expect.any(String), summaryUrl: expect.any(String) };
    expect(after).toEqual([{ ...(before[0] as object), ...links }, ...before.slice(1)]);
    expect(await imports(arash, "again.csv")).toHaveLength(1);
    expect(await violations(db)).toEqual([]);
  });

  test("while the first delivery is processed: one import, counted once", async ({ seed, system }) => {
    const claims = [];
    for (let row = 0; row < 20; row++) claims.push(seed.claim(await seed.device()));
    const key = "uploads/importer/importer-a/corrections/at-once.csv";
    const dropped = drop(system, key, corrections(claims));
    await expect.poll(() => eventOf(system, key).catch(() => null)).not.toBeNull();
    const event = await eventOf(system, key);
    await Promise.all([event, event, event, event].map((body) => system.queue.send(body)));
    await dropped;
    await system.idle();
    const all = await imports(await system.client(people.arash), "at-once.csv");
    expect(all).toMatchObject([
      { state: "COMPLETED", rows: 20, rowsDone: 20, counts: [{ outcome: "ON_FILE", rows: 20 }] },
    ]);
    expect(await violations(system.deps.db)).toEqual([]);
  });
});

describe("the same upload form", () => {
  test("is used a second time: that file is another import", async ({ seed, system }) => {
    const arash = await system.client(people.arash);
    const input = { kind: "CORRECTIONS", fileName: "form.csv" };
    const { createImport } = await arash.query<CreatedImport>(CREATE_IMPORT, { input });
    if ("errors" in createImport) throw new Error("refused");
    const post = async (claims: readonly Correction.Claim[]) => {
      const form = new FormData();
      for (const { name, value } of createImport.upload.fields) form.append(name, value);
      form.append("file", new Blob([corrections(claims)], { type: "text/csv" }));
      const { status } = await fetch(createImport.upload.url, { method: "POST", body: form });
      expect(status).toBeLessThan(300);
    };
    await post([seed.claim(await seed.device())]);
    const first = await arash.ended(createImport.import.id);
    await post([seed.claim(await seed.device()), seed.claim(await seed.device())]);
    await expect.poll(async () => (await imports(arash, "form.csv")).length).toBe(2);
    await system.idle();
    const [second] = (await imports(arash, "form.csv")).filter(({ rows }) => rows === 2);
    expect(second).toMatchObject({ state: "COMPLETED", counts: [{ outcome: "ON_FILE", rows: 2 }] });
    expect(second?.id).not.toBe(first.id);
    expect(await arash.import(first.id)).toMatchObject({ state: "COMPLETED", rows: 1 });
  });

  test("of a dry run is sent twice: nothing is applied", async ({ seed, system }) => {
    const arash = await system.client(people.arash);
    const input = { kind: "CORRECTIONS", fileName: "tried.csv", dryRun: true };
    const { createImport } = await arash.query<CreatedImport>(CREATE_IMPORT, { input });
    if ("errors" in createImport) throw new Error("refused");
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    for (let post = 0; post < 2; post++) {
      const form = new FormData();
      for (const { name, value } of createImport.upload.fields) form.append(name, value);
      form.append("file", new Blob([corrections([claim])], { type: "text/csv" }));
      expect((await fetch(createImport.upload.url, { method: "POST", body: form })).status).toBeLessThan(300);
    }
    await expect.poll(async () => (await imports(arash, "tried.csv")).length).toBe(2);
    await system.idle();
    for (const { id } of await imports(arash, "tried.csv"))
      expect(await importOf(system, id)).toMatchObject({ mode: "DRY_RUN", counts: { RESOLVED: 1 } });
    expect(await readTicket(system.deps.db, ticket)).toMatchObject({ status: "OPEN" });
    expect((await readDevice(system.deps.db, device)).device.slots).toEqual(device.slots);
  });

  test("belongs to one importer's import: another importer's file under that name is ignored", async ({
    seed,
    system,
  }) => {
    const arash = await system.client(people.arash);
    const input = { kind: "CORRECTIONS", fileName: "mine.csv" };
    const { createImport } = await arash.query<CreatedImport>(CREATE_IMPORT, { input });
    if ("errors" in createImport) throw new Error("refused");
    const { id } = createImport.import;
    const device = await seed.device();
    await drop(
      system,
      `uploads/importer/importer-b/corrections/${keyOf(id)}/theirs.csv`,
      corrections([seed.claim(device)]),
    );
    expect((await readDevice(system.deps.db, device)).onFile).toBeNull();
    expect(await arash.import(id)).toMatchObject({ state: "AWAITING_UPLOAD" });
    const [theirs] = await imports(await system.client(people.bita), "theirs.csv");
    expect(theirs).toMatchObject({ state: "COMPLETED", counts: [{ outcome: "NOT_YOUR_DEVICE", rows: 1 }] });
  });
});

test("identical bytes are uploaded again: they are processed again, and the import names the first", async ({
  seed,
  system,
}) => {
  const arash = await system.client(people.arash);
  const device = await seed.device();
  const claim = seed.claim(device);
  await seed.ticketFor(device, { claim });
  const text = corrections([claim, seed.claim(await seed.device())]);
  const first = await send(arash, "CORRECTIONS", text);
  const second = await send(arash, "CORRECTIONS", text);
  const third = await send(arash, "CORRECTIONS", text);
  expect(first).toMatchObject({ sameAs: null, counts: { RESOLVED: 1, ON_FILE: 1 } });
  expect(second).toMatchObject({ sameAs: first.id, counts: { ALREADY_CORRECT: 1, ON_FILE: 1 } });
  expect(third).toMatchObject({ sameAs: first.id, counts: { ALREADY_CORRECT: 1, ON_FILE: 1 } });
});

describe("the lists of one importer are processed in order of arrival", () => {
  test("two lists about one device at the same time: the later correction is current", async ({ seed, system }) => {
    const arash = await system.client(people.arash);
    const device = await seed.device();
    const [early, late] = [seed.claim(device), seed.claim(device)];
    const ids = [
      await arash.upload("CORRECTIONS", "early.csv", bytes(corrections([early]))),
      await arash.upload("CORRECTIONS", "late.csv", bytes(corrections([late]))),
    ];
    for (const id of ids) expect(await arash.ended(id)).toMatchObject({ state: "COMPLETED" });
    expect((await readDevice(system.deps.db, device)).onFile).toMatchObject({
      import: keyOf(ids[1] ?? ""),
      correct: late.correct,
    });
  });

  test("the earlier list arrives after the later one has begun: the later one still wins", async ({ seed, system }) => {
    const { deps } = system;
    const device = await seed.device();
    const [early, late] = [seed.list(), seed.list()];
    const claims = { [early.id]: seed.claim(device), [late.id]: seed.claim(device) };
    for (const { id } of [early, late]) await Bucket.writeText(deps.bucket, `kept/${id}`, corrections([claims[id]!]));

    const reached = { [early.id]: Promise.withResolvers<void>(), [late.id]: Promise.withResolvers<void>() };
    const released = { [early.id]: Promise.withResolvers<void>(), [late.id]: Promise.withResolvers<void>() };
    const of = (id: string): Importer.Deps => ({
      ...deps,
      db: intercepted(deps.db, async (command, call) => {
        if (named(command) !== "BatchWrite DEVICE.CORRECTION") return call();
        reached[id]?.resolve();
        await released[id]?.promise;
        return call();
      }),
    });
    const names = { inspect: "inspect", reconcile: "reconcile", publish: "publish" };
    const workflow = Workflow.start({
      handler: Importer.workflow({ ...names, concurrency: 2 }),
      functions: {
        inspect: (request: { import: never }) => Importer.inspect(deps, request),
        reconcile: (request: Parameters<typeof Importer.reconcile>[1], clock) =>
          Importer.reconcile(of(request.import), request, clock),
        publish: (request: { import: never }) => Importer.publish(deps, request),
      },
    });
    onTestFinished(() => workflow.stop());

    await seed.waiting(late, 1, `kept/${late.id}`);
    await workflow.startExecution(late.id, { import: late.id });
    await reached[late.id]?.promise;
    await seed.waiting(early, 1, `kept/${early.id}`);
    await workflow.startExecution(early.id, { import: early.id });
    // It must not get this far before the later list has ended.
    await Promise.race([reached[early.id]?.promise, new Promise((resolve) => setTimeout(resolve, 1_500))]);
    released[late.id]?.resolve();
    await workflow.result(late.id);
    released[early.id]?.resolve();
    expect(await workflow.result(early.id)).toMatchObject({ status: "SUCCEEDED" });
    expect((await readDevice(deps.db, device)).onFile).toMatchObject({ import: late.id });
    expect(await violations(deps.db)).toEqual([]);
  });

  test("an older list's correction is ignored after a later one", async ({ seed, system }) => {
    const { deps } = system;
    const device = await seed.device();
    const [early, late] = [seed.list(), seed.list()];
    const [oldClaim, newClaim] = [seed.claim(device), seed.claim(device)];
    await Importer.Corrections.reconcile(deps, late, [{ row: 1, value: newClaim }]);
    const results = await Importer.Corrections.reconcile(deps, early, [{ row: 1, value: oldClaim }]);
    expect(results).toEqual([{ row: 1, outcome: "ON_FILE" }]);
    expect((await readDevice(deps.db, device)).onFile).toMatchObject({ import: late.id, correct: newClaim.correct });
  });
});

describe("a row whose new IMEI another device holds", () => {
  test("registered by another person since: the agreeing ticket is REJECTED with TARGET_OWNED", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    await seed.device({ slots: [seed.imei(), claim.correct[1]] });
    const rows = await report(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    expect(rows).toMatchObject([{ outcome: "TARGET_TAKEN", ticket: ticket.number }]);
    expect(await readTicket(system.deps.db, ticket)).toMatchObject({ status: "REJECTED", verdict: "TARGET_OWNED" });
    expect((await readDevice(system.deps.db, device)).device).toMatchObject({ slots: claim.registered, ticket: null });
  });

  test("of the same owner: the ticket stays OPEN for an expert, and its timeline shows that the importer agrees", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    await seed.device({ slots: [seed.imei(), claim.correct[1]], owner: device.owner });
    const rows = await report(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    expect(rows).toMatchObject([{ outcome: "TARGET_TAKEN", ticket: ticket.number }]);
    expect(await readTicket(system.deps.db, ticket)).toMatchObject({
      status: "OPEN",
      adjudication: { status: "OPEN", waitsFor: "EXPERT", hold: "IMPORTER_AGREES" },
      notes: [{ kind: "IMPORTER_AGREES", row: 1 }],
    });
    expect((await readDevice(system.deps.db, device)).onFile).toBeNull();
  });

  test("and no ticket is open: neither device changes", async ({ seed, system }) => {
    const [device, stranger] = [await seed.device(), await seed.device()];
    const claim = seed.claim(device, stranger.slots[0]);
    const rows = await report(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    expect(rows).toMatchObject([{ outcome: "TARGET_TAKEN", ticket: null }]);
    expect(await readDevice(system.deps.db, device)).toEqual({ device, onFile: null });
    expect(await readDevice(system.deps.db, stranger)).toEqual({ device: stranger, onFile: null });
  });
});

/** Rows of unregistered devices fill chunks, each of 10,000 rows. */
const FILL = 10_001;

describe.each([
  ["next to each other", 0],
  ["in different chunks", FILL],
] as const)("one row frees the IMEI that another takes, %s", (_, fill) => {
  test.for([
    ["first: both are resolved", ["RESOLVED", "RESOLVED"]],
    ["second: the first finds it taken, and its ticket waits for an expert", ["TARGET_TAKEN", "RESOLVED"]],
  ] as const)("it is freed %s", async ([, expected], { seed, system }) => {
    const owner = seed.msisdn();
    const [frees, takes] = [await seed.device({ owner }), await seed.device({ owner })];
    const free = seed.claim(frees);
    const take = seed.claim(takes, frees.slots[1]);
    // Before the SIM is seen with the wrong IMEI.
    const tickets = [await seed.ticketFor(frees, { claim: free }), await seed.ticketFor(takes, { claim: take })];
    const filling = Array.from({ length: fill }, () => seed.claim({ slots: seed.pair() }));
    const isFreedFirst = expected[0] === "RESOLVED";
    const ordered = isFreedFirst ? [free, ...filling, take] : [take, ...filling, free];
    const rows = await report(await system.client(people.arash), "CORRECTIONS", corrections(ordered));
    expect(outcomes([rows[0]!, rows.at(-1)!])).toEqual(expected);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: fill + 2 }, (_, index) => index + 1));
    const [freed, taken] = await Promise.all(tickets.map((ticket) => readTicket(system.deps.db, ticket)));
    expect(freed).toMatchObject({ status: "APPROVED" });
    expect(taken).toMatchObject(
      isFreedFirst
        ? { status: "APPROVED", notes: [] }
        : { status: "OPEN", notes: [{ kind: "IMPORTER_AGREES", row: 1 }], adjudication: { hold: "IMPORTER_AGREES" } },
    );
    expect(await violations(system.deps.db)).toEqual([]);
  });
});

describe("three rows, each freeing the IMEI of the next one, end as if processed from top to bottom", () => {
  test.for([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])("in the order %j", async (order, { seed, system }) => {
    const owner = seed.msisdn();
    const chain: DualSlot[] = [];
    for (let link = 0; link < 3; link++) chain.push(await seed.device({ owner }));
    const claims = chain.map((device, link) => seed.claim(device, chain[link - 1]?.slots[1]));
    for (const [link, device] of chain.entries()) await seed.ticketFor(device, { claim: claims[link]! });
    const freed = new Set([0]);
    const expected = order.map((link) => {
      if (!freed.has(link)) return "TARGET_TAKEN";
      freed.add(link + 1);
      return "RESOLVED";
    });
    const text = corrections(order.map((link) => claims[link]!));
    expect(outcomes(await report(await system.client(people.arash), "CORRECTIONS", text))).toEqual(expected);
    expect(await violations(system.deps.db)).toEqual([]);
  });
});

describe("a list of devices", () => {
  const HEADER = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor,status";

  test("from an importer registers its own COMMERCIAL devices, and may set a first owner but never change one", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const [first, second, single] = [seed.pair(), seed.pair(), seed.imei()];
    const ownerless = await seed.device({ owner: null });
    const owned = await seed.device();
    const foreign = await seed.device({ importer: "importer-b" });
    const traveller = await seed.device({ importer: null });
    const [same, taken] = [await seed.device(), await seed.device()];
    const [one, two, three] = [seed.msisdn(), seed.msisdn(), seed.msisdn()];
    const rows = await report(
      await system.client(people.arash),
      "DEVICES",
      csv(
        HEADER,
        [...first, "PASSENGER", "importer-b", one, "Sokhan", "S9", "Zamen", "BLOCKED"],
        [single, null, "", "", "", "", "", "", ""],
        [...ownerless.slots, "", "", two, "", "", "", ""],
        [...owned.slots, "", "", three, "", "S2", "", ""],
        [...foreign.slots, "", "", three, "", "", "", ""],
        [...traveller.slots, "", "", three, "", "", "", ""],
        [second[0], taken.slots[1], "", "", "", "", "", "", ""],
        [...same.slots.toReversed(), "", "", "", same.brand, same.model, "", ""],
        ["353535353535353", second[1], "", "", "12", "", "", "", ""],
      ),
    );
    expect(outcomes(rows)).toEqual([
      "REGISTERED",
      "REGISTERED",
      "UPDATED",
      "UPDATED",
      "NOT_YOUR_DEVICE",
      "NOT_YOUR_DEVICE",
      "IMEI_TAKEN",
      "UNCHANGED",
      "INVALID",
    ]);
    expect(rows.at(-1)?.reason?.split(" ").toSorted()).toEqual(["CHECK_DIGIT", "MSISDN"]);
    const [made, madeSingle] = await Devices.getByImeis(db, [first[0], single]);
    expect(made).toMatchObject({
      slots: first,
      channel: "COMMERCIAL",
      importer: "importer-a",
      owner: one,
      guarantor: "Zamen",
      status: "LEGAL",
    });
    expect(madeSingle).toMatchObject({ slots: [single], owner: null, importer: "importer-a" });
    expect((await readDevice(db, ownerless)).device).toMatchObject({ owner: two, brand: ownerless.brand });
    expect((await readDevice(db, owned)).device).toMatchObject({ owner: owned.owner, model: "S2" });
    expect((await readDevice(db, foreign)).device).toEqual(foreign);
    expect((await readDevice(db, traveller)).device).toEqual(traveller);
    expect(await violations(db)).toEqual([]);
  });

  test("from ops sets all fields of a device: its owner, its importer, and its legality", async ({ seed, system }) => {
    const { db } = system.deps;
    const [blocked, moved, sold] = [await seed.device(), await seed.device(), await seed.device()];
    const ticket = await seed.ticketFor(moved);
    const [traveller, heir] = [seed.pair(), seed.msisdn()];
    const rows = await report(
      await system.client(people.parisa),
      "DEVICES",
      csv(
        HEADER,
        [...traveller, "مسافری", "", seed.msisdn(), "", "", "", ""],
        [...blocked.slots, "COMMERCIAL", "importer-a", "", "", "", "", "blocked"],
        [...moved.slots, "COMMERCIAL", "importer-b", "", "", "", "", ""],
        [...sold.slots, "COMMERCIAL", "importer-a", heir, "", "", "", ""],
        [...seed.pair(), "COMMERCIAL", "", "", "", "", "", ""],
        [...seed.pair(), "", "", "", "", "", "", ""],
      ),
    );
    expect(outcomes(rows)).toEqual(["REGISTERED", "UPDATED", "UPDATED", "UPDATED", "INVALID", "INVALID"]);
    expect(rows.slice(4).map(({ reason }) => reason)).toEqual(["MISSING", "MISSING"]);
    expect((await Devices.getByImeis(db, [traveller[0]]))[0]).toMatchObject({ channel: "PASSENGER", importer: null });
    expect((await readDevice(db, blocked)).device).toMatchObject({ status: "BLOCKED", owner: blocked.owner });
    expect((await readDevice(db, moved)).device).toMatchObject({ importer: "importer-b", ticket: ticket.number });
    expect(await readTicket(db, ticket)).toMatchObject({ status: "OPEN", contact: { importer: "importer-b" } });
    const bita = await system.client(people.bita);
    const { worklist } = await bita.query<{ worklist: { nodes: { number: string }[] } }>(
      "{ worklist(first: 100) { nodes { number } } }",
    );
    expect(worklist.nodes).toContainEqual({ number: ticket.number });
    const owned = await Devices.listByOwner(db, [heir], ALL);
    expect(owned.entries.map(({ node }) => node.device.id)).toEqual([sold.id]);
    const former = await Devices.listByOwner(db, [sold.owner], ALL);
    expect(former.entries).toEqual([]);
    expect(await violations(db)).toEqual([]);
  });

  test("that names one IMEI in two ways has a CONFLICT; an equal row is a DUPLICATE", async ({ seed, system }) => {
    const [pair, twice] = [seed.pair(), seed.describe()];
    const rows = await report(
      await system.client(people.arash),
      "DEVICES",
      devices([
        { ...seed.describe(), slots: pair },
        { ...seed.describe(), slots: [seed.imei(), pair[1]] },
        twice,
        { ...twice, slots: [twice.slots[1], twice.slots[0]] },
      ]),
    );
    expect(outcomes(rows)).toEqual(["CONFLICT", "CONFLICT", "REGISTERED", "DUPLICATE"]);
    expect(await Devices.getByImeis(system.deps.db, pair)).toEqual([null, null]);
  });
});

describe("a list of sightings", () => {
  test("accepts IMEIs of 14 digits, with 0 as the 15th digit or with the correct one; all are the same IMEI", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const [bare, zero, whole] = [seed.imei(), seed.imei(), seed.imei()];
    const number = seed.msisdn();
    const persian = (text: string) => text.replaceAll(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]!);
    const rows = await report(
      await system.client(people.omid),
      "SIGHTINGS",
      csv(
        "imei,msisdn,seen_at",
        [bare.slice(0, 14), number, "2026-10-01T08:00:00Z"],
        [`${zero.slice(0, 14)}0`, `0${number.slice(2)}`, "2026-10-01T11:30:00+03:30"],
        [persian(whole), persian(`+${number}`), "2026-10-01"],
        [bare, number, "2026-10-01T08:00:00Z"],
        [bare, "021", "2026-10-01T08:00:00Z"],
        [bare, number, "1405/07/09"],
        [`${bare.slice(0, 14)}${(Number(bare[14]) % 9) + 1}`, "", ""],
      ),
    );
    expect(outcomes(rows)).toEqual(["RECORDED", "RECORDED", "RECORDED", "DUPLICATE", "INVALID", "INVALID", "INVALID"]);
    expect(rows.slice(4, 6).map(({ reason }) => reason)).toEqual(["MSISDN", "TIME"]);
    const seen = await Sightings.getKeysSeenWith(db, [bare, zero, whole], { msisdns: [number] });
    expect([...seen].toSorted()).toEqual([bare, zero, whole].map(Imei.keyOf).toSorted());
  });
});

test("a row about one device in two importers' lists is accepted only from the device's own importer", async ({
  seed,
  system,
}) => {
  const device = await seed.device();
  const text = csv("registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2", cellsOf(seed.claim(device)));
  const theirs = await send(await system.client(people.bita), "CORRECTIONS", text);
  expect(theirs.counts).toEqual({ NOT_YOUR_DEVICE: 1 });
  expect((await readDevice(system.deps.db, device)).onFile).toBeNull();
  const own = await send(await system.client(people.arash), "CORRECTIONS", text);
  expect(own).toMatchObject({ counts: toCounts([{ outcome: "ON_FILE", rows: 1 }]), sameAs: null });
});
