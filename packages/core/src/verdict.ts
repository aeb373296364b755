import * as Correction from "#correction";
import * as Device from "#device";
import * as Doubt from "#doubt";
import * as Imei from "#imei";
import * as Pair from "#pair";
import * as TicketHold from "#ticket-hold";

/** Layer zero: the rule engine for tickets. Its source is the seed's table, rows 1–8. */

/** The rules in the order of their checks. The first that fails is the verdict. */
export const RULES = [
  "ILLEGAL_DEVICE",
  "NOT_OWNER",
  "ALREADY_ACTIVATED",
  "NOT_PARTIAL",
  "TARGET_OWNED",
  "WRONG_IMEI_SEEN",
  "SIM_NOT_SEEN",
] as const;

/** Named in every explanation. Change it with every change of a rule or of their order. */
export const RULE_SET = "2026-12";

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

/** The evidence of a rule. About another person's device it says only that another person holds it. */
export type Evidence = { fact: Fact; imei: Imei.Imei | null };
export type RuleResult = { rule: Rule; state: RuleState; evidence: readonly Evidence[] };

export type Adjudication = {
  /** OPEN: no rule failed, and the ticket waits for the importer's list or for an expert. */
  status: "APPROVED" | "REJECTED" | "OPEN";
  verdict: Verdict | null;
  waitsFor: TicketHold.WaitsFor | null;
  /** Why an OPEN ticket waits. Absent if `waitsFor` is null. */
  hold?: TicketHold.Hold;
  /** Why no machine approves the ticket by its own judgement, whatever it waits for. Absent if there is no doubt. */
  doubts?: readonly Doubt.Doubt[];
  rules: readonly RuleResult[];
  ruleSet: string;
};

/** Facts of the register and the networks about a claim. The rules read nothing else. */
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
  /** The importer's correction of the device: on file, or from the current row. */
  correction: Correction.Correction | null;
  /** It raises a doubt only if every rule passes without the importer's agreement. */
  newImei: Doubt.Evidence;
};

/** Facts for a decision that reads only the device and the claim: no other rule can fail. */
export const NO_EVIDENCE = {
  activated: null,
  target: null,
  wrongSeen: false,
  seenWithRequester: new Set<Imei.ImeiKey>(),
  correction: null,
  newImei: Doubt.NO_DOUBT,
} as const;

/** Why a ticket is not filed. */
export type Refusal = { refused: "REGISTERED_PAIR_WRONG" } | { refused: "TICKET_ALREADY_OPEN"; ticket: string };

/**
 * `device` holds both registered IMEIs; null if two devices hold them, or no device holds one of them. `own`: the
 * requester's device that holds at least one of them; if two do, the one with the correct pair.
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

/** Checked before layer zero, and only for the requester's own device. Null if the ticket may be filed. */
export function filingRefusal(requester: Device.Person, claim: Correction.Claim, facts: Facts): Refusal | null {
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
    // Without a device that holds both, a requester must not learn whether another person's device is blocked.
    return (device ?? own)?.status === "BLOCKED" ? found(true, "BLOCKED") : found(false, "IN_REGISTER");
  },
  NOT_OWNER: ({ requester, claim, facts }) => {
    const { device, own } = identify(requester, claim, facts.holders);
    const isOwned = device ? Device.ownedBy(device, requester) : own !== null;
    return isOwned ? found(false, "OWNED_BY_REQUESTER") : found(true, "NOT_OWNED_BY_REQUESTER");
  },
  ALREADY_ACTIVATED: ({ requester, claim, facts }) => {
    const { own } = identify(requester, claim, facts.holders);
    const isActivated = facts.activated !== null || (own !== null && Pair.equal(own.slots, claim.correct));
    return isActivated ? found(true, "HOLDS_CORRECT_PAIR") : found(false, "NO_DEVICE_HOLDS_CORRECT_PAIR");
  },
  NOT_PARTIAL: ({ claim }) => {
    const partial = Pair.partialCorrection(claim.registered, claim.correct);
    return partial ? found(false, "STANDS_IN_BOTH_PAIRS", partial.keptImei) : found(true, "NO_SHARED_IMEI");
  },
  TARGET_OWNED: ({ requester, claim, facts }) => {
    const newImei = Pair.partialCorrection(claim.registered, claim.correct)?.newImei ?? null;
    if (!facts.target) return found(false, "HELD_BY_NOBODY", newImei);
    if (Device.ownedBy(facts.target, requester)) return found(false, "HELD_BY_REQUESTER", newImei);
    return found(true, "HELD_BY_ANOTHER", newImei);
  },
  WRONG_IMEI_SEEN: ({ claim, facts }) => {
    const wrongImei = Pair.partialCorrection(claim.registered, claim.correct)?.wrongImei ?? null;
    return facts.wrongSeen ? found(true, "SEEN", wrongImei) : found(false, "NOT_SEEN", wrongImei);
  },
  SIM_NOT_SEEN: ({ claim, facts }) => {
    const evidence = claim.correct.map((imei): Evidence => {
      const seen = facts.seenWithRequester.has(Imei.keyOf(imei));
      return { fact: seen ? "SEEN_WITH_REQUESTER" : "NOT_SEEN_WITH_REQUESTER", imei };
    });
    return { failed: evidence.some(({ fact }) => fact === "NOT_SEEN_WITH_REQUESTER"), evidence };
  },
};

/** Rules of network evidence. An agreeing correction of the device's importer waives them. */
export const WAIVABLE: ReadonlySet<Rule> = new Set(["WRONG_IMEI_SEEN", "SIM_NOT_SEEN"]);

/**
 * Decides a claim that {@link filingRefusal} did not refuse. Total: every claim with every set of facts has a result.
 * If no rule fails, a ticket is approved at once if an importer's correction agrees, or if the device's channel is
 * PASSENGER, there is no doubt and the same correction was not reverted before.
 */
export function adjudicate(requester: Device.Person, claim: Correction.Claim, facts: Facts): Adjudication {
  const { device } = identify(requester, claim, facts.holders);
  const agrees =
    device !== null && facts.correction !== null && Correction.agrees(facts.correction, device, claim.correct);

  let verdict: Rule | null = null;
  const rules = RULES.map((rule): RuleResult => {
    if (verdict) return { rule, state: "NOT_REACHED", evidence: [] };
    if (agrees && WAIVABLE.has(rule)) {
      return { rule, state: "WAIVED", evidence: [{ fact: "IMPORTER_AGREES", imei: null }] };
    }
    const { failed, evidence } = CHECKS[rule]({ requester, claim, facts });
    if (failed) verdict = rule;
    return { rule, state: failed ? "FAILED" : "PASSED", evidence };
  });

  const partial = verdict || agrees ? null : Pair.partialCorrection(claim.registered, claim.correct);
  const doubts = partial ? Doubt.doubts(partial, facts.newImei) : [];
  const decided = { rules, ruleSet: RULE_SET, ...(doubts.length > 0 && { doubts }) };
  const open = (hold: TicketHold.Hold): Adjudication => ({
    ...decided,
    status: "OPEN",
    verdict: null,
    ...TicketHold.waiting(hold),
  });
  if (verdict) return { ...decided, status: "REJECTED", verdict, waitsFor: null };
  if (facts.target) return open(agrees ? "IMPORTER_AGREES" : "IMEI_ON_OWN_DEVICE");
  if (!agrees && device?.channel !== "PASSENGER") return open("IMPORTER_LIST");
  const [doubt] = doubts;
  if (doubt) return open(doubt);
  // What people took back no machine gives again by its own judgement.
  if (partial && device?.revertedImeis?.some((imei) => !Pair.isDistinct(imei, partial.newImei))) {
    return open("DECISION_UNDONE");
  }
  return { ...decided, status: "APPROVED", verdict: "APPROVED", waitsFor: null };
}
