import { describe, expect, test } from "vitest";
import type { Claim } from "#correction";
import * as Doubt from "#doubt";
import { A, B, C, D, OTHER_TAC, OTHER_TAC_TOO } from "#fixture";
import * as Imei from "#imei";
import type * as TicketHold from "#ticket-hold";
import * as Verdict from "#verdict";
import { device, claim, own, correction, held, judge } from "#verdict-fixture";

describe("a pair is corrected only towards the same device: a ticket that passes by the machine's own judgement", () => {
  const traveller = device([A, B], { channel: "PASSENGER", importer: null });
  const other: Claim = { registered: [A, B], correct: [A, OTHER_TAC] };
  const seen = { seenWithRequester: new Set([A, C, OTHER_TAC].map(Imei.keyOf)) };
  const guarded = (newImei: Partial<Doubt.Evidence>, facts: Partial<Verdict.Facts> = {}, of = claim) =>
    judge({ holders: held(traveller), ...seen, ...facts, newImei: { ...Doubt.NO_DOUBT, ...newImei } }, of);
  const unknown = { isTacKnown: false };
  const inUse = { otherNumbers: 3 };
  const both = { ...unknown, ...inUse };
  const commercial = { holders: held(own) };
  const approved = { status: "APPROVED", verdict: "APPROVED", waitsFor: null };

  test.for<[title: string, Partial<Doubt.Evidence>, Claim, TicketHold.Hold, readonly Doubt.Doubt[]]>([
    ["the new IMEI's TAC is not known for the device's model", unknown, other, "OTHER_MODEL", ["OTHER_MODEL"]],
    ["the new IMEI was seen with three numbers of others", inUse, claim, "IN_USE_BY_OTHERS", ["IN_USE_BY_OTHERS"]],
    ["both", both, other, "OTHER_MODEL", ["OTHER_MODEL", "IN_USE_BY_OTHERS"]],
  ])("stays open for an expert when %s", ([, evidence, of, hold, doubts]) => {
    const waiting = { status: "OPEN", verdict: null, waitsFor: "EXPERT", hold, doubts };
    expect(guarded(evidence, {}, of)).toMatchObject(waiting);
  });

  test.for<[title: string, Partial<Doubt.Evidence>, Claim]>([
    ["its TAC is the kept IMEI's", unknown, claim],
    ["its TAC is the wrong IMEI's", unknown, { registered: [A, OTHER_TAC], correct: [A, OTHER_TAC_TOO] }],
    ["the register knows its TAC for the model", {}, other],
    ["it was seen with two numbers of others", { otherNumbers: 2 }, claim],
  ])("is approved when %s", ([, evidence, of]) => {
    const by = device(of.registered, { channel: "PASSENGER", importer: null });
    const facts = { holders: held(by), seenWithRequester: new Set(of.correct.map(Imei.keyOf)) };
    const adjudication = guarded(evidence, facts, of);
    expect(adjudication).toMatchObject(approved);
    expect(adjudication).not.toHaveProperty("doubts");
  });

  test("waits for the importer as before if the device is commercial, and the doubts are kept for the expert", () => {
    expect(guarded(both, commercial, other)).toMatchObject({
      status: "OPEN",
      hold: "IMPORTER_LIST",
      waitsFor: "IMPORTER",
      doubts: ["OTHER_MODEL", "IN_USE_BY_OTHERS"],
    });
  });

  test("waits because of the owner's other device if that holds the new IMEI, with the doubts too", () => {
    const target = device([OTHER_TAC, D]);
    expect(guarded(unknown, { target }, other)).toMatchObject({ hold: "IMEI_ON_OWN_DEVICE", doubts: ["OTHER_MODEL"] });
  });

  test("is approved in any case if the device's importer agrees", () => {
    const adjudication = guarded(both, { ...commercial, correction: correction({ correct: other.correct }) }, other);
    expect(adjudication).toMatchObject(approved);
    expect(adjudication).not.toHaveProperty("doubts");
  });

  test("stays open for an expert if an approval of the same new IMEI was reverted, unless the importer agrees", () => {
    const reverted = { revertedImeis: [D, C] };
    const of = (fields: object) => ({ holders: held({ ...traveller, ...fields }) });
    expect(guarded({}, of(reverted))).toMatchObject({ status: "OPEN", waitsFor: "EXPERT", hold: "DECISION_UNDONE" });
    expect(guarded({}, of({ revertedImeis: [D] }))).toMatchObject(approved);
    const agreed = { holders: held(device([A, B], reverted)), correction: correction() };
    expect(guarded({}, agreed)).toMatchObject(approved);
  });

  test("raises a doubt only when every rule passes without the importer", () => {
    const newImei = { ...Doubt.NO_DOUBT, otherNumbers: Doubt.OTHER_NUMBERS };
    expect(judge({ newImei }).doubts).toEqual(["IN_USE_BY_OTHERS"]);
    expect(judge({ newImei, correction: correction() }).doubts).toBeUndefined();
    expect(judge({ newImei, wrongSeen: true }).doubts).toBeUndefined();
  });
});

// A stored ticket names its rule set. Two sets under one name make an old verdict inexplicable.
test("a change of the rules, of their order or of what waives them has a new name of the rule set", () => {
  expect({ name: Verdict.RULE_SET, rules: Verdict.RULES, waivable: [...Verdict.WAIVABLE] }).toEqual({
    name: "2026-12",
    rules: [
      "ILLEGAL_DEVICE",
      "NOT_OWNER",
      "ALREADY_ACTIVATED",
      "NOT_PARTIAL",
      "TARGET_OWNED",
      "WRONG_IMEI_SEEN",
      "SIM_NOT_SEEN",
    ],
    waivable: ["WRONG_IMEI_SEEN", "SIM_NOT_SEEN"],
  });
});
