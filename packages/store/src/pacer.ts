/**
 * Paces the requests of one process to the capacity of one table, which DynamoDB does not tell: a throttled transaction
 * consumes units for nothing, and retries alone would keep a table busy with them. As in TCP, the rate grows fast until
 * the first throttled request, is then cut, and grows slowly. All processes that write to a table get equal shares in
 * this way, without knowing of each other. Times are in ms, of a clock that never goes back.
 */
export class Pacer {
  /** Units a second. */
  #rate: number;
  readonly #least: number;
  /** Below this rate it doubles in a second. */
  #threshold = Infinity;
  /** When the next request may be sent. */
  #next = -Infinity;
  #lastCut = -Infinity;
  #second = { from: -Infinity, units: 0 };
  /** Units a second that succeeded before. */
  #used = 0;

  /** @param start units a second */
  constructor(start: number) {
    this.#rate = start;
    this.#least = start * LEAST;
  }

  get rate(): number {
    return this.#rate;
  }

  /** Time until a request of so many units may be sent. */
  wait(units: number, now: number): number {
    const at = Math.max(this.#next, now - BURST_MS);
    this.#next = at + (units / this.#rate) * 1_000;
    return Math.max(0, at - now);
  }

  succeeded(units: number, now: number): void {
    const seconds = (now - this.#second.from) / 1_000;
    if (seconds >= 1) {
      this.#used = this.#second.units / seconds;
      this.#second = { from: now, units: 0 };
    }
    this.#second.units += units;
    // A rate that is not used proves nothing.
    if (this.#rate > 2 * this.#proven()) return;
    this.#rate += this.#rate < this.#threshold ? units : (this.#growth() * units) / this.#rate;
  }

  /** Requests that are throttled together cut the rate once. */
  throttled(now: number): void {
    if (now - this.#lastCut < CUT_MS) return;
    this.#lastCut = now;
    this.#rate = Math.max(this.#least, CUT * Math.min(this.#rate, this.#proven() || this.#rate));
    this.#threshold = this.#rate;
  }

  /** Units a second, per second: less than in proportion to the rate, so that shares become equal. */
  #growth(): number {
    return Math.min(ROOT_GROWTH * Math.sqrt(this.#threshold), MOST_GROWTH * this.#threshold);
  }

  #proven(): number {
    return Math.max(this.#used, this.#second.units);
  }
}

/** Unused time that later requests may use at once. */
const BURST_MS = 100;
/** Longer than a round trip: the requests in flight were sent at the rate before the cut. */
const CUT_MS = 250;
const CUT = 0.85;
/** Of two processes at 2,000 units a second each, a second grows by 54. */
const ROOT_GROWTH = 1.2;
/** Many processes with small shares would else grow by more than the table takes: of 64, some then got nothing. */
const MOST_GROWTH = 0.03;
/** Share of the first rate below which it is never cut: it must still find out that the table takes more. */
const LEAST = 0.02;
