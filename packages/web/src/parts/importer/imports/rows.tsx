import type { ImportPageFragment } from "@hamta/client";
import { useEffect, useMemo, useState } from "preact/compat";
import { Download } from "#parts/importer/imports/download.tsx";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { useReasonName } from "#parts/importer/imports/reason-name.ts";
import type { Report, ReportRow } from "@hamta/core/mend";
import { reportWords } from "#parts/importer/imports/report-words.ts";
import { useRowColumns } from "#parts/importer/imports/row-columns.tsx";
import { useRowFilter } from "#parts/importer/imports/row-filter.ts";
import type { Reading } from "#parts/importer/imports/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager, type Paging } from "#ui/pager.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Table } from "#ui/table.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

const SIZE = 25;

type Props = {
  imported: ImportPageFragment;
  report: Reading;
  outcome: string | null;
  onOutcome: (outcome: string | null) => void;
};

/** Rows of the report, filtered by outcome and reason. */
export function Rows({ imported, report: { report, error, retry, open }, outcome, onOutcome }: Props) {
  const words = useWords(reportWords);
  const { number } = useLanguage();
  return (
    <section className="stack" aria-labelledby="report">
      <div className="card-head">
        <h2 id="report">{words.title}</h2>
        <div className="row">
          <Download id={imported.id} which="reportUrl">
            {words.download}
          </Download>
          {imported.reportXlsxUrl !== null && (
            <Download id={imported.id} which="reportXlsxUrl">
              {words.downloadXlsx}
            </Download>
          )}
        </div>
      </div>
      {imported.mode === "DRY_RUN" && imported.followedBy === null && <p className="hint">{words.tried}</p>}
      {error !== null && (
        <Notice tone="bad" role="alert" title={words.unread} actions={<Retry retry={retry} />}>
          {words.unreadWords}
        </Notice>
      )}
      {open && (
        <Notice
          title={words.large(number(imported.rows ?? 0))}
          actions={<Button onPress={open}>{words.open}</Button>}
        />
      )}
      {report && <Filtered imported={imported} report={report} outcome={outcome} onOutcome={onOutcome} />}
      {!report && !open && error === null && <Skeleton lines={5} />}
    </section>
  );
}

function Retry({ retry }: { retry: () => void }) {
  const { states } = useWords(common);
  return <Button onPress={retry}>{states.retry}</Button>;
}

function Filtered({ imported, report, outcome, onOutcome }: Omit<Props, "report"> & { report: Report }) {
  const words = useWords(reportWords);
  const { number } = useLanguage();
  const { reason, setFilter } = useRowFilter();
  const nameOf = useReasonName();
  const isTried = imported.mode === "DRY_RUN";
  const outcomeName = useOutcomeName(isTried);
  const reasons = useMemo(() => report.reasons(outcome), [report, outcome]);
  const chosen = reasons.some((option) => option.reason === reason) ? reason : null;
  const indexes = useMemo(() => report.select({ outcome, reason: chosen }), [report, outcome, chosen]);
  return (
    <>
      {outcome !== null && (
        <div className="chips" role="group" aria-label={words.outcome}>
          <button type="button" className="chip" aria-pressed="true" onClick={() => onOutcome(null)}>
            {outcomeName(outcome)} <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
      {reasons.length > 0 && (
        <div className="chips" role="group" aria-label={words.reason}>
          <span className="hint" aria-hidden="true">
            {words.reason}
          </span>
          {reasons.map((option) => (
            <button
              key={option.reason}
              type="button"
              className="chip"
              aria-pressed={option.reason === chosen}
              onClick={() => setFilter({ reason: option.reason === chosen ? null : option.reason, page: 1 })}
            >
              {nameOf(option.reason)} <small>{number(option.rows)}</small>
            </button>
          ))}
        </div>
      )}
      {indexes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Pages key={`${outcome} ${chosen}`} report={report} indexes={indexes} isTried={isTried} />
      )}
    </>
  );
}

/** Pages of a report's rows, each read when it is shown. */
export function useRows(
  report: Report,
  indexes: readonly number[],
  { size, page, go }: { size: number; page: number; go: (page: number) => void },
) {
  const [rows, setRows] = useState<readonly ReportRow[] | null>(null);
  const last = Math.max(1, Math.ceil(indexes.length / size));
  const at = Math.min(page, last);
  const offset = (at - 1) * size;
  useEffect(() => {
    let isCurrent = true;
    void report.read(indexes.slice(offset, offset + size)).then((read) => isCurrent && setRows(read));
    return () => {
      isCurrent = false;
    };
  }, [report, indexes, offset, size]);
  const paging: Paging = { variables: { first: size, after: null }, offset, page: at, go };
  const pageInfo = { hasNextPage: at < last, hasPreviousPage: at > 1, startCursor: null, endCursor: null };
  return { rows, paging, pageInfo, last };
}

function Pages({ report, indexes, isTried }: { report: Report; indexes: readonly number[]; isTried: boolean }) {
  const words = useWords(reportWords);
  const { number } = useLanguage();
  const { page, setFilter } = useRowFilter();
  const { rows, paging, pageInfo, last } = useRows(report, indexes, {
    size: SIZE,
    page,
    go: (page) => setFilter({ page }),
  });
  const columns = useRowColumns(report, isTried);
  if (!rows) return <Skeleton lines={5} />;
  const { offset } = paging;
  return (
    <>
      <p className="hint" role="status">
        {words.shown(number(offset + 1), number(offset + rows.length), number(indexes.length))}
      </p>
      <Table label={words.title} columns={columns} rows={rows} keyOf={({ row }) => String(row)} />
      {last > 1 && <Pager paging={paging} pageInfo={pageInfo} />}
    </>
  );
}
