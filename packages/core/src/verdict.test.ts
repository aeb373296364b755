import { describe, expect, test } from "vitest";
import type { Claim, Correction } from "#correction";
import * as Doubt from "#doubt";
import * as Fixture from "#fixture";
import { A, B, C, D, E, OTHER_TAC, STRANGER } from "#fixture";
import * as Imei from "#imei";
import * as Ticket from "#ticket";
import * as TicketHold from "#ticket-hold";
import * as Verdict from "#verdict";
import { requester, device, claim, own, correction, stranger, passing, held, judge } from "#verdict-fixture";

describe("layer zero", () => {
  test.for<[title: string, verdict: Verdict.Verdict, facts: Partial<Verdict.Facts>, of?: Claim]>([
    ["neither registered IMEI is in the register", "ILLEGAL_DEVICE", { holders: [null, null] }],
    ["the device is blocked", "ILLEGAL_DEVICE", { holders: held(device([A, B], { status: "BLOCKED" })) }],
    ["the requester does not own the device", "NOT_OWNER", { holders: held(device([A, B], { owner: STRANGER })) }],
    ["nobody owns the device", "NOT_OWNER", { holders: held(device([A, B], { owner: null })) }],
    [
      "two devices of other people hold the registered IMEIs",
      "NOT_OWNER",
      { holders: [stranger, device([B, E], { owner: STRANGER })] },
    ],
    ["a device of the requester holds exactly the correct pair", "ALREADY_ACTIVATED", { activated: device([C, A]) }],
    ["the two pairs share no IMEI", "NOT_PARTIAL", {}, { registered: [A, B], correct: [C, D] }],
    ["the new IMEI is held by a device that the requester does not own", "TARGET_OWNED", { target: stranger }],
    ["the wrong IMEI was seen on the network, with any number", "WRONG_IMEI_SEEN", { wrongSeen: true }],
    ["neither IMEI was seen with the requester", "SIM_NOT_SEEN", { seenWithRequester: new Set() }],
    ["only slot 1 was seen with the requester", "SIM_NOT_SEEN", { seenWithRequester: new Set([Imei.keyOf(A)]) }],
    ["only slot 2 was seen with the requester", "SIM_NOT_SEEN", { seenWithRequester: new Set([Imei.keyOf(C)]) }],
  ])("when %s: %s", ([, verdict, facts, of]) => {
    expect(judge(facts, of)).toMatchObject({ status: "REJECTED", verdict, waitsFor: null });
  });

  test("approves a traveller's device at once if no rule fails", () => {
    const traveller = device([A, B], { channel: "PASSENGER", importer: null });
    expect(judge({ holders: held(traveller) })).toMatchObject({ status: "APPROVED", verdict: "APPROVED" });
  });

  test("approves at once if no rule fails and an agreeing correction is on file", () => {
    expect(judge({ correction: correction() })).toMatchObject({ status: "APPROVED", verdict: "APPROVED" });
  });

  const target = device([C, D]);
  const traveller = held(device([A, B], { channel: "PASSENGER", importer: null }));
  const other: Claim = { registered: [A, B], correct: [A, OTHER_TAC] };
  const seen = new Set([A, OTHER_TAC].map(Imei.keyOf));
  const origin = { number: "1000000016" as Ticket.Number, at: "", due: "", import: "0000000000000001", row: 1 };
  /** The tickets that wait for each reason. A reason that nothing gives does not compile here. */
  const waiting: Readonly<Record<TicketHold.Hold, readonly [title: string, Verdict.Adjudication][]>> = {
    IMPORTER_LIST: [["no rule fails", judge({})]],
    IMEI_ON_OWN_DEVICE: [
      ["another device of the owner holds the new IMEI", judge({ target })],
      ["another device of a traveller holds the new IMEI", judge({ target, holders: traveller })],
    ],
    IMPORTER_AGREES: [
      ["another device of the owner holds it, and the importer agrees", judge({ target, correction: correction() })],
    ],
    OTHER_MODEL: [
      [
        "the new IMEI may be of another model",
        judge(
          { holders: traveller, seenWithRequester: seen, newImei: { ...Doubt.NO_DOUBT, isTacKnown: false } },
          other,
        ),
      ],
    ],
    IN_USE_BY_OTHERS: [
      [
        "others use the new IMEI",
        judge({ holders: traveller, newImei: { ...Doubt.NO_DOUBT, otherNumbers: Doubt.OTHER_NUMBERS } }),
      ],
    ],
    IMPORTER_LATE: [["the importer is late", { ...judge({}), ...TicketHold.waiting("IMPORTER_LATE") }]],
    DECISION_UNDONE: [
      ["a decision was undone", Ticket.createReopened(Fixture.ticket(), device([A, B]), origin).adjudication],
    ],
  };
  const cases = Object.entries(waiting).flatMap(([hold, tickets]) =>
    tickets.map(([title, adjudication]) => [title, hold as TicketHold.Hold, adjudication] as const),
  );
  test.for(cases)("leaves a ticket open when %s: %s", ([, hold, adjudication]) => {
    expect(adjudication).toMatchObject({ status: "OPEN", verdict: null, waitsFor: TicketHold.HOLDS[hold], hold });
  });

  test("decides a pair in either order alike", () => {
    const turned: Claim = { registered: [B, A], correct: [C, A] };
    expect(judge({}, turned)).toMatchObject({ status: "OPEN" });
    expect(judge({ correction: correction() }, turned)).toMatchObject({ status: "APPROVED" });
  });
});

describe("if several rules fail, the first in this order is the verdict:", () => {
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

describe("an agreeing correction of the device's importer waives the rules of network evidence, and no other:", () => {
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

describe("a ticket is not filed", () => {
  const refuse = (facts: Partial<Verdict.Facts>, of: Claim = claim) =>
    Verdict.filingRefusal(requester, of, { ...passing, ...facts });

  test.for<[title: string, holders: Verdict.Facts["holders"]]>([
    ["only the first IMEI is held, by the requester's device", [own, null]],
    ["only the second IMEI is held, by the requester's device", [null, own]],
    ["another person's device holds the other", [own, device([B, E], { owner: STRANGER })]],
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

  test("TICKET_ALREADY_OPEN, with its number, if the device has one", () => {
    const open = device([A, B], { ticket: "1000000008" });
    expect(refuse({ holders: held(open) })).toEqual({ refused: "TICKET_ALREADY_OPEN", ticket: "1000000008" });
  });

  test.for<[string, Verdict.Facts["holders"]]>([
    ["has an open ticket", held(device([A, B], { owner: STRANGER, ticket: "1000000008" }))],
    ["holds only one IMEI", [device([A, D], { owner: STRANGER }), null]],
    ["has no owner", held(device([A, B], { owner: null, ticket: "1000000008" }))],
  ])("never because of another person's device that %s", ([, holders]) => {
    expect(refuse({ holders })).toBeNull();
    expect(judge({ holders })).toMatchObject({ verdict: "NOT_OWNER" });
  });
});

describe("a requester learns nothing about another person's device", () => {
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
