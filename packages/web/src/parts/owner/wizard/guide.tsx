import type { GuideQuery } from "@hamta/client";
import { Move } from "#parts/owner/wizard/move.tsx";
import { Notice } from "#ui/notice.tsx";

type Subject = GuideQuery["guide"]["subjects"][number];

/** Step four: what to read before filing, and what will be asked. */
export function GuideStep({ subject }: { subject: Subject }) {
  const { introduction, warnings, steps } = subject;
  const [first, ...more] = warnings;
  return (
    <section className="card prose">
      <h2>{steps.find(({ step }) => step === "NOTES")?.title}</h2>
      <p>{introduction}</p>
      {first && <Notice tone="warn">{first}</Notice>}
      <ol className="asked">
        {steps
          .filter(({ stage }) => stage === 5)
          .map(({ step, title, words, note }) => (
            <li key={step}>
              <h3>{title}</h3>
              <p>{words}</p>
              {note && !more.includes(note) && <p className="hint">{note}</p>}
            </li>
          ))}
      </ol>
      {more.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      <Move back="subject" next="imeis" />
    </section>
  );
}
