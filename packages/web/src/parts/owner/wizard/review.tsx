import { FileTicket, PrecheckTicket, type GuideQuery, type PrecheckTicketQuery } from "@hamta/client";
import { useEffect, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useAction } from "#asking/action.ts";
import { useAnswer } from "#asking/answer.ts";
import { inputOf, type Kept } from "#parts/owner/wizard/draft.ts";
import { Move } from "#parts/owner/wizard/move.tsx";
import type { FieldErrors } from "#parts/owner/wizard/wizard.tsx";
import { owner } from "#parts/owner/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { Rules } from "#ticket/rules.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Notice } from "#ui/notice.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

type Props = {
  kept: Kept;
  subject: GuideQuery["guide"]["subjects"][number];
  refused: FieldErrors;
  refuse: (errors: FieldErrors) => void;
};

/** The last look: what layer zero would say, before anything is filed. */
export function ReviewStep({ kept, subject, refused, refuse }: Props) {
  const { draft, setSent, clear } = kept;
  const words = useWords(owner);
  const ticket = useWords(ticketWords);
  const [, navigate] = useLocation();
  const input = inputOf(draft);
  const answer = useAnswer(PrecheckTicket, { input }, { skip: draft.sent });
  const { run, busy, error } = useAction(FileTicket);
  const foreseen = answer.data?.precheckTicket;
  // The form shows each at its field.
  useEffect(() => {
    if (foreseen?.__typename === "Refusal") refuse(foreseen.errors);
  }, [foreseen, refuse]);

  const file = async () => {
    setSent(true);
    const result = await run({ input: { ...input, description: draft.description, idempotencyKey: draft.key } });
    if (!result) return;
    if (result.fileTicket.__typename === "Refusal") {
      setSent(false);
      return refuse(result.fileTicket.errors);
    }
    const { number } = result.fileTicket.ticket;
    clear();
    navigate(`/tickets/${number}`, { replace: true, state: { filed: number } });
  };
  const button = (look: "primary" | "secondary", label: string) => (
    <Button look={look} isPending={busy} onPress={() => void file()}>
      {label}
    </Button>
  );
  return (
    <>
      <section className="card">
        <h2>{words.wizard.entered}</h2>
        <Pairs registered={Object.values(input.registered)} correct={Object.values(input.correct)} copy={false} />
        <div>
          <h3>{ticket.description}</h3>
          <p className="typed" dir="auto">
            {draft.description}
          </p>
        </div>
      </section>
      <section className="card" aria-live="polite">
        <h2>{words.wizard.checked}</h2>
        {draft.sent && answer.data === undefined ? (
          <>
            <Notice tone="warn" title={words.wizard.unanswered}>
              <p>{words.wizard.unansweredWords}</p>
            </Notice>
            <Failure error={error} />
            <Move back="imeis">{button("primary", words.wizard.sendAgain)}</Move>
          </>
        ) : (
          <>
            <p className="hint">{subject.steps.find(({ step }) => step === "CONFIRM")?.words}</p>
            <Loaded answer={answer}>
              {({ precheckTicket }) => (
                <Foreseen precheck={precheckTicket} refused={refused} button={button} error={error} />
              )}
            </Loaded>
          </>
        )}
      </section>
    </>
  );
}

type ForeseenProps = {
  precheck: PrecheckTicketQuery["precheckTicket"];
  refused: FieldErrors;
  button: (look: "primary" | "secondary", label: string) => ReactNode;
  error: unknown;
};

function Foreseen({ precheck, refused, button, error }: ForeseenProps) {
  const { wizard, waitsFor } = useWords(owner);
  const { remedy } = useWords(ticketWords);
  const fix = (
    <ButtonLink to="/tickets/new/imeis" look="primary">
      {wizard.fix}
    </ButtonLink>
  );
  if (precheck.__typename === "Refusal" || refused.length > 0) {
    const errors = precheck.__typename === "Refusal" ? precheck.errors : refused;
    return <Refused errors={errors} fix={fix} />;
  }
  const { status, explanation } = precheck;
  return (
    <>
      {status === "APPROVED" && (
        <Notice tone="good" title={wizard.willApprove}>
          <p>{wizard.willApproveWords}</p>
        </Notice>
      )}
      {status === "OPEN" && (
        <Notice tone="info" title={wizard.willWait}>
          <p>{waitsFor[explanation.waitsFor ?? "IMPORTER"]}</p>
        </Notice>
      )}
      {status === "REJECTED" && (
        <Notice tone="warn" title={wizard.willReject}>
          <p>{explanation.words}</p>
          {explanation.remedy && (
            <p>
              <strong>{remedy}: </strong>
              {explanation.remedy}
            </p>
          )}
        </Notice>
      )}
      <Rules explanation={explanation} />
      <Failure error={error} />
      <Move back="imeis">
        {status === "REJECTED" ? (
          <span className="row">
            {button("secondary", wizard.fileAnyway)}
            {fix}
          </span>
        ) : (
          button("primary", wizard.file)
        )}
      </Move>
    </>
  );
}

function Refused({ errors, fix }: { errors: FieldErrors; fix: ReactNode }) {
  const { wizard } = useWords(owner);
  const number = errors.find(({ ticketNumber }) => ticketNumber)?.ticketNumber;
  return (
    <>
      <Refusal errors={errors} title={wizard.refused} />
      <Move back="imeis">
        {number ? (
          <ButtonLink to={`/tickets/${number}`} look="primary">
            {wizard.showTicket}
          </ButtonLink>
        ) : (
          fix
        )}
      </Move>
    </>
  );
}
