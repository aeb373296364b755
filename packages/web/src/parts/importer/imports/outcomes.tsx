import { NameText, type Outcome } from "@hamta/core";
import { inOrder, rowsOf, senseOf, senses, type Count } from "#parts/importer/imports/outcomes.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Name of an outcome in the language of the page; of a dry run, what would happen. An unknown code is shown as it is. */
export function useOutcomeName(isTried = false): (outcome: string) => string {
  const { language } = useLanguage();
  return (outcome) => NameText.outcome(outcome, language, isTried ? "DRY_RUN" : "APPLY");
}

/** All rows as one bar, each outcome with its share. A text beside it gives the same numbers. */
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

const SENSES: readonly Outcome.Sense[] = ["done", "still", "look", "wrong", "unreached"];

type Props = {
  counts: readonly Count[];
  /** Dry run: the rows were decided and nothing was written. */
  isDryRun?: boolean;
  /** The outcome that the table below is filtered by. Not selectable without `onChoose`. */
  chosen?: string | null;
  onChoose?: (outcome: string | null) => void;
};

/** The outcomes of the rows: large figures, a bar, and each outcome with its share. */
export function Outcomes({ counts, isDryRun = false, chosen = null, onChoose }: Props) {
  const words = useWords(imports);
  const { number, percent } = useLanguage();
  const name = useOutcomeName(isDryRun);
  const all = rowsOf(counts);
  const bySense = senses(counts);
  return (
    <>
      <dl className="figures">
        {SENSES.filter((sense) => bySense[sense] > 0).map((sense) => (
          <div key={sense} className={`figure ${sense}`}>
            <dt>{isDryRun && sense === "done" ? words.outcomes.triedDone : words.outcomes.senses[sense]}</dt>
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
