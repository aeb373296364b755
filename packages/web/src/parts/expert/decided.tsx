import { VerdictText } from "@hamta/core";
import type { Decision, Decisions, Failed } from "#parts/expert/decisions.ts";
import { expert } from "#parts/expert/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Notice } from "#ui/notice.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = { decisions: Decisions; isLast: boolean; onUndo: () => void; onOpen: (number: string) => void };

/** What became of the last decision, announced while the next ticket has the focus; and those that were not taken. */
export function Decided({ decisions, isLast, onUndo, onOpen }: Props) {
  const { waiting, taken, failed, dismiss, pause, resume } = decisions;
  const words = useWords(expert);
  const { digits, language } = useLanguage();
  const say = ({ number, verdict }: Decision, words: (number: string, verdict: string) => string) =>
    words(digits(number), VerdictText.verdictName(verdict, language));
  const shown = waiting ?? taken;
  return (
    <>
      {failed.map((problem) => (
        <NotTaken
          key={problem.decision.number}
          problem={problem}
          onOpen={() => {
            dismiss(problem.decision.number);
            onOpen(problem.decision.number);
          }}
        />
      ))}
      <div role="status" onMouseEnter={pause} onMouseLeave={resume} onFocusIn={pause} onFocusOut={resume}>
        {shown && (
          <Notice
            tone={waiting ? "info" : "good"}
            title={waiting ? say(waiting, words.deciding) : say(shown, words.decided)}
            actions={
              waiting && (
                <>
                  <Button icon="undo" onPress={onUndo}>
                    {words.undo}
                  </Button>
                  <kbd aria-hidden="true">Z</kbd>
                </>
              )
            }
          >
            {isLast && <p>{words.decidedLast}</p>}
          </Notice>
        )}
      </div>
    </>
  );
}

function NotTaken({ problem: { decision, errors, error }, onOpen }: { problem: Failed; onOpen: () => void }) {
  const { notTaken: words } = useWords(expert);
  const { digits } = useLanguage();
  return (
    <section className="not-taken" aria-label={words.title(digits(decision.number))}>
      <Refusal errors={errors} title={words.title(digits(decision.number))} />
      <Failure error={error} />
      <div className="row">
        <p>{words.kept(digits(decision.number))}</p>
        <Button onPress={onOpen}>{words.open}</Button>
      </div>
    </section>
  );
}
