import { Imei, Verdict } from "@hamta/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Adjudications from "#adjudications";

const FACTS: readonly Verdict.Fact[] = ["BLOCKED", "IN_REGISTER", "SEEN", "NOT_SEEN_WITH_REQUESTER"];
const imei = fc.constantFrom("35123456000001", "35761300444848").map((key) => Imei.fromKey(key as Imei.ImeiKey));
const adjudication: fc.Arbitrary<Verdict.Adjudication> = fc.record({
  status: fc.constantFrom("APPROVED", "REJECTED", "OPEN"),
  verdict: fc.option(fc.constantFrom("APPROVED", ...Verdict.RULES)),
  waitsFor: fc.option(fc.constantFrom("IMPORTER", "EXPERT")),
  ruleSet: fc.constant(Verdict.RULE_SET),
  rules: fc.array(
    fc.record({
      rule: fc.constantFrom(...Verdict.RULES),
      state: fc.constantFrom("PASSED", "FAILED", "WAIVED", "NOT_REACHED"),
      evidence: fc.array(fc.record({ fact: fc.constantFrom(...FACTS), imei: fc.option(imei) }), { maxLength: 3 }),
    }),
  ),
});

test("an adjudication is read as it was stored, eagerly or lazily", () => {
  fc.assert(
    fc.property(adjudication, (written) => {
      const stored = Adjudications.pack(written);
      expect(stored.rules.every((line) => typeof line === "string")).toBe(true);
      expect(Adjudications.unpack(stored)).toEqual(written);
      const { status, verdict, waitsFor, ruleSet, rules } = Adjudications.unpackLazily(stored);
      expect({ status, verdict, waitsFor, ruleSet, rules }).toEqual(written);
    }),
  );
});

test("lazy rules are parsed once", () => {
  const stored = {
    status: "OPEN",
    verdict: null,
    waitsFor: "IMPORTER",
    ruleSet: "",
    rules: ["NOT_OWNER PASSED"],
  } as const;
  const lazy = Adjudications.unpackLazily({ ...stored, rules: [...stored.rules] });
  expect(lazy.rules).toBe(lazy.rules);
});
