import type { ImportPageFragment } from "@hamta/client";
import { VerdictText, type ReasonText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import { useAsking } from "#asking/asking.tsx";
import { Download } from "#parts/importer/imports/download.tsx";
import { download, link } from "#parts/importer/imports/link.ts";
import { senseOf, type Sense } from "#parts/importer/imports/outcomes.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { usePlace } from "#parts/importer/imports/place.ts";
import { Report, type ReportRow } from "#parts/importer/imports/report.ts";
import { useSought } from "#parts/importer/imports/sought.ts";
import { imports, kept, reasons as reasonWords } from "#parts/importer/imports/words.ts";
import { Button } from "#ui/button.tsx";
import { Imei } from "#ui/imei.tsx";
import { Badge, Notice, type Tone } from "#ui/notice.tsx";
import { Pager, type Paging } from "#ui/pager.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Rows of a report that is opened unasked: 40 MB or so. */
const MOST = 200_000;

const SIZE = 25;

export type Reading = {
  readonly report: Report | null;
  readonly error: unknown;
  readonly retry: () => void;
  readonly open: (() => void) | null;
};

/** An import's report, fetched from the bucket once, by a link that is asked for again where the first has run out. */
export function useReport({ id, kind, rows, reportUrl }: ImportPageFragment): Reading {
  const asking = useAsking();
  const [wanted, setWanted] = useState((rows ?? 0) <= MOST);
  const [tries, setTries] = useState(0);
  const [{ report, error }, put] = useState<{ report: Report | null; error: unknown }>({ report: null, error: null });
  const isThere = reportUrl !== null;
  useEffect(() => {
    if (!isThere || !wanted) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      put((before) => ({ ...before, error: null }));
      try {
        const blob = await download(await link(asking, id, "reportUrl", signal), signal);
        const report = await Report.open(blob, kind, signal);
        put({ report, error: null });
      } catch (error) {
        if (!signal.aborted) put((before) => ({ ...before, error }));
      }
    };
    void read();
    return () => controller.abort();
  }, [asking, id, kind, isThere, wanted, tries]);
  return { report, error, retry: () => setTries(tries + 1), open: wanted ? null : () => setWanted(true) };
}

type Props = {
  imported: ImportPageFragment;
  report: Reading;
  outcome: string | null;
  onOutcome: (outcome: string | null) => void;
};

/** The report, row by row, by outcome and by reason. */
export function Rows({ imported, report: { report, error, retry, open }, outcome, onOutcome }: Props) {
  const words = useWords(imports);
  const { number } = useLanguage();
  return (
    <section className="stack" aria-labelledby="report">
      <div className="card-head">
        <h2 id="report">{words.report.title}</h2>
        <div className="row">
          <Download id={imported.id} which="reportUrl">
            {words.report.download}
          </Download>
          <Download id={imported.id} which="summaryUrl">
            {words.report.summary}
          </Download>
        </div>
      </div>
      {imported.mode === "DRY_RUN" && imported.followedBy === null && <p className="hint">{words.report.tried}</p>}
      {error !== null && (
        <Notice tone="bad" role="alert" title={words.report.unread} actions={<Retry retry={retry} />}>
          {words.report.unreadWords}
        </Notice>
      )}
      {open && (
        <Notice
          title={words.report.large(number(imported.rows ?? 0))}
          actions={<Button onPress={open}>{words.report.open}</Button>}
        />
      )}
      {report && <Filtered report={report} outcome={outcome} onOutcome={onOutcome} />}
      {!report && !open && error === null && <Skeleton lines={5} />}
    </section>
  );
}

function Retry({ retry }: { retry: () => void }) {
  const { states } = useWords(common);
  return <Button onPress={retry}>{states.retry}</Button>;
}

function Filtered({ report, outcome, onOutcome }: Omit<Props, "imported" | "report"> & { report: Report }) {
  const words = useWords(imports);
  const { number } = useLanguage();
  const { reason, seek } = useSought();
  const nameOf = useReasonName();
  const outcomeName = useOutcomeName();
  const reasons = useMemo(() => report.reasons(outcome), [report, outcome]);
  const chosen = reasons.some((one) => one.reason === reason) ? reason : null;
  const places = useMemo(() => report.select({ outcome, reason: chosen }), [report, outcome, chosen]);
  return (
    <>
      {outcome !== null && (
        <div className="chips" role="group" aria-label={words.report.outcome}>
          <button type="button" className="chip" aria-pressed="true" onClick={() => onOutcome(null)}>
            {outcomeName(outcome)} <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
      {reasons.length > 0 && (
        <div className="chips" role="group" aria-label={words.report.reason}>
          <span className="hint" aria-hidden="true">
            {words.report.reason}
          </span>
          {reasons.map((one) => (
            <button
              key={one.reason}
              type="button"
              className="chip"
              aria-pressed={one.reason === chosen}
              onClick={() => seek({ reason: one.reason === chosen ? null : one.reason, page: 1 })}
            >
              {nameOf(one.reason)} <small>{number(one.rows)}</small>
            </button>
          ))}
        </div>
      )}
      {places.length === 0 ? (
        <p>{words.report.none}</p>
      ) : (
        <Pages key={`${outcome} ${chosen}`} report={report} places={places} />
      )}
    </>
  );
}

/** Pages of rows of a report, each read when it is shown. */
export function useRows(
  report: Report,
  places: readonly number[],
  { size, page, go }: { size: number; page: number; go: (page: number) => void },
) {
  const [rows, setRows] = useState<readonly ReportRow[] | null>(null);
  const last = Math.max(1, Math.ceil(places.length / size));
  const at = Math.min(page, last);
  const offset = (at - 1) * size;
  useEffect(() => {
    let wanted = true;
    void report.read(places.slice(offset, offset + size)).then((read) => wanted && setRows(read));
    return () => {
      wanted = false;
    };
  }, [report, places, offset, size]);
  const paging: Paging = { variables: { first: size, after: null }, offset, page: at, go };
  const pageInfo = { hasNextPage: at < last, hasPreviousPage: at > 1, startCursor: null, endCursor: null };
  return { rows, paging, pageInfo, last };
}

function Pages({ report, places }: { report: Report; places: readonly number[] }) {
  const words = useWords(imports);
  const { number } = useLanguage();
  const { page, seek } = useSought();
  const { rows, paging, pageInfo, last } = useRows(report, places, { size: SIZE, page, go: (page) => seek({ page }) });
  const columns = useColumns(report);
  if (!rows) return <Skeleton lines={5} />;
  const { offset } = paging;
  return (
    <>
      <p className="hint" role="status">
        {words.report.shown(number(offset + 1), number(offset + rows.length), number(places.length))}
      </p>
      <Table label={words.report.title} columns={columns} rows={rows} keyOf={({ row }) => String(row)} />
      {last > 1 && <Pager paging={paging} pageInfo={pageInfo} />}
    </>
  );
}

const TONES: Readonly<Record<Sense, Tone | "quiet">> = {
  done: "good",
  still: "info",
  look: "warn",
  wrong: "bad",
  unreached: "quiet",
};

const PAIRS = [
  ["registered", ["registered_imei_1", "registered_imei_2"]],
  ["correct", ["correct_imei_1", "correct_imei_2"]],
] as const;

function useColumns(report: Report): readonly Column<ReportRow>[] {
  const { report: words } = useWords(imports);
  const name = useOutcomeName();
  const { own, columns } = report;
  const isPairs = PAIRS.every(([, names]) => names.every((name) => columns.has(name)));
  const cells: readonly Column<ReportRow>[] = isPairs
    ? PAIRS.map(([pair, names]) => ({
        name: pair,
        header: words[pair],
        cell: (row) => <Two texts={names.map((name) => row.cells[columns.get(name) ?? -1] ?? "")} />,
      }))
    : [{ name: "cells", header: words.cells, cell: (row) => <Cells row={row} own={own} columns={columns} /> }];
  return [
    {
      name: "row",
      header: words.row,
      weight: "main",
      cell: (row) => <RowNumber row={row} own={own} columns={columns} isPairs={isPairs} />,
    },
    ...cells,
    {
      name: "outcome",
      header: words.outcome,
      cell: ({ outcome }) => <Badge tone={TONES[senseOf(outcome)]}>{name(outcome)}</Badge>,
    },
    { name: "message", header: words.message, cell: (row) => <Message row={row} /> },
  ];
}

type OfRow = { row: ReportRow; own: readonly string[]; columns: ReadonlyMap<string, number> };

/** The row's number, and by what the uploader knows it. */
function RowNumber({ row, own, columns, isPairs }: OfRow & { isPairs: boolean }) {
  const { number } = useLanguage();
  const read = new Set(columns.values());
  const others = own.flatMap((name, at) => (read.has(at) || row.cells[at] === "" ? [] : [{ name, at }]));
  return (
    <span className="row-number">
      {number(row.row)}
      {isPairs &&
        others.map(({ name, at }) => (
          <small key={at} title={name}>
            <bdi>{row.cells[at]}</bdi>
          </small>
        ))}
      {isPairs && row.surplus.length > 0 && (
        <small>
          <bdi>{row.surplus.join(" ")}</bdi>
        </small>
      )}
    </span>
  );
}

function Two({ texts }: { texts: readonly string[] }) {
  return (
    <span className="two">
      {texts.map((text, at) => (
        <Cell key={at} text={text} />
      ))}
    </span>
  );
}

/** The uploader's own columns: those that are read first, an IMEI as one. */
function Cells({ row, own, columns }: OfRow) {
  const { report: words } = useWords(imports);
  const read = new Set(columns.values());
  const places = [...columns.values(), ...[...own.keys()].filter((at) => !read.has(at))];
  return (
    <dl className="cells">
      {places.map((at) =>
        row.cells[at] === "" && !read.has(at) ? null : (
          <div key={at}>
            <dt>
              <bdi>{own[at]}</bdi>
            </dt>
            <dd>
              <Cell text={row.cells[at] ?? ""} />
            </dd>
          </div>
        ),
      )}
      {row.surplus.length > 0 && (
        <div>
          <dt>{words.surplus}</dt>
          <dd>
            <bdi>{row.surplus.join(" ")}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Cell({ text }: { text: string }) {
  const { none } = useWords(common);
  const clean = List.Cell.clean(text);
  if (/^[0-9]{15}$/.test(clean)) return <Imei value={clean} copy={false} />;
  return <bdi>{text === "" ? none : text}</bdi>;
}

function Message({ row: { message, reasons, ticket, suggestion } }: { row: ReportRow }) {
  const { report: words } = useWords(imports);
  const { digits } = useLanguage();
  const { tickets } = usePlace();
  const nameOf = useReasonName();
  return (
    <div className="row-message">
      {reasons.length > 0 && <p className="row-reasons">{reasons.map(nameOf).join(" · ")}</p>}
      <p dir="auto">{message}</p>
      {suggestion && (
        <p>
          <span className="hint">{words.suggestion}: </span>
          {/^[0-9]{15}$/.test(suggestion) ? <Imei value={suggestion} /> : <bdi dir="ltr">{suggestion}</bdi>}
        </p>
      )}
      {ticket && (
        <p>
          <span className="hint">{words.ticket}: </span>
          {tickets ? (
            <Link href={`${tickets}/${ticket}`}>
              <bdi>{digits(ticket)}</bdi>
            </Link>
          ) : (
            <bdi>{digits(ticket)}</bdi>
          )}
        </p>
      )}
    </div>
  );
}

/** Short, in the language of the page: of a row's problem, a verdict, or why a row was kept. */
function useReasonName(): (code: string) => string {
  const { language } = useLanguage();
  const own = useWords(reasonWords);
  const keeping = useWords(kept);
  return (code) =>
    own[code as ReasonText.Reason] ??
    keeping[code as keyof typeof keeping] ??
    (code in VerdictText.verdicts ? VerdictText.label(code as VerdictText.Verdict, language) : code);
}
