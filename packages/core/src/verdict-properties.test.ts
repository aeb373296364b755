import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "#correction";
import type { Device } from "#device";
import * as Doubt from "#doubt";
import { A, B, C, D, E, OTHER_TAC, OWNER, STRANGER } from "#fixture";
import * as Imei from "#imei";
import type { Pair } from "#pair";
import * as Verdict from "#verdict";
import { requester, device, correction, held } from "#verdict-fixture";

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
  correct: fc.constantFrom<Pair[]>([A, C], [C, A], [C, D], [A, D], [A, OTHER_TAC]),
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
  newImei: fc.record({ isTacKnown: fc.boolean(), otherNumbers: fc.nat(3) }),
});

describe("with any facts", () => {
  const runs = { numRuns: 2_000 };

  test("there is exactly one verdict, and the states of the rules agree with it", () => {
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

  test("a machine approves nothing with a doubt unless the importer agrees", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        if (Verdict.filingRefusal(requester, of, facts)) return;
        const { status, rules, doubts } = Verdict.adjudicate(requester, of, facts);
        if (status !== "APPROVED" || rules.some(({ state }) => state === "WAIVED")) return;
        expect(doubts).toBeUndefined();
        expect(facts.newImei.otherNumbers).toBeLessThan(Doubt.OTHER_NUMBERS);
        expect(facts.newImei.isTacKnown || !of.correct.includes(OTHER_TAC)).toBe(true);
      }),
      runs,
    );
  });

  test("a claim that is neither refused nor rejected is about one legal device of the requester", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        if (Verdict.filingRefusal(requester, of, facts)) return;
        if (Verdict.adjudicate(requester, of, facts).status === "REJECTED") return;
        const { device } = Verdict.identify(requester, of, facts.holders);
        expect(device).toMatchObject({ owner: OWNER, status: "LEGAL" });
      }),
      runs,
    );
  });

  test("an explanation has no IMEI but the four of the claim, and no number or device of anybody", () => {
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

  test("the verdict is the same for pairs in any order", () => {
    fc.assert(
      fc.property(anyClaim, anyFacts, (of, facts) => {
        const turned: Claim = {
          registered: [of.registered[1], of.registered[0]],
          correct: [of.correct[1], of.correct[0]],
        };
        const turnedFacts = { ...facts, holders: [facts.holders[1], facts.holders[0]] as const };
        const kind = (refused: Verdict.Refusal | null) => refused?.refused ?? null;
        const refused = Verdict.filingRefusal(requester, of, facts);
        expect(kind(Verdict.filingRefusal(requester, turned, turnedFacts))).toBe(kind(refused));
        if (refused) return;
        const { status, verdict } = Verdict.adjudicate(requester, of, facts);
        expect(Verdict.adjudicate(requester, turned, turnedFacts)).toMatchObject({ status, verdict });
      }),
      runs,
    );
  });

  test("another person's device changes the verdict only by its owner and, if it holds the pair, by its block", () => {
    fc.assert(
      fc.property(
        anyClaim,
        anyFacts,
        fc.record({ ticket: fc.constantFrom(null, "1000000016"), brand: fc.string() }),
        (of, facts, other) => {
          const hidden = facts.holders.map((by) => (by && by.owner !== OWNER ? { ...by, ...other } : by));
          const changed = { ...facts, holders: hidden as unknown as Verdict.Facts["holders"] };
          expect(Verdict.filingRefusal(requester, of, changed)).toEqual(Verdict.filingRefusal(requester, of, facts));
          expect(Verdict.adjudicate(requester, of, changed)).toEqual(Verdict.adjudicate(requester, of, facts));
        },
      ),
      runs,
    );
  });
});
