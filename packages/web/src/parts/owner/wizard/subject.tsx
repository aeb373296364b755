import type { GuideQuery } from "@hamta/client";
import { guideWords } from "#guide/words.ts";
import { StepButtons } from "#parts/owner/wizard/step-buttons.tsx";
import { Options } from "#ui/options.tsx";
import { useWords } from "#words/language.tsx";

type Subject = GuideQuery["guide"]["subjects"][number];

/** Step three: only one subject exists, so it is selected. */
export function SubjectStep({ subjects }: { subjects: readonly Subject[] }) {
  const { stages } = useWords(guideWords);
  const [first] = subjects;
  const step = first?.steps.find(({ step }) => step === "SUBJECT");
  return (
    <section className="card">
      <h2 className="stage">{stages[3]}</h2>
      <Options
        label={step?.title}
        value={first?.subject ?? null}
        options={subjects.map(({ subject, title }) => ({ value: subject, content: title }))}
      />
      <StepButtons next="guide" />
    </section>
  );
}
