import * as Correction from "#correction";
import * as Device from "#device";
import * as Imei from "#imei";
import * as Pair from "#pair";

/** Layer zero: the rule engine over a ticket. Its source is the seed's table, rows 1–8. */

/** The rules in the order in which they are judged; the first that fails names the verdict. */
export const RULES = [
  "ILLEGAL_DEVICE",
  "NOT_OWNER",
  "ALREADY_ACTIVATED",
  "NOT_PARTIAL",
  "TARGET_OWNED",
  "WRONG_IMEI_SEEN",
  "SIM_NOT_SEEN",
] as const;

/** Named in every explanation; changes with any change of a rule or of their order. */
export const RULE_SET = "2026-11";

export type Rule = (typeof RULES)[number];
export type Verdict = "APPROVED" | Rule;
export type RuleState = "PASSED" | "FAILED" | "WAIVED" | "NOT_REACHED";

export type Fact =
  | "IN_REGISTER"
  | "NOT_IN_REGISTER"
  | "BLOCKED"
  | "OWNED_BY_REQUESTER"
  | "NOT_OWNED_BY_REQUESTER"
  | "HOLDS_CORRECT_PAIR"
  | "NO_DEVICE_HOLDS_CORRECT_PAIR"
  | "STANDS_IN_BOTH_PAIRS"
  | "NO_SHARED_IMEI"
  | "HELD_BY_NOBODY"
  | "HELD_BY_REQUESTER"
  | "HELD_BY_ANOTHER"
  | "SEEN"
  | "NOT_SEEN"
  | "SEEN_WITH_REQUESTER"
  | "NOT_SEEN_WITH_REQUESTER"
  | "IMPORTER_AGREES";

/** What a rule looked at. Of a stranger's device it says only that it is another's. */
export type Evidence = { fact: Fact; imei: Imei.Imei | null };
export type RuleResult = { rule: Rule; state: RuleState; evidence: readonly Evidence[] };

export type Adjudication = {
  /** OPEN: it passed, and waits for the importer's list or for an expert. */
  status: "APPROVED" | "REJECTED" | "OPEN";
  verdict: Verdict | null;
  /** EXPERT: another device of the same owner holds the new IMEI, and no machine may move it. */
  waitsFor: "IMPORTER" | "EXPERT" | null;
  rules: readonly RuleResult[];
  ruleSet: string;
};

/** What the register and the networks know of a claim; the rules read nothing else. */
export type Facts = {
  /** The devices that hold the first and the second registered IMEI. */
  holders: readonly [Device.Device | null, Device.Device | null];
  /** A device of the requester that holds exactly the correct pair. */
  activated: Device.Device | null;
  /** The device that holds the new IMEI. */
  target: Device.Device | null;
  /** The wrong IMEI was seen on a network, with any number. */
  wrongSeen: boolean;
  /** Keys of the correct pair that were seen with one of the requester's numbers. */
  seenWithRequester: ReadonlySet<Imei.ImeiKey>;
  /** The importer's correction of the device: on file, or of the row at hand. */
  correction: Correction.Correction | null;
};

/** What is refused before a ticket exists. */
export type Refusal = { refused: "REGISTERED_PAIR_WRONG" } | { refused: "TICKET_ALREADY_OPEN"; ticket: string };

/**
 * "The device" of a claim: the one that holds both registered IMEIs. When two hold them, or only one is held, it is
 * null, and `own` is the requester's among those that hold one: the one with the correct pair, if any.
 */
export function identify(
  requester: Device.Person,
  claim: Correction.Claim,
  [first, second]: Facts["holders"],
): { device: Device.Device | null; own: Device.Device | null; known: boolean } {
  const device = first && first.id === second?.id ? first : null;
  const owned = [first, second].filter((holder) => holder !== null && Device.ownedBy(holder, requester));
  const own = owned.find((holder) => holder && Pair.equal(holder.slots, claim.correct)) ?? owned[0] ?? null;
  return { device, own, known: first !== null || second !== null };
}

/** Whether the ticket may exist at all; judged before layer zero, and only of the requester's own device. */
export function refuse(requester: Device.Person, claim: Correction.Claim, facts: Facts): Refusal | null {
  const { device, own } = identify(requester, claim, facts.holders);
  if (!own) return null;
  if (!device && !Pair.equal(own.slots, claim.correct)) return { refused: "REGISTERED_PAIR_WRONG" };
  if (own.ticket) return { refused: "TICKET_ALREADY_OPEN", ticket: own.ticket };
  return null;
}

type Finding = { failed: boolean; evidence: Evidence[] };

const found = (failed: boolean, fact: Fact, imei: Imei.Imei | null = null): Finding => ({
  failed,
  evidence: [{ fact, imei }],
});

type Inputs = { requester: Device.Person; claim: Correction.Claim; facts: Facts };

const CHECKS: Record<Rule, (inputs: Inputs) => Finding> = {
  ILLEGAL_DEVICE: ({ requester, claim, facts }) => {
    const { device, own, known } = identify(requester, claim, facts.holders);
    if (!known) return found(true, "NOT_IN_REGISTER");
    // Held partly by strangers: they learn nothing of the device, not even whether it is blocked.
    return (device ?? own)?.status === "BLOCKED" ? found(true, "BLOCKED") : found(false, "IN_REGISTER");
  },
  NOT_OWNER: ({ requester, claim, facts }) => {
    const { device, own } = identify(requester, claim, facts.holders);
    const owned = device ? Device.ownedBy(device, requester) : own !== null;
    return owned ? found(false, "OWNED_BY_REQUESTER") : found(true, "NOT_OWNED_BY_REQUESTER");
  },
  ALREADY_ACTIVATED: ({ requester, claim, facts }) => {
    const { own } = identify(requester, claim, facts.holders);
    const activated = facts.activated !== null || (own !== null && Pair.equal(own.slots, claim.correct));
    return activated ? found(true, "HOLDS_CORRECT_PAIR") : found(false, "NO_DEVICE_HOLDS_CORRECT_PAIR");
  },
  NOT_PARTIAL: ({ claim }) => {
    const partial = Pair.partial(claim.registered, claim.correct);
    return partial ? found(false, "STANDS_IN_BOTH_PAIRS", partial.kept) : found(true, "NO_SHARED_IMEI");
  },
  TARGET_OWNED: ({ requester, claim, facts }) => {
    const fresh = Pair.partial(claim.registered, claim.correct)?.fresh ?? null;
    if (!facts.target) return found(false, "HELD_BY_NOBODY", fresh);
    if (Device.ownedBy(facts.target, requester)) return found(false, "HELD_BY_REQUESTER", fresh);
    return found(true, "HELD_BY_ANOTHER", fresh);
  },
  WRONG_IMEI_SEEN: ({ claim, facts }) => {
    const wrong = Pair.partial(claim.registered, claim.correct)?.wrong ?? null;
    return facts.wrongSeen ? found(true, "SEEN", wrong) : found(false, "NOT_SEEN", wrong);
  },
  SIM_NOT_SEEN: ({ claim, facts }) => {
    const evidence = claim.correct.map((imei): Evidence => {
      const seen = facts.seenWithRequester.has(Imei.keyOf(imei));
      return { fact: seen ? "SEEN_WITH_REQUESTER" : "NOT_SEEN_WITH_REQUESTER", imei };
    });
    return { failed: evidence.some(({ fact }) => fact === "NOT_SEEN_WITH_REQUESTER"), evidence };
  },
};

/** These weigh network evidence, which an agreeing correction by the device's importer outweighs. */
const WAIVABLE: ReadonlySet<Rule> = new Set(["WRONG_IMEI_SEEN", "SIM_NOT_SEEN"]);

/**
 * Judges a claim that {@link refuse} let pass. Total: every claim and every set of facts has one answer.
 * A passing ticket is approved at once when the device came by the PASSENGER channel, or when an agreeing correction
 * is there.
 */
export function adjudicate(requester: Device.Person, claim: Correction.Claim, facts: Facts): Adjudication {
  const { device } = identify(requester, claim, facts.holders);
  const agreed =
    device !== null && facts.correction !== null && Correction.agrees(facts.correction, device, claim.correct);

  let verdict: Rule | null = null;
  const rules = RULES.map((rule): RuleResult => {
    if (verdict) return { rule, state: "NOT_REACHED", evidence: [] };
    if (agreed && WAIVABLE.has(rule)) {
      return { rule, state: "WAIVED", evidence: [{ fact: "IMPORTER_AGREES", imei: null }] };
    }
    const { failed, evidence } = CHECKS[rule]({ requester, claim, facts });
    if (failed) verdict = rule;
    return { rule, state: failed ? "FAILED" : "PASSED", evidence };
  });

  const end = (status: Adjudication["status"], waitsFor: Adjudication["waitsFor"] = null): Adjudication => ({
    status,
    verdict: status === "APPROVED" ? "APPROVED" : verdict,
    waitsFor,
    rules,
    ruleSet: RULE_SET,
  });
  if (verdict) return end("REJECTED");
  if (facts.target) return end("OPEN", "EXPERT");
  return agreed || device?.channel === "PASSENGER" ? end("APPROVED") : end("OPEN", "IMPORTER");
}
