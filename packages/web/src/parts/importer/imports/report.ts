import type { ListKind } from "@hamta/client";
import * as List from "@hamta/core/list";

/**
 * A report as it lies in the browser: its bytes stay in a blob, and of each row only its place, its outcome and its
 * reasons are held, so that a report of a hundred thousand rows is filtered at once and a page of it read when shown.
 */

export type ReportRow = {
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

/** Longer than this at a stretch, and typing or scrolling is felt to stick. */
const STRETCH_MS = 12;

/** Who may send such a list, with the fewest columns needed: whoever looks at the report. */
export function senderOf(kind: ListKind): List.Kind.Sender {
  return kind === "SIGHTINGS" ? { uploader: "OPERATOR" } : { uploader: "IMPORTER", importer: "" };
}

export const kindOf = (kind: ListKind) => kind.toLowerCase() as List.Kind.Kind;

export class Report {
  readonly #blob: Blob;
  readonly #kind: ListKind;
  readonly #header: List.Header;
  /** Where the lines begin, and the end of the last. */
  readonly #starts: readonly number[];
  readonly #lines: readonly number[];
  readonly #outcomes: readonly string[];
  readonly #reasons: readonly string[];
  readonly #suggested: readonly boolean[];

  private constructor(blob: Blob, kind: ListKind, header: List.Header, index: Index) {
    this.#blob = blob;
    this.#kind = kind;
    this.#header = header;
    this.#starts = index.starts;
    this.#lines = index.lines;
    this.#outcomes = index.outcomes;
    this.#reasons = index.reasons;
    this.#suggested = index.suggested;
  }

  /** Reads a report through once. @throws when it is not one */
  static async open(blob: Blob, kind: ListKind, signal?: AbortSignal): Promise<Report> {
    const records = List.Records.open(kindOf(kind), senderOf(kind));
    const index: Index = { starts: [0], lines: [], outcomes: [], reasons: [], suggested: [] };
    let ours: Ours | null = null;
    const take = (batch: Iterable<List.Records.Record>) => {
      for (const { line, cells } of batch) {
        if (!records.header) continue;
        ours ??= placesOf(records.header);
        index.lines.push(line);
        index.outcomes.push(cells[ours.outcome] ?? "");
        index.reasons.push(cells[ours.reason] ?? "");
        index.suggested.push((cells[ours.suggestion] ?? "") !== "");
      }
    };
    let at = 0;
    let since = performance.now();
    const reader = blob.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      const bytes = next.value;
      for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, end + 1)) index.starts.push(at + end + 1);
      at += bytes.length;
      take(records.push(bytes));
      if (performance.now() - since > STRETCH_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
    }
    take(records.end());
    index.starts.push(at);
    if (!records.header) throw new Error(`Not a report: ${records.problem?.code}`);
    return new Report(blob, kind, records.header, index);
  }

  get rows(): number {
    return this.#lines.length;
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
    for (let at = 0; at < this.#lines.length; at++) {
      if (outcome !== null && this.#outcomes[at] !== outcome) continue;
      if (reason !== null && !this.#reasons[at]?.split(" ").includes(reason)) continue;
      places.push(at);
    }
    return places;
  }

  /** The places of the rows with one of these outcomes. */
  of(outcomes: ReadonlySet<string>): readonly number[] {
    return this.select({ outcome: null, reason: null }).filter((at) => outcomes.has(this.#outcomes[at] ?? ""));
  }

  isSuggested(at: number): boolean {
    return this.#suggested[at] === true;
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
    const lines = places.map((at) => this.#lines[at] ?? 0);
    const bytes = await Promise.all([1, ...lines].map((line) => this.#line(line)));
    const records = List.Records.open(kindOf(this.#kind), senderOf(this.#kind));
    const read = bytes.flatMap((one) => [...records.push(one)]);
    const { header } = records;
    const rest = [...read, ...records.end()];
    if (!header) return [];
    const ours = placesOf(header);
    return rest.map(({ cells, surplus }) => ({
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

  /** The bytes of a line, its end with them. */
  async #line(line: number): Promise<Uint8Array> {
    const slice = this.#blob.slice(this.#starts[line - 1], this.#starts[line]);
    return new Uint8Array(await slice.arrayBuffer());
  }
}

const LF = 10;

type Index = { starts: number[]; lines: number[]; outcomes: string[]; reasons: string[]; suggested: boolean[] };

/** Where our columns stand. */
type Ours = Record<"row" | "outcome" | "reason" | "ticket" | "suggestion" | "message", number>;

function placesOf({ cells }: Pick<List.Header, "cells">): Ours {
  const at = (name: string) => cells.indexOf(`hamta_${name}`);
  const places = {
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
