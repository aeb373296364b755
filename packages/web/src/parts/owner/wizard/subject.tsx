import type { GuideQuery } from "@hamta/client";
import { Label } from "react-aria-components/TextField";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Move } from "#parts/owner/wizard/move.tsx";

type Subject = GuideQuery["guide"]["subjects"][number];

/** Step three: there is one subject so far, chosen already. */
export function SubjectStep({ subjects }: { subjects: readonly Subject[] }) {
  const [first] = subjects;
  const step = first?.steps.find(({ step }) => step === "SUBJECT");
  return (
    <section className="card">
      <RadioGroup className="choices" defaultValue={first?.subject ?? ""}>
        <Label>{step?.title}</Label>
        {subjects.map(({ subject, title }) => (
          <Radio key={subject} value={subject} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span>{title}</span>
          </Radio>
        ))}
      </RadioGroup>
      <Move next="guide" />
    </section>
  );
}
