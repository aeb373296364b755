import type { ReactNode } from "preact/compat";
import { useLocation } from "wouter-preact";
import { nextState } from "#parts/owner/wizard/history.ts";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { useWords } from "#words/language.tsx";

/** Buttons below a step. */
export function StepButtons({
  back,
  next,
  onNext,
  children,
}: {
  back?: string;
  next?: string;
  onNext?: () => boolean;
  children?: ReactNode;
}) {
  const wizard = useWords(wizardWords);
  const [, navigate] = useLocation();
  const go = () => {
    if (next && (onNext?.() ?? true)) navigate(`/tickets/new/${next}`, { state: nextState() });
  };
  return (
    <div className="move">
      {back === undefined ? (
        <ButtonLink to="/tickets" look="quiet">
          {wizard.cancel}
        </ButtonLink>
      ) : (
        <ButtonLink to={`/tickets/new/${back}`} state={nextState()} look="secondary" icon="start">
          {wizard.previous}
        </ButtonLink>
      )}
      {children ??
        (next && (
          <Button look="primary" trailing="end" onPress={go}>
            {wizard.next}
          </Button>
        ))}
    </div>
  );
}
