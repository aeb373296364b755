import type { ImportPageFragment } from "@hamta/client";
import { ReasonText, SuggestionText, type Suggestion } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { memo, useCallback, useEffect, useId, useMemo, useState, type ReactNode } from "preact/compat";
import { useLocation } from "wouter-preact";
import { Csv } from "@hamta/core/list";
import { Claim } from "#parts/importer/imports/claim.tsx";
import { setHandoff } from "#parts/importer/list-handoff.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { useImportRoutes } from "#parts/importer/imports/import-routes.ts";
import { MendedRows as FixRows, type Report, type ReportRow } from "@hamta/core/mend";
import { useRows } from "#parts/importer/imports/rows.tsx";
import { imports } from "#parts/importer/imports/words.ts";
import { useDraft } from "#draft.ts";
import { Button } from "#ui/button.tsx";
import { Badge } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const SIZE = 10;

/** Form to fix rows that were not applied; ready rows are sent as a new list. */
export function RowFixer({ imported, report }: { imported: ImportPageFragment; report: Report }) {
  const { upload } = useImportRoutes();
  const { fixer } = useWords(imports);
  const { number } = useLanguage();
  const [open, setOpen] = useState(false);
  const indexes = useMemo(() => FixRows.placesOf(report), [report]);
  if (!upload || imported.mode === "UNDO" || indexes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="mend">
      <div className="card-head">
        <h2 id="mend">{fixer.title}</h2>
        {!open && <Button onPress={() => setOpen(true)}>{fixer.open(number(indexes.length))}</Button>}
      </div>
      <p className="hint">{fixer.lead}</p>
      {open && <Table imported={imported} report={report} indexes={indexes} upload={upload} />}
    </section>
  );
}

const UNEDITED: FixRows.Edit = {};

type SavedEdits = { edits: FixRows.Edits };

function Table({
  imported: { id, kind, fileName },
  report,
  indexes,
  upload,
}: {
  imported: ImportPageFragment;
  report: Report;
  indexes: readonly number[];
  upload: string;
}) {
  const { fixer } = useWords(imports);
  const { number } = useLanguage();
  const [, navigate] = useLocation();
  const [{ edits }, change] = useDraft<SavedEdits>(`mend.${id}`, { edits: {} });
  const shape = useMemo(() => FixRows.shapeOf(kind, report), [kind, report]);
  const [page, go] = useState(1);
  const { rows, paging, pageInfo, last } = useRows(report, indexes, { size: SIZE, page, go });
  const ready = useReady(report, indexes, shape, edits);

  const edit = useCallback(
    (row: number, part: FixRows.Edit) =>
      change(({ edits: before }) => ({ edits: { ...before, [row]: { ...before[row], ...part } } })),
    [change],
  );
  const acceptAll = async (places: readonly number[], basis: Suggestion.Basis) => {
    const accepted: Record<number, FixRows.Edit> = { ...edits };
    for (const row of await report.read(places)) {
      // Values typed by hand are kept.
      accepted[row.row] = { ...FixRows.acceptedOf(shape, row, basis), ...edits[row.row] };
    }
    change({ edits: accepted });
  };
  const send = () => {
    setHandoff({ kind, file: Csv.file(FixRows.nameOf(fileName), FixRows.list(shape, ready, edits)) });
    navigate(upload);
  };
  return (
    <>
      <AcceptAll report={report} indexes={indexes} onAccept={(places, basis) => void acceptAll(places, basis)} />
      {rows ? (
        <ol className="mend-rows">
          {rows.map((row) => (
            <Row key={row.row} row={row} shape={shape} edit={edits[row.row] ?? UNEDITED} onEdit={edit} />
          ))}
        </ol>
      ) : (
        <Skeleton />
      )}
      {last > 1 && <Pager paging={paging} pageInfo={pageInfo} label={fixer.pages} />}
      <div className="mend-foot">
        <div>
          <p role="status">{fixer.ready(number(ready.length), number(indexes.length))}</p>
          <p className="hint">{fixer.kept}</p>
        </div>
        <div className="row">
          {Object.keys(edits).length > 0 && (
            <Button look="quiet" onPress={() => change({ edits: {} })}>
              {fixer.discard}
            </Button>
          )}
          <Button look="primary" icon="upload" isDisabled={ready.length === 0} onPress={send}>
            {fixer.send(number(ready.length))}
          </Button>
        </div>
      </div>
    </>
  );
}

type AcceptAllProps = {
  report: Report;
  indexes: readonly number[];
  onAccept: (places: readonly number[], basis: Suggestion.Basis) => void;
};

/** A button for each group of suggestions that rest on the same evidence. */
function AcceptAll({ report, indexes, onAccept }: AcceptAllProps) {
  const { fixer } = useWords(imports);
  const { language, number } = useLanguage();
  const groups = useMemo(
    () =>
      FixRows.ACCEPTED_AT_ONCE.map((basis) => ({
        basis,
        places: indexes.filter((at) => report.hasSuggestion(at, basis)),
      })).filter(({ places }) => places.length > 0),
    [indexes, report],
  );
  if (groups.length === 0) return null;
  return (
    <div className="row">
      {groups.map(({ basis, places }) => (
        <Button key={basis} icon="check" onPress={() => onAccept(places, basis)}>
          {fixer.takeAll(SuggestionText.basis(basis, language), number(places.length))}
        </Button>
      ))}
      <span className="hint">{fixer.taken}</span>
    </div>
  );
}

/** The rows that can be sent: edited ones, read from the report, and unprocessed ones. */
function useReady(report: Report, indexes: readonly number[], shape: FixRows.Shape, edits: FixRows.Edits) {
  /** Read rows by place. A row is read once, when it is first edited. */
  const [rows, setRows] = useState<ReadonlyMap<number, ReportRow>>(new Map());
  const unprocessed = useMemo(() => new Set(report.withOutcomes(FixRows.UNPROCESSED)), [report]);
  const isReady = useMemo(() => FixRows.readiness(shape), [shape]);
  const numbers = Object.keys(edits).join();
  useEffect(() => {
    let isCurrent = true;
    const edited = new Set(numbers.split(",").map(Number));
    // A row's index is its number minus 1.
    const needed = indexes.filter((at) => (unprocessed.has(at) || edited.has(at + 1)) && !rows.has(at));
    if (needed.length === 0) return undefined;
    const read = async () => {
      const more = await report.read(needed);
      if (isCurrent) setRows(new Map([...rows, ...more.map((row) => [row.row - 1, row] as const)]));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [report, indexes, unprocessed, numbers, rows]);
  return useMemo(
    () => [...rows.values()].filter((row) => isReady(row, edits[row.row])).toSorted((a, b) => a.row - b.row),
    [rows, isReady, edits],
  );
}

type RowProps = {
  row: ReportRow;
  shape: FixRows.Shape;
  edit: FixRows.Edit;
  onEdit: (row: number, part: FixRows.Edit) => void;
};

/** A keystroke draws the row that it edits, not the nine beside it. */
const Row = memo(function Row({ row, shape, edit, onEdit }: RowProps) {
  const { fixer } = useWords(imports);
  const { number, language } = useLanguage();
  const outcome = useOutcomeName(row.mode === "DRY_RUN");
  const cells = FixRows.withEdits(shape, row, edit);
  const problems = FixRows.problemsOf(shape, cells);
  const suggestions = useMemo(() => FixRows.suggestionsOf(shape, row), [shape, row]);
  const isReady = FixRows.isReady(shape, row, edit);
  const sent = useMemo(() => FixRows.problemsOf(shape, row.cells), [shape, row]);
  const isMiskeyed = (name: string) =>
    name.startsWith("correct") && sent.some(({ column, reason }) => column === name && reason === "CHECK_DIGIT");
  const registered = ["registered_imei_1", "registered_imei_2"].map(
    (name) => cells[shape.columns.get(name) ?? -1] ?? "",
  );
  const whole = problems.filter(({ column }) => column === null || !shape.columns.has(column));
  return (
    <li className="mend-row">
      <div className="mend-head">
        <strong>{fixer.rowNumber(number(row.row))}</strong>
        <span className="hint">{outcome(row.outcome)}</span>
        <span className="mend-state" role="status">
          <Badge tone={isReady ? "good" : problems.length > 0 ? "bad" : "quiet"}>
            {isReady ? fixer.rowReady : problems.length > 0 ? fixer.rowWrong : fixer.rowAsWas}
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
            suggestion={suggestions.find(({ column }) => column === name)}
            problem={problems.find(({ column }) => column === name)?.reason}
            claim={isMiskeyed(name) && <Claim registered={registered} />}
            onChange={(text) => onEdit(row.row, { [name]: text })}
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
});

type CellProps = {
  name: string;
  label: string;
  value: string;
  was: string;
  suggestion: List.SuggestionCell.Suggested | undefined;
  problem: List.Reason.Reason | undefined;
  /** What the device's open ticket claims, where that helps. */
  claim: ReactNode;
  onChange: (text: string) => void;
};

function Cell({ name, label, value, was, suggestion, problem, claim, onChange }: CellProps) {
  const { fixer } = useWords(imports);
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
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={`${id}-said`} className="mend-said" aria-live="polite">
        {problem && <span className="problem">{ReasonText.problem(problem, language, { column: null })}</span>}
        {value !== was && <span className="hint">{fixer.was(was === "" ? fixer.empty : `\u2066${was}\u2069`)}</span>}
      </div>
      {suggestion && suggestion.value !== value && (
        <button type="button" className="chip" onClick={() => onChange(suggestion.value)}>
          {fixer.take} <bdi dir="ltr">{suggestion.value}</bdi> ({SuggestionText.basis(suggestion.basis, language)})
        </button>
      )}
      {claim}
    </div>
  );
}
