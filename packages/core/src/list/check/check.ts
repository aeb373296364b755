import type { ColumnNames } from "#list/column";
import * as DigitLoss from "#list/digit-loss";
import * as Finding from "#list/forensics/finding";
import * as Forensics from "#list/forensics/forensics";
import * as ListKind from "#list/kind";
import * as Proposal from "#list/proposal/proposal";
import * as Reader from "#list/reader";
import type * as Reason from "#list/reason";
import * as RepeatedRows from "#list/repeated-rows";
import type { Row } from "#list/row";
import { lettersOf } from "#list/workbook/column";

/** What the server would say of a list, told by the server's own reader. */

export type Kind = ListKind.Kind;
export type Uploader = ListKind.Uploader;

export type Encoding = "UTF-8" | "UTF-16";

/** One thing wrong with a cell. `cell`: as a spreadsheet names it, `C7`; null when no single cell is at fault. */
export type CellProblem = Reason.Problem & {
  row: number;
  line: number;
  cell: string | null;
  lost: DigitLoss.DigitLoss | null;
};

/** Cells whose digits a spreadsheet lost in one way. `cells`: the first of them. */
export type Loss = {
  how: DigitLoss.DigitLoss;
  count: number;
  columns: readonly string[];
  cells: readonly string[];
};

export type Checked = {
  encoding: Encoding;
  /** Null when the first line was not understood. */
  delimiter: string | null;
  /** Columns that are read, as the list calls them, and how many others it has. */
  columns: readonly { name: string; header: string }[];
  others: number;
  /** Why the list would be refused as a whole. */
  problem: Reason.FileProblem | null;
  /** If columns are missing: what the header seems to name. Null if no line is like a header. */
  proposal: Proposal.Proposal | null;
  /** Another kind of list that its first line is right for, when it is not for this one. */
  fits: Kind | null;
  rows: number;
  /** Rows with a problem, those that repeat another, and those that contradict one. */
  invalid: number;
  duplicates: number;
  conflicts: number;
  /** Rows by what is wrong with them, the most first. */
  reasons: readonly { reason: Reason.Reason; rows: number }[];
  /** The first {@link FIRST}. */
  problems: readonly CellProblem[];
  lost: readonly Loss[];
  /** What is wrong throughout. */
  findings: readonly Finding.Finding[];
};

/** As many as one looks through; the report has them all. */
export const FIRST = 20;

const EXAMPLES = 3;
const PIECE = 1 << 20;

/** The server takes a list's id for a seed, which nobody can know; here nobody gains by two rows that look alike. */
const SEED = 1;

/** Reads the whole list at `now`, in ms, telling how many bytes of it have been read. An importer's devices are its own, whoever it is. */
export async function check(
  kind: Kind,
  uploader: Uploader,
  list: Blob,
  now: number,
  tell: (bytes: number) => void = () => {},
  names: ColumnNames = {},
): Promise<Checked> {
  const sender: ListKind.Sender = uploader === "IMPORTER" ? { uploader, importer: "" } : { uploader };
  const reader = Reader.open(kind, sender, { now, names });
  const tally = new Tally(kind, reader);
  let encoding: Encoding = "UTF-8";
  for (let at = 0; at < list.size && !reader.problem; at += PIECE) {
    const bytes = new Uint8Array(await list.slice(at, at + PIECE).arrayBuffer());
    if (at === 0) encoding = encodingOf(bytes);
    for (const row of reader.push(bytes)) tally.add(row);
    tell(Math.min(at + PIECE, list.size));
  }
  if (!reader.problem) for (const row of reader.end()) tally.add(row);
  const { header } = reader;
  const isMissing = reader.problem?.code === "COLUMN_MISSING";
  const proposal = isMissing ? Proposal.propose(kind, uploader, reader.tried) : null;
  const problem = reader.problem && Proposal.describe(reader.problem, proposal);
  const columns = [...(header?.positions ?? [])].map(([name, at]) => ({ name, header: header?.cells[at] ?? name }));
  const others = header ? header.cells.filter((cell, at) => cell !== "" && !header.reports[at]).length : 0;
  return {
    encoding,
    delimiter: header?.delimiter ?? null,
    columns,
    others: Math.max(0, others - columns.length),
    problem,
    proposal,
    fits: isMissing ? await fitting(kind, sender, list, proposal !== null && Proposal.isComplete(proposal)) : null,
    rows: reader.rows,
    ...tally.end(),
  };
}

/** By its own names; if all columns of this kind are not proposed either, also by names that another kind would propose. */
async function fitting(kind: Kind, sender: ListKind.Sender, list: Blob, isProposed: boolean): Promise<Kind | null> {
  const bytes = new Uint8Array(await list.slice(0, PIECE).arrayBuffer());
  const readers = ListKind.KINDS.filter((other) => other !== kind && ListKind.canSend(other, sender.uploader)).map(
    (other) => {
      const reader = Reader.open(other, sender);
      if (reader.push(bytes).next().done) reader.end().next();
      return { other, reader };
    },
  );
  const isLike = (other: Kind, { tried }: Reader.Reader<Kind>) => {
    const proposal = Proposal.propose(other, sender.uploader, tried);
    return proposal !== null && Proposal.isComplete(proposal);
  };
  const fits =
    readers.find(({ reader }) => reader.header !== null) ??
    (isProposed ? null : readers.find(({ other, reader }) => isLike(other, reader)));
  return fits?.other ?? null;
}

class Tally<K extends Kind> {
  readonly #reader: Reader.Reader<K>;
  readonly #repeats: RepeatedRows.RepeatedRows<K>;
  readonly #forensics: Forensics.Forensics<K>;
  readonly #reasons = new Map<Reason.Reason, number>();
  readonly #lost = new Map<DigitLoss.DigitLoss, { count: number; columns: Set<string>; cells: string[] }>();
  readonly #problems: CellProblem[] = [];
  #invalid = 0;

  constructor(kind: K, reader: Reader.Reader<K>) {
    this.#reader = reader;
    this.#repeats = RepeatedRows.create(kind, SEED);
    this.#forensics = Forensics.create(kind);
  }

  add(row: Row<K>): void {
    this.#forensics.add(row, (column) => this.#reader.cell(column));
    if (row.ok) return this.#repeats.add(row.row, row.value);
    this.#invalid++;
    for (const reason of new Set(row.problems.map((problem) => problem.reason))) {
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    }
    for (const problem of row.problems) this.#note(row, problem);
  }

  #note({ row, line }: Row<K>, problem: Reason.Problem): void {
    const lost = DigitLoss.detect(problem);
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
      findings: Finding.foremost([...this.#reader.findings, ...this.#forensics.findings()]),
    };
  }
}

function encodingOf([first, second]: Uint8Array): Encoding {
  const mark = ((first ?? 0) << 8) | (second ?? 0);
  return mark === 0xfffe || mark === 0xfeff ? "UTF-16" : "UTF-8";
}
