import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { owner } from "#parts/owner/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { useWords } from "#words/language.tsx";

/** The buttons below a step. */
export function Move({
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
  const { wizard } = useWords(owner);
  const [, navigate] = useLocation();
  const go = () => {
    if (next && (onNext?.() ?? true)) navigate(`/tickets/new/${next}`);
  };
  return (
    <div className="move">
      {back === undefined ? (
        <ButtonLink to="/tickets" look="quiet">
          {wizard.cancel}
        </ButtonLink>
      ) : (
        <ButtonLink to={`/tickets/new/${back}`} look="secondary" icon="start">
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
