import type { Import, Ticket } from "@hamta/core";
import { people } from "@hamta/local";
import { Devices } from "@hamta/store";
import { expect } from "vitest";
import { GET_TICKET, type Ticket as Shown } from "#kit/documents";
import { ended, undo } from "#kit/following";
import { keyOf } from "#kit/ids";
import { register, violations } from "#kit/invariants";
import { bytes, corrections, devices } from "#kit/lists";
import { clientOf } from "#kit/people";
import { test } from "#kit/system";
import { drop } from "#kit/uploads";
import { look, lookAt, reviewing } from "#kit/works";
import { standing, world } from "#kit/world";

/** Imports whose effects are put back, as far as nobody has touched them since. */

const told = (rows: readonly { outcome: string; reason: string | null }[]) =>
  rows.map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(" "));

test("its uploader takes back what is on file; the register and tickets wait for staff", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const made = await world(seed);
  const list = bytes(corrections(made.rows.map(([, claim]) => claim)));
  const applied = await ended(arash, await arash.upload("CORRECTIONS", "a.csv", list));
  const after = await standing(db, made);

  const mine = await ended(arash, await undo(arash, applied.id));
  expect(mine).toMatchObject({ state: "COMPLETED", mode: "UNDO", follows: applied.id });
  expect(Object.fromEntries(made.rows.map(([name], at) => [name, told(mine.rows)[at]]))).toEqual({
    agrees: "KEPT NEEDS_STAFF",
    mismatch: "REVERSED",
    blocked: "KEPT NEEDS_STAFF",
    onFile: "REVERSED",
    takenByStranger: "KEPT NOTHING_DONE",
    refusedForStranger: "KEPT NEEDS_STAFF",
    takenByOwner: "KEPT NOTHING_DONE",
    frees: "KEPT NEEDS_STAFF",
    takes: "KEPT NEEDS_STAFF",
    alreadyCorrect: "KEPT NOTHING_DONE",
    pairDiffers: "KEPT NOTHING_DONE",
    unknown: "KEPT NOTHING_DONE",
    notYours: "KEPT NOTHING_DONE",
    notPartial: "KEPT NOTHING_DONE",
  });
  const taken = after.map((line) => (/^(mismatch|onFile):/.test(line) ? line.replace(/row \d+/, "nothing") : line));
  expect(await standing(db, made)).toEqual(taken);
  expect(await violations(db)).toEqual([]);

  const before = new Map([...made.tickets].map(([name, ticket]) => [name, ticket.number]));
  const all = await ended(parisa, await undo(parisa, applied.id));
  expect(Object.fromEntries(made.rows.map(([name], at) => [name, told(all.rows)[at]]))).toMatchObject({
    agrees: "REVERSED",
    blocked: "REVERSED",
    refusedForStranger: "REVERSED",
    frees: "REVERSED",
    takes: "REVERSED",
  });
  for (const [name, device] of Object.entries(made.devices)) {
    const { device: now } = await look(db, device);
    expect([name, now.slots]).toEqual([name, device.slots]);
  }
  const followed = made.rows.findIndex(([name]) => name === "agrees");
  const number = all.rows[followed]?.ticket as Ticket.Number;
  expect(await lookAt(db, { number })).toMatchObject({
    status: "OPEN",
    waitedFor: "EXPERT",
    follows: before.get("agrees"),
    notes: [{ kind: "REOPENED", import: keyOf(all.id), row: followed + 1 }],
  });
  expect(await violations(db)).toEqual([]);

  const owner = await clientOf(system, made.devices["agrees"]!.owner);
  const { ticket } = await owner.query<{ ticket: Shown }>(GET_TICKET, { number });
  expect(ticket.timeline.map(({ kind, by }) => [kind, by])).toEqual([["REOPENED", "IMPORT"]]);
  expect(ticket.timeline[0]?.message).toContain(before.get("agrees"));
  await reviewing(seed, { number }, "APPROVED")(db);
  expect((await lookAt(db, { number })).status).toBe("APPROVED");
  expect(await violations(db)).toEqual([]);
});

test("what the import had replaced on file is there again, and finds a ticket that came since", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const [quiet, claimed] = [await seed.device(), await seed.device()];
  const first = [seed.claim(quiet), seed.claim(claimed)];
  await ended(arash, await arash.upload("CORRECTIONS", "1.csv", bytes(corrections(first))));
  const second = await ended(
    arash,
    await arash.upload("CORRECTIONS", "2.csv", bytes(corrections([seed.claim(quiet), seed.claim(claimed)]))),
  );
  expect(second.counts).toEqual({ ON_FILE: 2 });
  const ticket = await seed.ticketFor(claimed, { claim: first[1]! });
  expect(ticket.status).toBe("OPEN");

  const undone = await ended(arash, await undo(arash, second.id));
  expect(told(undone.rows)).toEqual(["REVERSED", "REVERSED"]);
  expect((await look(db, quiet)).onFile).toMatchObject({ correct: first[0]!.correct });
  expect(await lookAt(db, ticket)).toMatchObject({ status: "APPROVED" });
  expect((await look(db, claimed)).device.slots).toEqual(first[1]!.correct);
  expect(await violations(db)).toEqual([]);
});

test("what somebody has touched since is kept, and the report says why", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const [replaced, used, resolved, taken] = await Promise.all(Array.from({ length: 4 }, () => seed.device()));
  const agreed = [await seed.ticketFor(resolved!), await seed.ticketFor(taken!)];
  const claims = [seed.claim(replaced!), seed.claim(used!), ...agreed];
  const applied = await ended(arash, await arash.upload("CORRECTIONS", "1.csv", bytes(corrections(claims))));
  expect(applied.counts).toEqual({ ON_FILE: 2, RESOLVED: 2 });

  await ended(arash, await arash.upload("CORRECTIONS", "2.csv", bytes(corrections([seed.claim(replaced!)]))));
  expect((await seed.ticketFor(used!, { claim: claims[1]! })).status).toBe("APPROVED");
  await seed.device({ slots: [taken!.slots[1], seed.imei()] });
  const described = bytes(devices([{ ...resolved!, slots: agreed[0]!.correct, model: "S9" }]));
  await parisa.ended(await parisa.upload("DEVICES", "d.csv", described));

  const undone = await ended(parisa, await undo(parisa, applied.id));
  expect(told(undone.rows)).toEqual(["KEPT REPLACED", "KEPT USED", "REVERSED", "KEPT IMEI_HELD"]);
  expect(undone.rows[3]?.message).toBe("Another device holds the former IMEI now. Settle that device first.");
  expect((await look(db, resolved!)).device).toMatchObject({ slots: resolved!.slots, model: "S9" });
  expect(await violations(db)).toEqual([]);
});

test("a list of devices is undone by ops: the register is as before", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const [changed, moved, touched] = [await seed.device(), await seed.device(), await seed.device()];
  const ticket = await seed.ticketFor(moved);
  const fresh = [seed.describe(), seed.describe()];
  const list = [
    { ...changed, model: "S2", owner: seed.msisdn() },
    { ...moved, importer: "importer-b" },
    { ...touched, model: "S3" },
    ...fresh,
  ];
  const before = await register(db);
  const applied = await ended(parisa, await parisa.upload("DEVICES", "d.csv", bytes(devices(list))));
  expect(applied.counts).toEqual({ UPDATED: 3, REGISTERED: 2 });
  await parisa.ended(await parisa.upload("DEVICES", "e.csv", bytes(devices([{ ...touched, model: "S4" }]))));
  const [, inUse] = fresh;
  await seed.ticketFor(inUse!);

  expect(await undo(arash, applied.id)).toEqual(["IMPORT_NOT_FOUND"]);
  const undone = await ended(parisa, await undo(parisa, applied.id));
  expect(told(undone.rows)).toEqual(["REVERSED", "REVERSED", "KEPT REPLACED", "REVERSED", "KEPT TICKET_OPEN"]);
  expect((await look(db, changed)).device).toMatchObject({ model: changed.model, owner: changed.owner });
  expect((await look(db, moved)).device).toMatchObject({ importer: "importer-a", ticket: ticket.number });
  expect((await Devices.holdersOf(db, fresh[0]!.slots, { consistent: true })).size).toBe(0);
  const after = await register(db);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  expect(gone).toEqual([]);
  expect(await violations(db)).toEqual([]);
});

test("an undo that is begun twice, or sent again, is one; it cannot be undone itself", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  const device = await seed.device();
  const list = bytes(corrections([seed.claim(device)]));
  const applied = await ended(arash, await arash.upload("CORRECTIONS", "a.csv", list));
  const all = await Promise.all(Array.from({ length: 5 }, () => undo(arash, applied.id)));
  const id = all[0] as string;
  expect(new Set(all)).toEqual(new Set([id]));
  const undone = await ended(arash, id);
  expect(told(undone.rows)).toEqual(["REVERSED"]);
  const state = await register(system.deps.db);
  await drop(system, `uploads/importer/importer-a/corrections/${id as Import.Id}/begin.json`, "{}");
  expect(await register(system.deps.db)).toEqual(state);
  expect(await undo(arash, id)).toEqual(["IMPORT_NOT_APPLIED"]);
  expect(await violations(system.deps.db)).toEqual([]);
});
