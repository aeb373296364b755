import {
  Imports as ImportsDocument,
  type ImportFilter,
  type ImportRowFragment,
  type ImportState,
  type ListKind,
} from "@hamta/client";
import { Import, NameText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Link, useSearchParams } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { Bar } from "#parts/importer/imports/outcomes.tsx";
import { kindsOf } from "#parts/importer/upload/kinds.ts";
import { addressOf, useImportRoutes } from "#parts/importer/imports/import-routes.ts";
import { Scorecard } from "#parts/importer/imports/scorecard.tsx";
import { State } from "#import/state.tsx";
import { history } from "#parts/importer/imports/history-words.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { useSession } from "#session/session.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Select } from "#ui/select.tsx";
import { Empty } from "#ui/empty.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Moment } from "#ui/moment.tsx";
import { Badge } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/importer.css";
import "#parts/importer/imports/imports.css";

const SIZE = 20;
/** A running list updates its row at this interval. */
const LOOK_AGAIN_MS = 4_000;

const RUNNING = ["AWAITING_UPLOAD", "RECEIVED", "WAITING", "INSPECTING", "RECONCILING", "PUBLISHING"] as const;

/** All lists that were sent, and their error rate. */
export function History() {
  const words = useWords(history);
  const { imports: title } = useWords(menu);
  const { person } = useSession();
  const { filter, isFiltered, set } = useFilter();
  const paging = usePaging(SIZE);
  const answer = useQuery(ImportsDocument, { ...paging.variables, filter }, { everyMs: LOOK_AGAIN_MS });
  const columns = useColumns();
  const kinds = kindsOf(person?.roles ?? []);
  const upload = (look: "primary" | "secondary") => (
    <ButtonLink to="/importer/upload" look={look} icon="upload">
      {words.upload}
    </ButtonLink>
  );
  return (
    <Page title={title} lead={words.lead} actions={upload("primary")}>
      <Scorecard kinds={kinds} />
      <Filters kinds={kinds} filter={filter} set={set} />
      <QueryResult answer={answer}>
        {({ imports }) => (
          <>
            {imports.nodes.length > 0 ? (
              <Table label={title} columns={columns} rows={imports.nodes} keyOf={({ id }) => id} />
            ) : isFiltered ? (
              <Empty icon="search" title={words.noneSo}>
                {words.noneSoWords}
              </Empty>
            ) : (
              <Empty icon="upload" title={words.none} actions={upload("secondary")}>
                {words.noneWords}
              </Empty>
            )}
            {(paging.page > 1 || imports.pageInfo.hasNextPage) && <Pager paging={paging} pageInfo={imports.pageInfo} />}
          </>
        )}
      </QueryResult>
    </Page>
  );
}

type Set = (name: "kind" | "state", value: string) => void;

/** Stored in the address. A change starts at the first page. */
function useFilter(): { filter: ImportFilter | null; isFiltered: boolean; set: Set } {
  const [search, setSearch] = useSearchParams();
  const kind = List.Kind.parseCode(search.get("kind"));
  const state = search.get("state");
  const states: ImportState[] =
    state === "RUNNING" ? [...RUNNING] : Import.ENDED_STATES.has(state as ImportState) ? [state as ImportState] : [];
  const filter = { ...(kind && { kind }), ...(states.length > 0 && { state: states }) };
  const isFiltered = Object.keys(filter).length > 0;
  return {
    filter: isFiltered ? filter : null,
    isFiltered,
    set: (name, value) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const key of ["page", "after", "before", name]) next.delete(key);
          if (value !== "") next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}

function Filters({ kinds, filter, set }: { kinds: readonly ListKind[]; filter: ImportFilter | null; set: Set }) {
  const { filters, states } = useWords(history);
  const { language } = useLanguage();
  const state = filter?.state ? (filter.state.length > 1 ? "RUNNING" : filter.state[0]) : "";
  return (
    <div className="filters" role="group" aria-label={filters.label}>
      {kinds.length > 1 && (
        <Select
          label={filters.kind}
          value={filter?.kind ?? ""}
          options={[["", filters.all], ...kinds.map((kind) => [kind, NameText.kind(kind, language)] as const)]}
          onChange={(kind) => set("kind", kind)}
        />
      )}
      <Select
        label={filters.state}
        value={state ?? ""}
        options={[["", filters.all], ["RUNNING", filters.running], ...Object.entries(states)]}
        onChange={(chosen) => set("state", chosen)}
      />
    </div>
  );
}

function useColumns(): readonly Column<ImportRowFragment>[] {
  const words = useWords(imports);
  const { language, number } = useLanguage();
  const routes = useImportRoutes();
  return [
    {
      name: "file",
      header: words.file,
      weight: "main",
      cell: ({ id, fileName }) => (
        <Link href={addressOf(routes, id)} className="file-name">
          <bdi>{fileName}</bdi>
        </Link>
      ),
    },
    {
      name: "kind",
      header: words.kind,
      cell: ({ kind, mode, state }) => (
        <span>
          {NameText.kind(kind, language)}{" "}
          {mode !== "APPLY" && state !== "HELD" && <Badge tone="info">{words.modes[mode]}</Badge>}
        </span>
      ),
    },
    { name: "state", header: words.state, cell: ({ state }) => <State state={state} /> },
    {
      name: "rows",
      header: words.rows,
      cell: ({ rows, rowsDone, state }) =>
        rows === null
          ? "—"
          : Import.ENDED_STATES.has(state)
            ? number(rows)
            : words.running.of(number(rowsDone), number(rows)),
    },
    { name: "result", header: words.result, cell: ({ counts }) => <Brief counts={counts} /> },
    { name: "createdAt", header: words.createdAt, cell: ({ createdAt }) => <Moment at={createdAt} time /> },
  ];
}

/** Bar of the outcomes, with a text for screen readers. */
function Brief({ counts }: { counts: ImportRowFragment["counts"] }) {
  const { number } = useLanguage();
  if (counts.length === 0) return "—";
  return (
    <span className="brief" title={counts.map(({ outcome, rows }) => `${outcome} ${rows}`).join(", ")}>
      <Bar counts={counts} />
      <span className="unseen">
        {counts.map(({ outcome, rows }) => (
          <OutcomeCount key={outcome} outcome={outcome} rows={number(rows)} />
        ))}
      </span>
    </span>
  );
}

function OutcomeCount({ outcome, rows }: { outcome: string; rows: string }) {
  const { language } = useLanguage();
  return (
    <span>
      {NameText.outcome(outcome, language)}: {rows}{" "}
    </span>
  );
}
