import { describe, expect, test } from "vitest";
import type { Correction } from "#correction";
import type { Device, Id } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D } from "#fixture";
import { OUTCOMES, UNDO_OUTCOMES } from "#outcome";
import type { Ticket } from "#ticket";
import * as Undo from "#undo";
import {
  device,
  done,
  by,
  claim,
  own,
  earlier,
  later,
  trace,
  undone,
  say,
  type Case,
  before,
  corrected,
  refused,
} from "#undo-fixture";

describe("a row of corrections", () => {
  test.each<Case>([
    ["removes its correction from file", "ON_FILE", before, own, "REVERSED UNFILE", { uploader: true }],
    [
      "removes its correction from file, although a ticket is open",
      "MISMATCH",
      before,
      own,
      "REVERSED UNFILE",
      { uploader: true },
    ],
    ["restores the correction that it replaced", "ON_FILE", before, { ...own, before: earlier }, "REVERSED REFILE"],
    [
      "restores nothing if the replaced correction is no longer current",
      "ON_FILE",
      device([A, D]),
      { ...own, before: earlier },
      "REVERSED UNFILE",
    ],
    [
      "restores nothing if the list of the replaced correction was undone before",
      "ON_FILE",
      before,
      { ...own, before: earlier },
      "REVERSED UNFILE",
      { isBeforeUndone: true },
    ],
    ["that an earlier attempt restored", "ON_FILE", before, { ...earlier, restoredBy: "undo" }, "REVERSED REFILED"],
    ["has nothing on file any more", "ON_FILE", before, null, "REVERSED NONE"],
    ["was replaced by a later list", "ON_FILE", before, later, "KEPT REPLACED"],
    ["found an earlier list's equal correction on file", "ON_FILE", before, earlier, "KEPT NOTHING_DONE"],
    ["was used by a ticket", "ON_FILE", device([A, C], { traces: [trace("ON_FILE")] }), null, "KEPT USED"],
    [
      "found the correction of another row of its list on file",
      "ON_FILE",
      before,
      { ...own, row: 8 },
      "KEPT NOTHING_DONE",
    ],
    ["is on file again through another undo", "ON_FILE", before, { ...earlier, restoredBy: "x" }, "KEPT NOTHING_DONE"],
    ["of a removed device", "ON_FILE", null, null, "KEPT CHANGED"],
    ["that corrected the register, of a removed device", "RESOLVED", null, null, "KEPT CHANGED"],
    ["that corrected the register restores the IMEI", "RESOLVED", corrected, null, "REVERSED GIVE_BACK"],
    [
      "whose approval was reverted since, and approved again by another ticket",
      "RESOLVED",
      device([A, C], { traces: [{ ...trace("RESOLVED"), reverted: true }] }),
      null,
      "KEPT CHANGED",
    ],
    [
      "whose rejection was undone before",
      "REFUSED",
      device([A, B], { traces: [{ ...trace("REFUSED"), reverted: true }] }),
      null,
      "KEPT CHANGED",
    ],
    [
      "that corrected the register, undone by its uploader",
      "RESOLVED",
      corrected,
      null,
      "KEPT NEEDS_STAFF",
      { uploader: true },
    ],
    [
      "whose former IMEI another device holds",
      "RESOLVED",
      corrected,
      null,
      "KEPT IMEI_HELD",
      { wrongHolder: "another" },
    ],
    [
      "whose device has a ticket again",
      "RESOLVED",
      device([A, C], { ticket: "1", traces: [trace("RESOLVED")] }),
      null,
      "KEPT TICKET_OPEN",
    ],
    [
      "whose device was corrected again",
      "RESOLVED",
      device([A, D], { traces: [trace("RESOLVED")] }),
      null,
      "KEPT CHANGED",
    ],
    [
      "whose importer has a later correction on file",
      "RESOLVED",
      corrected,
      { ...later, registered: [A, C] },
      "KEPT REPLACED",
    ],
    [
      "that corrected the register, with a correction of the earlier pair on file",
      "RESOLVED",
      corrected,
      later,
      "REVERSED GIVE_BACK",
    ],
    [
      "that rejected a ticket of a device that was corrected since",
      "REFUSED",
      { ...refused, slots: [A, C] },
      null,
      "KEPT CHANGED",
    ],
    [
      "that rejected a ticket, undone by its uploader",
      "REFUSED",
      refused,
      null,
      "KEPT NEEDS_STAFF",
      { uploader: true },
    ],
    ["that rejected a ticket, whose trace is no longer stored", "REFUSED", before, null, "KEPT CHANGED"],
    [
      "that rejected a ticket of a device with a ticket",
      "REFUSED",
      { ...refused, ticket: "1" },
      null,
      "KEPT TICKET_OPEN",
    ],
    [
      "that rejected a ticket, whose wrong IMEI a device holds",
      "REFUSED",
      refused,
      null,
      "REVERSED REOPEN",
      { wrongHolder: "x" },
    ],
    ["whose trace is no longer stored", "RESOLVED", device([A, C]), null, "KEPT CHANGED"],
    [
      "that an earlier attempt reverted",
      "RESOLVED",
      device([A, B], { ticket: "2", traces: [trace("RESOLVED"), undone] }),
      null,
      "REVERSED NONE",
    ],
    ["that rejected a ticket", "REFUSED", refused, null, "REVERSED REOPEN"],
    ["that rejected a ticket, if a later row is on file", "REFUSED", refused, later, "KEPT REPLACED"],
    ["that left its ticket open", "TARGET_TAKEN", before, null, "KEPT NOTHING_DONE"],
    [
      "that ended its ticket for another's IMEI",
      "TARGET_TAKEN",
      device([A, B], { traces: [trace("TARGET_TAKEN")] }),
      null,
      "REVERSED REOPEN",
    ],
  ])("%s: %s", (...[, outcome, held, onFile, expected, more = {}]) => {
    const { uploader, wrongHolder = null, isBeforeUndone = false } = more;
    const undoneLists = new Set(isBeforeUndone ? [earlier.import] : []);
    const facts = { device: held, onFile, ticket: null, undone: undoneLists, wrongHolder: wrongHolder as Id | null };
    const decision = Undo.decideCorrection(claim, { row: 7, outcome }, facts, { done, same: null, by: by(!uploader) });
    expect(say(decision)).toBe(expected);
  });
});

describe("the correction that the undone ticket had used", () => {
  const followUp = Fixture.ticket({ notes: [{ kind: "REOPENED", at: "", import: "undo", row: 7 }] });
  const mismatch = { kind: "MISMATCH", import: earlier.import, row: 7, at: followUp.filedAt } as const;
  const noted = { ...followUp, notes: [...followUp.notes, mismatch] };
  test.for<[string, Correction | undefined, Ticket | null, Device, ReturnType<typeof Undo.restoreUsed>]>([
    [
      "is on file again, and the follow-up ticket says so",
      earlier,
      followUp,
      before,
      { followUp: noted, onFile: earlier },
    ],
    [
      "stays with a follow-up ticket that it agrees with",
      own,
      followUp,
      before,
      { followUp: { ...followUp, used: own }, onFile: null },
    ],
    [
      "is on file again without a follow-up ticket, also if it agreed",
      own,
      null,
      before,
      { followUp: null, onFile: own },
    ],
    ["is dropped if the device has another pair", earlier, followUp, device([A, D]), { followUp, onFile: null }],
    ["is none", undefined, followUp, before, { followUp, onFile: null }],
  ])("%s", ([, used, follow, held, expected]) => {
    const copied = follow && used ? { ...follow, used } : follow;
    expect(Undo.restoreUsed(used ? { used } : {}, copied, { device: held, undone: new Set<string>() })).toEqual(
      expected,
    );
  });

  test("is dropped if its own list was undone since, and the one that it had replaced is on file again", () => {
    const undoneLists = new Set([own.import]);
    const dropped = Undo.restoreUsed({ used: own }, followUp, { device: before, undone: undoneLists });
    expect(dropped).toEqual({ followUp, onFile: null });
    const used = { ...own, before: earlier };
    const restored = Undo.restoreUsed({ used }, followUp, { device: before, undone: undoneLists });
    expect(restored).toEqual({ followUp: noted, onFile: earlier });
    const all = new Set([own.import, earlier.import]);
    expect(Undo.restoreUsed({ used }, followUp, { device: before, undone: all })).toEqual(dropped);
  });
});

test("only outcomes that may have changed something are looked up", () => {
  const changing = [...OUTCOMES.corrections, ...OUTCOMES.devices, ...OUTCOMES.sightings, ...UNDO_OUTCOMES].filter(
    (outcome) => Undo.mayHaveChanged({ row: 1, outcome }),
  );
  expect(changing).toEqual(["TARGET_TAKEN", "MISMATCH", "RESOLVED", "REFUSED", "ON_FILE", "REGISTERED", "UPDATED"]);
});

test("the rows that an undo must look at are counted by outcome", () => {
  expect(Undo.changing({ ON_FILE: 3, INVALID: 2, UPDATED: 1, RECORDED: 9, UNPROCESSED: 4 })).toEqual({
    ON_FILE: 3,
    UPDATED: 1,
  });
});

test("codes that are keep reasons are known, and no others", () => {
  expect(["USED", "NEEDS_STAFF", "NOT_OWNER", ""].map(Undo.isKeepReason)).toEqual([true, true, false, false]);
});
