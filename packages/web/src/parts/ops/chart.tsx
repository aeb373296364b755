import type { ListKind } from "@hamta/client";
import { NameText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { useState } from "preact/compat";
import type { QueryState } from "#api/query.ts";
import { Bars } from "#parts/ops/bars.tsx";
import { GROUP_NAMES, perDay, totals, type Day } from "#parts/ops/days.ts";
import type { Walked } from "#parts/ops/import-pages.ts";
import { DAYS } from "#parts/ops/current-imports.ts";
import { groups, ops } from "#parts/ops/words.ts";
import { Select } from "#ui/select.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Moment } from "#ui/moment.tsx";
import { Table } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Rows by outcome and day: a chart, and the same data as tables. */
export function Chart({ answer }: { answer: QueryState<Walked> }) {
  const { chart: words, recent } = useWords(ops);
  const { language, number } = useLanguage();
  const [kind, setKind] = useState<ListKind | "">("CORRECTIONS");
  return (
    <section className="card" aria-labelledby="chart">
      <div className="page-title">
        <h2 id="chart">{words.title}</h2>
        <Select<ListKind | "">
          label={recent.kind}
          value={kind}
          options={[["", recent.all], ...List.Kind.CODES.map((kind) => [kind, NameText.kind(kind, language)] as const)]}
          onChange={setKind}
        />
      </div>
      <QueryResult answer={answer}>
        {({ imports, isWhole }) => {
          // A dry run changes nothing, and its rows count when it is applied.
          const counted = imports.filter(
            (imported) => (kind === "" || imported.kind === kind) && imported.mode !== "DRY_RUN",
          );
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
      </QueryResult>
    </section>
  );
}

function Picture({ days }: { days: readonly Day[] }) {
  const { chart: words } = useWords(ops);
  const named = useWords(groups);
  const { number, date } = useLanguage();
  const sum = (of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <Bars
      label={words.label(number(sum(({ rows }) => rows)), number(sum(({ lists }) => lists)))}
      bars={days.map((day) => ({
        key: day.day,
        title: words.rowsOn(number(day.rows), date(noon(day))),
        parts: day.groups,
      }))}
      series={GROUP_NAMES.map((name) => ({ name, label: named[name] }))}
      first={first && <Moment at={noon(first)} />}
      last={last && <Moment at={noon(last)} />}
    />
  );
}

/** A time within that day in any time zone offset of Tehran. */
const noon = ({ day }: Day) => `${day}T09:00:00Z`;

function Tables({ days, outcomes }: { days: readonly Day[]; outcomes: ReturnType<typeof totals> }) {
  const { chart: words } = useWords(ops);
  const named = useWords(groups);
  const { number, language } = useLanguage();
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
            cell: ({ outcome }) => NameText.outcome(outcome, language),
          },
          { name: "rows", header: words.rows, cell: ({ rows }) => number(rows) },
        ]}
      />
    </details>
  );
}
