import type { Cells } from "#list/cells";
import * as Column from "#list/column";
import type { Delimiter } from "#list/line-splitter";
import type { FileProblem } from "#list/reason";

export type Header = {
  delimiter: Delimiter;
  /** The cells as written. */
  cells: readonly string[];
  /** The position of each column that is read, by its canonical name. */
  positions: ReadonlyMap<string, number>;
  /** For each cell: true if it is a column of an earlier report, which is ignored. */
  reports: readonly boolean[];
};

/**
 * One way to read a line: split at this delimiter. `outer`: inside the one quoted cell that is the line, behind which
 * there is nothing but this delimiter.
 */
export type Candidate = {
  delimiter: Delimiter;
  outer: Delimiter | null;
  /** As many as a list may have columns; `isWider`: there are more that are not blank. */
  cells: readonly string[];
  isWider: boolean;
};

/** `names`: of each cell the canonical name of its column, or null. `missing`: needed columns that no cell names. */
export type Found = Candidate & { names: readonly (string | null)[]; missing: readonly string[] };

export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|", "؛", "،"];

/** Columns of a list. A wider one makes a report of many times its size. */
export const MAX_COLUMNS = 256;

export const TOO_MANY_COLUMNS: FileProblem = { code: "TOO_MANY_COLUMNS", detail: { limit: MAX_COLUMNS } };

/** The line that was split into `line`. */
export function candidate(line: Cells, delimiter: Delimiter, outer: Delimiter | null): Candidate {
  const cells = Array.from({ length: Math.min(line.count, MAX_COLUMNS) }, (_, cell) => line.text(cell));
  return { delimiter, outer, cells, isWider: line.surplusFrom(MAX_COLUMNS) >= 0 };
}

/** Characters; a longer cell is no name. */
const MAX_NAME = 200;

/** The candidate that names most of the needed columns; of several, the one with most cells. */
export function best(
  candidates: readonly Candidate[],
  columns: readonly Column.Column[],
  own: Column.ColumnNames,
): Found | undefined {
  const names = Column.names(columns, own);
  return candidates
    .map((candidate) => find(candidate, columns, names))
    .toSorted((a, b) => a.missing.length - b.missing.length || b.cells.length - a.cells.length)[0];
}

function find(candidate: Candidate, columns: readonly Column.Column[], known: Column.Names): Found {
  const names = candidate.cells.map((cell) => (cell.length > MAX_NAME ? null : Column.columnName(cell, known)));
  const missing = columns.filter(({ name, needed }) => needed && !names.includes(name)).map(({ name }) => name);
  return { ...candidate, names, missing };
}

/** The header of `line`, which names all needed columns. A column that is read must be there once. */
export function read(
  { delimiter, cells, names, isWider }: Found,
  columns: readonly Column.Column[],
  line: number,
): { ok: true; header: Header } | { ok: false; problem: FileProblem } {
  if (isWider) return { ok: false, problem: TOO_MANY_COLUMNS };
  const twice = columns.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name)).map(({ name }) => name);
  if (twice.length > 0) {
    const repeated = names.flatMap((name, at) => (name !== null && twice.includes(name) ? [at + 1] : []));
    return { ok: false, problem: { code: "COLUMN_TWICE", columns: twice, detail: { line, cells: repeated } } };
  }
  const positions = new Map(names.flatMap((name, at) => (name === null ? [] : [[name, at] as const])));
  return { ok: true, header: { delimiter, cells, positions, reports: cells.map(Column.isReports) } };
}

/** `sep=;` as a first line of its own, which Excel obeys; `sep=\t` also spelt out. Null: it is another line. */
export function hint(line: string): Delimiter | null {
  const [, quoted, plain] = /^\s*(?:"sep=(\\t|[^"])"|sep=(\\t|[^"]))[\s,;]*$/iu.exec(line) ?? [];
  const delimiter = quoted ?? plain;
  if (delimiter === undefined || delimiter > "\u07FF") return null;
  return delimiter === "\\t" ? "\t" : delimiter;
}
