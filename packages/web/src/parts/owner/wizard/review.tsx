import { PrecheckTicket, type GuideQuery, type PrecheckTicketQuery } from "@hamta/client";
import { useEffect, type ReactNode } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { inputOf, type FieldErrors, type TicketDraft } from "#parts/owner/wizard/draft.ts";
import { useFiling } from "#parts/owner/wizard/filing.ts";
import { nextState } from "#parts/owner/wizard/history.ts";
import { StepButtons } from "#parts/owner/wizard/step-buttons.tsx";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { FoldedRules } from "#ticket/rules.tsx";
import { Remedy } from "#ticket/remedy.tsx";
import { ticketWords, ownerFacts } from "#ticket/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Linked } from "#ui/linked.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Notice } from "#ui/notice.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

type Props = {
  ticketDraft: TicketDraft;
  subject: GuideQuery["guide"]["subjects"][number];
  refused: FieldErrors;
  refuse: (errors: FieldErrors) => void;
};

/** Review: the verdict of layer zero, before the ticket is filed. */
export function ReviewStep({ ticketDraft, subject, refused, refuse }: Props) {
  const { draft } = ticketDraft;
  const words = useWords(wizardWords);
  const ticket = useWords(ticketWords);
  const input = inputOf(draft);
  const answer = useQuery(PrecheckTicket, { input }, { skip: draft.sent });
  const { file, busy, error } = useFiling(ticketDraft, refuse);
  const precheck = answer.data?.precheckTicket;
  // The form shows each error at its field.
  useEffect(() => {
    if (precheck?.__typename === "Refusal") refuse(precheck.errors);
  }, [precheck, refuse]);

  const isUnanswered = draft.sent && answer.data === undefined;
  const button = (look: "primary" | "secondary", label: string) => (
    <Button look={look} isPending={busy} onPress={() => void file(draft)}>
      {label}
    </Button>
  );
  return (
    <>
      <section className="card" aria-live="polite">
        <h2>{words.checked}</h2>
        {isUnanswered ? (
          <Notice tone="warn" title={words.unanswered}>
            <p>{words.unansweredWords}</p>
          </Notice>
        ) : (
          <>
            <QueryResult answer={answer}>
              {({ precheckTicket }) => <PrecheckResult precheck={precheckTicket} refused={refused} />}
            </QueryResult>
            <p className="hint">{subject.steps.find(({ step }) => step === "CONFIRM")?.words}</p>
          </>
        )}
      </section>
      <section className="card">
        <h2>{words.entered}</h2>
        <Pairs registered={Object.values(input.registered)} correct={Object.values(input.correct)} copy={false} />
        <div>
          <h3>{ticket.description}</h3>
          <p className="typed" dir="auto">
            {draft.description}
          </p>
        </div>
        <Failure error={error} />
        <StepButtons back="imeis">
          {isUnanswered
            ? button("primary", words.sendAgain)
            : precheck && <Actions precheck={precheck} refused={refused} button={button} />}
        </StepButtons>
      </section>
    </>
  );
}

type Checked = { precheck: PrecheckTicketQuery["precheckTicket"]; refused: FieldErrors };

function errorsOf({ precheck, refused }: Checked): FieldErrors {
  return precheck.__typename === "Refusal" ? precheck.errors : refused;
}

/** What would become of the request, or why it cannot be filed. */
function PrecheckResult({ precheck, refused }: Checked) {
  const wizard = useWords(wizardWords);
  const { expert } = useWords(ticketWords);
  const errors = errorsOf({ precheck, refused });
  if (precheck.__typename === "Refusal" || errors.length > 0) return <Refusal errors={errors} title={wizard.refused} />;
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
          <p>{explanation.hold?.message}</p>
        </Notice>
      )}
      {status === "REJECTED" && (
        <Notice tone="warn" title={wizard.willReject}>
          <p>
            <strong>{expert}: </strong>
            <Linked text={explanation.words ?? ""} link={explanation.repair} />
          </p>
          <Remedy explanation={explanation} />
        </Notice>
      )}
      <FoldedRules explanation={explanation} texts={ownerFacts} />
    </>
  );
}

type ActionsProps = Checked & { button: (look: "primary" | "secondary", label: string) => ReactNode };

function Actions({ precheck, refused, button }: ActionsProps) {
  const wizard = useWords(wizardWords);
  const errors = errorsOf({ precheck, refused });
  const open = errors.find(({ ticketNumber }) => ticketNumber)?.ticketNumber;
  const fix = (
    <ButtonLink to="/tickets/new/imeis" state={nextState()} look="primary">
      {wizard.fix}
    </ButtonLink>
  );
  if (open) {
    return (
      <ButtonLink to={`/tickets/${open}`} look="primary">
        {wizard.showTicket}
      </ButtonLink>
    );
  }
  if (precheck.__typename === "Refusal" || errors.length > 0) return fix;
  if (precheck.status !== "REJECTED") return button("primary", wizard.file);
  return (
    <span className="row">
      {button("secondary", wizard.fileAnyway)}
      {fix}
    </span>
  );
}
