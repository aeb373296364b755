import type { ExplainedFragment, RuleState } from "@hamta/client";
import { RuleText } from "@hamta/core";
import { facts, ownerFacts, ticketWords } from "#ticket/words.ts";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Imei } from "#ui/imei.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const icons: Readonly<Record<RuleState, IconName>> = {
  PASSED: "check",
  FAILED: "cross",
  WAIVED: "check",
  NOT_REACHED: "skip",
};

type Explained = { explanation: Pick<ExplainedFragment, "rules" | "ruleSet"> };

/** Each rule of layer zero: its result and its evidence. */
export function Rules({ explanation }: Explained) {
  return (
    <>
      <RuleList rules={explanation.rules} isOwner={false} />
      <RuleSet explanation={explanation} />
    </>
  );
}

/** The rule that failed, and all others in one line that opens. */
export function FoldedRules({ explanation, isOwner = false }: Explained & { isOwner?: boolean }) {
  const words = useWords(ticketWords);
  const { language, number } = useLanguage();
  const failed = explanation.rules.filter(({ state }) => state === "FAILED");
  const others = explanation.rules.filter(({ state }) => state !== "FAILED");
  const counts = STATES.map((state) => ({ state, rules: others.filter((rule) => rule.state === state).length }));
  const summed = counts
    .filter(({ rules }) => rules > 0)
    .map(({ state, rules }) => `${RuleText.state(state, language)}: ${number(rules)}`);
  return (
    <>
      {failed.length > 0 && <RuleList rules={failed} isOwner={isOwner} />}
      <details className="fold">
        <summary>
          {failed.length > 0 ? words.otherRules : words.allRules} ({summed.join(words.comma)})
        </summary>
        <RuleList rules={others} isOwner={isOwner} />
        <RuleSet explanation={explanation} />
      </details>
    </>
  );
}

const STATES = ["PASSED", "WAIVED", "NOT_REACHED"] as const satisfies readonly RuleState[];

function RuleSet({ explanation }: Explained) {
  const words = useWords(ticketWords);
  return <p className="hint">{words.ruleSet(explanation.ruleSet)}</p>;
}

function RuleList({ rules, isOwner }: { rules: ExplainedFragment["rules"]; isOwner: boolean }) {
  const { language } = useLanguage();
  const [forStaff, forOwner] = [useWords(facts), useWords(ownerFacts)];
  const factTexts = isOwner ? { ...forStaff, ...forOwner } : forStaff;
  return (
    <ol className="rules">
      {rules.map(({ rule, state, words, evidence }) => (
        <li key={rule} className={`rule ${state.toLowerCase()}`}>
          <span className="rule-icon">
            <Icon name={icons[state]} />
          </span>
          <div>
            <p className="rule-words">
              {words} <span className="rule-state">{RuleText.state(state, language)}</span>
            </p>
            {evidence.length > 0 && (
              <ul className="evidence">
                {evidence.map(({ fact, imei }) => (
                  <li key={`${fact} ${imei}`}>
                    {imei && (
                      <>
                        <Imei value={imei} copy={false} />
                        {": "}
                      </>
                    )}
                    {factTexts[fact]}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
