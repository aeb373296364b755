import { describe, expect, test } from "vitest";
import type { Correction } from "#correction";
import type { Trace } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D, device, E, OTHER_TAC, OWNER, STRANGER } from "#fixture";
import type { Pair } from "#pair";
import * as Reconcile from "#reconcile";
import {
  OTHER,
  row,
  earlier,
  later,
  ticket,
  own,
  facts,
  decide,
  agreeing,
  claimingOther,
  strangers,
  taken,
} from "#reconcile-fixture";

describe("a row ends as", () => {
  test.for<[outcome: string, title: string, changes: Partial<Reconcile.Facts>, of?: Correction]>([
    ["NOT_PARTIAL", "the pairs share no IMEI", {}, row({ correct: [C, D] })],
    ["UNKNOWN_DEVICE", "no device holds the kept IMEI", { device: null }],
    ["NOT_YOUR_DEVICE", "that device has another importer", { device: device([A, B], { importer: "importer-b" }) }],
    ["NOT_YOUR_DEVICE", "that device has none", { device: device([A, B], { importer: null, channel: "PASSENGER" }) }],
    ["ALREADY_CORRECT", "the device holds the correct pair already, in either order", { device: device([C, A]) }],
    ["PAIR_DIFFERS", "the device holds neither pair", { device: device([A, E]) }],
    ["TARGET_TAKEN", "another device holds the new IMEI", taken],
    ["MISMATCH", "the device has an open ticket that claims another correct pair", { ticket: claimingOther }],
    ["RESOLVED", "it has one that agrees and passes layer zero", { ticket: agreeing }],
    [
      "REFUSED",
      "it has one that agrees and fails layer zero",
      { ticket: agreeing, device: device([A, B], { status: "BLOCKED" }) },
    ],
    ["ON_FILE", "it has no open ticket", {}],
  ])("%s when %s", ([outcome, , changes, of]) => {
    expect(decide(changes, of).outcome).toBe(outcome);
  });
});

describe("if several apply, the first in this order is the outcome:", () => {
  const notPartial = row({ correct: [C, D] });
  test.for<[outcome: string, changes: Partial<Reconcile.Facts>, of?: Correction]>([
    ["NOT_PARTIAL", { device: null, ticket: agreeing }, notPartial],
    ["UNKNOWN_DEVICE", { device: null, ...taken }],
    ["NOT_YOUR_DEVICE", { device: device([A, C], { importer: "importer-b" }), ...taken, ticket: agreeing }],
    ["ALREADY_CORRECT", { device: device([A, C]), targetId: own.id, ticket: claimingOther }],
    ["PAIR_DIFFERS", { device: device([A, E]), ...taken }],
    ["TARGET_TAKEN", { ...taken, ticket: claimingOther }],
    ["TARGET_TAKEN", { ...taken, ticket: agreeing }],
  ])("%s (%#)", ([outcome, changes, of]) => {
    expect(decide(changes, of).outcome).toBe(outcome);
  });
});

describe("the effect of", () => {
  test("RESOLVED is the ticket's approval: the importer's correction waives the evidence of the networks", () => {
    const decision = decide({ ticket: agreeing });
    expect(decision).toMatchObject({ effect: "ADJUDICATED", ticket: agreeing, adjudication: { status: "APPROVED" } });
    const states = "adjudication" in decision ? decision.adjudication.rules.map(({ state }) => state) : [];
    expect(states).toEqual(["PASSED", "PASSED", "PASSED", "PASSED", "PASSED", "WAIVED", "WAIVED"]);
  });

  test.for([
    ["ILLEGAL_DEVICE", { status: "BLOCKED" }],
    ["NOT_OWNER", { owner: STRANGER }],
  ] as const)("REFUSED is the ticket's rejection with %s", ([verdict, fields]) => {
    expect(decide({ ticket: agreeing, device: device([A, B], fields) })).toMatchObject({
      outcome: "REFUSED",
      effect: "ADJUDICATED",
      adjudication: { status: "REJECTED", verdict },
    });
  });

  test("TARGET_TAKEN does not change the register; layer zero decides an agreeing ticket again", () => {
    expect(decide(taken)).toEqual({ outcome: "TARGET_TAKEN", effect: "NONE" });
    expect(decide({ ...taken, ticket: claimingOther })).toEqual({ outcome: "TARGET_TAKEN", effect: "NONE" });
    expect(decide({ ...taken, ticket: agreeing })).toMatchObject({
      effect: "ADJUDICATED",
      adjudication: { status: "REJECTED", verdict: "TARGET_OWNED" },
    });
    const owners = { ...strangers, owner: OWNER };
    expect(decide({ targetId: OTHER, target: owners, ticket: agreeing })).toMatchObject({
      effect: "ADJUDICATED",
      adjudication: { status: "OPEN", waitsFor: "EXPERT" },
    });
  });

  test.for<[string, Partial<Reconcile.Facts>, Correction]>([
    ["NOT_PARTIAL", {}, row({ correct: [C, D] })],
    ["UNKNOWN_DEVICE", { device: null }, row()],
    ["NOT_YOUR_DEVICE", { device: device([A, B], { importer: "importer-b" }), ticket: agreeing }, row()],
    ["ALREADY_CORRECT", { device: device([A, C]) }, row()],
    ["PAIR_DIFFERS", { device: device([A, E]) }, row()],
  ])("%s is none", ([outcome, changes, of]) => {
    expect(decide(changes, of)).toEqual({ outcome, effect: "NONE" });
  });
});

describe("the correction on file for the device", () => {
  test.for<[title: string, onFile: Correction | null, effect: string]>([
    ["none: the row is stored", null, "FILE"],
    ["another claim of an earlier list: the row replaces it", earlier({ correct: [A, D] }), "FILE"],
    ["the same claim: it does not change", earlier({ correct: [C, A] }), "NONE"],
    ["another claim of a later list: it stays", later({ correct: [A, D] }), "NONE"],
    ["a claim of a pair that the device holds no longer: the row replaces it", later({ registered: [A, E] }), "FILE"],
    ["a claim of a former importer: the row replaces it", later({ importer: "importer-b" }), "FILE"],
    ["that of the row itself, from an earlier attempt: it stays", row(), "NONE"],
  ])("is %s", ([, onFile, effect]) => {
    expect(decide({ onFile })).toEqual({ outcome: "ON_FILE", effect });
    expect(decide({ onFile, ticket: claimingOther })).toMatchObject({ outcome: "MISMATCH", effect });
  });
});

test("a row is looked up by its kept and its new IMEI; a row whose pairs share none is not looked up", () => {
  expect(Reconcile.lookupImeis(row())).toMatchObject({ keptImei: A, newImei: C });
  expect(Reconcile.lookupImeis(row({ registered: [B, A], correct: [C, A] }))).toMatchObject({
    keptImei: A,
    newImei: C,
  });
  expect(Reconcile.lookupImeis(row({ correct: [C, D] }))).toBeNull();
});

describe("a row needs more facts", () => {
  test("about its new IMEI, if the device alone does not decide it", () => {
    expect(Reconcile.byDevice(row(), own)).toEqual({ decision: null, needs: { device: own, newImei: C } });
  });

  test.for<[string, Reconcile.Facts["device"], Correction?]>([
    ["the pairs share no IMEI", own, row({ correct: [C, D] })],
    ["no device holds the kept IMEI", null],
    ["the device has another importer", device([A, B], { importer: "importer-b" })],
    ["the device holds the correct pair already", device([A, C])],
    ["the device holds neither pair", device([A, E])],
  ])("but none if %s", ([, of, correction = row()]) => {
    expect(Reconcile.byDevice(correction, of).needs).toBeNull();
  });
});

describe("a row that no machine would approve without the importer", () => {
  const other = row({ correct: [A, OTHER_TAC] });
  const doubted = (changes: Partial<Reconcile.Facts>, of: Correction = other) => {
    const all = { ...facts, isTacKnown: false, ...changes };
    return Reconcile.doubts(of, Reconcile.decide(of, all), all);
  };
  const inUse = (correct: Pair) =>
    ticket(correct, {
      adjudication: { ...Fixture.ticket().adjudication, doubts: ["IN_USE_BY_OTHERS"] },
    });

  test.for<[string, Partial<Reconcile.Facts>, Correction?]>([
    ["is put on file", {}],
    ["resolves a ticket", { ticket: ticket([A, OTHER_TAC]) }],
    ["is put on file beside a ticket that claims another pair", { ticket: claimingOther }],
  ])("is applied and counted when it %s", ([, changes]) => {
    expect(doubted(changes)).toEqual(["OTHER_MODEL"]);
  });

  test("has the doubt again in a retry that finds its trace", () => {
    const trace: Trace = { import: "import-2", row: 7, outcome: "RESOLVED", ticket: "1000000008", reason: null };
    expect(doubted({ device: device([A, OTHER_TAC], { traces: [trace] }) })).toEqual(["OTHER_MODEL"]);
  });

  test("is known to be in use by others from the ticket that it resolves", () => {
    expect(doubted({ ticket: inUse([A, C]) }, row())).toEqual(["IN_USE_BY_OTHERS"]);
    expect(doubted({ ticket: inUse([A, D]) }, row())).toEqual([]);
  });

  test.for<[string, Partial<Reconcile.Facts>, Correction?]>([
    ["the register knows the TAC for the model", { isTacKnown: true }],
    ["a registered IMEI has the TAC", {}, row()],
    ["the row is not applied", { device: device([A, B], { importer: "importer-b" }) }],
    ["the row is refused", { ticket: ticket([A, OTHER_TAC]), device: device([A, B], { status: "BLOCKED" }) }],
  ])("is not counted when %s", ([, changes, of]) => {
    expect(doubted(changes, of)).toEqual([]);
  });

  test("asks for a TAC only then", () => {
    const named = device([A, B], { brand: "Sokhan", model: "S1" });
    const tac = OTHER_TAC.slice(0, 8);
    expect(Reconcile.tacQuestion(other, named)).toEqual({ tac, model: { brand: "Sokhan", model: "S1" } });
    expect(Reconcile.tacQuestion(other, own)).toEqual({ tac, model: null });
    expect(Reconcile.tacQuestion(row(), named)).toBeNull();
    expect(Reconcile.tacQuestion(other, device([A, B], { importer: "importer-b" }))).toBeNull();
    expect(Reconcile.tacQuestion(other, device([A, OTHER_TAC]))).toBeNull();
  });
});
