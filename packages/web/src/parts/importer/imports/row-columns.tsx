import type { Outcome } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Link } from "wouter-preact";
import { useImportRoutes } from "#parts/importer/imports/import-routes.ts";
import { senseOf } from "#parts/importer/imports/outcomes.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { useReasonName } from "#parts/importer/imports/reason-name.ts";
import type { Report, ReportRow } from "@hamta/core/mend";
import { reportWords } from "#parts/importer/imports/report-words.ts";
import { Imei } from "#ui/imei.tsx";
import { Badge, type Tone } from "#ui/notice.tsx";
import type { Column } from "#ui/table.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

const TONES: Readonly<Record<Outcome.Sense, Tone | "quiet">> = {
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

/** The columns of a report's rows. */
export function useRowColumns(report: Report, isTried: boolean): readonly Column<ReportRow>[] {
  const words = useWords(reportWords);
  const name = useOutcomeName(isTried);
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

/** The row's number, and the value by which the uploader identifies it. */
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

/** The uploader's own columns: the important ones first, an IMEI formatted. */
function Cells({ row, own, columns }: OfRow) {
  const words = useWords(reportWords);
  const read = new Set(columns.values());
  const indexes = [...columns.values(), ...[...own.keys()].filter((at) => !read.has(at))];
  return (
    <dl className="cells">
      {indexes.map((at) =>
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
  const words = useWords(reportWords);
  const { digits } = useLanguage();
  const { tickets } = useImportRoutes();
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
