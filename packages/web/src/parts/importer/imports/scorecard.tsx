import { Imports as ImportsDocument, type ListKind } from "@hamta/client";
import { OutcomeText } from "@hamta/core";
import { useQuery } from "#api/query.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { isKnown } from "#parts/importer/imports/outcomes.ts";
import { scorecard, type Score, type Scorecard as Card } from "#parts/importer/imports/scorecard.ts";
import { history } from "#parts/importer/imports/history-words.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { Moment } from "#ui/moment.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Most lists counted: some months' worth, in one request. */
const LISTS = 50;
/** Errors listed by name. */
const MAX_ERRORS = 3;

/** Quality of the lists of the kind that is sent most. Empty without enough lists. */
export function Scorecard({ kinds }: { kinds: readonly ListKind[] }) {
  const kind = kinds[0] ?? null;
  const filter = { ...(kind && { kind }), state: ["COMPLETED" as const, "CANCELLED" as const] };
  const { data } = useQuery(ImportsDocument, { first: LISTS, filter });
  const card = data && scorecard(data.imports.nodes);
  if (!card || card.lists.length === 0) return null;
  return <Shown card={card} />;
}

function Shown({ card }: { card: Card }) {
  const { score } = useWords(history);
  const words = useWords(imports);
  const { number, percent, language } = useLanguage();
  const name = useOutcomeName();
  const columns = useColumns();
  const { lists, rows, resolved, share, trend, errors } = card;
  return (
    <section className="card" aria-labelledby="score">
      <div className="card-head">
        <h2 id="score">{score.title}</h2>
        <span className="hint">{score.lists(number(lists.length))}</span>
      </div>
      <div className="score">
        <dl className="figures">
          <div className={share ? "figure wrong" : "figure done"}>
            <dt>{score.share}</dt>
            <dd>
              <strong>{percent(share ?? 0)}</strong> <Trend trend={trend} />
            </dd>
          </div>
          <div className="figure done">
            <dt>{score.resolved}</dt>
            <dd>
              <strong>{number(resolved)}</strong>
            </dd>
          </div>
          <div className="figure still">
            <dt>{score.rows}</dt>
            <dd>
              <strong>{number(rows)}</strong>
            </dd>
          </div>
        </dl>
        <div>
          <Chart lists={lists} label={score.chart} />
          <details>
            <summary>{score.asTable}</summary>
            <Table label={score.chart} columns={columns} rows={lists} keyOf={({ id }) => id} />
          </details>
        </div>
      </div>
      <div className="usual">
        <h3>{errors.length > 0 ? score.usual : score.noErrors}</h3>
        {errors.length > 0 && (
          <dl>
            {errors.slice(0, MAX_ERRORS).map(({ outcome, rows }) => (
              <div key={outcome}>
                <dt>
                  {name(outcome)} <span className="hint">{words.outcomes.of(number(rows))}</span>
                </dt>
                <dd>{isKnown(outcome) && OutcomeText.message(outcome, language)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}

function Trend({ trend }: { trend: number | null }) {
  const { score } = useWords(history);
  const { percent } = useLanguage();
  if (trend === null) return null;
  // Below 0.05 % the display rounds to 0.
  if (Math.abs(trend) < 0.0005) return <span>{score.same}</span>;
  return <span>{trend < 0 ? score.better(percent(-trend)) : score.worse(percent(trend))}</span>;
}

const [WIDTH, HEIGHT] = [600, 120];
/** Widest bar. */
const MAX_WIDTH = 36;
/** Height of a list without errors, so that its bar is visible. */
const MIN_HEIGHT = 2;

/** A bar for each list, its height the share of rows in error. Time runs in reading direction. */
function Chart({ lists, label }: { lists: readonly Score[]; label: string }) {
  const { score } = useWords(history);
  const { language, percent, date } = useLanguage();
  const top = Math.max(0.05, ...lists.map(({ share }) => share));
  const step = WIDTH / lists.length;
  const width = Math.min(step * 0.7, MAX_WIDTH);
  return (
    <figure className="chart">
      <figcaption className="hint">
        {label} ({score.highest(percent(top))})
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
        <line x1="0" x2={WIDTH} y1="1" y2="1" className="chart-line" />
        <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className="chart-line" />
        {lists.map(({ id, share, fileName, at }, index) => {
          const height = Math.max(MIN_HEIGHT, (share / top) * (HEIGHT - 2));
          const x = index * step + (step - width) / 2;
          return (
            <rect
              key={id}
              x={language === "fa" ? WIDTH - x - width : x}
              y={HEIGHT - height}
              width={width}
              height={height}
              className={share === 0 ? "chart-bar none" : "chart-bar"}
            >
              <title>{`${fileName} · ${date(at)} · ${percent(share)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className="chart-ends hint" aria-hidden="true">
        <span>{score.oldest}</span>
        <span>{score.newest}</span>
      </div>
    </figure>
  );
}

function useColumns(): readonly Column<Score>[] {
  const { score } = useWords(history);
  const words = useWords(imports);
  const { number, percent } = useLanguage();
  return [
    { name: "file", header: words.file, weight: "main", cell: ({ fileName }) => <bdi>{fileName}</bdi> },
    { name: "at", header: score.date, cell: ({ at }) => <Moment at={at} /> },
    { name: "rows", header: words.rows, cell: ({ rows }) => number(rows) },
    { name: "share", header: score.share, cell: ({ share }) => percent(share) },
  ];
}
