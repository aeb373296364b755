/** Units of one partition. A call may take more than there is: the next ones wait for it. */
export class Partition {
  readonly #rate: number;
  readonly #most: number;
  #units: number;
  #at = performance.now();

  constructor(rate: number, burst: number) {
    this.#rate = rate;
    this.#most = rate * burst;
    this.#units = this.#most;
  }

  hasSome(now: number): boolean {
    this.#units = Math.min(this.#most, this.#units + ((now - this.#at) / 1_000) * this.#rate);
    this.#at = now;
    return this.#units > 0;
  }

  take(units: number): void {
    this.#units -= units;
  }
}
