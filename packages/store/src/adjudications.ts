import type { Imei, Verdict } from "@hamta/core";

/**
 * An explanation as it is stored: a line for each rule, `RULE STATE FACT FACT:imei …`. A third of what the same costs
 * as nested maps, which is what keeps a ticket under 1 KB.
 */
export type Stored = Omit<Verdict.Adjudication, "rules"> & { rules: string[] };

export function pack({ rules, ...rest }: Verdict.Adjudication): Stored {
  return { ...rest, rules: rules.map(({ rule, state, evidence }) => [rule, state, ...evidence.map(write)].join(" ")) };
}

export function unpack({ rules, ...rest }: Stored): Verdict.Adjudication {
  return { ...rest, rules: rules.map(read) };
}

/** The same for a page, where few ask for the rules: they are read when somebody does. A copy would lose them. */
export function unpackLater(stored: Stored): Verdict.Adjudication {
  return new Unread(stored);
}

class Unread implements Verdict.Adjudication {
  readonly status;
  readonly verdict;
  readonly waitsFor;
  readonly ruleSet;
  readonly #lines: readonly string[];
  #rules: readonly Verdict.RuleResult[] | undefined;

  constructor({ status, verdict, waitsFor, rules, ruleSet }: Stored) {
    this.status = status;
    this.verdict = verdict;
    this.waitsFor = waitsFor;
    this.ruleSet = ruleSet;
    this.#lines = rules;
  }

  get rules(): readonly Verdict.RuleResult[] {
    return (this.#rules ??= this.#lines.map(read));
  }
}

const write = ({ fact, imei }: Verdict.Evidence) => (imei ? `${fact}:${imei}` : fact);

/** Character by character: splitting lines took a seventh of the time of a page of tickets. */
function read(line: string): Verdict.RuleResult {
  const [afterRule, afterState] = [end(line, 0), end(line, end(line, 0) + 1)];
  const evidence: Verdict.Evidence[] = [];
  for (let from = afterState + 1; from < line.length;) {
    const to = end(line, from);
    const colon = line.indexOf(":", from);
    const names = colon > 0 && colon < to;
    evidence.push({
      fact: line.slice(from, names ? colon : to) as Verdict.Fact,
      imei: names ? (line.slice(colon + 1, to) as Imei.Imei) : null,
    });
    from = to + 1;
  }
  return {
    rule: line.slice(0, afterRule) as Verdict.Rule,
    state: line.slice(afterRule + 1, afterState) as Verdict.RuleState,
    evidence,
  };
}

/** Where the word that begins at `from` ends. */
function end(line: string, from: number): number {
  const space = line.indexOf(" ", from);
  return space < 0 ? line.length : space;
}
