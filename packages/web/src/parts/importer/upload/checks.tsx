import type { ListKind } from "@hamta/client";
import { ColumnText, FileText, FindingText, ReasonText } from "@hamta/core";
import * as List from "@hamta/core/list";
import type { Checked, Inspected, Uploader } from "@hamta/core/check";
import { kindWords } from "#parts/importer/upload/kind-words.ts";
import { Problems } from "#parts/importer/upload/problems.tsx";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = { inspected: Inspected; kind: ListKind; uploader: Uploader; onKind: (kind: ListKind) => void };

/** Results of the check: most serious first, then the figures, then the rows. */
export function Checks({ inspected, kind, uploader, onKind }: Props) {
  const { checked } = inspected;
  const words = useWords(upload);
  const kinds = useWords(kindWords);
  const { language } = useLanguage();
  if (checked.problem) {
    const problem = FileText.of(checked.problem, { kind, role: uploader });
    const fits = checked.fits && List.Kind.codeOf(checked.fits);
    const readAsOther = fits && <Button onPress={() => onKind(fits)}>{words.readAs(kinds[fits].title)}</Button>;
    return (
      <Notice tone="bad" role="alert" title={words.refused} actions={readAsOther}>
        <p>{FileText.shortMessage(problem, language)}</p>
        <p>{fits ? words.fits(kinds[fits].title) : FileText.action(problem, language)}</p>
      </Notice>
    );
  }
  return (
    <section className="card" aria-labelledby="checked">
      <h2 id="checked">{words.checked}</h2>
      <DigitLosses lost={checked.lost} />
      <Verdict checked={checked} />
      <RepeatedRows checked={checked} />
      {checked.findings
        // Digit loss is shown above, cell by cell.
        .filter(({ code }) => code !== "SPREADSHEET_DIGITS_LOST")
        .map((finding) => (
          <Notice key={`${finding.code} ${finding.columns.join()}`} tone="warn" title={words.findings}>
            <p>{FindingText.message(finding, language)}</p>
            <p>{FindingText.action(finding, language)}</p>
          </Notice>
        ))}
      <Figures checked={checked} />
      <Form inspected={inspected} />
      {checked.invalid > 0 && <Reasons checked={checked} />}
      {checked.invalid > 0 && <Problems problems={checked.problems} />}
    </section>
  );
}

function Verdict({ checked: { invalid, rows } }: { checked: Checked }) {
  const words = useWords(upload);
  const { number } = useLanguage();
  if (invalid === 0) {
    return (
      <Notice tone="good" role="status" title={words.ready}>
        {words.readyWords}
      </Notice>
    );
  }
  return (
    <Notice
      tone={invalid === rows ? "bad" : "warn"}
      role="status"
      title={invalid === rows ? words.none : words.some(number(invalid))}
    >
      {words.someWords}
    </Notice>
  );
}

function DigitLosses({ lost }: Pick<Checked, "lost">) {
  const words = useWords(upload);
  const { language, number } = useLanguage();
  if (lost.length === 0) return null;
  return (
    <Notice tone="bad" role="alert" title={words.lost.title}>
      <ul className="bullets">
        {lost.map(({ how, count, columns, cells }) => (
          <li key={how}>
            {words.lost[how](number(count))} — {ColumnText.names(columns, language)}
            {words.lost.such(`\u2066${cells.join(", ")}\u2069`)}
          </li>
        ))}
      </ul>
      <p>{words.lost.fix}</p>
    </Notice>
  );
}

function RepeatedRows({ checked: { duplicates, conflicts } }: { checked: Checked }) {
  const words = useWords(upload);
  const { number } = useLanguage();
  if (duplicates + conflicts === 0) return null;
  return (
    <Notice tone={conflicts > 0 ? "warn" : "info"} title={words.repeated}>
      {words.repeatedWords(number(duplicates), number(conflicts))}
    </Notice>
  );
}

function Figures({ checked: { rows, invalid, duplicates, conflicts } }: { checked: Checked }) {
  const words = useWords(upload);
  const { number } = useLanguage();
  const figures = [
    { name: words.rows, value: rows, tone: "" },
    { name: words.good, value: rows - invalid, tone: "good" },
    { name: words.invalid, value: invalid, tone: invalid > 0 ? "bad" : "" },
    { name: words.duplicates, value: duplicates, tone: duplicates > 0 ? "warn" : "" },
    { name: words.conflicts, value: conflicts, tone: conflicts > 0 ? "warn" : "" },
  ];
  return (
    <dl className="tallies">
      {figures.map(({ name, value, tone }) => (
        <div key={name} className={`tally ${tone}`}>
          <dt>{name}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const DELIMITERS = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  "؛": "persianSemicolon",
  "،": "persianComma",
} as const;

/** Encoding, delimiter and columns of the file. */
function Form({ inspected: { checked, list, workbook } }: Pick<Props, "inspected">) {
  const { delimiter, encoding, columns, others } = checked;
  const words = useWords(upload);
  const { number } = useLanguage();
  const named = DELIMITERS[delimiter as keyof typeof DELIMITERS];
  return (
    <dl className="facts">
      <dt>{words.found}</dt>
      <dd>
        <ul className="tags">
          {columns.map(({ name, header }) => (
            <li key={name} className="tag" title={name}>
              <bdi>{header.trim()}</bdi>
            </li>
          ))}
          {others > 0 && <li className="hint">{words.others(number(others))}</li>}
        </ul>
      </dd>
      {workbook ? (
        <>
          <dt>{words.becomes}</dt>
          <dd>
            <bdi>{list.name}</bdi>
          </dd>
        </>
      ) : (
        <>
          <dt>{words.encoding}</dt>
          <dd>
            <bdi>{encoding}</bdi>
          </dd>
          <dt>{words.delimiter}</dt>
          <dd>{named ? words.delimiters[named] : <bdi>{delimiter}</bdi>}</dd>
        </>
      )}
    </dl>
  );
}

/** A bar for each reason, beside its number. */
function Reasons({ checked: { reasons } }: { checked: Checked }) {
  const words = useWords(upload);
  const { language, number } = useLanguage();
  const most = Math.max(...reasons.map(({ rows }) => rows));
  return (
    <section className="stack">
      <h3>{words.reasons}</h3>
      <ul className="bars">
        {reasons.map(({ reason, rows }) => (
          <li key={reason}>
            <span>{ReasonText.short(reason, language)}</span>
            <span className="bar-track" aria-hidden="true">
              <span className="bar-fill" style={{ inlineSize: `${(rows / most) * 100}%` }} />
            </span>
            <strong>{number(rows)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
