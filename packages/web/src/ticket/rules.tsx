import type { ExplainedFragment, RuleState } from "@hamta/client";
import { RuleText } from "@hamta/core";
import { facts, ticketWords } from "#ticket/words.ts";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Imei } from "#ui/imei.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const icons: Readonly<Record<RuleState, IconName>> = {
  PASSED: "check",
  FAILED: "cross",
  WAIVED: "check",
  NOT_REACHED: "skip",
};

/** Each rule of layer zero: whether it holds, and the evidence. */
export function Rules({ explanation }: { explanation: Pick<ExplainedFragment, "rules" | "ruleSet"> }) {
  const { language } = useLanguage();
  const found = useWords(facts);
  const words = useWords(ticketWords);
  return (
    <>
      <ol className="rules">
        {explanation.rules.map(({ rule, state, words, evidence }) => (
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
                      {found[fact]}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="hint">{words.ruleSet(explanation.ruleSet)}</p>
    </>
  );
}
