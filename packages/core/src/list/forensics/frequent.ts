/**
 * The frequent keys of a stream, in memory that does not grow (Misra and Gries, 1982): with `limit` entries no key is
 * lost that makes more than 1 in `limit` of the stream. What an entry holds is exact from when it was last made.
 */
export class Frequent<Key, Entry> {
  readonly #limit: number;
  readonly #make: () => Entry;
  readonly #held = new Map<Key, { entry: Entry; weight: number }>();

  constructor(limit: number, make: () => Entry) {
    this.#limit = limit;
    this.#make = make;
  }

  /** The key's entry; null when there is no room for it. `weight`: how many of the stream it stands for. */
  add(key: Key, weight = 1): Entry | null {
    const held = this.#held.get(key);
    if (held) {
      held.weight += weight;
      return held.entry;
    }
    if (this.#held.size >= this.#limit) this.#fade(weight);
    if (this.#held.size >= this.#limit) return null;
    const entry = this.#make();
    this.#held.set(key, { entry, weight });
    return entry;
  }

  get(key: Key): Entry | undefined {
    return this.#held.get(key)?.entry;
  }

  *entries(): Generator<[Key, Entry], void, undefined> {
    for (const [key, { entry }] of this.#held) yield [key, entry];
  }

  /** All keys pay for the one that finds no room: the rare ones go. */
  #fade(weight: number): void {
    for (const [key, held] of this.#held) {
      held.weight -= weight;
      if (held.weight <= 0) this.#held.delete(key);
    }
  }
}
