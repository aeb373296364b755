import type { Direction, Of } from "#list/forensics/finding";
import { EXAMPLES } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";

/** Finds a column of a list that is off by one row. */
export type Shift<Value> = {
  /** Valid rows, in ascending order. */
  add(row: number, value: Value): void;
  /** A row in which this column is empty. */
  addMissing?(row: number, column: string): void;
  finding(rows: number): Of<"COLUMN_SHIFTED"> | null;
};

/** A range of rows that would match if one column were moved by one row. */
type Run = {
  from: number;
  to: number;
  hits: number;
  byImei: number;
  /** Rows against any shift, counted at the last hit. */
  against: number;
  /** Yes: this column moved. No: the column that it matches moved. */
  moved: Votes;
  /** Yes: the other column of its pair moved too. */
  together: Votes;
  examples: number[];
};

type Votes = { yes: number; no: number };

/** One column in one direction. `best`: the range with the most rows for it, minus the weighted rows against it. */
type Track = { score: number; run: Run | null; best: { score: number; run: Run } | null };

/** Neighbouring rows that match if a column is moved. `moved`, `together`: above 0 is yes, below 0 is no. */
export type Hit = { from: number; row: number; by: "IMEI" | "TAC"; moved: number; together: number };

/**
 * For each column and direction, the range of rows whose faults a shift explains: a few numbers each, for a list of any
 * size. Columns are numbered through the groups. A column is off against the columns of another group.
 */
export class ShiftTracks {
  readonly #columns: readonly { name: string; group: number }[];
  readonly #tracks: Track[];
  #against = 0;

  constructor(groups: readonly (readonly string[])[]) {
    this.#columns = groups.flatMap((names, group) => names.map((name) => ({ name, group })));
    this.#tracks = Array.from({ length: this.#columns.length * 2 }, () => ({ score: 0, run: null, best: null }));
  }

  /** A row that no shift explains. */
  against(): void {
    this.#against++;
  }

  hit(column: number, direction: Direction, hit: Hit): void {
    const track = this.#tracks[at(column, direction)]!;
    const against = track.run ? this.#against - track.run.against : 0;
    track.score -= against * Threshold.SHIFT_AGAINST;
    if (track.run === null || track.score <= 0) {
      track.score = 0;
      track.run = begin(hit.from);
    }
    const { run } = track;
    track.score++;
    run.to = hit.row;
    run.hits++;
    if (hit.by === "IMEI") run.byImei++;
    run.against = this.#against;
    vote(run.moved, hit.moved);
    vote(run.together, hit.together);
    if (run.examples.length < EXAMPLES) run.examples.push(hit.row);
    if (track.score > (track.best?.score ?? 0)) track.best = { score: track.score, run };
  }

  /** The shift that explains the most rows. `rows`: of the file. */
  finding(rows: number): Of<"COLUMN_SHIFTED"> | null {
    let first = 0;
    for (let other = 1; other < this.#tracks.length; other++)
      if (this.#score(other) > this.#score(first)) first = other;
    const best = this.#tracks[first]!.best;
    if (!best || !Threshold.suffices(best.score, rows, Threshold.SHIFT_SHARE)) return null;
    const { run } = best;
    const column = first >> 1;
    const direction = first % 2 === 0 ? "DOWN" : "UP";
    const to = this.#against - run.against < Threshold.ROWS ? null : run.to;
    return {
      code: "COLUMN_SHIFTED",
      ...this.#reading(column, direction, run),
      from: run.from,
      to,
      by: run.byImei * 2 >= run.hits ? "IMEI" : "TAC",
      rows: (to ?? rows) - run.from + 1,
      shown: run.hits,
      of: rows,
      examples: run.examples,
    };
  }

  /** The columns that are off: the column itself, the column that it matches (in the other direction), or its group. */
  #reading(column: number, direction: Direction, run: Run) {
    const all = [...this.#columns.keys()];
    const isPeer = (other: number) => this.#columns[other]!.group === this.#columns[column]!.group;
    const names = (some: readonly number[]) => some.map((at) => this.#columns[at]!.name);
    const without = (one: number) => names(all.filter((other) => other !== one));
    if (won(run.together)) {
      const [columns, against] = [all.filter(isPeer), all.filter((other) => !isPeer(other))].map(names);
      return { columns: columns!, against: against!, direction, sure: false };
    }
    const back: Direction = direction === "DOWN" ? "UP" : "DOWN";
    const enough = this.#score(at(column, direction)) * Threshold.PATTERN;
    const rival = all.find((other) => !isPeer(other) && this.#score(at(other, back)) >= enough);
    if (rival === undefined || won(run.moved)) {
      return { columns: names([column]), against: without(column), direction, sure: true };
    }
    if (won({ yes: run.moved.no, no: run.moved.yes })) {
      return { columns: names([rival]), against: without(rival), direction: back, sure: true };
    }
    return { columns: names([column]), against: names([rival]), direction, sure: false };
  }

  #score(track: number): number {
    return this.#tracks[track]?.best?.score ?? 0;
  }
}

function at(column: number, direction: Direction): number {
  return column * 2 + (direction === "DOWN" ? 0 : 1);
}

function begin(from: number): Run {
  const votes = () => ({ yes: 0, no: 0 });
  return { from, to: from, hits: 0, byImei: 0, against: 0, moved: votes(), together: votes(), examples: [] };
}

function vote(votes: Votes, way: number): void {
  if (way > 0) votes.yes++;
  if (way < 0) votes.no++;
}

function won({ yes, no }: Votes): boolean {
  return yes >= Threshold.VOTES && yes >= (yes + no) * Threshold.VOTES_SHARE;
}
