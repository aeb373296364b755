import { Guide as GuideDocument, type GuideQuery } from "@hamta/client";
import { useQuery } from "#api/query.ts";
import { StepNote } from "#guide/step-note.tsx";
import { guideWords, type Stage } from "#guide/words.ts";
import { publicWords } from "#parts/public/words.ts";
import { Linked } from "#ui/linked.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { menu } from "#words/menu.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** The complete users' guide in its official wording. */
export function Guide() {
  const { guide } = useWords(menu);
  const answer = useQuery(GuideDocument, {});
  return (
    <Page title={answer.data?.guide.title ?? guide}>
      <QueryResult answer={answer}>{({ guide }) => <Whole guide={guide} />}</QueryResult>
    </Page>
  );
}

function Whole({ guide }: { guide: GuideQuery["guide"] }) {
  const words = useWords(guideWords);
  const { row } = useWords(publicWords);
  const { digits } = useLanguage();
  return (
    <div className="guide">
      {guide.subjects.map((subject) => (
        <section key={subject.subject} className="card prose">
          <h2>{subject.title}</h2>
          <p>{subject.introduction}</p>
          {subject.warnings.filter(isApart(subject)).map((warning) => (
            <Notice key={warning} tone="warn">
              {warning}
            </Notice>
          ))}
          <h3>{words.steps}</h3>
          <Stages steps={subject.steps} />
        </section>
      ))}
      <section className="stack" aria-labelledby="verdicts">
        <h2 id="verdicts">{guide.labels.verdict}</h2>
        <Table
          label={guide.labels.verdict}
          rows={guide.verdicts}
          keyOf={({ verdict }) => verdict}
          columns={[
            { name: "row", header: row, cell: ({ row }) => digits(row) },
            {
              name: "words",
              header: guide.labels.verdict,
              cell: ({ words, repair }) => (
                <p className="verdict">
                  <Linked text={words} link={repair} />
                </p>
              ),
            },
            { name: "remedy", header: guide.labels.remedy, cell: ({ remedy }) => <p className="verdict">{remedy}</p> },
          ]}
        />
      </section>
      <Notice title={guide.lastResort.title}>{guide.lastResort.words}</Notice>
    </div>
  );
}

type Subject = GuideQuery["guide"]["subjects"][number];

/** A warning that is also the note of a step is shown at the step. */
const isApart =
  ({ steps }: Subject) =>
  (warning: string) =>
    !steps.some(({ note }) => note === warning);

const STAGES: readonly Stage[] = [1, 2, 3, 4, 5, 6];

/** The steps under the guide's own numbers. */
function Stages({ steps }: { steps: Subject["steps"] }) {
  const { stages, phone } = useWords(guideWords);
  return (
    <ol className="guide-stages">
      {STAGES.map((stage) => (
        <li key={stage}>
          <h4>{stages[stage]}</h4>
          <ul className="guide-steps">
            {steps
              .filter((step) => step.stage === stage)
              .map((step) => (
                <li key={step.step}>
                  <h5>{step.title}</h5>
                  <p>{step.words}</p>
                  <StepNote step={step} />
                  {(step.step === "PROBLEMS" || step.step === "REGISTERED_PAIR") && <p className="hint">{phone}</p>}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
