import type { ImportPageFragment } from "@hamta/client";
import { imports } from "#parts/importer/imports/words.ts";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Findings of the whole file: one cause and one action in place of hundreds of rows. */
export function Findings({ findings }: { findings: ImportPageFragment["findings"] }) {
  const words = useWords(imports);
  const { number, language } = useLanguage();
  const list = (rows: readonly number[]) => rows.map(number).join({ fa: "، ", en: ", " }[language]);
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">{words.findings.title}</h2>
      {findings.map(({ code, columns, rows, of, examples, message, action }) => (
        <Notice key={`${code} ${columns.join()} ${message}`} tone="warn" title={message}>
          <p>
            <strong>{words.findings.action}: </strong>
            {action}
          </p>
          <p className="hint">
            {words.findings.rows(number(rows), number(of))}
            {examples.length > 0 && ` · ${words.findings.examples(list(examples))}`}
          </p>
        </Notice>
      ))}
    </section>
  );
}
