import { Worklist as WorklistDocument, type TicketRowFragment, type WorklistFilter } from "@hamta/client";
import { Imei as ImeiCode, Pair } from "@hamta/core";
import { useMemo, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { useAnswer } from "#asking/answer.ts";
import { hand } from "#parts/importer/handed.ts";
import { save } from "#parts/importer/save.ts";
import { useCollecting } from "#parts/importer/worklist/collect.ts";
import { file, MOST } from "#parts/importer/worklist/list.ts";
import { worklist } from "#parts/importer/worklist/words.ts";
import { ticketWords } from "#ticket/words.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Failure } from "#ui/failure.tsx";
import { Imei } from "#ui/imei.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Moment } from "#ui/moment.tsx";
import { Page } from "#ui/page.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/importer.css";
import "#parts/importer/worklist/worklist.css";

const SIZE = 20;
const UPLOAD = "/importer/upload";

type Selected = ReadonlyMap<string, TicketRowFragment>;

/** Open tickets on the importer's devices, to be confirmed and sent as a list of corrections. */
export function Worklist() {
  const words = useWords(worklist);
  const { worklist: title } = useWords(menu);
  const paging = usePaging(SIZE);
  const { filter, period, setPeriod } = usePeriod();
  const answer = useAnswer(WorklistDocument, { ...paging.variables, filter });
  const [selected, setSelected] = useState<Selected>(new Map());
  const columns = useColumns(selected, setSelected);
  const isEmpty = answer.data?.worklist.nodes.length === 0;
  const upload = (
    <ButtonLink to={UPLOAD} icon="upload">
      {words.uploadList}
    </ButtonLink>
  );
  return (
    <Page title={title} lead={words.lead}>
      {!(isEmpty && period === "all") && (
        <>
          {!isEmpty && <Lists filter={filter} selected={selected} onClear={() => setSelected(new Map())} />}
          <Periods period={period} onChange={setPeriod} />
        </>
      )}
      <Loaded answer={answer}>
        {({ worklist: { nodes, pageInfo } }) => (
          <>
            {nodes.length > 0 ? (
              <>
                <SelectPage tickets={nodes} selected={selected} onChange={setSelected} />
                <Table label={title} columns={columns} rows={nodes} keyOf={({ id }) => id} />
              </>
            ) : (
              <Empty icon="check" title={period === "all" ? words.none : words.noneSo} actions={upload}>
                {words.noneWords}
              </Empty>
            )}
            {(paging.page > 1 || pageInfo.hasNextPage) && <Pager paging={paging} pageInfo={pageInfo} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What is made of the tickets: a list to be corrected elsewhere, or to be sent as it is. */
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
  const { gathered, error, collect, stop } = useCollecting();
  const [said, setSaid] = useState<string | null>(null);
  const some = selected.size > 0;
  const listed = async () => {
    const collected = some ? { tickets: [...selected.values()], isWhole: true } : await collect(filter);
    if (!collected) return null;
    const { tickets, isWhole } = collected;
    setSaid(isWhole ? words.collected(number(tickets.length)) : words.most(number(MOST)));
    return file(tickets, language, new Date());
  };
  const download = async () => {
    const made = await listed();
    if (made) save(made);
  };
  const upload = async () => {
    const made = await listed();
    if (!made) return;
    hand({ kind: "CORRECTIONS", file: made });
    navigate(UPLOAD);
  };
  return (
    <section className="card lists" aria-label={words.download}>
      <div>
        <p>{some ? <strong>{words.selected(number(selected.size))}</strong> : words.downloadWords}</p>
        <p className="hint">{words.confirmWords}</p>
        <p role="status" className="hint">
          {gathered === null ? said : words.collecting(number(gathered))}
        </p>
      </div>
      <div className="row">
        {gathered !== null && (
          <Button look="quiet" onPress={stop}>
            {words.stop}
          </Button>
        )}
        {some && (
          <Button look="quiet" onPress={onClear}>
            {words.clear}
          </Button>
        )}
        <Button
          look={some ? "primary" : "secondary"}
          icon="upload"
          isDisabled={gathered !== null}
          onPress={() => void upload()}
        >
          {some ? words.uploadSome(number(selected.size)) : words.uploadAll}
        </Button>
        <Button
          look={some ? "secondary" : "primary"}
          icon="download"
          isPending={gathered !== null}
          onPress={() => void download()}
        >
          {some ? words.downloadSome(number(selected.size)) : words.download}
        </Button>
      </div>
      {error !== null && <Failure error={error} retry={() => void download()} />}
    </section>
  );
}

const PERIODS = ["all", "week", "month", "older"] as const;
type Period = (typeof PERIODS)[number];
const DAY = 86_400_000;

/** Kept in the address; the moment is that of its choosing, so that the question stays the same. */
function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("filed");
  const period: Period = PERIODS.find((one) => one === asked) ?? "all";
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
      {PERIODS.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={one === period} onClick={() => onChange(one)}>
          {words.periods[one]}
        </button>
      ))}
    </div>
  );
}

type Select = (selected: Selected) => void;

function withAll(selected: Selected, tickets: readonly TicketRowFragment[], isIn: boolean): Selected {
  const next = new Map(selected);
  for (const ticket of tickets) {
    if (isIn) next.set(ticket.id, ticket);
    else next.delete(ticket.id);
  }
  return next;
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
        onChange={(event) => onChange(withAll(selected, tickets, event.target.checked))}
      />
      {words.selectPage}
    </label>
  );
}

function useColumns(selected: Selected, onChange: Select): readonly Column<TicketRowFragment>[] {
  const words = useWords(worklist);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  return [
    {
      name: "confirm",
      header: words.confirm,
      cell: (row) => (
        <label className="check bare">
          <input
            type="checkbox"
            aria-label={words.select(digits(row.number))}
            checked={selected.has(row.id)}
            onChange={(event) => onChange(withAll(selected, [row], event.target.checked))}
          />
        </label>
      ),
    },
    {
      name: "number",
      header: ticket.number,
      weight: "main",
      cell: ({ number }) => (
        <Link href={`/importer/tickets/${number}`}>
          <bdi>{digits(number)}</bdi>
        </Link>
      ),
    },
    {
      name: "device",
      header: ticket.device,
      cell: ({ device }) => {
        const name = [device?.brand, device?.model].filter(Boolean).join(" ");
        return name ? <bdi>{name}</bdi> : ticket.unknownDevice;
      },
    },
    {
      name: "registered",
      header: words.registered,
      cell: ({ registered, correct }) => <Both imeis={registered} other={correct} mark="wrong" />,
    },
    {
      name: "correct",
      header: words.claimed,
      cell: ({ registered, correct }) => <Both imeis={correct} other={registered} mark="new" />,
    },
    { name: "filedAt", header: ticket.filedAt, cell: ({ filedAt }) => <Moment at={filedAt} /> },
  ];
}

/** A pair, with the IMEI marked that the other has not. */
function Both({ imeis, other, mark }: { imeis: readonly string[]; other: readonly string[]; mark: "wrong" | "new" }) {
  const words = useWords(ticketWords);
  const held = other.flatMap((imei) => parsed(imei));
  return (
    <ul className="both">
      {imeis.map((imei) => {
        const [one] = parsed(imei);
        const isAlone = one !== undefined && held.length > 0 && !held.some((other) => !Pair.isDistinct(one, other));
        return (
          <li key={imei}>
            <Imei value={imei} mark={isAlone ? mark : undefined} />
            {isAlone && <span className="unseen"> {words[mark]}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function parsed(text: string): ImeiCode.Imei[] {
  const read = ImeiCode.parse(text);
  return read.ok ? [read.imei] : [];
}
