import { describe, expect, test } from "vitest";
import type { Id } from "#device";
import { A, B, OWNER, STRANGER } from "#fixture";
import type { Msisdn } from "#msisdn";
import * as Undo from "#undo";
import { device, done, AT, by, own, trace, undone, say, type Case } from "#undo-fixture";

describe("a row of devices", () => {
  const fresh = device([A, B], { version: 1, traces: [trace("REGISTERED")] });
  const updated = device([A, B], { traces: [trace("UPDATED", { before: { model: "S0", importer: "importer-b" } })] });
  const sameImporter = device([A, B], { traces: [trace("UPDATED", { before: { model: "S0" } })] });
  const id = "device" as Id;
  test.each<Case>([
    ["needs staff", "REGISTERED", fresh, null, "KEPT NEEDS_STAFF", { uploader: true }],
    ["is removed from the register if nothing has changed it", "REGISTERED", fresh, null, "REVERSED REMOVE"],
    ["is removed already", "REGISTERED", null, null, "REVERSED NONE"],
    ["has changed since", "REGISTERED", { ...fresh, version: 2 }, null, "KEPT CHANGED"],
    ["has a correction on file", "REGISTERED", fresh, own, "KEPT CHANGED"],
    ["has a ticket", "REGISTERED", { ...fresh, ticket: "1" }, null, "KEPT TICKET_OPEN"],
    ["gets its former details", "UPDATED", updated, null, "REVERSED DESCRIBE"],
    ["is registered by another list now", "REGISTERED", { ...fresh, id: "other" as Id }, null, "KEPT CHANGED"],
    ["of a removed device", "UPDATED", null, null, "KEPT CHANGED"],
    ["has no stored trace any more", "UPDATED", device([A, B]), null, "KEPT CHANGED"],
    ["needs staff, too", "UPDATED", updated, null, "KEPT NEEDS_STAFF", { uploader: true }],
    ["has a correction on file that stays current", "UPDATED", sameImporter, own, "REVERSED DESCRIBE"],
    ["has details of a later list", "UPDATED", { ...updated, listed: "3" }, null, "KEPT REPLACED"],
    ["changed nothing, because it arrived late", "UPDATED", device([A, B], { listed: "3" }), null, "KEPT REPLACED"],
    ["would delete the correction of its importer", "UPDATED", updated, own, "KEPT CHANGED"],
    ["was reverted by an earlier attempt", "UPDATED", { ...updated, traces: [undone] }, null, "REVERSED NONE"],
  ])("%s: %s", (...[, outcome, held, onFile, expected, { uploader } = {}]) => {
    const decision = Undo.decideDevice(
      { row: 7, outcome },
      { device: held, onFile },
      { done, same: null, by: by(!uploader) },
      id,
    );
    expect(say(decision)).toBe(expected);
  });

  test.for(["REGISTERED", "UPDATED"] as const)("stays if a later list states the same: %s", (outcome) => {
    const held = outcome === "REGISTERED" ? fresh : updated;
    const same = { import: "import-3", row: 1, order: "3" };
    const origins = { done, same, by: by(true) };
    expect(Undo.decideDevice({ row: 7, outcome }, { device: held, onFile: null }, origins, id)).toEqual({
      outcome: "KEPT",
      kept: "REPLACED",
    });
  });

  test("gets every former detail back, and a trace of the undo", () => {
    const decision = Undo.decideDevice(
      { row: 7, outcome: "UPDATED" },
      { device: updated, onFile: null },
      { done, same: null, by: by(true) },
      id,
    );
    const reverted = { import: "undo", row: 7, outcome: "REVERSED", ticket: null, reason: null };
    expect(decision).toEqual({
      outcome: "REVERSED",
      effect: "DESCRIBE",
      before: updated,
      device: {
        ...updated,
        model: "S0",
        importer: "importer-b",
        version: 5,
        traces: [...updated.traces, reverted],
      },
    });
  });

  test("gets its former owner and legality back, with an entry in its history", () => {
    const former = { owner: STRANGER, status: "BLOCKED" } as const;
    const held = device([A, B], { owner: OWNER, traces: [trace("UPDATED", { before: former })] });
    const decision = Undo.decideDevice(
      { row: 7, outcome: "UPDATED" },
      { device: held, onFile: null },
      { done, same: null, by: by(true) },
      id,
    );
    expect(decision).toMatchObject({
      device: {
        ...former,
        ownedSince: 5,
        changed: { at: AT, cause: "UNDO", by: "EXPERT", ticket: null, origin: { import: "undo", row: 7 } },
      },
    });
  });

  test.for<[string, Msisdn | null, string | undefined]>([
    ["keeps the time since which its owner has it, if the owner is the same", OWNER, AT],
    ["loses that time with the owner", STRANGER, undefined],
  ])("%s", ([, owner, expected]) => {
    const before = owner === OWNER ? { model: "S0" } : { owner };
    const held = device([A, B], { owner: OWNER, ownerSetAt: AT, traces: [trace("UPDATED", { before })] });
    const origins = { done, same: null, by: by(true) };
    const decision = Undo.decideDevice({ row: 7, outcome: "UPDATED" }, { device: held, onFile: null }, origins, id);
    if (!("effect" in decision) || decision.effect !== "DESCRIBE") throw new Error(say(decision));
    expect([decision.device.owner, decision.device.ownerSetAt]).toEqual([owner, expected]);
  });

  test("that is removed names the device", () => {
    const facts = { device: fresh, onFile: null };
    expect(Undo.decideDevice({ row: 7, outcome: "REGISTERED" }, facts, { done, same: null, by: by(true) }, id)).toEqual(
      {
        outcome: "REVERSED",
        effect: "REMOVE",
        device: fresh,
      },
    );
  });
});
