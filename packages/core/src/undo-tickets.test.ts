import { describe, expect, test } from "vitest";
import type { Correction } from "#correction";
import type { Device } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D, OWNER, STRANGER } from "#fixture";
import type { Msisdn } from "#msisdn";
import type { RowResult } from "#outcome";
import type { Ticket } from "#ticket";
import * as Undo from "#undo";
import { device, done, by, claim, own, earlier, trace, undone, before, corrected, refused } from "#undo-fixture";

describe("the decision of a reverted row of corrections has", () => {
  const decide = (outcome: RowResult["outcome"], held: Device, onFile: Correction | null) =>
    Undo.decideCorrection(
      claim,
      { row: 7, outcome },
      { device: held, onFile, isBeforeUndone: false, wrongHolder: null },
      { done, by: by(true) },
    );

  test("the correction to remove from file", () => {
    expect(decide("ON_FILE", before, own)).toEqual({ outcome: "REVERSED", effect: "UNFILE", onFile: own });
  });

  test("the earlier correction, marked with the undo that restores it", () => {
    const onFile = { ...own, before: earlier };
    expect(decide("ON_FILE", before, onFile)).toEqual({
      outcome: "REVERSED",
      effect: "REFILE",
      onFile,
      before: { ...earlier, restoredBy: "undo" },
    });
    const restored = { ...earlier, restoredBy: "undo" };
    expect(decide("MISMATCH", before, restored)).toEqual({
      outcome: "REVERSED",
      effect: "REFILED",
      before: restored,
    });
  });

  test("the IMEIs to restore, and the trace with the ticket", () => {
    expect(decide("RESOLVED", corrected, null)).toEqual({
      outcome: "REVERSED",
      effect: "GIVE_BACK",
      device: corrected,
      partial: { keptImei: A, wrongImei: C, newImei: B },
      trace: trace("RESOLVED"),
    });
    expect(decide("REFUSED", refused, null)).toEqual({
      outcome: "REVERSED",
      effect: "REOPEN",
      device: refused,
      trace: trace("REFUSED"),
    });
  });

  test("the follow-up ticket that an earlier attempt opened", () => {
    const held = device([A, B], { traces: [trace("RESOLVED"), { ...undone, ticket: "1000000016" }] });
    expect(decide("RESOLVED", held, null)).toEqual({ outcome: "REVERSED", effect: "NONE", ticket: "1000000016" });
  });

  test("no change if the two pairs share no IMEI", () => {
    const disjoint = { registered: [A, B], correct: [C, D] } as const;
    const held = device([C, D], { traces: [trace("RESOLVED")] });
    const facts = { device: held, onFile: null, isBeforeUndone: false, wrongHolder: null };
    expect(Undo.decideCorrection(disjoint, { row: 7, outcome: "RESOLVED" }, facts, { done, by: by(true) })).toEqual({
      outcome: "KEPT",
      kept: "CHANGED",
    });
  });
});

describe("a ticket that a row ended gets a follow-up ticket", () => {
  const ticket = Fixture.ticket();
  test.for<[boolean, string, Ticket | null, Msisdn | null]>([
    [true, "its requester still owns the device", ticket, OWNER],
    [false, "its requester no longer owns the device", ticket, STRANGER],
    [false, "nobody owns the device", ticket, null],
    [false, "the row ended no ticket", null, OWNER],
  ])("(%s) when %s", ([reopened, , ended, owns]) => {
    expect(Undo.isReopened(ended, device([A, B], { owner: owns }))).toBe(reopened);
  });
});
