import { Devices, Guide, type FileTicketMutation } from "@hamta/client";
import { useEffect, useState, type ReactNode } from "react";
import { Redirect, useSearchParams } from "wouter";
import { useAnswer } from "#asking/answer.ts";
import { Missing } from "#frame/missing.tsx";
import { lacking, useTicketDraft } from "#parts/owner/wizard/draft.ts";
import { GuideStep } from "#parts/owner/wizard/guide.tsx";
import { ImeisStep } from "#parts/owner/wizard/imeis.tsx";
import { ReviewStep } from "#parts/owner/wizard/review.tsx";
import { SubjectStep } from "#parts/owner/wizard/subject.tsx";
import { owner } from "#parts/owner/words.ts";
import { Icon } from "#ui/icon.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/owner/wizard/wizard.css";

const STEPS = ["subject", "guide", "imeis", "review"] as const;
type Step = (typeof STEPS)[number];

export type FieldErrors = Extract<FileTicketMutation["fileTicket"], { __typename: "Refusal" }>["errors"];

/** Steps three to five of the users' guide, each at an address of its own, so that the browser's back goes a step back. */
export default function Wizard({ step }: { step: string }) {
  const [query, setQuery] = useSearchParams();
  const kept = useTicketDraft();
  const { draft, change } = kept;
  const [refused, setRefused] = useState<FieldErrors>([]);
  const guide = useAnswer(Guide, {});
  const devices = useAnswer(Devices, { first: 100 });
  const words = useWords(owner);
  const { problems } = useWords(menu);
  // Whoever came from a device has chosen it, whatever an earlier draft says.
  const device = devices.data?.devices.nodes.find(({ id }) => id === query.get("device"));
  useEffect(() => {
    if (!device) return;
    const [registered1 = "", registered2 = ""] = device.imeis;
    change({ device: device.id, registered1, registered2 });
    setQuery({}, { replace: true });
    // Once: the address says so no more.
  }, [device]);
  const current = STEPS.find((each) => each === step);
  if (!current) return <Missing />;
  if (current === "review" && lacking(draft).length > 0) return <Redirect to="/tickets/new/imeis" replace />;

  const edit: typeof change = (part) => {
    setRefused([]);
    change(part);
  };
  return (
    <Page title={words.wizard.title} back={{ to: "/tickets", label: problems }} narrow>
      <Steps current={current} />
      <Loaded answer={guide}>
        {({ guide }) => {
          const [subject] = guide.subjects;
          if (!subject) return null;
          const steps: Record<Step, ReactNode> = {
            subject: <SubjectStep subjects={guide.subjects} />,
            guide: <GuideStep subject={subject} />,
            imeis: (
              <ImeisStep
                subject={subject}
                draft={draft}
                change={edit}
                refused={refused}
                devices={devices.data?.devices.nodes ?? []}
              />
            ),
            review: <ReviewStep kept={kept} subject={subject} refused={refused} refuse={setRefused} />,
          };
          return steps[current];
        }}
      </Loaded>
    </Page>
  );
}

function Steps({ current }: { current: Step }) {
  const { wizard } = useWords(owner);
  const { digits } = useLanguage();
  const at = STEPS.indexOf(current);
  return (
    <ol className="steps" aria-label={wizard.steps}>
      {STEPS.map((step, index) => (
        <li key={step} className={index < at ? "done" : undefined} aria-current={step === current ? "step" : undefined}>
          <span className="step-number">{index < at ? <Icon name="check" /> : digits(index + 1)}</span>
          <span className="step-name">{wizard[step]}</span>
        </li>
      ))}
    </ol>
  );
}
