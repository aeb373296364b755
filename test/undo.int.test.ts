import type { Ticket } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { Holders } from "@hamta/store";
import { expect } from "vitest";
import { GET_TICKET, WORKLIST, type Ticket as Shown } from "#kit/documents";
import { previewUndo, waitUntilEnded, undo } from "#kit/follow-ups";
import { keyOf } from "#kit/ids";
import { register, violations } from "#kit/invariants";
import { bytes, corrections, csv, devices } from "#kit/lists";
import { clientOf } from "#kit/people";
import { test } from "#kit/system";
import { readDevice, readTicket, reviewTicket } from "#kit/actions";
import { finalState, createScenario } from "#kit/scenario";

/** Undo of imports, for rows whose device has not changed since. */

const outcomesOf = (rows: readonly { outcome: string; reason: string | null }[]) =>
  rows.map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(" "));

/** What a preview should have said of an undo with these rows. */
function previewOf(rows: readonly { outcome: string; reason: string | null; message: string }[]) {
  const kept = new Map<string, { reason: string; rows: number; message: string }>();
  for (const { outcome, reason, message } of rows) {
    if (outcome !== "KEPT" || reason === null) continue;
    kept.set(reason, { reason, rows: (kept.get(reason)?.rows ?? 0) + 1, message });
  }
  const reversible = rows.filter(({ outcome }) => outcome === "REVERSED").length;
  return { reversible, kept: [...kept.values()].toSorted((a, b) => b.rows - a.rows), unchecked: 0 };
}

test("its uploader undoes corrections on file; the register and tickets need staff", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const scenario = await createScenario(seed);
  const list = bytes(corrections(scenario.rows.map(([, claim]) => claim)));
  const applied = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list));
  const after = await finalState(db, scenario);

  const preview = await previewUndo(arash, applied.id);
  expect(await finalState(db, scenario)).toEqual(after);
  const mine = await waitUntilEnded(arash, await undo(arash, applied.id));
  expect(preview).toEqual(previewOf(mine.rows));
  expect(mine).toMatchObject({ state: "COMPLETED", mode: "UNDO", follows: applied.id });
  expect(Object.fromEntries(scenario.rows.map(([name], at) => [name, outcomesOf(mine.rows)[at]]))).toEqual({
    agrees: "KEPT NEEDS_STAFF",
    mismatch: "REVERSED",
    blocked: "KEPT NEEDS_STAFF",
    onFile: "REVERSED",
    takenByStranger: "KEPT NOTHING_DONE",
    refusedForStranger: "KEPT NEEDS_STAFF",
    takenByOwner: "REVERSED",
    frees: "KEPT NEEDS_STAFF",
    takes: "KEPT NEEDS_STAFF",
    alreadyCorrect: "KEPT NOTHING_DONE",
    pairDiffers: "KEPT NOTHING_DONE",
    unknown: "KEPT NOTHING_DONE",
    notYours: "KEPT NOTHING_DONE",
    notPartial: "KEPT NOTHING_DONE",
  });
  const taken = after.map((line) => {
    if (line.startsWith("ticket takenByOwner:")) return `${line}, noted AGREEMENT_UNDONE 7`;
    return /^(mismatch|onFile):/.test(line) ? line.replace(/row \d+/, "nothing") : line;
  });
  expect(await finalState(db, scenario)).toEqual(taken);
  expect(await violations(db)).toEqual([]);

  const before = new Map([...scenario.tickets].map(([name, ticket]) => [name, ticket.number]));
  const previewOfAll = await previewUndo(parisa, applied.id);
  const all = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect(previewOfAll?.reversible).toBe(all.counts["REVERSED"]);
  expect(Object.fromEntries(scenario.rows.map(([name], at) => [name, outcomesOf(all.rows)[at]]))).toMatchObject({
    agrees: "REVERSED",
    blocked: "REVERSED",
    refusedForStranger: "REVERSED",
    frees: "REVERSED",
    takes: "REVERSED",
  });
  for (const [name, device] of Object.entries(scenario.devices)) {
    const { device: now } = await readDevice(db, device);
    expect([name, now.slots]).toEqual([name, device.slots]);
  }
  const followed = scenario.rows.findIndex(([name]) => name === "agrees");
  const number = all.rows[followed]?.ticket as Ticket.Number;
  expect(await readTicket(db, { number })).toMatchObject({
    status: "OPEN",
    waitedFor: "EXPERT",
    follows: before.get("agrees"),
    notes: [{ kind: "REOPENED", import: keyOf(all.id), row: followed + 1 }],
  });
  expect(await violations(db)).toEqual([]);

  const owner = await clientOf(system, scenario.devices["agrees"]!.owner);
  const { ticket } = await owner.query<{ ticket: Shown }>(GET_TICKET, { number });
  expect(ticket.timeline.map(({ kind, by }) => [kind, by])).toEqual([["REOPENED", "IMPORT"]]);
  expect(ticket.timeline[0]?.message).toContain(before.get("agrees"));
  expect(ticket.explanation.hold).toEqual({
    code: "DECISION_UNDONE",
    message:
      "The earlier decision on your request was undone, so an expert decides again. You do not need to do anything.",
  });
  const expert = await system.client(people.kaveh);
  expect((await expert.query<{ ticket: Shown }>(GET_TICKET, { number })).ticket.explanation.hold?.message).toBe(
    "The earlier decision on this request was undone. Only an expert may decide again.",
  );
  await reviewTicket(seed, { number }, "APPROVED")(db);
  expect((await readTicket(db, { number })).status).toBe("APPROVED");
  expect(await violations(db)).toEqual([]);
});

test("a correction that the import had replaced is restored, and matches a ticket filed since", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const [quiet, claimed] = [await seed.device(), await seed.device()];
  const first = [seed.claim(quiet), seed.claim(claimed)];
  await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "1.csv", bytes(corrections(first))));
  const second = await waitUntilEnded(
    arash,
    await arash.upload("CORRECTIONS", "2.csv", bytes(corrections([seed.claim(quiet), seed.claim(claimed)]))),
  );
  expect(second.counts).toEqual({ ON_FILE: 2 });
  const ticket = await seed.ticketFor(claimed, { claim: first[1]! });
  expect(ticket.status).toBe("OPEN");

  const undone = await waitUntilEnded(arash, await undo(arash, second.id));
  expect(outcomesOf(undone.rows)).toEqual(["REVERSED", "REVERSED"]);
  expect((await readDevice(db, quiet)).onFile).toMatchObject({ correct: first[0]!.correct });
  expect(await readTicket(db, ticket)).toMatchObject({ status: "APPROVED" });
  expect((await readDevice(db, claimed)).device.slots).toEqual(first[1]!.correct);
  expect(await violations(db)).toEqual([]);
});

test("a row whose device has changed since is kept, and the report gives the reason", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const [replaced, used, resolved, taken] = await Promise.all(Array.from({ length: 4 }, () => seed.device()));
  const agreed = [await seed.ticketFor(resolved!), await seed.ticketFor(taken!)];
  const claims = [seed.claim(replaced!), seed.claim(used!), ...agreed];
  const applied = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "1.csv", bytes(corrections(claims))));
  expect(applied.counts).toEqual({ ON_FILE: 2, RESOLVED: 2 });

  await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "2.csv", bytes(corrections([seed.claim(replaced!)]))));
  expect((await seed.ticketFor(used!, { claim: claims[1]! })).status).toBe("APPROVED");
  await seed.device({ slots: [taken!.slots[1], seed.imei()] });
  const described = bytes(devices([{ ...resolved!, slots: agreed[0]!.correct, model: "S9" }]));
  await parisa.ended(await parisa.upload("DEVICES", "d.csv", described));

  const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect(outcomesOf(undone.rows)).toEqual(["KEPT REPLACED", "KEPT USED", "REVERSED", "KEPT IMEI_HELD"]);
  expect(undone.rows[3]?.message).toBe("Another device now has the earlier IMEI. Sort that device out first.");
  expect((await readDevice(db, resolved!)).device).toMatchObject({ slots: resolved!.slots, model: "S9" });
  expect(await violations(db)).toEqual([]);
});

test("a preview goes backwards, as the undo does: rows of one device that build on each other", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const device = await seed.device();
  const agreed = await seed.ticketFor(device);
  const next = seed.claim({ ...device, slots: agreed.correct });
  const list = bytes(corrections([agreed, next]));
  const applied = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "1.csv", list));
  expect(applied.counts).toEqual({ RESOLVED: 1, ON_FILE: 1 });

  expect(await previewUndo(parisa, applied.id)).toEqual({ reversible: 2, kept: [], unchecked: 0 });
  const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect(outcomesOf(undone.rows)).toEqual(["REVERSED", "REVERSED"]);
  expect(await readDevice(db, device)).toMatchObject({ device: { slots: device.slots }, onFile: null });
  expect(await violations(db)).toEqual([]);
});

test("a follow-up ticket takes importer and guarantor from the device, which ops have moved since", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
  const parisa = await system.client(people.parisa);
  const list = async (client: Client, kind: "CORRECTIONS" | "DEVICES", text: string) =>
    waitUntilEnded(client, await client.upload(kind, "a.csv", bytes(text)));
  const [resolved, refused] = [await seed.device(), await seed.device()];
  const [agreed, rejected] = [await seed.ticketFor(resolved), await seed.ticketFor(refused)];
  await seed.block(refused);
  const applied = await list(arash, "CORRECTIONS", corrections([agreed, rejected]));
  expect(applied.counts).toEqual({ RESOLVED: 1, REFUSED: 1 });

  const moved = [
    "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor",
    [...agreed.correct, "COMMERCIAL", "importer-b", null, null, null, "Sokhan Service"],
    [...refused.slots, "PASSENGER", null, null, null, null, "Sokhan Service"],
  ];
  expect((await list(parisa, "DEVICES", csv(...moved))).counts).toEqual({ UPDATED: 2 });
  const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect(outcomesOf(undone.rows)).toEqual(["REVERSED", "REVERSED"]);

  const [first, second] = undone.rows.map(({ ticket }) => ({ number: ticket as Ticket.Number }));
  expect(await readTicket(db, first!)).toMatchObject({
    follows: agreed.number,
    channel: "COMMERCIAL",
    contact: { importer: "importer-b", guarantor: "Sokhan Service" },
  });
  expect(await readTicket(db, second!)).toMatchObject({
    follows: rejected.number,
    channel: "PASSENGER",
    contact: { importer: null, guarantor: "Sokhan Service" },
  });
  const worklists = await Promise.all(
    [arash, bita].map((client) => client.query<{ worklist: { nodes: Shown[] } }>(WORKLIST, {})),
  );
  const numbers = worklists.map(({ worklist }) => worklist.nodes.map(({ number }) => number));
  expect(numbers[0]).not.toContain(first!.number);
  expect(numbers[0]).not.toContain(second!.number);
  expect(numbers[1]).toContain(first!.number);
  expect(numbers[1]).not.toContain(second!.number);
  expect(await violations(db)).toEqual([]);
});

test("an open ticket takes the guarantor that a list gives its device", async ({ seed, system }) => {
  const { db } = system.deps;
  const parisa = await system.client(people.parisa);
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const described = csv("imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor", [
    ...device.slots,
    "COMMERCIAL",
    "importer-a",
    null,
    null,
    null,
    "Sokhan Service",
  ]);
  const applied = await waitUntilEnded(parisa, await parisa.upload("DEVICES", "d.csv", bytes(described)));
  expect(applied.counts).toEqual({ UPDATED: 1 });
  const contact = { importer: "importer-a", guarantor: "Sokhan Service" };
  expect((await readTicket(db, ticket)).contact).toEqual(contact);
  expect((await readDevice(db, device)).device).toMatchObject({ ...contact, ticket: ticket.number });
  await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect((await readTicket(db, ticket)).contact).toEqual(ticket.contact);
  expect(await violations(db)).toEqual([]);
});

test("a list of devices is undone by ops: the register is as before", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const [changed, moved, touched] = [await seed.device(), await seed.device(), await seed.device()];
  const ticket = await seed.ticketFor(moved);
  const newDevices = [seed.describe(), seed.describe()];
  const list = [
    { ...changed, model: "S2", owner: seed.msisdn() },
    { ...moved, importer: "importer-b" },
    { ...touched, model: "S3" },
    ...newDevices,
  ];
  const before = await register(db);
  const applied = await waitUntilEnded(parisa, await parisa.upload("DEVICES", "d.csv", bytes(devices(list))));
  expect(applied.counts).toEqual({ UPDATED: 3, REGISTERED: 2 });
  await parisa.ended(await parisa.upload("DEVICES", "e.csv", bytes(devices([{ ...touched, model: "S4" }]))));
  const [, inUse] = newDevices;
  await seed.ticketFor(inUse!);

  expect(await undo(arash, applied.id)).toEqual(["IMPORT_NOT_FOUND"]);
  const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  expect(outcomesOf(undone.rows)).toEqual(["REVERSED", "REVERSED", "KEPT REPLACED", "REVERSED", "KEPT TICKET_OPEN"]);
  expect((await readDevice(db, changed)).device).toMatchObject({ model: changed.model, owner: changed.owner });
  expect((await readDevice(db, moved)).device).toMatchObject({ importer: "importer-a", ticket: ticket.number });
  expect((await Holders.getIds(db, newDevices[0]!.slots, { consistent: true })).size).toBe(0);
  const after = await register(db);
  const missing = [...before.keys()].filter((key) => !after.has(key));
  expect(missing).toEqual([]);
  expect(await violations(db)).toEqual([]);
});

test("an undo that is started twice, or delivered twice, is one import; it cannot be undone itself", async ({
  seed,
  system,
}) => {
  const arash = await system.client(people.arash);
  const device = await seed.device();
  const list = bytes(corrections([seed.claim(device)]));
  const applied = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list));
  const all = await Promise.all(Array.from({ length: 5 }, () => undo(arash, applied.id)));
  const id = all[0] as string;
  expect(new Set(all)).toEqual(new Set([id]));
  const undone = await waitUntilEnded(arash, id);
  expect(outcomesOf(undone.rows)).toEqual(["REVERSED"]);
  const state = await register(system.deps.db);
  const message = { followUp: { import: keyOf(id), at: new Date().toISOString() } };
  await system.queue.send(JSON.stringify(message));
  await system.idle();
  expect(await register(system.deps.db)).toEqual(state);
  expect(await undo(arash, id)).toEqual(["IMPORT_NOT_APPLIED"]);
  expect(await violations(system.deps.db)).toEqual([]);
});
