import type { Claim } from "#correction";
import { keyNumber } from "#list/shared-imeis";
import { CORRECT, REGISTERED, type Of } from "#list/forensics/finding";
import { ShiftTracks, type Shift } from "#list/forensics/shift-tracks";

/** In the order of {@link ShiftTracks}. */
const COLUMNS = [...REGISTERED, ...CORRECT];

/** A row, stored until the next row. */
type Seen = {
  value: Claim;
  /** Slots of the wrong and of the new IMEI, 0 or 1; -1 if the pairs share none. */
  wrong: number;
  fresh: number;
  /** Of the new IMEI. */
  model: number;
  explained: boolean;
};

/**
 * Finds a column that is off by one row, from each two neighbouring rows. Evidence: - The pairs of a row share no IMEI,
 * but would if a column were moved: the kept IMEI is off. - At a change of model, the wrong IMEI has the TAC of the
 * neighbour's new IMEI and not of its own: the other slot is   off, and the row still shares its kept IMEI. Not if it
 * is the new IMEI of the neighbour itself: then the register is   off by one row, and the list corrects it.
 */
export class CorrectionShift implements Shift<Claim> {
  readonly #tracks = new ShiftTracks([REGISTERED, CORRECT]);
  /** The previous row, reused. */
  #before: Seen = blank();
  #now: Seen = blank();
  #row = -1;
  /** The last row that no shift explains. */
  #home = 0;
  /** The last row in which a column is empty. */
  readonly #missing = COLUMNS.map(() => 0);

  add(row: number, value: Claim): void {
    const before = this.#before;
    const now = this.#now;
    look(now, value);
    if (row === this.#row + 1) {
      if (before.wrong < 0 || now.wrong < 0) this.#unshared(row, before, now);
      else if (before.model !== now.model) this.#models(row, before, now);
    }
    this.#row = row;
    this.#before = now;
    this.#now = before;
  }

  /** An inserted cell is often empty. */
  addMissing(row: number, column: string): void {
    const at = COLUMNS.indexOf(column);
    if (at >= 0) this.#missing[at] = row;
  }

  finding(rows: number): Of<"COLUMN_SHIFTED"> | null {
    return this.#tracks.finding(rows);
  }

  /** The pairs of `row`, or of the previous row, share no IMEI. */
  #unshared(row: number, before: Seen, now: Seen): void {
    for (let slot = 0; slot < 4; slot++) {
      const [registered, correct] = [slot >> 1, slot & 1];
      this.#crossed(row, before, now, registered, correct);
    }
    if (before.wrong < 0 && !before.explained) this.#against(row - 1);
  }

  #crossed(row: number, before: Seen, now: Seen, registered: number, correct: number): void {
    const [p, q] = [before.value, now.value];
    if (q.registered[registered] === p.correct[correct]) {
      const moved = toward(p.correct[correct]!, siblings(p, registered, correct), siblings(q, registered, correct));
      const together = toward(q.registered[1 - registered]!, [p.correct[1 - correct]!], [q.correct[1 - correct]!]);
      this.#hit(row, before, now, registered, 2 + correct, { moved, together });
    }
    if (p.registered[registered] === q.correct[correct]) {
      const moved = toward(q.correct[correct]!, siblings(p, registered, correct), siblings(q, registered, correct));
      const together = toward(p.registered[1 - registered]!, [q.correct[1 - correct]!], [p.correct[1 - correct]!]);
      this.#hit(row, before, now, 2 + correct, registered, { moved, together });
    }
  }

  /** `down` moved down, or `up` moved up; `moved` above 0 is for `down`. */
  #hit(row: number, before: Seen, now: Seen, down: number, up: number, votes: { moved: number; together: number }) {
    const { moved, together } = votes;
    const first = before.wrong < 0 ? row - 1 : row;
    const from = this.#missing[down] === first - 1 ? first - 1 : first;
    this.#tracks.hit(down, "DOWN", { from, row, by: "IMEI", moved, together });
    this.#tracks.hit(up, "UP", { from: row - 1, row, by: "IMEI", moved: -moved, together });
    before.explained = true;
    now.explained = true;
  }

  /** The pairs of both rows share an IMEI, and the new IMEIs are of two models. */
  #models(row: number, before: Seen, now: Seen): void {
    const [p, q] = [before, now];
    const isDown = isOneModel(wrong(q), fresh(p)) && wrong(q) !== fresh(p);
    const isUp = isOneModel(wrong(p), fresh(q)) && wrong(p) !== fresh(q);
    if (!isDown && !isUp) return this.#against(row);
    if (isDown) {
      const moved = toward(fresh(p), [kept(p)], [kept(q)]);
      this.#tracks.hit(q.wrong, "DOWN", { from: this.#opened(q.wrong, row), row, by: "TAC", moved, together: 0 });
      this.#tracks.hit(2 + p.fresh, "UP", { from: row - 1, row, by: "TAC", moved: -moved, together: 0 });
    }
    if (isUp) {
      const moved = toward(fresh(q), [kept(q)], [kept(p)]);
      this.#tracks.hit(p.wrong, "UP", { from: row - 1, row, by: "TAC", moved, together: 0 });
      this.#tracks.hit(2 + q.fresh, "DOWN", {
        from: this.#opened(2 + q.fresh, row),
        row,
        by: "TAC",
        moved: -moved,
        together: 0,
      });
    }
  }

  /** The first row of a shift down: its empty cell, if there is one since the last row that was not off. */
  #opened(column: number, row: number): number {
    const missing = this.#missing[column]!;
    return missing > this.#home ? missing : row;
  }

  #against(row: number): void {
    this.#home = row;
    this.#tracks.against();
  }
}

function blank(): Seen {
  const none = { registered: ["", ""], correct: ["", ""] } as unknown as Claim;
  return { value: none, wrong: -1, fresh: -1, model: 0, explained: false };
}

/** Most rows keep slot 1 and take two comparisons. */
function look(seen: Seen, value: Claim): void {
  const [r1, r2] = value.registered;
  const [c1, c2] = value.correct;
  seen.value = value;
  seen.explained = false;
  if (r1 === c1) place(seen, 1, 1, c2);
  else if (r2 === c2) place(seen, 0, 0, c1);
  else if (r1 === c2) place(seen, 1, 0, c1);
  else if (r2 === c1) place(seen, 0, 1, c2);
  else place(seen, -1, -1, c1);
}

function place(seen: Seen, wrong: number, fresh: number, imei: string): void {
  seen.wrong = wrong;
  seen.fresh = fresh;
  seen.model = model(imei);
}

/**
 * The last four digits of the TAC, 4 bits each: enough to detect a change of model. Reading all eight of two IMEIs
 * takes 30 ns more per row; everything else takes 25.
 */
export function model(imei: string): number {
  return (imei.charCodeAt(4) << 12) ^ (imei.charCodeAt(5) << 8) ^ (imei.charCodeAt(6) << 4) ^ imei.charCodeAt(7);
}

export function isOneModel(a: string, b: string): boolean {
  return model(a) === model(b) && a.slice(0, 8) === b.slice(0, 8);
}

const wrong = (seen: Seen) => seen.value.registered[seen.wrong]!;
const fresh = (seen: Seen) => seen.value.correct[seen.fresh]!;
const kept = (seen: Seen) => seen.value.registered[1 - seen.wrong]!;

function siblings(value: Claim, registered: number, correct: number): string[] {
  return [value.registered[1 - registered]!, value.correct[1 - correct]!];
}

/**
 * 1 if an IMEI is much nearer to one of these than to all of those, -1 the other way round: two IMEIs of one device are
 * often neighbours. Where neighbouring rows are so too, as in a list that was numbered in order, nothing shows it.
 */
function toward(imei: string, these: readonly string[], those: readonly string[]): number {
  const [one, other] = [nearest(imei, these), nearest(imei, those)];
  if (one * MUCH < other) return 1;
  return other * MUCH < one ? -1 : 0;
}

/** Serials of one model, numbered in tens, are nearer than this. */
const MUCH = 16;

/** 1 at least: a typo may be another's IMEI. */
function nearest(imei: string, others: readonly string[]): number {
  const key = keyNumber(imei);
  return Math.max(1, Math.min(...others.map((other) => Math.abs(keyNumber(other) - key))));
}
