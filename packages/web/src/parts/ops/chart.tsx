import type { ListKind } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useState } from "react";
import type { Answer } from "#asking/answer.ts";
import { GROUP_NAMES, perDay, roundUp, totals, type Day } from "#parts/ops/days.ts";
import type { Walked } from "#parts/ops/walk.ts";
import { DAYS } from "#parts/ops/watched.ts";
import { groups, ops } from "#parts/ops/words.ts";
import { Choose } from "#ui/choose.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Moment } from "#ui/moment.tsx";
import { Table } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const KINDS = ["CORRECTIONS", "DEVICES", "SIGHTINGS"] as const satisfies readonly ListKind[];

/** Rows by outcome, day by day: a picture, and the same as tables. */
export function Chart({ answer }: { answer: Answer<Walked> }) {
  const { chart: words, lately } = useWords(ops);
  const { language, number } = useLanguage();
  const [kind, setKind] = useState<ListKind | "">("CORRECTIONS");
  return (
    <section className="card" aria-labelledby="chart">
      <div className="page-title">
        <h2 id="chart">{words.title}</h2>
        <Choose<ListKind | "">
          label={lately.kind}
          value={kind}
          options={[["", lately.all], ...KINDS.map((kind) => [kind, NameText.kind(kind, language)] as const)]}
          onChange={setKind}
        />
      </div>
      <Loaded answer={answer}>
        {({ imports, isWhole }) => {
          // A dry run changes nothing, and its rows come again when it is applied.
          const counted = imports.filter((one) => (kind === "" || one.kind === kind) && one.mode !== "DRY_RUN");
          const days = perDay(counted, DAYS, Date.now());
          if (days.every(({ rows }) => rows === 0)) return <p className="hint">{words.none}</p>;
          return (
            <>
              {!isWhole && <p className="hint">{words.partial(number(imports.length))}</p>}
              <Picture days={days} />
              <Tables days={days} outcomes={totals(counted)} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const [STEP, BAR, HEIGHT] = [10, 7, 100];

function Picture({ days }: { days: readonly Day[] }) {
  const { chart: words } = useWords(ops);
  const named = useWords(groups);
  const { number, date, language } = useLanguage();
  const top = roundUp(Math.max(...days.map(({ rows }) => rows)));
  const sum = (of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0);
  const label = words.label(number(sum(({ rows }) => rows)), number(sum(({ lists }) => lists)));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className="weeks">
      <div className="chart-frame">
        <div className="chart-axis" aria-hidden="true">
          <span>{number(top)}</span>
          <span>{number(top / 2)}</span>
          <span>{number(0)}</span>
        </div>
        <svg viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
          {[0, HEIGHT / 2].map((y) => (
            <line key={y} className="weeks-line" x1="0" x2={days.length * STEP} y1={y} y2={y} />
          ))}
          {days.map((day, at) => {
            let y = HEIGHT;
            // Time goes the way that the language is read.
            const place = (language === "fa" ? days.length - 1 - at : at) * STEP;
            return (
              <g key={day.day}>
                <title>{words.rowsOn(number(day.rows), date(noon(day)))}</title>
                <rect className="chart-day" x={place} y="0" width={STEP} height={HEIGHT} />
                {GROUP_NAMES.map((group) => {
                  const height = (day.groups[group] / top) * HEIGHT;
                  y -= height;
                  return (
                    <rect
                      key={group}
                      className={`bar-${group.toLowerCase()}`}
                      x={place + (STEP - BAR) / 2}
                      y={y}
                      width={BAR}
                      height={height}
                    />
                  );
                })}
              </g>
            );
          })}
        </svg>
      </div>
      <div className="chart-days" aria-hidden="true">
        {first && <Moment at={noon(first)} />}
        {last && <Moment at={noon(last)} />}
      </div>
      <ul className="weeks-legend">
        {GROUP_NAMES.map((group) => (
          <li key={group}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`bar-${group.toLowerCase()}`} width="10" height="10" rx="2" />
            </svg>
            {named[group]} <span className="hint">{number(sum(({ groups }) => groups[group]))}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A moment of that day, wherever its midnight is. */
const noon = ({ day }: Day) => `${day}T09:00:00Z`;

function Tables({ days, outcomes }: { days: readonly Day[]; outcomes: ReturnType<typeof totals> }) {
  const { chart: words } = useWords(ops);
  const named = useWords(groups);
  const { number, language } = useLanguage();
  const names: Readonly<Partial<Record<string, { fa: string; en: string }>>> = NameText.outcomes;
  return (
    <details className="tables">
      <summary>{words.table}</summary>
      <h3>{words.byDay}</h3>
      <Table
        label={words.byDay}
        keyOf={({ day }) => day}
        rows={days.filter(({ lists }) => lists > 0).toReversed()}
        columns={[
          { name: "day", header: words.day, weight: "main", cell: (day) => <Moment at={noon(day)} /> },
          { name: "lists", header: words.lists, cell: ({ lists }) => number(lists) },
          { name: "rows", header: words.rows, cell: ({ rows }) => number(rows) },
          ...GROUP_NAMES.map((group) => ({
            name: group,
            header: named[group],
            cell: ({ groups }: Day) => number(groups[group]),
          })),
        ]}
      />
      <h3>{words.byOutcome}</h3>
      <Table
        label={words.byOutcome}
        keyOf={({ outcome }) => outcome}
        rows={outcomes}
        columns={[
          {
            name: "outcome",
            header: words.outcome,
            weight: "main",
            cell: ({ outcome }) => names[outcome]?.[language] ?? <code>{outcome}</code>,
          },
          { name: "rows", header: words.rows, cell: ({ rows }) => number(rows) },
        ]}
      />
    </details>
  );
}
