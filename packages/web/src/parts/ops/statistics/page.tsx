import { Statistics as StatisticsDocument, type Channel, type StatisticsQuery } from "@hamta/client";
import { Calendar, NameText } from "@hamta/core";
import { useMemo, useState } from "preact/compat";
import { useSearchParams } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { Bars } from "#parts/ops/bars.tsx";
import { withVerdict } from "#parts/ops/statistics/file.ts";
import { monthName } from "#parts/ops/statistics/format.ts";
import { calendarOf, lastDays, LENGTHS, periodOf, type Length } from "#parts/ops/statistics/period.ts";
import { HoldTable, ImporterTable, MonthTable, useDuration, VerdictTables } from "#parts/ops/statistics/tables.tsx";
import { statistics } from "#parts/ops/statistics/words.ts";
import { Tile } from "#parts/ops/tile.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Select } from "#ui/select.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

type Data = StatisticsQuery["statistics"];

const CHANNELS: readonly Channel[] = ["COMMERCIAL", "PASSENGER"];

/** What became of tickets, by month, importer, channel and verdict. The filters are in the address. */
export function StatisticsPage() {
  const words = useWords(statistics);
  const { operations } = useWords(menu);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [today] = useState(() => Calendar.dayOf(Date.now()));
  const calendar = calendarOf(language);
  const period = periodOf(search, calendar, today);
  const importer = search.get("importer") ?? "";
  const channel = CHANNELS.find((channel) => channel === search.get("channel")) ?? "";
  const { from, to } = period;
  const variables = useMemo(() => {
    const filter = { ...(importer && { importer }), ...(channel && { channel }) };
    return { from, to, calendar, filter };
  }, [from, to, calendar, importer, channel]);
  const answer = useQuery(StatisticsDocument, variables);
  const importers = (answer.data?.statistics.importers ?? []).flatMap(({ importer }) => importer ?? []);
  const withOne = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    return next;
  };
  const change = (name: string) => (value: string) => setSearch(() => withOne(name, value));
  return (
    <Page title={words.title} lead={words.lead} back={{ to: "/ops", label: operations }}>
      <div className="filters" role="group" aria-label={words.filters}>
        <Select<Length>
          label={words.length}
          value={period.length}
          options={LENGTHS.map((length) => [length, words.lengths[length]] as const)}
          onChange={change("months")}
        />
        <Select
          label={words.until}
          value={to}
          options={lastDays(to, calendar, today).map((day) => [day, monthName(day, language)] as const)}
          onChange={change("to")}
        />
        <Select
          label={words.importer}
          value={importer}
          options={[["", words.all], ...importers.map(({ id, name }) => [id, name] as const)]}
          onChange={change("importer")}
        />
        <Select<Channel | "">
          label={words.channel}
          value={channel}
          options={[["", words.all], ...CHANNELS.map((name) => [name, NameText.channel(name, language)] as const)]}
          onChange={change("channel")}
        />
      </div>
      <QueryResult answer={answer}>
        {({ statistics: data }) => (
          <>
            <Tiles data={data} />
            {data.importers.length === 0 ? (
              <Empty icon="search" title={words.none}>
                {words.noneWords}
              </Empty>
            ) : (
              <>
                <Chart data={data} />
                <MonthTable data={data} />
                <ImporterTable
                  importers={data.importers}
                  addressOf={(importer) => `/ops/statistics?${withOne("importer", importer)}`}
                />
                <VerdictTables total={data.total} />
              </>
            )}
            <HoldTable data={data} />
          </>
        )}
      </QueryResult>
    </Page>
  );
}

function Tiles({ data: { total, open } }: { data: Data }) {
  const words = useWords(statistics);
  const { number } = useLanguage();
  const time = useDuration();
  const overdue = open.reduce((sum, { overdue }) => sum + overdue, 0);
  return (
    <section className="tiles" aria-label={words.total}>
      <Tile name={words.filed} value={number(total.filed)} />
      <Tile name={words.decided} value={number(total.decided)} />
      <Tile name={words.median} value={time(total.medianSeconds)}>
        {words.medianWords}
      </Tile>
      <Tile name={words.open} value={number(open.reduce((sum, { tickets }) => sum + tickets, 0))}>
        {words.everybody}
      </Tile>
      <Tile name={words.overdue} value={number(overdue)} tone={overdue > 0 ? "warn" : "good"}>
        {words.everybody}
      </Tile>
    </section>
  );
}

function Chart({ data: { months, total } }: { data: Data }) {
  const words = useWords(statistics);
  const { number, language } = useLanguage();
  const split = (tickets: Data["total"]) => {
    const APPROVED = withVerdict(tickets, "APPROVED");
    return { APPROVED, REJECTED: tickets.decided - APPROVED };
  };
  const all = split(total);
  const bars = months.map(({ month, to, tickets }) => {
    const parts = split(tickets);
    const name = monthName(to, language);
    return { key: month, name, title: words.chart.bar(name, number(parts.APPROVED), number(parts.REJECTED)), parts };
  });
  return (
    <section className="card" aria-labelledby="chart">
      <h2 id="chart">{words.chart.title}</h2>
      <Bars
        label={words.chart.label(number(all.APPROVED), number(all.REJECTED))}
        bars={bars}
        series={[
          { name: "APPROVED", label: words.approved },
          { name: "REJECTED", label: words.rejected },
        ]}
        first={<span>{bars[0]?.name}</span>}
        last={bars.length > 1 && <span>{bars.at(-1)?.name}</span>}
      />
    </section>
  );
}
