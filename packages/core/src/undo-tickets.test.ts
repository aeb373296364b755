import { describe, expect, test } from "vitest";
import type { Correction } from "#correction";
import type { Device } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D, OWNER, STRANGER } from "#fixture";
import type { Msisdn } from "#msisdn";
import type { RowResult } from "#outcome";
import type { Ticket } from "#ticket";
import * as TicketHold from "#ticket-hold";
import * as Undo from "#undo";
import { device, done, by, claim, own, earlier, later, trace, undone, before, corrected, refused } from "#undo-fixture";

describe("a row of corrections that a later list states, too,", () => {
  const same = { import: "import-4", row: 2, order: "4" };
  const decide = (held: Device, onFile: Correction | null, ticket: Ticket | null = null) =>
    Undo.decideCorrection(
      claim,
      { row: 7, outcome: "ON_FILE" },
      { device: held, onFile, ticket, undone: new Set<string>(), wrongHolder: null },
      { done, same, by: by(false) },
    );
  const kept = { outcome: "KEPT", kept: "REPLACED" };

  test("stays on file as the later list's", () => {
    const onFile = { ...own, ...same };
    expect(decide(before, own)).toEqual({ ...kept, effect: "RESTATE", device: before, onFile, used: null });
    expect(decide(before, onFile)).toEqual(kept);
  });

  test("stays what another correction has replaced", () => {
    const onFile = { ...later, before: { ...own, ...same } };
    const decision = decide(before, { ...later, before: own });
    expect(decision).toEqual({ ...kept, effect: "RESTATE", device: before, onFile, used: null });
  });

  test("stays in the ticket that uses it", () => {
    const ticket = Fixture.ticket({ used: own });
    const used = { ticket, restated: { used: { ...own, ...same }, notes: [] } };
    const held = device([A, B], { ticket: ticket.number, traces: [trace("ON_FILE")] });
    expect(decide(held, null, ticket)).toEqual({ ...kept, effect: "RESTATE", device: held, onFile: null, used });
  });

  test("is USED by a ticket that ended, and otherwise nothing is left to do", () => {
    expect(decide(device([A, C], { traces: [trace("ON_FILE")] }), null)).toEqual({ outcome: "KEPT", kept: "USED" });
    expect(decide(before, null)).toEqual(kept);
    expect(decide(before, later)).toEqual(kept);
  });
});

describe("the decision of a reverted row of corrections has", () => {
  const decide = (outcome: RowResult["outcome"], held: Device, onFile: Correction | null) =>
    Undo.decideCorrection(
      claim,
      { row: 7, outcome },
      { device: held, onFile, ticket: null, undone: new Set<string>(), wrongHolder: null },
      { done, same: null, by: by(true) },
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
    const facts = { device: held, onFile: null, ticket: null, undone: new Set<string>(), wrongHolder: null };
    expect(
      Undo.decideCorrection(disjoint, { row: 7, outcome: "RESOLVED" }, facts, { done, same: null, by: by(true) }),
    ).toEqual({
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

describe("an open ticket loses the agreement of an undone row", () => {
  const at = "2026-11-20T08:00:00.000Z";
  const used: Correction = { ...own, correct: [A, C] };
  const agrees = { kind: "IMPORTER_AGREES", import: done.import, row: 7, at } as const;
  const undoneNote = {
    kind: "AGREEMENT_UNDONE",
    import: "undo",
    row: 7,
    at: by(true).at,
    undoes: done.import,
  } as const;
  const open = Fixture.ticket({
    adjudication: {
      status: "OPEN",
      verdict: null,
      ...TicketHold.waiting("IMPORTER_AGREES"),
      rules: [
        { rule: "TARGET_OWNED", state: "PASSED", evidence: [{ fact: "HELD_BY_REQUESTER", imei: C }] },
        { rule: "WRONG_IMEI_SEEN", state: "WAIVED", evidence: [{ fact: "IMPORTER_AGREES", imei: null }] },
      ],
      ruleSet: "",
    },
    notes: [agrees],
  });
  const held = device([A, B], { ticket: open.number, traces: [trace("ON_FILE", { ticket: null })] });
  const decide = (outcome: RowResult["outcome"], ticket: Ticket, more: Partial<Undo.CorrectionFacts> = {}) =>
    Undo.decideCorrection(
      claim,
      { row: 7, outcome },
      { device: held, onFile: null, ticket, undone: new Set(), wrongHolder: null, ...more },
      { done, same: null, by: by(false) },
    );
  const withoutAgreement = {
    ...open.adjudication,
    ...TicketHold.waiting("IMEI_ON_OWN_DEVICE"),
    rules: [open.adjudication.rules[0], { rule: "WRONG_IMEI_SEEN", state: "NOT_REACHED", evidence: [] }],
  };

  test("and the correction that it used; the rules that were waived are not reached", () => {
    const ticket = { ...open, used };
    expect(decide("ON_FILE", ticket)).toEqual({
      outcome: "REVERSED",
      effect: "TAKE_BACK",
      device: held,
      ticket,
      agreement: { notes: [agrees, undoneNote], adjudication: withoutAgreement, used },
      onFile: null,
    });
  });

  test("which the row gave, and did not put on file", () => {
    expect(decide("TARGET_TAKEN", open)).toMatchObject({
      effect: "TAKE_BACK",
      agreement: { notes: [agrees, undoneNote], adjudication: withoutAgreement, used: null },
    });
    const again = { ...open, notes: [agrees, { ...undoneNote, import: "first" }] };
    const kept = decide("TARGET_TAKEN", again, { device: { ...held, traces: [] } });
    expect(kept).toEqual({ outcome: "KEPT", kept: "NOTHING_DONE" });
  });

  test("and waits as before while another list agrees", () => {
    const other = { ...agrees, import: "import-3" };
    expect(decide("ON_FILE", { ...open, used, notes: [agrees, other] })).toMatchObject({
      agreement: { notes: [agrees, other, undoneNote], adjudication: open.adjudication, used },
    });
    expect(decide("TARGET_TAKEN", { ...open, used: { ...used, import: "import-3" } })).toMatchObject({
      agreement: { adjudication: open.adjudication, used: null },
    });
  });

  test("and the correction that the used one had replaced is on file again, unless its list was undone", () => {
    const ticket = { ...open, used: { ...used, before: earlier } };
    const mismatch = { kind: "MISMATCH", import: earlier.import, row: 7, at: by(true).at };
    expect(decide("ON_FILE", ticket)).toMatchObject({
      agreement: { notes: [agrees, undoneNote, mismatch] },
      onFile: earlier,
    });
    expect(decide("ON_FILE", ticket, { onFile: later })).toMatchObject({
      agreement: { notes: [agrees, undoneNote] },
      onFile: { ...later, before: earlier },
    });
    expect(decide("ON_FILE", ticket, { undone: new Set([earlier.import]) })).toMatchObject({
      agreement: { notes: [agrees, undoneNote] },
      onFile: null,
    });
  });

  test("once: a retry finds its trace", () => {
    const retried = { ...held, traces: [trace("REVERSED", { import: "undo", ticket: null })] };
    expect(decide("ON_FILE", open, { device: retried })).toEqual({ outcome: "REVERSED", effect: "NONE", ticket: null });
  });

  test("but no other row's", () => {
    expect(decide("ON_FILE", { ...open, notes: [], used: { ...used, row: 8 } })).toEqual({
      outcome: "KEPT",
      kept: "USED",
    });
  });
});
