import * as Column from "#list/column";
import * as ColumnNames from "#list/column-names";
import type { Entry } from "#list/column-names";
import type * as Header from "#list/header";
import * as Kind from "#list/kind";
import type { Cell, Choice } from "#list/proposal/cells";
import * as Contents from "#list/proposal/contents";
import * as Imeis from "#list/proposal/imeis";
import * as Others from "#list/proposal/others";
import type { FileProblem } from "#list/reason";
import * as Words from "#list/proposal/words";

/**
 * Which columns of a foreign list are ours, by their names and contents. It is shown to a person and never applied without
 * one: a name that may mean two things is left out.
 */

/** `at`: the cell of the header. `by`: OWN if the header has the column's own name. Null: no cell is proposed. */
export type Proposed = {
  readonly column: string;
  readonly needed: boolean;
  readonly at: number | null;
  readonly by: "OWN" | "NAME" | "CONTENTS" | null;
  /** Cells that may be it, if none is proposed. */
  readonly unclear: readonly number[];
};

export type Proposal = {
  readonly columns: readonly Proposed[];
  /** The header, with a cell of each column; null: the cell cannot be a name, because it is blank or another has its name. */
  readonly cells: readonly { readonly header: string; readonly sample: string; readonly isChoosable: boolean }[];
};

/** The lines of a list in which no header was found, each split at each delimiter. */
export type Lines = readonly (readonly Header.Candidate[])[];

/** Cells whose words are read. 20 lines of 256 cells at each delimiter are 30,000, which take seconds. */
const MAX_CELLS = 4096;

/** Null if no line of the list is like a header. */
export function propose(kind: Kind.Kind, uploader: Kind.Uploader, lines: Lines): Proposal | null {
  const columns = Kind.columns(kind, uploader);
  const delimiters = delimitersOf(lines);
  let left = MAX_CELLS;
  let best: { proposal: Proposal; score: number } | null = null;
  for (const delimiter of delimiters) {
    const split = lines.map((line) => line.find((one) => one.delimiter === delimiter)?.cells ?? []);
    const values = split.findIndex((cells) => cells.some(hasValue));
    const [above, rows] = values < 0 ? [split, []] : [split.slice(0, values), split.slice(values)];
    for (const header of above) {
      left -= header.length;
      if (left < 0 || header.filter((cell) => cell.trim() !== "").length < 2) continue;
      const proposal = read(kind, columns, header, rows);
      const score = proposal.columns.filter((one) => one.needed && one.at !== null).length;
      // Of two lines alike, the one nearer to the rows.
      if (!best || score >= best.score) best = { proposal, score };
    }
  }
  return best?.proposal ?? null;
}

/** Those that split the lines into most cells first. */
function delimitersOf(lines: Lines): string[] {
  const cells = new Map<string, number>();
  for (const { delimiter, cells: split } of lines.flat()) {
    cells.set(delimiter, (cells.get(delimiter) ?? 0) + split.length);
  }
  return [...cells].toSorted(([, a], [, b]) => b - a).map(([delimiter]) => delimiter);
}

/** The names that the list calls columns by, without those that are ours. */
export function entries({ columns, cells }: Proposal): Entry[] {
  return columns.flatMap(({ column, at, by }) =>
    at === null || by === "OWN" ? [] : [{ column, header: cells[at]?.header ?? "" }],
  );
}

/** The problem of a list whose header does not name all columns, with what is proposed. */
export function describe(problem: FileProblem, proposal: Proposal | null): FileProblem {
  if (problem.code !== "COLUMN_MISSING" || proposal === null) return problem;
  const proposed = entries(proposal);
  if (proposed.length === 0) return problem;
  const unclear = proposal.columns
    .filter(({ needed, at }) => needed && at === null)
    .map(({ column, unclear }) => ({ column, headers: unclear.map((at) => proposal.cells[at]?.header ?? "") }));
  return { ...problem, detail: { ...problem.detail, proposed, unclear } };
}

/** True if each needed column is proposed. */
export function isComplete({ columns }: Proposal): boolean {
  return columns.every(({ needed, at }) => !needed || at !== null);
}

/** Eight digits in a row, with or without marks between them, are no name. */
function hasValue(cell: string): boolean {
  return /[0-9\u06F0-\u06F9\u0660-\u0669]{8}/.test(cell.replaceAll(/[-/.\s]/g, ""));
}

/** Characters of a sample. */
const MAX_SAMPLE = 40;

function read(
  kind: Kind.Kind,
  columns: readonly Column.Column[],
  header: readonly string[],
  below: readonly (readonly string[])[],
): Proposal {
  const names = header.map((cell) => Column.normaliseName(cell));
  const rows = below.filter((cells) => cells.length === header.length);
  const cells = header.map((cell, at): Cell => ({
    at,
    words: Words.read(cell),
    contents: Contents.of(rows.map((row) => row[at] ?? "")),
    isChoosable: ColumnNames.isHeader(cell) && names.indexOf(names[at]!) === names.lastIndexOf(names[at]!),
  }));
  const own = Column.names(columns);
  const fixed = new Map(
    cells.flatMap(({ at, isChoosable }) => {
      const column = isChoosable ? Column.columnName(header[at]!, own) : null;
      return column === null ? [] : [[column, at] as const];
    }),
  );
  const choices = choose(kind, columns, cells, fixed, rows);
  return {
    columns: columns.map(({ name, needed }): Proposed => {
      const at = fixed.get(name);
      if (at !== undefined) return { column: name, needed, at, by: "OWN", unclear: [] };
      const { by, at: mayBe } = choices.get(name) ?? { at: [], by: null };
      const [first] = mayBe;
      const isSure = by !== null && first !== undefined;
      return {
        column: name,
        needed,
        ...(isSure ? { at: first, by, unclear: [] } : { at: null, by: null, unclear: mayBe }),
      };
    }),
    cells: cells.map(({ at, contents, isChoosable }) => ({
      header: header[at]!,
      sample: contents.sample.slice(0, MAX_SAMPLE),
      isChoosable,
    })),
  };
}

/** The columns of IMEIs of which a list has two or four. */
const isOneOfMany = (column: string) => /imei_[12]$/.test(column);

function choose(
  kind: Kind.Kind,
  columns: readonly Column.Column[],
  cells: readonly Cell[],
  fixed: ReadonlyMap<string, number>,
  rows: readonly (readonly string[])[],
): Map<string, Choice> {
  const taken = new Set(fixed.values());
  const names = columns.map(({ name }) => name).filter((name) => !fixed.has(name));
  const imeis = names.some(isOneOfMany) ? Imeis.choose(cells, fixed, rows, kind === "corrections") : [];
  const others = names
    .filter((name) => !isOneOfMany(name))
    .map((name): [string, Choice] => [name, Others.choose(name, cells, taken)]);
  return withoutShared(new Map([...imeis, ...others]));
}

/** A cell that two columns claim is neither's. */
function withoutShared(choices: ReadonlyMap<string, Choice>): Map<string, Choice> {
  const claims = [...choices.values()].flatMap(({ at, by }) => (by === null ? [] : at));
  const isShared = ({ at }: Choice) => at.some((one) => claims.indexOf(one) !== claims.lastIndexOf(one));
  return new Map([...choices].map(([column, choice]) => [column, isShared(choice) ? { ...choice, by: null } : choice]));
}
