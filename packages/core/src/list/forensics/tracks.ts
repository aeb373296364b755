import type { Direction, Of } from "#list/forensics/finding";
import { EXAMPLES } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";

/** A stretch of rows that would fit if one column were moved by a row. */
type Run = {
  from: number;
  to: number;
  hits: number;
  byImei: number;
  /** Rows that spoke against any shift, when the last hit came. */
  against: number;
  /** Whether it is this column that moved, or the one that it fits. */
  moved: Votes;
  /** Whether the other column of its pair moved too. */
  together: Votes;
  examples: number[];
};

type Votes = { yes: number; no: number };

/** One column in one direction. Its best stretch is the one with most rows for it, less those against it, weighed. */
type Track = { score: number; run: Run | null; best: { score: number; run: Run } | null };

/** Neighbouring rows that fit when a column is moved. `moved`, `together`: above 0 is yes, below is no. */
export type Hit = { from: number; row: number; by: "IMEI" | "TAC"; moved: number; together: number };

/**
 * For each column and direction, the stretch of rows in which a shift explains what is otherwise odd; a few numbers each,
 * whatever the size of the list. Columns are numbered through the groups: a column is off against those of another group.
 */
export class Tracks {
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

  /** The shift that explains most. `rows`: of the file. */
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

  /** Which columns are off: one that moved, or one that it fits and that moved the other way; or all of its group. */
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
    const rival = all.find((other) => !isPeer(other) && this.#score(at(other, back)) >= run.hits * Threshold.PATTERN);
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
