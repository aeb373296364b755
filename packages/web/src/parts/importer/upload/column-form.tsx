import type { ListKind } from "@hamta/client";
import type { Checked, Uploader } from "@hamta/core/check";
import * as List from "@hamta/core/list";
import { useState } from "preact/compat";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Proposal = NonNullable<Checked["proposal"]>;
type Names = List.ColumnNames.ColumnNames;

type Props = {
  proposal: Proposal;
  kind: ListKind;
  uploader: Uploader;
  /** What was chosen before. */
  before: Names | null;
  onConfirm: (names: Names) => void;
};

/** True if the header has enough cells for the columns that it does not name. */
export function canBeChosen({ columns, cells }: Proposal): boolean {
  const own = columns.filter(({ by }) => by === "OWN").length;
  const missing = columns.filter(({ needed, by }) => needed && by !== "OWN").length;
  return cells.filter(({ isChoosable }) => isChoosable).length - own >= missing;
}

/** Which columns of the file are ours: what is proposed, to be confirmed or changed. */
export function ColumnForm({ proposal, kind, uploader, before, onConfirm }: Props) {
  const words = useWords(upload);
  const { language } = useLanguage();
  const { cells } = proposal;
  const own = proposal.columns.filter(({ by }) => by === "OWN");
  const asked = proposal.columns.filter(({ by }) => by !== "OWN");
  const [chosen, setChosen] = useState(() =>
    Object.fromEntries(asked.map(({ column, at }) => [column, before ? cellOf(proposal, before[column]) : at])),
  );
  const [attempts, setAttempts] = useState(0);

  const persian = new Map(
    List.Kind.columns(List.Kind.ofCode(kind), uploader).map(({ name, persian }) => [name, persian[0]]),
  );
  const nameOf = (column: string) => (language === "fa" && persian.get(column)) || column;
  const options = cells.flatMap(({ header, sample, isChoosable }, at) => {
    const isFree = isChoosable && !own.some((one) => one.at === at);
    return isFree ? [{ at, label: [header.trim(), sample.trim()].filter(Boolean).map(isolated).join(" — ") }] : [];
  });
  const twice = [...new Set(cells.flatMap(({ header, isChoosable }) => (isChoosable ? [] : header.trim() || [])))];
  const problemOf = (column: string, needed: boolean): string | null => {
    const at = chosen[column] ?? null;
    if (at === null) return needed ? words.map.missing(nameOf(column)) : null;
    const first = asked.find((one) => chosen[one.column] === at);
    return first && first.column !== column ? words.map.taken(nameOf(column), nameOf(first.column)) : null;
  };
  const problems = asked.flatMap(({ column, needed }) => {
    const message = problemOf(column, needed);
    return message === null ? [] : [{ name: `column-${column}`, message }];
  });
  const isTried = attempts > 0;
  const confirm = () => {
    setAttempts(attempts + 1);
    if (problems.length > 0) return;
    const names = asked.flatMap(({ column }) => {
      const at = chosen[column] ?? null;
      return at === null ? [] : [[column, cells[at]?.header ?? ""] as const];
    });
    onConfirm(Object.fromEntries(names));
  };
  return (
    <form
      className="card column-form"
      aria-labelledby="map"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <h2 id="map">{words.map.title}</h2>
      <p role="status">{words.map.lead}</p>
      <ErrorSummary title={words.map.problems} problems={isTried ? problems : []} attempts={attempts} />
      {asked.map(({ column, needed, unclear }) => {
        const at = chosen[column] ?? null;
        const id = `column-${column}`;
        const problem = isTried ? problemOf(column, needed) : null;
        const isEmpty = at !== null && cells[at]?.sample === "";
        const hint = at === null ? mayBe(unclear) : isEmpty ? words.map.empty : null;
        return (
          <div key={column} className="field">
            <label htmlFor={id}>
              <bdi>{needed ? nameOf(column) : words.optional(nameOf(column))}</bdi>
            </label>
            <select
              id={id}
              className="input"
              value={at === null ? "" : String(at)}
              required={needed}
              aria-invalid={problem !== null || undefined}
              aria-describedby={(problem ?? hint) === null ? undefined : `${id}-hint`}
              onChange={({ currentTarget: { value } }) =>
                setChosen({ ...chosen, [column]: value === "" ? null : Number(value) })
              }
            >
              <option value="">{needed ? words.map.choose : words.map.none}</option>
              {options.map((option) => (
                <option key={option.at} value={String(option.at)}>
                  {option.label}
                </option>
              ))}
            </select>
            {(problem ?? hint) !== null && (
              <span id={`${id}-hint`} className={problem === null ? "hint" : "problem"}>
                {problem ?? hint}
              </span>
            )}
          </div>
        );
      })}
      {own.length > 0 && (
        <p className="hint">
          {words.map.own} {own.map(({ at }) => isolated(cells[at ?? 0]?.header.trim() ?? "")).join(words.map.comma)}
        </p>
      )}
      {twice.length > 0 && (
        <p className="hint">
          {words.map.twice} {twice.map(isolated).join(words.map.comma)}
        </p>
      )}
      <div className="send-row">
        <Button type="submit" look="primary" icon="check">
          {words.map.confirm}
        </Button>
      </div>
    </form>
  );

  function mayBe(unclear: readonly number[]): string {
    const headers = unclear.map((at) => isolated(cells[at]?.header.trim() ?? ""));
    return headers.length > 1 ? `${words.map.unclear} ${headers.join(words.map.comma)}` : words.map.unlike;
  }
}

/** A name or a value has its own direction in a text of another. */
const isolated = (text: string) => `\u2068${text}\u2069`;

function cellOf({ cells }: Proposal, header: string | undefined): number | null {
  const at = header === undefined ? -1 : cells.findIndex((cell) => cell.isChoosable && cell.header === header);
  return at < 0 ? null : at;
}
