import type { ImportPageFragment } from "@hamta/client";
import { ReasonText } from "@hamta/core";
import { useEffect, useId, useMemo, useState } from "react";
import { useLocation } from "wouter";
import * as Csv from "#parts/importer/csv.ts";
import { hand } from "#parts/importer/handed.ts";
import * as Mending from "#parts/importer/imports/mend.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { usePlace } from "#parts/importer/imports/place.ts";
import type { Report, ReportRow } from "#parts/importer/imports/report.ts";
import { useRows } from "#parts/importer/imports/rows.tsx";
import { imports } from "#parts/importer/imports/words.ts";
import { useDraft } from "#draft.ts";
import { Button } from "#ui/button.tsx";
import { Badge } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const SIZE = 10;

/** Rows that came to nothing are mended here, and those that were go out as a list of their own. */
export function Mend({ imported, report }: { imported: ImportPageFragment; report: Report }) {
  const { upload } = usePlace();
  const { mend } = useWords(imports);
  const { number } = useLanguage();
  const [open, setOpen] = useState(false);
  const places = useMemo(() => report.of(Mending.OUTCOMES), [report]);
  if (!upload || imported.mode === "UNDO" || places.length === 0) return null;
  return (
    <section className="card" aria-labelledby="mend">
      <div className="card-head">
        <h2 id="mend">{mend.title}</h2>
        {!open && <Button onPress={() => setOpen(true)}>{mend.open(number(places.length))}</Button>}
      </div>
      <p className="hint">{mend.lead}</p>
      {open && <Table imported={imported} report={report} places={places} upload={upload} />}
    </section>
  );
}

type Kept = { edits: Mending.Edits };

function Table({
  imported: { id, kind, fileName },
  report,
  places,
  upload,
}: {
  imported: ImportPageFragment;
  report: Report;
  places: readonly number[];
  upload: string;
}) {
  const { mend } = useWords(imports);
  const { number } = useLanguage();
  const [, navigate] = useLocation();
  const [{ edits }, change] = useDraft<Kept>(`mend.${id}`, { edits: {} });
  const shape = useMemo(() => Mending.shapeOf(kind, report), [kind, report]);
  const suggested = useMemo(() => places.filter((at) => report.isSuggested(at)), [places, report]);
  const [page, go] = useState(1);
  const { rows, paging, pageInfo, last } = useRows(report, places, { size: SIZE, page, go });
  const ready = useReady(report, places, shape, edits);

  const edit = (row: number, part: Mending.Edit) => change({ edits: { ...edits, [row]: { ...edits[row], ...part } } });
  const takeAll = async () => {
    const taken: Record<number, Mending.Edit> = { ...edits };
    for (const row of await report.read(suggested)) {
      // What was typed by hand stays.
      taken[row.row] = { ...Mending.suggestionsOf(shape, row), ...edits[row.row] };
    }
    change({ edits: taken });
  };
  const send = () => {
    hand({ kind, file: Csv.file(Mending.nameOf(fileName), Mending.list(shape, ready, edits)) });
    navigate(upload);
  };
  return (
    <>
      {suggested.length > 0 && (
        <div className="row">
          <Button icon="check" onPress={() => void takeAll()}>
            {mend.takeAll(number(suggested.length))}
          </Button>
          <span className="hint">{mend.taken}</span>
        </div>
      )}
      {rows ? (
        <ol className="mend-rows">
          {rows.map((row) => (
            <Row
              key={row.row}
              row={row}
              shape={shape}
              edit={edits[row.row] ?? {}}
              onEdit={(part) => edit(row.row, part)}
            />
          ))}
        </ol>
      ) : (
        <Skeleton />
      )}
      {last > 1 && <Pager paging={paging} pageInfo={pageInfo} label={mend.pages} />}
      <div className="mend-foot">
        <div>
          <p role="status">{mend.ready(number(ready.length), number(places.length))}</p>
          <p className="hint">{mend.kept}</p>
        </div>
        <div className="row">
          {Object.keys(edits).length > 0 && (
            <Button look="quiet" onPress={() => change({ edits: {} })}>
              {mend.discard}
            </Button>
          )}
          <Button look="primary" icon="upload" isDisabled={ready.length === 0} onPress={send}>
            {mend.send(number(ready.length))}
          </Button>
        </div>
      </div>
    </>
  );
}

/** The rows that may go: those that were typed in, read from the report, and those whose turn never came. */
function useReady(report: Report, places: readonly number[], shape: Mending.Shape, edits: Mending.Edits) {
  const [rows, setRows] = useState<ReadonlyMap<number, ReportRow>>(new Map());
  const unreached = useMemo(() => new Set(report.of(new Set(["UNPROCESSED"]))), [report]);
  const numbers = Object.keys(edits).join();
  useEffect(() => {
    let wanted = true;
    const typed = new Set(numbers.split(",").map(Number));
    // A row stands at the place before its number.
    const needed = places.filter((at) => unreached.has(at) || typed.has(at + 1));
    void report.read(needed).then((read) => wanted && setRows(new Map(read.map((row) => [row.row, row]))));
    return () => {
      wanted = false;
    };
  }, [report, places, unreached, numbers]);
  return useMemo(
    () => [...rows.values()].filter((row) => Mending.isReady(shape, row, edits[row.row])),
    [rows, shape, edits],
  );
}

type RowProps = {
  row: ReportRow;
  shape: Mending.Shape;
  edit: Mending.Edit;
  onEdit: (part: Mending.Edit) => void;
};

function Row({ row, shape, edit, onEdit }: RowProps) {
  const { mend } = useWords(imports);
  const { number, language } = useLanguage();
  const outcome = useOutcomeName();
  const cells = Mending.mended(shape, row, edit);
  const problems = Mending.problemsOf(shape, cells);
  const suggestions = useMemo(() => Mending.suggestionsOf(shape, row), [shape, row]);
  const isReady = Mending.isReady(shape, row, edit);
  const whole = problems.filter(({ column }) => column === null || !shape.columns.has(column));
  return (
    <li className="mend-row">
      <div className="mend-head">
        <strong>{mend.rowNumber(number(row.row))}</strong>
        <span className="hint">{outcome(row.outcome)}</span>
        <span className="mend-state" role="status">
          <Badge tone={isReady ? "good" : problems.length > 0 ? "bad" : "quiet"}>
            {isReady ? mend.rowReady : problems.length > 0 ? mend.rowWrong : mend.rowAsWas}
          </Badge>
        </span>
      </div>
      {problems.length === 0 && !isReady && (
        <p className="hint" dir="auto">
          {row.message}
        </p>
      )}
      <div className="mend-cells">
        {[...shape.columns].map(([name, at]) => (
          <Cell
            key={name}
            name={name}
            label={shape.own[at] ?? name}
            value={cells[at] ?? ""}
            was={row.cells[at] ?? ""}
            suggestion={suggestions[name]}
            problem={problems.find(({ column }) => column === name)?.reason}
            onChange={(text) => onEdit({ [name]: text })}
          />
        ))}
      </div>
      {whole.map(({ reason }) => (
        <p key={reason} className="problem">
          {ReasonText.problem(reason, language, { column: null })}
        </p>
      ))}
    </li>
  );
}

type CellProps = {
  name: string;
  label: string;
  value: string;
  was: string;
  suggestion: string | undefined;
  problem: ReasonText.Reason | undefined;
  onChange: (text: string) => void;
};

function Cell({ name, label, value, was, suggestion, problem, onChange }: CellProps) {
  const { mend } = useWords(imports);
  const { language } = useLanguage();
  const id = useId();
  const isCode = name.includes("imei") || name.includes("msisdn");
  return (
    <div className="mend-cell">
      <label htmlFor={id}>
        <bdi>{label}</bdi>
      </label>
      <input
        id={id}
        className="input"
        value={value}
        autoComplete="off"
        {...(isCode && { dir: "ltr", inputMode: "numeric" as const })}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-said`} className="mend-said" aria-live="polite">
        {problem && <span className="problem">{ReasonText.problem(problem, language, { column: null })}</span>}
        {value !== was && <span className="hint">{mend.was(was === "" ? mend.empty : `\u2066${was}\u2069`)}</span>}
      </div>
      {suggestion !== undefined && suggestion !== value && (
        <button type="button" className="chip" onClick={() => onChange(suggestion)}>
          {mend.take} <bdi dir="ltr">{suggestion}</bdi>
        </button>
      )}
    </div>
  );
}
