import { Devices } from "@hamta/store";
import { expect, onTestFinished, vi } from "vitest";
import { readDevice, readTicket, reconcileList, registerList, withdrawTicket } from "#kit/actions";
import { withChanges } from "#kit/changes";
import { violations } from "#kit/invariants";
import { intercepted } from "#kit/interleavings";
import { corrections } from "#kit/lists";
import type { DualSlot, Seed } from "#kit/seed";
import { receiveList, receiveUndo, runSteps } from "#kit/steps";
import { test } from "#kit/system";

/** Somebody else changes a device between a row's read and its write, whose condition then fails. */

const TRANSACTION = /^TransactWrite .*DEVICE/;

const toLine = ({ row, outcome, reason }: { row: number; outcome: string; reason: string | null }) =>
  [row, outcome, reason].filter((part) => part !== null).join(" ");

/** An ops list with one device, as it is now but for some fields. */
async function edit(seed: Seed, device: DualSlot, fields: Partial<DualSlot>): Promise<void> {
  const { db } = seed.deps;
  const { device: current } = await readDevice(db, device);
  const [result] = await registerList(seed, seed.list(null, "devices"), { ...current, ...fields })(db);
  if (result?.outcome !== "UPDATED") throw new Error(`The device is ${result?.outcome}`);
}

/** A change of the model that leaves no trace: a device keeps eight. */
async function rename(seed: Seed, device: DualSlot, model: string): Promise<void> {
  const { device: before } = await readDevice(seed.deps.db, device);
  await Devices.updateDetails(seed.deps.db, before, { ...before, model, version: before.version + 1 });
}

/** Repeated attempts follow at once. */
function skipPauses(): void {
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
}

test("a row of corrections that fails twice is decided a third time, by the register of then", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const device = await seed.device();
  const claim = seed.claim(device);
  const ticket = await seed.ticketFor(device, { claim });
  const changed = withChanges(db, [
    { before: TRANSACTION, make: () => withdrawTicket(seed, ticket)(db) },
    // The correction is stored by now: its device is read once more.
    { before: /^BatchWrite .*CORRECTION/, make: async () => {} },
    { before: /^BatchGet DEVICE/, make: () => edit(seed, device, { importer: "importer-b" }) },
  ]);
  expect(await reconcileList(seed, seed.list(), claim)(changed.db)).toEqual([{ row: 1, outcome: "NOT_YOUR_DEVICE" }]);
  expect(changed.pending()).toBe(0);
  expect((await readDevice(db, device)).onFile).toBeNull();
  expect(await violations(db)).toEqual([]);
});

test("a row that ends a ticket tries again as often as its device changes", async ({ seed, system }) => {
  const { db } = system.deps;
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const changed = withChanges(
    db,
    ["S2", "S3"].map((model) => ({ before: TRANSACTION, make: () => edit(seed, device, { model }) })),
  );
  expect(await reconcileList(seed, seed.list(), ticket)(changed.db)).toMatchObject([{ outcome: "RESOLVED" }]);
  expect(changed.pending()).toBe(0);
  expect((await readDevice(db, device)).device).toMatchObject({ slots: ticket.correct, model: "S3", ticket: null });
});

test("an undo whose device changes before its write reads it again: reverted, or kept if a later list came", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const importer = `importer-${seed.id()}`;
  const [resolved, replaced] = [await seed.device({ importer }), await seed.device({ importer })];
  const ticket = await seed.ticketFor(resolved);
  const list = await receiveList(seed, seed.list(importer), corrections([ticket, seed.claim(replaced)]));
  await runSteps(system.deps, list);
  const undo = await receiveUndo(seed, list);
  const later = reconcileList(seed, seed.list(importer), seed.claim(replaced));
  const changed = withChanges(db, [
    { before: /^Delete .*CORRECTION/, make: () => later(db) },
    { before: TRANSACTION, make: () => edit(seed, resolved, { model: "S2" }) },
  ]);
  const { rows } = await runSteps({ ...system.deps, db: changed.db }, undo);
  expect(changed.pending()).toBe(0);
  expect(rows.map(toLine)).toEqual(["1 REVERSED", "2 KEPT REPLACED"]);
  expect((await readDevice(db, resolved)).device).toMatchObject({ slots: resolved.slots, model: "S2" });
  expect(await violations(db)).toEqual([]);
});

test("a row of an undo whose device changes before every write is FAILED; the other rows are reverted", async ({
  seed,
  system,
}) => {
  skipPauses();
  const { db } = system.deps;
  const importer = `importer-${seed.id()}`;
  const [restless, calm] = [await seed.device({ importer }), await seed.device({ importer })];
  const ticket = await seed.ticketFor(restless);
  const list = await receiveList(seed, seed.list(importer), corrections([ticket, seed.claim(calm)]));
  await runSteps(system.deps, list);
  const changed = withChanges(
    db,
    Array.from({ length: 10 }, (_, n) => ({
      before: TRANSACTION,
      make: () => rename(seed, restless, `S${n + 2}`),
    })),
  );
  const { rows } = await runSteps({ ...system.deps, db: changed.db }, await receiveUndo(seed, list));
  expect(changed.pending()).toBe(0);
  expect(rows.map(toLine)).toEqual(["1 FAILED", "2 REVERSED"]);
  expect((await readDevice(db, restless)).device).toMatchObject({ slots: ticket.correct, model: "S11" });
  expect(await violations(db)).toEqual([]);
});

test("after its owner sold the device, a resolved row is reverted without a new ticket, and a refused row is kept", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const importer = `importer-${seed.id()}`;
  const [resolved, refused] = [await seed.device({ importer }), await seed.device({ importer })];
  const tickets = [await seed.ticketFor(resolved), await seed.ticketFor(refused)];
  await seed.block(refused);
  const list = await receiveList(seed, seed.list(importer), corrections(tickets));
  expect((await runSteps(system.deps, list)).rows.map(toLine)).toEqual(["1 RESOLVED", "2 REFUSED ILLEGAL_DEVICE"]);
  for (const device of [resolved, refused]) await edit(seed, device, { owner: seed.msisdn() });
  const { rows } = await runSteps(system.deps, await receiveUndo(seed, list));
  expect(rows.map(toLine)).toEqual(["1 REVERSED", "2 KEPT CHANGED"]);
  expect(rows[0]?.ticket).toBeNull();
  expect((await readDevice(db, resolved)).device).toMatchObject({ slots: resolved.slots, ticket: null });
  expect((await readTicket(db, tickets[1]!)).status).toBe("REJECTED");
  expect(await violations(db)).toEqual([]);
});

test("a batch whose corrections cannot be stored fails only when its other corrections are stored", async ({
  seed,
}) => {
  const { db } = seed.deps;
  const importer = `importer-${seed.id()}`;
  const [noticed, plain] = [await seed.device({ importer }), await seed.device({ importer })];
  await seed.ticketFor(noticed);
  const writes: string[] = [];
  const failing = intercepted(db, async (command, send) => {
    const name = command.constructor.name;
    if (name === "BatchWriteCommand") throw new Error("The table is away");
    if (name !== "PutCommand") return send();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = await send();
    writes.push(name);
    return answer;
  });
  const claims = [seed.claim(noticed), seed.claim(plain)];
  await expect(reconcileList(seed, seed.list(importer), ...claims)(failing)).rejects.toThrow("The table is away");
  expect(writes).toEqual(["PutCommand"]);
});
