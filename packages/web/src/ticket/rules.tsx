import type { ExplainedFragment, RuleState } from "@hamta/client";
import { RuleText, type Language } from "@hamta/core";
import { facts, ticketWords, type FactOfRequester } from "#ticket/words.ts";
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

/** `texts`: in the voice of the reader, `ownerFacts` or `staffFacts`. */
type Voice = { texts: Readonly<Record<FactOfRequester, Readonly<Record<Language, string>>>> };

/** Each rule of layer zero: its result and its evidence. */
export function Rules({ explanation, texts }: Explained & Voice) {
  return (
    <>
      <RuleList rules={explanation.rules} texts={texts} />
      <RuleSet explanation={explanation} />
    </>
  );
}

/** The rule that failed, and all others in one line that opens. */
export function FoldedRules({ explanation, texts }: Explained & Voice) {
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
      {failed.length > 0 && <RuleList rules={failed} texts={texts} />}
      <details className="fold">
        <summary>
          {failed.length > 0 ? words.otherRules : words.allRules} ({summed.join(words.comma)})
        </summary>
        <RuleList rules={others} texts={texts} />
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

function RuleList({ rules, texts }: { rules: ExplainedFragment["rules"] } & Voice) {
  const { language } = useLanguage();
  const factTexts = { ...useWords(facts), ...useWords(texts) };
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
