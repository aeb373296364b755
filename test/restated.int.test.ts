import { TicketHold, type Correction, type Import } from "@hamta/core";
import { people } from "@hamta/local";
import { Devices } from "@hamta/store";
import { describe, expect } from "vitest";
import { readDevice, readTicket } from "#kit/actions";
import { previewUndo, undo, waitUntilEnded } from "#kit/follow-ups";
import { violations } from "#kit/invariants";
import { bytes, corrections, devices } from "#kit/lists";
import type { DualSlot, Seed } from "#kit/seed";
import { receiveList, receiveUndo, runSteps } from "#kit/steps";
import { test } from "#kit/system";

/**
 * An importer sends the same list every night, and undoes one of them. A row that changes nothing writes nothing, but the
 * later list has stated it, too.
 */

const outcomes = ({ rows }: Awaited<ReturnType<typeof runSteps>>) =>
  rows.map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(" "));

/** A device and the lists of its importer. */
async function arrange(seed: Seed) {
  const importer = `importer-${seed.id()}`;
  const device = await seed.device({ importer });
  const list = async (...claims: Correction.Claim[]) => {
    const imported = seed.list(importer);
    const ran = await runSteps(seed.deps, await receiveList(seed, imported, corrections(claims)));
    return { imported, outcomes: outcomes(ran) };
  };
  const undone = async ({ imported }: { imported: Import.Import }) =>
    outcomes(await runSteps(seed.deps, await receiveUndo(seed, imported)));
  const onFile = async () => (await readDevice(seed.deps.db, device)).onFile;
  return { importer, device, claim: seed.claim(device), other: seed.claim(device), list, undone, onFile };
}

describe("a correction that a later list states, too,", () => {
  test("stays on file after the undo of the first list, and goes with that of the second", async ({ seed }) => {
    const { claim, list, undone, onFile } = await arrange(seed);
    const [first, second] = [await list(claim), await list(claim)];
    expect([first, second].map((one) => one.outcomes)).toEqual([["ON_FILE"], ["ON_FILE"]]);
    expect(await undone(first)).toEqual(["KEPT REPLACED"]);
    expect(await onFile()).toMatchObject({ import: second.imported.id, row: 1, correct: claim.correct });
    expect(await undone(second)).toEqual(["REVERSED"]);
    expect(await onFile()).toBeNull();
  });

  test("goes if the later list is undone first", async ({ seed }) => {
    const { claim, list, undone, onFile } = await arrange(seed);
    const [first, second] = [await list(claim), await list(claim)];
    expect(await undone(second)).toEqual(["KEPT NOTHING_DONE"]);
    expect(await undone(first)).toEqual(["REVERSED"]);
    expect(await onFile()).toBeNull();
  });

  test("comes back with the undo of a third list that states another", async ({ seed }) => {
    const { claim, other, list, undone, onFile } = await arrange(seed);
    const [first, second, third] = [await list(claim), await list(claim), await list(other)];
    expect(await undone(first)).toEqual(["KEPT REPLACED"]);
    expect(await onFile()).toMatchObject({ import: third.imported.id });
    expect(await undone(third)).toEqual(["REVERSED"]);
    expect(await onFile()).toMatchObject({ import: second.imported.id, correct: claim.correct });
  });

  test("stays in the open ticket that uses it, until the second list is undone", async ({ seed }) => {
    const { db } = seed.deps;
    const { importer, device, claim, list, undone, onFile } = await arrange(seed);
    const [first, second] = [await list(claim), await list(claim)];
    // The owner's other device holds the new IMEI, so the ticket waits for an expert although the importer agrees.
    const newImei = claim.correct.find((imei) => !claim.registered.includes(imei))!;
    await seed.device({ importer, owner: device.owner, slots: [newImei, seed.imei()] });
    const ticket = await seed.ticketFor(device, { claim });
    expect(ticket).toMatchObject({ status: "OPEN", used: { import: first.imported.id } });
    expect(await undone(first)).toEqual(["KEPT REPLACED"]);
    const restated = await readTicket(db, ticket);
    expect(restated).toEqual({
      ...ticket,
      used: { ...ticket.used, import: second.imported.id, order: second.imported.order },
      notes: [
        expect.objectContaining({ kind: "IMPORTER_AGREES", import: first.imported.id }),
        expect.objectContaining({ kind: "AGREEMENT_UNDONE", undoes: first.imported.id }),
        expect.objectContaining({ kind: "IMPORTER_AGREES", import: second.imported.id }),
      ],
    });
    expect(TicketHold.of(restated)).toBe("IMPORTER_AGREES");
    expect(await undone(second)).toEqual(["REVERSED"]);
    const { used, ...left } = await readTicket(db, ticket);
    expect([used, TicketHold.of(left)]).toEqual([undefined, "IMEI_ON_OWN_DEVICE"]);
    expect(await onFile()).toBeNull();
    expect(await violations(db)).toEqual([]);
  });
});

test("a device that a later list states, too, stays as it is after the undo of the first list", async ({ seed }) => {
  const importer = `importer-${seed.id()}`;
  const [changed, registered] = [await seed.device({ importer }), seed.describe({ importer })];
  const run = async (list: Import.Import, ...named: DualSlot[]) => {
    const text = devices(named.map((one) => ({ ...one, model: "S2" })));
    return outcomes(await runSteps(seed.deps, await receiveList(seed, list, text)));
  };
  const [first, second] = [seed.list(importer, "devices"), seed.list(importer, "devices")];
  expect(await run(first, changed, registered)).toEqual(["UPDATED", "REGISTERED"]);
  expect(await run(second, changed, registered)).toEqual(["UNCHANGED", "UNCHANGED"]);
  const undone = await runSteps(seed.deps, await receiveUndo(seed, first));
  expect(outcomes(undone)).toEqual(["KEPT REPLACED", "KEPT REPLACED"]);
  const held = await Devices.getByImeis(seed.deps.db, [changed.slots[0], registered.slots[0]]);
  expect(held.map((device) => device?.model)).toEqual(["S2", "S2"]);
});

test("the preview of an undo says so", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  const [resent, once] = [await seed.device(), await seed.device()];
  const [again, gone] = [seed.claim(resent), seed.claim(once)];
  const list = async (...claims: Correction.Claim[]) =>
    waitUntilEnded(arash, await arash.upload("CORRECTIONS", "nightly.csv", bytes(corrections(claims))));
  const first = await list(again, gone);
  await list(again);
  expect(await previewUndo(arash, first.id)).toMatchObject({
    reversible: 1,
    kept: [{ reason: "REPLACED", rows: 1 }],
    unchecked: 0,
  });
  const undone = await waitUntilEnded(arash, await undo(arash, first.id));
  expect(outcomes({ ...undone, chunks: 1, deferredParts: 0 })).toEqual(["KEPT REPLACED", "REVERSED"]);
});
