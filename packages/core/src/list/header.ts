import type { Delimiter } from "#list/cut";
import * as Kind from "#list/kind";
import type { FileProblem } from "#list/reason";

export type Header = {
  delimiter: Delimiter;
  /** The cells as written. */
  cells: readonly string[];
  /** The position of each column that is read, by its canonical name. */
  positions: ReadonlyMap<string, number>;
  /** For each cell: is it a column of an earlier report, to be ignored? */
  reports: readonly boolean[];
};

/** One way to read the first line: cut at this delimiter. */
export type Candidate = { delimiter: Delimiter; cells: readonly string[] };

export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/** The delimiter is the one that makes the needed columns known; else the most frequent outside quotes. */
export function choose(candidates: readonly Candidate[], columns: readonly Kind.Column[]): Candidate | undefined {
  const known = (candidate: Candidate) => {
    const names = new Set(identified(candidate, columns));
    return columns.filter(({ name, needed }) => needed && names.has(name)).length;
  };
  return candidates.toSorted((a, b) => known(b) - known(a) || b.cells.length - a.cells.length)[0];
}

/** Finds the columns. A column that is read must be there once; the uploader's own may be anything. */
export function read(
  candidate: Candidate,
  columns: readonly Kind.Column[],
): { ok: true; header: Header } | { ok: false; problem: FileProblem } {
  const names = identified(candidate, columns);
  const missing = columns.filter(({ name, needed }) => needed && !names.includes(name)).map(({ name }) => name);
  if (missing.length > 0) return { ok: false, problem: { code: "COLUMN_MISSING", columns: missing } };
  const twice = columns.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name)).map(({ name }) => name);
  if (twice.length > 0) return { ok: false, problem: { code: "COLUMN_TWICE", columns: twice } };
  const positions = new Map(names.flatMap((name, at) => (name === null ? [] : [[name, at] as const])));
  return { ok: true, header: { ...candidate, positions, reports: candidate.cells.map(Kind.isReports) } };
}

/** For each cell, the canonical name of its column, or null. */
function identified({ cells }: Candidate, columns: readonly Kind.Column[]): (string | null)[] {
  const names = Kind.names(columns);
  return cells.map((cell) => Kind.identify(cell, names));
}
