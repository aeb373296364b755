import { NameText } from "@hamta/core";
import { inOrder, rowsOf, senseOf, senses, type Count, type Sense } from "#parts/importer/imports/outcomes.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** In words, in the language of the page; a code that is not known stays one. */
export function useOutcomeName(): (outcome: string) => string {
  const { language } = useLanguage();
  return (outcome) => NameText.outcomes[outcome as keyof typeof NameText.outcomes]?.[language] ?? outcome;
}

/** All rows as one bar, each outcome its share. What it says is beside it in words. */
export function Bar({ counts }: { counts: readonly Count[] }) {
  const shown = inOrder(counts);
  if (shown.length === 0) return <div className="stacked" aria-hidden="true" />;
  return (
    <div className="stacked" aria-hidden="true">
      {shown.map(({ outcome, rows }) => (
        <span key={outcome} className={`share ${senseOf(outcome)}`} style={{ flexGrow: rows }} />
      ))}
    </div>
  );
}

const SENSES: readonly Sense[] = ["done", "still", "look", "wrong", "unreached"];

type Props = {
  counts: readonly Count[];
  /** They were judged, and nothing was done. */
  isTried?: boolean;
  /** The outcome that the table below shows alone. Without `onChoose` there is none. */
  chosen?: string | null;
  onChoose?: (outcome: string | null) => void;
};

/** What became of the rows: in large figures, as a bar, and each outcome with its share. */
export function Outcomes({ counts, isTried = false, chosen = null, onChoose }: Props) {
  const words = useWords(imports);
  const { number, percent } = useLanguage();
  const name = useOutcomeName();
  const all = rowsOf(counts);
  const bySense = senses(counts);
  return (
    <>
      <dl className="figures">
        {SENSES.filter((sense) => bySense[sense] > 0).map((sense) => (
          <div key={sense} className={`figure ${sense}`}>
            <dt>{isTried && sense === "done" ? words.outcomes.triedDone : words.outcomes.senses[sense]}</dt>
            <dd>
              <strong>{number(bySense[sense])}</strong> <span>{percent(bySense[sense] / all)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Bar counts={counts} />
      <ul className="legend">
        {inOrder(counts).map(({ outcome, rows }) => {
          const inside = (
            <>
              <span className={`swatch ${senseOf(outcome)}`} aria-hidden="true" />
              <span className="legend-name">{name(outcome)}</span>
              <span className="legend-bar" aria-hidden="true">
                <span className={senseOf(outcome)} style={{ inlineSize: `${(100 * rows) / all}%` }} />
              </span>
              <span className="legend-rows">
                {number(rows)} <span className="unseen">{words.outcomes.rows}</span>
              </span>
              <span className="legend-share">{percent(rows / all)}</span>
            </>
          );
          return (
            <li key={outcome}>
              {onChoose ? (
                <button
                  type="button"
                  className="legend-line"
                  aria-pressed={chosen === outcome}
                  onClick={() => onChoose(chosen === outcome ? null : outcome)}
                >
                  {inside}
                  <span className="unseen">{words.outcomes.only}</span>
                </button>
              ) : (
                <div className="legend-line">{inside}</div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
