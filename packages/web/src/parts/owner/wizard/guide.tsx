import type { GuideQuery } from "@hamta/client";
import { StepNote } from "#guide/step-note.tsx";
import { guideWords } from "#guide/words.ts";
import { StepButtons } from "#parts/owner/wizard/step-buttons.tsx";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";

type Subject = GuideQuery["guide"]["subjects"][number];

/** Step four: instructions before filing, and the fields of the next step. */
export function GuideStep({ subject }: { subject: Subject }) {
  const { introduction, warnings, steps } = subject;
  const { stages } = useWords(guideWords);
  const [owned] = warnings;
  const notes = steps.find(({ step }) => step === "NOTES");
  return (
    <section className="card prose">
      <h2>
        <span className="stage">{stages[4]}</span>
        {notes?.title}
      </h2>
      <p>{notes?.words}</p>
      <p>{introduction}</p>
      {owned && <Notice tone="warn">{owned}</Notice>}
      <h3 className="stage">{stages[5]}</h3>
      <ul className="asked">
        {steps
          .filter(({ stage }) => stage === 5)
          .map((step) => (
            <li key={step.step}>
              <h4>{step.title}</h4>
              <p>{step.words}</p>
              <StepNote step={step} />
            </li>
          ))}
      </ul>
      <StepButtons back="subject" next="imeis" />
    </section>
  );
}
