import * as List from "@hamta/core/list";
import { lettersOf } from "#parts/importer/upload/sheet/column.ts";

/** What the server would say of a list, told by the server's own reader. */

export type Kind = List.Kind.Kind;
export type Uploader = List.Kind.Uploader;

export type Encoding = "UTF-8" | "UTF-16";

/** One thing wrong with a cell. `cell`: as a spreadsheet names it, `C7`; null when no single cell is at fault. */
export type Found = List.Reason.Problem & {
  row: number;
  line: number;
  cell: string | null;
  lost: List.Lost.Lost | null;
};

/** Cells whose digits a spreadsheet lost in one way. `cells`: the first of them. */
export type Loss = { how: List.Lost.Lost; count: number; columns: readonly string[]; cells: readonly string[] };

export type Checked = {
  encoding: Encoding;
  /** Null when the first line was not understood. */
  delimiter: string | null;
  /** Columns that are read, as the list calls them, and how many others it has. */
  columns: readonly { name: string; header: string }[];
  others: number;
  /** Why the list would be refused as a whole. */
  problem: List.Reason.FileProblem | null;
  /** Another kind of list that its first line is right for, when it is not for this one. */
  fits: Kind | null;
  rows: number;
  /** Rows with a problem, those that repeat another, and those that contradict one. */
  invalid: number;
  duplicates: number;
  conflicts: number;
  /** Rows by what is wrong with them, the most first. */
  reasons: readonly { reason: List.Reason.Reason; rows: number }[];
  /** The first {@link FIRST}. */
  problems: readonly Found[];
  lost: readonly Loss[];
  /** What is wrong throughout. */
  findings: readonly List.Finding.Finding[];
};

/** As many as one looks through; the report has them all. */
export const FIRST = 20;

const EXAMPLES = 3;
const PIECE = 1 << 20;

/** The server takes a list's id for a seed, which nobody can know; here nobody gains by two rows that look alike. */
const SEED = 1;

/** Reads the whole list, telling how many bytes of it have been read. An importer's devices are its own, whoever it is. */
export async function check(
  kind: Kind,
  uploader: Uploader,
  list: Blob,
  tell: (bytes: number) => void = () => {},
): Promise<Checked> {
  const sender: List.Kind.Sender = uploader === "IMPORTER" ? { uploader, importer: "" } : { uploader };
  const reader = List.Reader.open(kind, sender);
  const tally = new Tally(kind, reader);
  let encoding: Encoding = "UTF-8";
  for (let at = 0; at < list.size && !reader.problem; at += PIECE) {
    const bytes = new Uint8Array(await list.slice(at, at + PIECE).arrayBuffer());
    if (at === 0) encoding = encodingOf(bytes);
    for (const row of reader.push(bytes)) tally.add(row);
    tell(Math.min(at + PIECE, list.size));
  }
  if (!reader.problem) for (const row of reader.end()) tally.add(row);
  const { header, problem } = reader;
  const columns = [...(header?.positions ?? [])].map(([name, at]) => ({ name, header: header?.cells[at] ?? name }));
  const others = header ? header.cells.filter((cell, at) => cell !== "" && !header.reports[at]).length : 0;
  return {
    encoding,
    delimiter: header?.delimiter ?? null,
    columns,
    others: Math.max(0, others - columns.length),
    problem,
    fits: problem?.code === "COLUMN_MISSING" ? await fitting(kind, sender, list) : null,
    rows: reader.rows,
    ...tally.end(),
  };
}

async function fitting(kind: Kind, sender: List.Kind.Sender, list: Blob): Promise<Kind | null> {
  const bytes = new Uint8Array(await list.slice(0, PIECE).arrayBuffer());
  const fits = List.Kind.KINDS.find((other) => {
    if (other === kind || !List.Kind.maySend(other, sender.uploader)) return false;
    const reader = List.Reader.open(other, sender);
    reader.push(bytes).next();
    return reader.header !== null;
  });
  return fits ?? null;
}

class Tally {
  readonly #reader: List.Reader.Reader<Kind>;
  readonly #repeats: List.Repeats.Repeats<Kind>;
  readonly #forensics: List.Forensics.Forensics;
  readonly #reasons = new Map<List.Reason.Reason, number>();
  readonly #lost = new Map<List.Lost.Lost, { count: number; columns: Set<string>; cells: string[] }>();
  readonly #problems: Found[] = [];
  #invalid = 0;

  constructor(kind: Kind, reader: List.Reader.Reader<Kind>) {
    this.#reader = reader;
    this.#repeats = List.Repeats.create(kind, SEED);
    this.#forensics = List.Forensics.create(kind);
  }

  add(row: List.Row): void {
    this.#forensics.add(row, (column) => this.#reader.cell(column));
    if (row.ok) return this.#repeats.add(row.row, row.value);
    this.#invalid++;
    for (const reason of new Set(row.problems.map((problem) => problem.reason))) {
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    }
    for (const problem of row.problems) this.#note(row, problem);
  }

  #note({ row, line }: List.Row, problem: List.Reason.Problem): void {
    const lost = List.Lost.of(problem);
    const at = problem.column === null ? undefined : this.#reader.header?.positions.get(problem.column);
    const cell = at === undefined ? null : `${lettersOf(at)}${line}`;
    if (this.#problems.length < FIRST) this.#problems.push({ ...problem, row, line, cell, lost });
    if (lost === null) return;
    const loss = this.#lost.get(lost) ?? { count: 0, columns: new Set(), cells: [] };
    this.#lost.set(lost, loss);
    loss.count++;
    if (problem.column !== null) loss.columns.add(problem.column);
    if (cell !== null && loss.cells.length < EXAMPLES) loss.cells.push(cell);
  }

  end() {
    let [duplicates, conflicts] = [0, 0];
    for (const { outcome } of this.#repeats.settle()) {
      if (outcome === "DUPLICATE") duplicates++;
      else conflicts++;
    }
    return {
      invalid: this.#invalid,
      duplicates,
      conflicts,
      reasons: Array.from(this.#reasons, ([reason, rows]) => ({ reason, rows })).toSorted((a, b) => b.rows - a.rows),
      problems: this.#problems,
      lost: Array.from(this.#lost, ([how, { count, columns, cells }]) => ({
        how,
        count,
        columns: [...columns],
        cells,
      })),
      findings: List.Finding.foremost(this.#forensics.findings()),
    };
  }
}

function encodingOf([first, second]: Uint8Array): Encoding {
  const mark = ((first ?? 0) << 8) | (second ?? 0);
  return mark === 0xfffe || mark === 0xfeff ? "UTF-16" : "UTF-8";
}
