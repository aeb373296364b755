import { ColumnText, ReasonText } from "@hamta/core";
import { useState } from "preact/compat";
import { FIRST, type CellProblem } from "@hamta/core/check";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { Imei } from "#ui/imei.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** More would push the following parts out of view. */
const GLANCE = 6;

/** The first problems, each with its cell, value, reason and suggestion. */
export function Problems({ problems }: { problems: readonly CellProblem[] }) {
  const words = useWords(upload);
  const { number } = useLanguage();
  const columns = useColumns();
  const [all, setAll] = useState(false);
  const isShort = !all && problems.length > GLANCE;
  return (
    <section className="stack problems">
      <div>
        <h3>{words.first}</h3>
        {problems.length >= FIRST && <p className="hint">{words.firstOf(number(FIRST))}</p>}
      </div>
      <Table
        label={words.first}
        columns={columns}
        rows={isShort ? problems.slice(0, GLANCE) : problems}
        keyOf={({ row, column, reason }) => `${row} ${column} ${reason}`}
      />
      {isShort && (
        <div className="row">
          <Button onPress={() => setAll(true)}>{words.all(number(problems.length))}</Button>
        </div>
      )}
    </section>
  );
}

function useColumns(): readonly Column<CellProblem>[] {
  const words = useWords(upload);
  const { none } = useWords(common);
  const { language, number } = useLanguage();
  return [
    {
      name: "row",
      header: words.row,
      weight: "main",
      cell: ({ row, cell }) => (
        <span className="place">
          {number(row)}
          {cell && <bdi className="hint">{cell}</bdi>}
        </span>
      ),
    },
    {
      name: "column",
      header: words.column,
      cell: ({ column }) => (column === null ? none : <bdi>{nameOf(column, language)}</bdi>),
    },
    {
      name: "value",
      header: words.value,
      cell: ({ value }) => (value === undefined ? none : <bdi className="typed-value">{value}</bdi>),
    },
    { name: "wrong", header: words.wrong, cell: (found) => <span className="wrong-words">{describe(found)}</span> },
    {
      name: "suggestion",
      header: words.suggestion,
      cell: ({ suggestion }) => (suggestion === undefined ? none : <Imei value={suggestion.value} />),
    },
  ];

  /** The short text of the report; column, value and suggestion have their own cells. */
  function describe({ reason, column, lost }: CellProblem): string {
    if (lost !== null && lost !== "SCIENTIFIC") return words.lostCell[lost];
    return ReasonText.message(reason, language, { column: reason === "VALUE" ? column : null });
  }
}

function nameOf(column: string, language: "fa" | "en"): string {
  return (language === "fa" && ColumnText.persianNames.get(column)) || column;
}
