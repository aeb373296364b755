import { Devices, Guide } from "@hamta/client";
import { useState, type ReactNode } from "preact/compat";
import { Redirect } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { NotFound } from "#frame/not-found.tsx";
import { invalidFields, useTicketDraft, type FieldErrors } from "#parts/owner/wizard/draft.ts";
import { GuideStep } from "#parts/owner/wizard/guide.tsx";
import { ImeisStep } from "#parts/owner/wizard/imeis.tsx";
import { Offers } from "#parts/owner/wizard/offer.tsx";
import { ReviewStep } from "#parts/owner/wizard/review.tsx";
import { useStart } from "#parts/owner/wizard/start.tsx";
import { SubjectStep } from "#parts/owner/wizard/subject.tsx";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { Icon } from "#ui/icon.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/owner/wizard/wizard.css";

const STEPS = ["subject", "guide", "imeis", "review"] as const;
type Step = (typeof STEPS)[number];

/** Steps three to five of the users' guide. Each has its own address, so that the back button goes one step back. */
export default function Wizard({ step }: { step: string }) {
  const ticketDraft = useTicketDraft();
  const { draft, change } = ticketDraft;
  const [refused, setRefused] = useState<FieldErrors>([]);
  const guide = useQuery(Guide, {});
  const devices = useQuery(Devices, { first: 100 });
  const words = useWords(wizardWords);
  const { problems } = useWords(menu);
  const start = useStart(step, ticketDraft, devices);
  const own = devices.data?.devices.nodes;
  const isLoading = own === undefined && devices.error === null;
  const current = STEPS.find((name) => name === step);
  if (!current) return <NotFound />;
  if (current === "review" && invalidFields(draft).length > 0) return <Redirect to="/tickets/new/imeis" replace />;

  const edit: typeof change = (part) => {
    setRefused([]);
    change(part);
  };
  return (
    <Page title={words.title} back={{ to: "/tickets", label: problems }} narrow>
      <Steps current={current} />
      {start ?? (
        <QueryResult answer={guide}>
          {({ guide }) => {
            const [subject] = guide.subjects;
            if (!subject) return null;
            const steps: Record<Step, ReactNode> = {
              // What comes above a button later would move it away under a finger.
              subject: isLoading ? (
                <Skeleton />
              ) : (
                <>
                  <Offers ticketDraft={ticketDraft} devices={own ?? []} refused={refused} refuse={setRefused} />
                  <SubjectStep subjects={guide.subjects} />
                </>
              ),
              guide: <GuideStep subject={subject} />,
              // An IMEI typed before the devices are known selects none of them.
              imeis: isLoading ? (
                <Skeleton />
              ) : (
                <ImeisStep subject={subject} draft={draft} change={edit} refused={refused} devices={own ?? []} />
              ),
              review: <ReviewStep ticketDraft={ticketDraft} subject={subject} refused={refused} refuse={setRefused} />,
            };
            return steps[current];
          }}
        </QueryResult>
      )}
    </Page>
  );
}

function Steps({ current }: { current: Step }) {
  const wizard = useWords(wizardWords);
  const at = STEPS.indexOf(current);
  return (
    <ol className="steps" aria-label={wizard.steps}>
      {STEPS.map((step, index) => (
        <li key={step} className={index < at ? "done" : undefined} aria-current={step === current ? "step" : undefined}>
          <span className="step-mark">{index < at && <Icon name="check" />}</span>
          <span className="step-name">{wizard[step]}</span>
          {index < at && <span className="unseen"> ({wizard.done})</span>}
        </li>
      ))}
    </ol>
  );
}
