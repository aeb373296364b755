import { Worklist as WorklistDocument, type TicketRowFragment, type WorklistFilter } from "@hamta/client";
import { useMemo, useState } from "preact/compat";
import { useLocation, useSearchParams } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { setHandoff } from "#parts/importer/list-handoff.ts";
import { save } from "#save.ts";
import { useCollecting } from "#parts/importer/worklist/collect.ts";
import { useTicketColumns } from "#parts/importer/worklist/columns.tsx";
import { Search } from "#parts/importer/worklist/search.tsx";
import { file, MOST } from "#parts/importer/worklist/list.ts";
import { withAll, type Select, type Selected } from "#parts/importer/worklist/selected.ts";
import { worklist } from "#parts/importer/worklist/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Failure } from "#ui/failure.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/importer.css";
import "#parts/importer/worklist/worklist.css";

const SIZE = 20;
const UPLOAD = "/importer/upload";

/** Open tickets on the importer's devices, to confirm and send as a list of corrections. */
export function Worklist() {
  const words = useWords(worklist);
  const { worklist: title } = useWords(menu);
  const paging = usePaging(SIZE);
  const { filter, period, setPeriod } = usePeriod();
  const [imei, setImei] = useState<string | null>(null);
  const asked = imei === null ? { ...paging.variables, filter } : { first: SIZE, after: null, filter: { imei } };
  const answer = useQuery(WorklistDocument, asked);
  const [selected, setSelected] = useState<Selected>(new Map());
  const columns = useTicketColumns(selected, setSelected);
  const isEmpty = answer.data?.worklist.nodes.length === 0;
  const upload = (
    <ButtonLink to={UPLOAD} icon="upload">
      {words.uploadList}
    </ButtonLink>
  );
  return (
    <Page
      title={title}
      lead={words.lead}
      actions={
        <ButtonLink to="/importer/contact" look="quiet" icon="person">
          {words.contact}
        </ButtonLink>
      }
    >
      <Search imei={imei} onChange={setImei} />
      {imei === null && !(isEmpty && period === "all") && (
        <>
          {!isEmpty && <Lists filter={filter} selected={selected} onClear={() => setSelected(new Map())} />}
          <Periods period={period} onChange={setPeriod} />
        </>
      )}
      <QueryResult answer={answer}>
        {({ worklist: { nodes, pageInfo } }) => (
          <>
            {nodes.length > 0 ? (
              <>
                <SelectPage tickets={nodes} selected={selected} onChange={setSelected} />
                <Table label={title} columns={columns} rows={nodes} keyOf={({ id }) => id} />
              </>
            ) : (
              <Empty
                icon="check"
                title={imei === null ? (period === "all" ? words.none : words.noneSo) : words.search.none}
                actions={upload}
              >
                {words.noneWords}
              </Empty>
            )}
            {imei === null && (paging.page > 1 || pageInfo.hasNextPage) && (
              <Pager paging={paging} pageInfo={pageInfo} />
            )}
          </>
        )}
      </QueryResult>
    </Page>
  );
}

/** Turns the tickets into a list, to edit elsewhere or to send unchanged. */
function Lists({
  filter,
  selected,
  onClear,
}: {
  filter: WorklistFilter | null;
  selected: Selected;
  onClear: () => void;
}) {
  const words = useWords(worklist);
  const { number, language } = useLanguage();
  const [, navigate] = useLocation();
  const { loaded, error, collect, stop } = useCollecting();
  const [message, setMessage] = useState<string | null>(null);
  const isSelection = selected.size > 0;
  const createList = async () => {
    const collected = isSelection ? { tickets: [...selected.values()], isWhole: true } : await collect(filter);
    if (!collected) return null;
    const { tickets, isWhole } = collected;
    setMessage(isWhole ? words.collected(number(tickets.length)) : words.most(number(MOST)));
    return file(tickets, language, new Date());
  };
  const download = async () => {
    const list = await createList();
    if (list) save(list);
  };
  const upload = async () => {
    const list = await createList();
    if (!list) return;
    setHandoff({ kind: "CORRECTIONS", file: list });
    navigate(UPLOAD);
  };
  return (
    <section className="card lists" aria-label={words.download}>
      <div>
        <p>{isSelection ? <strong>{words.selected(number(selected.size))}</strong> : words.downloadWords}</p>
        <p className="hint">{words.confirmWords}</p>
        <p role="status" className="hint">
          {loaded === null ? message : words.collecting(number(loaded))}
        </p>
      </div>
      <div className="row">
        {loaded !== null && (
          <Button look="quiet" onPress={stop}>
            {words.stop}
          </Button>
        )}
        {isSelection && (
          <Button look="quiet" onPress={onClear}>
            {words.clear}
          </Button>
        )}
        <Button
          look={isSelection ? "primary" : "secondary"}
          icon="upload"
          isDisabled={loaded !== null}
          onPress={() => void upload()}
        >
          {isSelection ? words.uploadSome(number(selected.size)) : words.uploadAll}
        </Button>
        <Button
          look={isSelection ? "secondary" : "primary"}
          icon="download"
          isPending={loaded !== null}
          onPress={() => void download()}
        >
          {isSelection ? words.downloadSome(number(selected.size)) : words.download}
        </Button>
      </div>
      {error !== null && <Failure error={error} retry={() => void download()} />}
    </section>
  );
}

const PERIODS = ["all", "week", "month", "older"] as const;
type Period = (typeof PERIODS)[number];
const DAY = 86_400_000;

/** Stored in the address. The time is that of the choice, so that the variables stay equal. */
function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const requested = search.get("filed");
  const period: Period = PERIODS.find((option) => option === requested) ?? "all";
  const filter = useMemo<WorklistFilter | null>(() => {
    const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
    if (period === "all") return null;
    return { filed: period === "older" ? { to: ago(30) } : { from: ago(period === "week" ? 7 : 30) } };
  }, [period]);
  const setPeriod = (period: Period) =>
    setSearch(() => new URLSearchParams(period === "all" ? {} : { filed: period }), { replace: true });
  return { filter, period, setPeriod };
}

function Periods({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const words = useWords(worklist);
  return (
    <div className="chips" role="group" aria-label={words.filed}>
      <span className="hint" aria-hidden="true">
        {words.filed}
      </span>
      {PERIODS.map((option) => (
        <button
          key={option}
          type="button"
          className="chip"
          aria-pressed={option === period}
          onClick={() => onChange(option)}
        >
          {words.periods[option]}
        </button>
      ))}
    </div>
  );
}

function SelectPage({
  tickets,
  selected,
  onChange,
}: {
  tickets: readonly TicketRowFragment[];
  selected: Selected;
  onChange: Select;
}) {
  const words = useWords(worklist);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={tickets.every(({ id }) => selected.has(id))}
        onChange={(event) => onChange(withAll(selected, tickets, event.currentTarget.checked))}
      />
      {words.selectPage}
    </label>
  );
}
