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
  return {
    ...rest,
    rules: rules.map((line) => {
      const [rule, state, ...evidence] = line.split(" ");
      return { rule: rule as Verdict.Rule, state: state as Verdict.RuleState, evidence: evidence.map(read) };
    }),
  };
}

const write = ({ fact, imei }: Verdict.Evidence) => (imei ? `${fact}:${imei}` : fact);

function read(text: string): Verdict.Evidence {
  const [fact, imei = null] = text.split(":");
  return { fact: fact as Verdict.Fact, imei: imei as Imei.Imei | null };
}
