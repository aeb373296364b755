import { describe, expect, test } from "vitest";
import type { Claim, Correction } from "#correction";
import type { Device, Id, Person } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D, E, OWNER, STRANGER } from "#fixture";
import { NO_DOUBT } from "#doubt";
import * as Imei from "#imei";
import type { Pair } from "#pair";
import * as Verdict from "#verdict";

/** The evidence of each rule of layer zero: the owner reads it as the reason for the verdict. */

const requester: Person = { msisdns: [OWNER] };
/** Devices with equal pairs are one device. */
const device = (slots: Pair, fields: Partial<Device> = {}) =>
  Fixture.device(slots, { id: slots.toSorted().join("+") as Id, ...fields });

/** The register holds A and B; the handset shows A and C. */
const claim: Claim = { registered: [A, B], correct: [A, C] };
const own = device([A, B]);
const passing: Verdict.Facts = {
  holders: [own, own],
  activated: null,
  target: null,
  wrongSeen: false,
  seenWithRequester: new Set([A, C].map(Imei.keyOf)),
  correction: null,
  newImei: NO_DOUBT,
};
const agreeing: Correction = { ...claim, import: "import-1", row: 1, importer: "importer-a", order: "1" };
const held = (holder: Device): Verdict.Facts["holders"] => [holder, holder];
const seen = (...imeis: Imei.Imei[]) => new Set(imeis.map(Imei.keyOf));
const resultOf = (rule: Verdict.Rule, facts: Partial<Verdict.Facts>, stated: Claim = claim) =>
  Verdict.adjudicate(requester, stated, { ...passing, ...facts }).rules.find((result) => result.rule === rule);

type Case = [
  rule: Verdict.Rule,
  state: Verdict.RuleState,
  when: string,
  evidence: [fact: Verdict.Fact, imei?: Imei.Imei][],
  facts: Partial<Verdict.Facts>,
  stated?: Claim,
];

const NONE_SHARED: Claim = { registered: [A, B], correct: [C, D] };
const blocked = { status: "BLOCKED" } as const;
const UNSEEN = { wrongSeen: true, seenWithRequester: seen() };

const CASES: Case[] = [
  ["ILLEGAL_DEVICE", "PASSED", "the device is legal", [["IN_REGISTER"]], {}],
  ["ILLEGAL_DEVICE", "PASSED", "only the second IMEI is held", [["IN_REGISTER"]], { holders: [null, own] }],
  ["ILLEGAL_DEVICE", "PASSED", "only the first IMEI is held", [["IN_REGISTER"]], { holders: [own, null] }],
  [
    "ILLEGAL_DEVICE",
    "PASSED",
    "a stranger's blocked device holds one IMEI",
    [["IN_REGISTER"]],
    { holders: [device([A, E], { ...blocked, owner: STRANGER }), null] },
  ],
  ["ILLEGAL_DEVICE", "FAILED", "no device holds them", [["NOT_IN_REGISTER"]], { holders: [null, null] }],
  ["ILLEGAL_DEVICE", "FAILED", "the device is blocked", [["BLOCKED"]], { holders: held(device([A, B], blocked)) }],
  [
    "ILLEGAL_DEVICE",
    "FAILED",
    "the requester's blocked device holds one IMEI",
    [["BLOCKED"]],
    { holders: [null, device([B, E], blocked)] },
  ],
  ["NOT_OWNER", "PASSED", "the requester owns the device", [["OWNED_BY_REQUESTER"]], {}],
  [
    "NOT_OWNER",
    "PASSED",
    "the requester owns the device of one IMEI",
    [["OWNED_BY_REQUESTER"]],
    { holders: [device([A, E], { owner: STRANGER }), device([B, D])] },
  ],
  [
    "NOT_OWNER",
    "FAILED",
    "a stranger owns the device",
    [["NOT_OWNED_BY_REQUESTER"]],
    { holders: held(device([A, B], { owner: STRANGER })) },
  ],
  [
    "NOT_OWNER",
    "FAILED",
    "strangers own both devices",
    [["NOT_OWNED_BY_REQUESTER"]],
    { holders: [device([A, D], { owner: STRANGER }), device([B, E], { owner: null })] },
  ],
  ["ALREADY_ACTIVATED", "PASSED", "no device holds the correct pair", [["NO_DEVICE_HOLDS_CORRECT_PAIR"]], {}],
  [
    "ALREADY_ACTIVATED",
    "FAILED",
    "another device of the requester holds it",
    [["HOLDS_CORRECT_PAIR"]],
    { activated: device([A, C]) },
  ],
  [
    "ALREADY_ACTIVATED",
    "FAILED",
    "the device itself holds it",
    [["HOLDS_CORRECT_PAIR"]],
    { holders: [device([C, A]), null] },
  ],
  ["NOT_PARTIAL", "PASSED", "the first IMEI is in both pairs", [["STANDS_IN_BOTH_PAIRS", A]], {}],
  [
    "NOT_PARTIAL",
    "PASSED",
    "the second IMEI is in both pairs",
    [["STANDS_IN_BOTH_PAIRS", B]],
    {},
    { registered: [A, B], correct: [C, B] },
  ],
  ["NOT_PARTIAL", "FAILED", "no IMEI is in both pairs", [["NO_SHARED_IMEI"]], {}, NONE_SHARED],
  ["TARGET_OWNED", "PASSED", "no device holds the new IMEI", [["HELD_BY_NOBODY", C]], {}],
  [
    "TARGET_OWNED",
    "PASSED",
    "the requester's other device holds it",
    [["HELD_BY_REQUESTER", C]],
    { target: device([C, D]) },
  ],
  [
    "TARGET_OWNED",
    "FAILED",
    "a stranger's device holds it",
    [["HELD_BY_ANOTHER", C]],
    { target: device([C, D], { owner: STRANGER }) },
  ],
  [
    "TARGET_OWNED",
    "FAILED",
    "a device without an owner holds it",
    [["HELD_BY_ANOTHER", C]],
    { target: device([C, D], { owner: null }) },
  ],
  ["WRONG_IMEI_SEEN", "PASSED", "the wrong IMEI was not seen", [["NOT_SEEN", B]], {}],
  ["WRONG_IMEI_SEEN", "FAILED", "the wrong IMEI was seen", [["SEEN", B]], { wrongSeen: true }],
  ["WRONG_IMEI_SEEN", "WAIVED", "the importer agrees", [["IMPORTER_AGREES"]], { ...UNSEEN, correction: agreeing }],
  [
    "SIM_NOT_SEEN",
    "PASSED",
    "both IMEIs were seen with the requester",
    [
      ["SEEN_WITH_REQUESTER", A],
      ["SEEN_WITH_REQUESTER", C],
    ],
    {},
  ],
  [
    "SIM_NOT_SEEN",
    "FAILED",
    "only the IMEI of slot 1 was",
    [
      ["SEEN_WITH_REQUESTER", A],
      ["NOT_SEEN_WITH_REQUESTER", C],
    ],
    { seenWithRequester: seen(A) },
  ],
  [
    "SIM_NOT_SEEN",
    "FAILED",
    "only the IMEI of slot 2 was",
    [
      ["NOT_SEEN_WITH_REQUESTER", A],
      ["SEEN_WITH_REQUESTER", C],
    ],
    { seenWithRequester: seen(C) },
  ],
  [
    "SIM_NOT_SEEN",
    "FAILED",
    "neither was, but the wrong IMEI",
    [
      ["NOT_SEEN_WITH_REQUESTER", A],
      ["NOT_SEEN_WITH_REQUESTER", C],
    ],
    { seenWithRequester: seen(B) },
  ],
  ["SIM_NOT_SEEN", "WAIVED", "the importer agrees", [["IMPORTER_AGREES"]], { ...UNSEEN, correction: agreeing }],
];

test.for(Verdict.RULES)("%s has a case that passes and one that fails", (rule) => {
  const states = CASES.filter(([of]) => of === rule).map(([, state]) => state);
  expect(states).toEqual(expect.arrayContaining(["PASSED", "FAILED"]));
});

describe("the evidence of", () => {
  test.for(CASES)(
    "%s, which has %s because %s, is exactly what the rule read",
    ([rule, state, , evidence, facts, stated]) => {
      expect(resultOf(rule, facts, stated)).toEqual({
        rule,
        state,
        evidence: evidence.map(([fact, of = null]) => ({ fact, imei: of })),
      });
    },
  );

  test.for<[failing: Verdict.Rule, facts: Partial<Verdict.Facts>, stated?: Claim]>([
    ["ILLEGAL_DEVICE", { holders: [null, null] }],
    ["NOT_OWNER", { holders: held(device([A, B], { owner: STRANGER })) }],
    ["ALREADY_ACTIVATED", { activated: device([A, C]) }],
    ["NOT_PARTIAL", {}, NONE_SHARED],
    ["TARGET_OWNED", { target: device([C, D], { owner: STRANGER }), correction: agreeing }],
    ["WRONG_IMEI_SEEN", { wrongSeen: true }],
  ])("the rules after a failed %s, which were not reached, is empty", ([failing, facts, stated]) => {
    for (const rule of Verdict.RULES.slice(Verdict.RULES.indexOf(failing) + 1)) {
      expect(resultOf(rule, facts, stated)).toEqual({ rule, state: "NOT_REACHED", evidence: [] });
    }
  });
});
