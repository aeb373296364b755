/** About 150 kB. A caller who is forgotten is counted beside reads once, and then known again. */
const OVER_MAX = 1_000;

/** Remembers which callers an instance has refused, for which count, and until when. */
export class OverRate {
  /** The first is the one that was refused first. */
  readonly #until = new Map<string, number>();

  has(caller: string, now: Date): boolean {
    return now.getTime() < (this.#until.get(caller) ?? 0);
  }

  add(caller: string, until: number): void {
    this.#until.delete(caller);
    this.#until.set(caller, until);
    if (this.#until.size > OVER_MAX) this.#until.delete(this.#until.keys().next().value ?? "");
  }
}
