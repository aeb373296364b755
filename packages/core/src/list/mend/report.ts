import type { ColumnNames } from "#list/column";
import type { Header } from "#list/header";
import * as ListKind from "#list/kind";
import * as Records from "#list/records";
import * as SuggestionCell from "#list/suggestion-cell";
import type { Basis } from "#suggestion";

/**
 * A report as it lies on its reader's machine: its bytes stay in a blob, and of each row only its place, its outcome and its
 * reasons are held, so that a report of a hundred thousand rows is filtered at once and a page of it read when shown.
 */

export type ReportRow = {
  readonly mode: string;
  /** As the report counts them, from 1. */
  readonly row: number;
  /** The uploader's own columns, as many as {@link Report.own}. */
  readonly cells: readonly string[];
  readonly surplus: readonly string[];
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly ticket: string | null;
  readonly suggestion: string | null;
  readonly message: string;
};

export type Filter = { readonly outcome: string | null; readonly reason: string | null };

/** Who may send such a list, with the fewest columns needed: whoever looks at the report. */
export function senderOf(kind: ListKind.Code): ListKind.Sender {
  const uploader = ListKind.UPLOADERS.find((uploader) => ListKind.canSend(ListKind.ofCode(kind), uploader));
  return uploader === undefined || uploader === "IMPORTER" ? { uploader: "IMPORTER", importer: "" } : { uploader };
}

/** `names`: what the uploader calls columns of this list. */
type OpenOptions = {
  readonly names?: ColumnNames;
  readonly signal?: AbortSignal;
  readonly pause?: () => Promise<void>;
};

export class Report {
  readonly #blob: Blob;
  readonly #kind: ListKind.Code;
  readonly names: ColumnNames;
  readonly #header: Header;
  /** Where the records begin and end, in bytes of the blob. */
  readonly #from: readonly number[];
  readonly #to: readonly number[];
  readonly #outcomes: readonly string[];
  readonly #reasons: readonly string[];
  /** Of each row, the bases of its suggestions. */
  readonly #bases: readonly string[];

  private constructor(blob: Blob, kind: ListKind.Code, names: ColumnNames, header: Header, index: Index) {
    this.#blob = blob;
    this.#kind = kind;
    this.names = names;
    this.#header = header;
    this.#from = index.from;
    this.#to = index.to;
    this.#outcomes = index.outcomes;
    this.#reasons = index.reasons;
    this.#bases = index.bases;
  }

  /** Reads a report through once, and waits for `pause` after each piece. @throws when it is not one */
  static async open(blob: Blob, kind: ListKind.Code, options: OpenOptions = {}): Promise<Report> {
    const { names = {}, signal, pause } = options;
    const records = Records.open(ListKind.ofCode(kind), senderOf(kind), { names });
    const index: Index = { from: [], to: [], outcomes: [], reasons: [], bases: [] };
    let ours: Ours | null = null;
    const take = (batch: Iterable<Records.Record>) => {
      for (const { from, to, cells } of batch) {
        if (!records.header) continue;
        ours ??= placesOf(records.header);
        index.from.push(records.bom + from);
        index.to.push(records.bom + to);
        index.outcomes.push(cells[ours.outcome] ?? "");
        index.reasons.push(cells[ours.reason] ?? "");
        index.bases.push(basesIn(cells[ours.suggestion] ?? ""));
      }
    };
    const reader = blob.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      take(records.push(next.value));
      await pause?.();
    }
    take(records.end());
    if (!records.header) throw new Error(`Not a report: ${records.problem?.code}`);
    return new Report(blob, kind, names, records.header, index);
  }

  get rows(): number {
    return this.#from.length;
  }

  get delimiter(): string {
    return this.#header.delimiter;
  }

  /** The names of the uploader's own columns, as they were written. */
  get own(): readonly string[] {
    return this.#header.cells.filter((_, at) => this.#header.reports[at] !== true);
  }

  /** Of each column that is read, its place among {@link own}. */
  get columns(): ReadonlyMap<string, number> {
    const before = (at: number) => this.#header.reports.slice(0, at).filter((one) => !one).length;
    return new Map([...this.#header.positions].map(([name, at]) => [name, before(at)]));
  }

  /** The places of the rows that pass, in the list's order. */
  select({ outcome, reason }: Filter): readonly number[] {
    const places: number[] = [];
    for (let at = 0; at < this.#from.length; at++) {
      if (outcome !== null && this.#outcomes[at] !== outcome) continue;
      if (reason !== null && !this.#reasons[at]?.split(" ").includes(reason)) continue;
      places.push(at);
    }
    return places;
  }

  /** The places of the rows with one of these outcomes. */
  withOutcomes(outcomes: ReadonlySet<string>): readonly number[] {
    return this.select({ outcome: null, reason: null }).filter((at) => outcomes.has(this.#outcomes[at] ?? ""));
  }

  /** With a suggestion; with one that rests on `basis`, if given. */
  hasSuggestion(at: number, basis?: Basis): boolean {
    const bases = this.#bases[at] ?? "";
    return basis === undefined ? bases !== "" : bases.split(" ").includes(basis);
  }

  /** Rows with each reason, of those with an outcome: the most frequent first. */
  reasons(outcome: string | null): readonly { reason: string; rows: number }[] {
    const rows = new Map<string, number>();
    for (const at of this.select({ outcome, reason: null })) {
      for (const reason of this.#reasons[at]?.split(" ") ?? []) {
        if (reason !== "") rows.set(reason, (rows.get(reason) ?? 0) + 1);
      }
    }
    return [...rows].map(([reason, rows]) => ({ reason, rows })).toSorted((a, b) => b.rows - a.rows);
  }

  /** The rows at these places, read from the blob. */
  async read(places: readonly number[]): Promise<readonly ReportRow[]> {
    const ranges = places.map((at) => [this.#from[at], this.#to[at]] as const);
    const bytes = await Promise.all([[0, this.#from[0]] as const, ...ranges].map((range) => this.#bytes(...range)));
    const records = Records.open(ListKind.ofCode(this.#kind), senderOf(this.#kind), { names: this.names });
    const read = [...bytes.flatMap((one) => [...records.push(one)]), ...records.end()];
    const { header } = records;
    if (!header) return [];
    const ours = placesOf(header);
    return read.map(({ cells, surplus }) => ({
      mode: cells[ours.mode] ?? "",
      row: Number(cells[ours.row]),
      cells: header.cells.flatMap((_, at) => (header.reports[at] === true ? [] : [cells[at] ?? ""])),
      surplus,
      outcome: cells[ours.outcome] ?? "",
      reasons: (cells[ours.reason] ?? "").split(" ").filter(Boolean),
      ticket: cells[ours.ticket] || null,
      suggestion: cells[ours.suggestion] || null,
      message: cells[ours.message] ?? "",
    }));
  }

  async #bytes(from: number | undefined, to: number | undefined): Promise<Uint8Array> {
    return new Uint8Array(await this.#blob.slice(from, to).arrayBuffer());
  }
}

type Index = { from: number[]; to: number[]; outcomes: string[]; reasons: string[]; bases: string[] };

function basesIn(suggestion: string): string {
  if (suggestion === "") return "";
  return [...new Set(SuggestionCell.read(suggestion).map(({ basis }) => basis))].join(" ");
}

/** Where our columns stand. */
type Ours = Record<"mode" | "row" | "outcome" | "reason" | "ticket" | "suggestion" | "message", number>;

function placesOf({ cells }: Pick<Header, "cells">): Ours {
  const at = (name: string) => cells.indexOf(`hamta_${name}`);
  const places = {
    mode: at("mode"),
    row: at("row"),
    outcome: at("outcome"),
    reason: at("reason"),
    ticket: at("ticket"),
    suggestion: at("suggestion"),
    message: at("message"),
  };
  if (places.outcome < 0) throw new Error("Not a report: it has no outcomes");
  return places;
}
