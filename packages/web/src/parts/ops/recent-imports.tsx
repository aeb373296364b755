import { Watch, type ImportFilter, type ImportState, type ListKind, type WatchedImportFragment } from "@hamta/client";
import { NameText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { useMemo, useState } from "preact/compat";
import { useSearchParams } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { Sender } from "#import/sender.tsx";
import { State } from "#import/state.tsx";
import { FileLink } from "#parts/ops/names.tsx";
import { ops } from "#parts/ops/words.ts";
import { Select } from "#ui/select.tsx";
import { Empty } from "#ui/empty.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Moment } from "#ui/moment.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const SIZE = 20;
const EVERY_MS = 30_000;
const PERIODS = ["DAY", "WEEK", "MONTHS", "YEAR"] as const;
type Period = (typeof PERIODS)[number];
const DAY_MS = 86_400_000;
/** The API lists all uploaders' imports by month, twelve at most with the current one. */
const DAYS: Readonly<Record<Period, number | null>> = { DAY: 1, WEEK: 7, MONTHS: null, YEAR: 330 };
const STATES = Object.keys(NameText.importStates) as ImportState[];

/** All uploaders' imports, by kind, state and time. */
export function RecentImports({ known }: { known: readonly WatchedImportFragment[] }) {
  const { recent: words } = useWords(ops);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [now] = useState(Date.now);
  const paging = usePaging(SIZE);
  const { kind, state, importer, period } = read(search);
  const filter = useMemo(() => filterOf({ kind, state, importer, period }, now), [kind, state, importer, period, now]);
  const answer = useQuery(Watch, { filter, ...paging.variables }, { everyMs: EVERY_MS });
  const columns = useColumns();
  const change = (name: string) => (value: string) =>
    setSearch((search) => {
      const next = new URLSearchParams(search);
      for (const stale of ["page", "after", "before", name]) next.delete(stale);
      if (value !== "" && value !== "MONTHS") next.set(name, value);
      return next;
    });
  const importers = new Map(known.flatMap(({ importer }) => (importer ? [[importer.id, importer.name] as const] : [])));
  return (
    <section className="stack" aria-labelledby="recent">
      <h2 id="recent">{words.title}</h2>
      <div className="filters" role="group" aria-label={words.filters}>
        <Select
          label={words.kind}
          value={kind}
          options={[["", words.all], ...List.Kind.CODES.map((kind) => [kind, NameText.kind(kind, language)] as const)]}
          onChange={change("kind")}
        />
        <Select
          label={words.state}
          value={state}
          options={[["", words.all], ...STATES.map((state) => [state, NameText.importState(state, language)] as const)]}
          onChange={change("state")}
        />
        <Select
          label={words.importer}
          value={importer}
          options={[["", words.all], ...importers]}
          onChange={change("importer")}
        />
        <Select
          label={words.period}
          value={period}
          options={PERIODS.map((period) => [period, words.periods[period]] as const)}
          onChange={change("period")}
        />
      </div>
      <QueryResult answer={answer}>
        {({ imports }) => (
          <>
            {imports.nodes.length === 0 ? (
              <Empty icon="list" title={words.none} />
            ) : (
              <Table label={words.title} columns={columns} rows={imports.nodes} keyOf={({ id }) => id} />
            )}
            {(paging.page > 1 || imports.pageInfo.hasNextPage) && <Pager paging={paging} pageInfo={imports.pageInfo} />}
          </>
        )}
      </QueryResult>
    </section>
  );
}

type Read = { kind: ListKind | ""; state: ImportState | ""; importer: string; period: Period };

function read(search: URLSearchParams): Read {
  return {
    kind: List.Kind.parseCode(search.get("kind")) ?? "",
    state: STATES.find((state) => state === search.get("state")) ?? "",
    importer: search.get("importer") ?? "",
    period: PERIODS.find((period) => period === search.get("period")) ?? "MONTHS",
  };
}

function filterOf({ kind, state, importer, period }: Read, now: number): ImportFilter {
  const days = DAYS[period];
  return {
    ...(kind && { kind }),
    ...(state && { state: [state] }),
    ...(importer && { importer }),
    ...(days !== null && { created: { from: new Date(now - days * DAY_MS).toISOString() } }),
  };
}

function useColumns(): readonly Column<WatchedImportFragment>[] {
  const { recent: words } = useWords(ops);
  const { number, percent } = useLanguage();
  const invalid = ({ counts, rows }: WatchedImportFragment) => {
    const invalid = counts.find(({ outcome }) => outcome === "INVALID")?.rows ?? 0;
    return rows ? percent(invalid / rows) : "—";
  };
  return [
    { name: "file", header: words.file, weight: "main", cell: (row) => <FileLink imported={row} /> },
    { name: "uploader", header: words.uploader, cell: (row) => <Sender imported={row} /> },
    { name: "created", header: words.created, cell: ({ createdAt }) => <Moment at={createdAt} time /> },
    { name: "state", header: words.state, cell: ({ state }) => <State state={state} /> },
    { name: "rows", header: words.rows, cell: ({ rows }) => (rows === null ? "—" : number(rows)) },
    { name: "invalid", header: words.invalid, cell: invalid },
  ];
}
