import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim, Correction } from "#correction";
import type { Device, Id, Person } from "#device";
import * as Imei from "#imei";
import type { Msisdn } from "#msisdn";
import type { Pair } from "#pair";
import * as Verdict from "#verdict";

const imei = (n: number) => Imei.fromKey(`3512345600${String(n).padStart(4, "0")}` as Imei.ImeiKey);
const [A, B, C, D, E] = [imei(1), imei(2), imei(3), imei(4), imei(5)] as const;
const OWNER = "989120000001" as Msisdn;
const STRANGER = "989129999999" as Msisdn;
const requester: Person = { msisdns: [OWNER] };

const device = (slots: Pair, fields: Partial<Device> = {}): Device => ({
  id: slots.toSorted().join("+") as Id,
  slots,
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: OWNER,
  brand: null,
  model: null,
  guarantor: null,
  status: "LEGAL",
  ticket: null,
  version: 1,
  listed: "",
  traces: [],
  ...fields,
});

/** The register holds A and B; the handset shows A and C. */
const claim: Claim = { registered: [A, B], correct: [A, C] };
const own = device([A, B]);
const correction = (fields: Partial<Correction> = {}): Correction => ({
  ...claim,
  import: "0000000000000001",
  row: 1,
  importer: "importer-a",
  order: "1",
  ...fields,
});
const stranger = device([C, D], { owner: STRANGER });

/** What passes every rule and waits for the importer. */
const passing: Verdict.Facts = {
  holders: [own, own],
  activated: null,
  target: null,
  wrongSeen: false,
  seenWithRequester: new Set([A, C].map(Imei.keyOf)),
  correction: null,
};

const held = (by: Device): Verdict.Facts["holders"] => [by, by];
const judge = (facts: Partial<Verdict.Facts>, of: Claim = claim) =>
  Verdict.adjudicate(requester, of, { ...passing, ...facts });

describe("layer zero", () => {
  test.for<[title: string, verdict: Verdict.Verdict, facts: Partial<Verdict.Facts>, of?: Claim]>([
    ["neither registered IMEI is in the register", "ILLEGAL_DEVICE", { holders: [null, null] }],
    ["the device is blocked", "ILLEGAL_DEVICE", { holders: held(device([A, B], { status: "BLOCKED" })) }],
    ["the requester does not own the device", "NOT_OWNER", { holders: held(device([A, B], { owner: STRANGER })) }],
    ["nobody owns the device", "NOT_OWNER", { holders: held(device([A, B], { owner: null })) }],
    [
      "the registered IMEIs are of two strangers' devices",
      "NOT_OWNER",
      { holders: [stranger, device([B, E], { owner: STRANGER })] },
    ],
    ["a device of the requester holds exactly the correct pair", "ALREADY_ACTIVATED", { activated: device([C, A]) }],
    ["the two pairs share no IMEI", "NOT_PARTIAL", {}, { registered: [A, B], correct: [C, D] }],
    ["the new IMEI is held by a device that the requester does not own", "TARGET_OWNED", { target: stranger }],
    ["the wrong IMEI was seen on the network, with any number", "WRONG_IMEI_SEEN", { wrongSeen: true }],
    ["neither IMEI was seen with the requester", "SIM_NOT_SEEN", { seenWithRequester: new Set() }],
    ["slot 1 alone was seen with the requester", "SIM_NOT_SEEN", { seenWithRequester: new Set([Imei.keyOf(A)]) }],
    ["slot 2 alone was seen with the requester", "SIM_NOT_SEEN", { seenWithRequester: new Set([Imei.keyOf(C)]) }],
  ])("when %s: %s", ([, verdict, facts, of]) => {
    expect(judge(facts, of)).toMatchObject({ status: "REJECTED", verdict, waitsFor: null });
  });

  test("approves a traveller's device that passes, at once", () => {
    const traveller = device([A, B], { channel: "PASSENGER", importer: null });
    expect(judge({ holders: held(traveller) })).toMatchObject({ status: "APPROVED", verdict: "APPROVED" });
  });

  test("approves what passes at once when an agreeing correction is on file", () => {
    expect(judge({ correction: correction() })).toMatchObject({ status: "APPROVED", verdict: "APPROVED" });
  });

  test("leaves any other that passes open, for the importer", () => {
    expect(judge({})).toMatchObject({ status: "OPEN", verdict: null, waitsFor: "IMPORTER" });
  });

  test.for<[string, Partial<Verdict.Facts>]>([
    ["", {}],
    [", of a traveller", { holders: held(device([A, B], { channel: "PASSENGER", importer: null })) }],
    [", and the importer agrees", { correction: correction() }],
  ])("leaves it open for an expert when another device of the owner holds the new IMEI%s", ([, facts]) => {
    expect(judge({ ...facts, target: device([C, D]) })).toMatchObject({
      status: "OPEN",
      verdict: null,
      waitsFor: "EXPERT",
    });
  });

  test("judges a pair in either order alike", () => {
    const turned: Claim = { registered: [B, A], correct: [C, A] };
    expect(judge({}, turned)).toMatchObject({ status: "OPEN" });
    expect(judge({ correction: correction() }, turned)).toMatchObject({ status: "APPROVED" });
  });
});

describe("where several rules fail, the first in this order names the verdict:", () => {
  const failing: Readonly<Record<Verdict.Rule, Partial<Verdict.Facts>>> = {
    ILLEGAL_DEVICE: { holders: held(device([A, B], { status: "BLOCKED", owner: STRANGER })) },
    NOT_OWNER: { holders: held(device([A, B], { owner: STRANGER })) },
    ALREADY_ACTIVATED: { activated: device([A, C]) },
    NOT_PARTIAL: {},
    TARGET_OWNED: { target: stranger },
    WRONG_IMEI_SEEN: { wrongSeen: true },
    SIM_NOT_SEEN: { seenWithRequester: new Set() },
  };

  test.for(Verdict.RULES.map((rule, at) => [at + 1, rule] as const))("%i. %s", ([place, rule]) => {
    // It fails, and so does every rule after it.
    const from = Verdict.RULES.slice(place - 1);
    const facts = Object.assign({}, ...from.toReversed().map((each) => failing[each])) as Partial<Verdict.Facts>;
    const isPartial = place > Verdict.RULES.indexOf("NOT_PARTIAL") + 1;
    const { verdict, rules } = judge(facts, isPartial ? claim : { ...claim, correct: [D, E] });
    expect(verdict).toBe(rule);
    expect(rules.map(({ state }) => state)).toEqual(
      Verdict.RULES.map((_, at) => (at < place - 1 ? "PASSED" : at === place - 1 ? "FAILED" : "NOT_REACHED")),
    );
  });
});

describe("an agreeing correction by the device's importer waives what weighs network evidence, and nothing else:", () => {
  const unseen = { wrongSeen: true, seenWithRequester: new Set<Imei.ImeiKey>() };

  test("WRONG_IMEI_SEEN and SIM_NOT_SEEN", () => {
    const { status, rules } = judge({ ...unseen, correction: correction() });
    expect(status).toBe("APPROVED");
    expect(rules.filter(({ state }) => state === "WAIVED").map(({ rule }) => rule)).toEqual([
      "WRONG_IMEI_SEEN",
      "SIM_NOT_SEEN",
    ]);
  });

  test.for<[string, Partial<Correction>]>([
    ["of another importer", { importer: "importer-b" }],
    ["to another pair", { correct: [A, D] }],
    ["of a pair that the device no longer holds", { registered: [A, E] }],
  ])("but not one %s", ([, fields]) => {
    expect(judge({ ...unseen, correction: correction(fields) })).toMatchObject({ verdict: "WRONG_IMEI_SEEN" });
  });

  test.for<[Verdict.Rule, Partial<Verdict.Facts>]>([
    ["ILLEGAL_DEVICE", { holders: held(device([A, B], { status: "BLOCKED" })) }],
    ["NOT_OWNER", { holders: held(device([A, B], { owner: STRANGER })) }],
    ["ALREADY_ACTIVATED", { activated: device([A, C]) }],
    ["TARGET_OWNED", { target: stranger }],
  ])("nor %s", ([verdict, facts]) => {
    expect(judge({ ...facts, correction: correction() })).toMatchObject({ status: "REJECTED", verdict });
  });
});

describe("a ticket is refused before it exists", () => {
  const refuse = (facts: Partial<Verdict.Facts>, of: Claim = claim) =>
    Verdict.refuse(requester, of, { ...passing, ...facts });

  test.for<[title: string, holders: Verdict.Facts["holders"]]>([
    ["of the two IMEIs one alone is held, by the requester's device", [own, null]],
    ["the second alone is", [null, own]],
    ["a stranger's device holds the other", [own, device([B, E], { owner: STRANGER })]],
    ["the requester's two devices hold one each", [device([A, D]), device([B, E])]],
  ])("REGISTERED_PAIR_WRONG when %s", ([, holders]) => {
    expect(refuse({ holders })).toEqual({ refused: "REGISTERED_PAIR_WRONG" });
  });

  test.for<[Verdict.Facts["holders"]]>([
    [[device([A, C]), null]],
    [[null, device([C, A])]],
    [[device([B, E]), device([A, C])]],
    [[device([A, C]), device([B, E])]],
  ])("but when such a device holds the correct pair already, it is the verdict ALREADY_ACTIVATED (%#)", ([holders]) => {
    expect(refuse({ holders })).toBeNull();
    expect(judge({ holders })).toMatchObject({ verdict: "ALREADY_ACTIVATED" });
  });

  test("TICKET_ALREADY_OPEN, with its number, when the device has one", () => {
    const open = device([A, B], { ticket: "1000000008" });
    expect(refuse({ holders: held(open) })).toEqual({ refused: "TICKET_ALREADY_OPEN", ticket: "1000000008" });
  });

  test.for<[string, Verdict.Facts["holders"]]>([
    ["has an open ticket", held(device([A, B], { owner: STRANGER, ticket: "1000000008" }))],
    ["holds one IMEI alone", [device([A, D], { owner: STRANGER }), null]],
    ["is nobody's", held(device([A, B], { owner: null, ticket: "1000000008" }))],
  ])("never for a device of a stranger that %s", ([, holders]) => {
    expect(refuse({ holders })).toBeNull();
    expect(judge({ holders })).toMatchObject({ verdict: "NOT_OWNER" });
  });
});

describe("a stranger learns nothing", () => {
  test.for<[string, Verdict.Facts["holders"]]>([
    ["held in part by a blocked device", [device([A, D], { owner: STRANGER, status: "BLOCKED" }), null]],
    [
      "held by two blocked devices",
      [device([A, D], { owner: STRANGER, status: "BLOCKED" }), device([B, E], { owner: STRANGER, status: "BLOCKED" })],
    ],
  ])("not even that it is blocked, of a pair %s", ([, holders]) => {
    expect(judge({ holders })).toMatchObject({ verdict: "NOT_OWNER" });
  });
});

const owner = fc.constantFrom(OWNER, STRANGER, null);
const slots = fc.constantFrom<Pair[]>([A, B], [B, A], [A, C], [C, A], [C, D], [A, D], [B, E], [D, E]);
const anyDevice = fc
  .record({
    slots,
    owner,
    status: fc.constantFrom("LEGAL", "BLOCKED"),
    importer: fc.constantFrom("importer-a", "importer-b", null),
    ticket: fc.constantFrom(null, "1000000008"),
    brand: fc.constant("Secret brand"),
    guarantor: fc.constant("Secret guarantor"),
  })
  .map(({ slots, importer, ...fields }) =>
    device(slots, {
      ...(fields as Partial<Device>),
      importer,
      channel: importer === null ? "PASSENGER" : "COMMERCIAL",
    }),
  );
const holders = fc.oneof(
  anyDevice.map((by) => held(by)),
  fc.tuple(fc.option(anyDevice), fc.option(anyDevice)).filter(([one, two]) => one === null || one.id !== two?.id),
);
const anyClaim = fc.record<Claim>({
  registered: fc.constantFrom<Pair[]>([A, B], [B, A], [A, E]),
  correct: fc.constantFrom<Pair[]>([A, C], [C, A], [C, D], [A, D]),
});
const anyFacts = fc.record<Verdict.Facts>({
  holders,
  activated: fc.option(anyDevice),
  target: fc.option(anyDevice),
  wrongSeen: fc.boolean(),
  seenWithRequester: fc.subarray([A, B, C, D]).map((seen) => new Set(seen.map(Imei.keyOf))),
  correction: fc.option(
    fc
      .record({ importer: fc.constantFrom("importer-a", "importer-b"), registered: slots, correct: slots })
      .map((fields) => correction(fields)),
  ),
});

describe("whatever the facts", () => {
  const runs = { numRuns: 2_000 };

  test("there is exactly one answer, and the states of the rules agree with it", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        const { status, verdict, waitsFor, rules, ruleSet } = Verdict.adjudicate(requester, of, facts);
        expect(ruleSet).toBe(Verdict.RULE_SET);
        expect(rules.map(({ rule }) => rule)).toEqual(Verdict.RULES);
        const failed = rules.findIndex(({ state }) => state === "FAILED");
        expect(status === "REJECTED").toBe(failed >= 0);
        expect(verdict).toBe(status === "APPROVED" ? "APPROVED" : (rules[failed]?.rule ?? null));
        expect(waitsFor !== null).toBe(status === "OPEN");
        for (const [at, { state, evidence }] of rules.entries()) {
          const isReached = failed < 0 || at <= failed;
          const may = !isReached ? ["NOT_REACHED"] : at === failed ? ["FAILED"] : ["PASSED", "WAIVED"];
          expect(may).toContain(state);
          expect(evidence.length > 0).toBe(isReached);
        }
      }),
      runs,
    );
  });

  test("what is not refused and not rejected is about one legal device, the requester's own", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        if (Verdict.refuse(requester, of, facts)) return;
        if (Verdict.adjudicate(requester, of, facts).status === "REJECTED") return;
        const { device } = Verdict.identify(requester, of, facts.holders);
        expect(device).toMatchObject({ owner: OWNER, status: "LEGAL" });
      }),
      runs,
    );
  });

  test("an explanation holds no IMEI but the four that the requester typed, and nobody's number or device", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        const { rules } = Verdict.adjudicate(requester, of, facts);
        const typed = new Set<string>([...of.registered, ...of.correct]);
        for (const { evidence } of rules) {
          for (const { fact, imei, ...rest } of evidence) {
            expect(fact).toMatch(/^[A-Z_]+$/);
            expect(imei === null || typed.has(imei)).toBe(true);
            expect(rest).toEqual({});
          }
        }
      }),
      runs,
    );
  });

  test("the answer is the same in whichever order the pairs are typed", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        const turned: Claim = {
          registered: [of.registered[1], of.registered[0]],
          correct: [of.correct[1], of.correct[0]],
        };
        const turnedFacts = { ...facts, holders: [facts.holders[1], facts.holders[0]] as const };
        const kind = (refused: Verdict.Refusal | null) => refused?.refused ?? null;
        const refused = Verdict.refuse(requester, of, facts);
        expect(kind(Verdict.refuse(requester, turned, turnedFacts))).toBe(kind(refused));
        if (refused) return;
        const { status, verdict } = Verdict.adjudicate(requester, of, facts);
        expect(Verdict.adjudicate(requester, turned, turnedFacts)).toMatchObject({ status, verdict });
      }),
      runs,
    );
  });

  test("of a stranger's device the answer depends on nothing but whose it is, and, when it holds the pair, that it is blocked", () => {
    fc.assert(
      fc.property(
        anyClaim,
        anyFacts,
        fc.record({ ticket: fc.constantFrom(null, "1000000016"), brand: fc.string() }),
        (of, facts, other) => {
          const hidden = facts.holders.map((by) => (by && by.owner !== OWNER ? { ...by, ...other } : by));
          const changed = { ...facts, holders: hidden as unknown as Verdict.Facts["holders"] };
          expect(Verdict.refuse(requester, of, changed)).toEqual(Verdict.refuse(requester, of, facts));
          expect(Verdict.adjudicate(requester, of, changed)).toEqual(Verdict.adjudicate(requester, of, facts));
        },
      ),
      runs,
    );
  });
});
