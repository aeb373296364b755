import { Guide as GuideDocument, type GuideQuery } from "@hamta/client";
import { useAnswer } from "#asking/answer.ts";
import { publicWords } from "#parts/public/words.ts";
import { Loaded } from "#ui/loaded.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { menu } from "#words/menu.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** The users' guide, whole, in its own words. */
export function Guide() {
  const { guide } = useWords(menu);
  const answer = useAnswer(GuideDocument, {});
  return (
    <Page title={answer.data?.guide.title ?? guide}>
      <Loaded answer={answer}>{({ guide }) => <Whole guide={guide} />}</Loaded>
    </Page>
  );
}

function Whole({ guide }: { guide: GuideQuery["guide"] }) {
  const words = useWords(publicWords);
  const { digits } = useLanguage();
  return (
    <div className="guide">
      {guide.subjects.map((subject) => (
        <section key={subject.subject} className="card prose">
          <h2>{subject.title}</h2>
          <p>{subject.introduction}</p>
          {subject.warnings.map((warning) => (
            <Notice key={warning} tone="warn">
              {warning}
            </Notice>
          ))}
          <h3>{words.steps}</h3>
          <ol className="guide-steps">
            {subject.steps.map(({ step, title, words, note }) => (
              <li key={step}>
                <h4>{title}</h4>
                <p>{words}</p>
                {note && <p className="hint">{note}</p>}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <section className="stack" aria-labelledby="verdicts">
        <h2 id="verdicts">{guide.labels.verdict}</h2>
        <Table
          label={guide.labels.verdict}
          rows={guide.verdicts}
          keyOf={({ verdict }) => verdict}
          columns={[
            { name: "row", header: words.row, cell: ({ row }) => digits(row), weight: "wide" },
            { name: "words", header: guide.labels.verdict, cell: ({ words }) => <p className="verdict">{words}</p> },
            { name: "remedy", header: guide.labels.remedy, cell: ({ remedy }) => <p className="verdict">{remedy}</p> },
          ]}
        />
      </section>
      <Notice title={guide.lastResort.title}>{guide.lastResort.words}</Notice>
    </div>
  );
}
