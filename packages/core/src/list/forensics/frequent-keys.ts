/**
 * The frequent keys of a stream in constant memory (Misra and Gries, 1982): with `limit` entries, every key that is
 * more than 1 in `limit` of the stream is found. An entry is exact since it was last created.
 */
export class FrequentKeys<Key, Entry> {
  readonly #limit: number;
  readonly #make: () => Entry;
  readonly #held = new Map<Key, { entry: Entry; weight: number }>();

  constructor(limit: number, make: () => Entry) {
    this.#limit = limit;
    this.#make = make;
  }

  /**
   * The key's entry. Null if there is no room for it. `weight`: the number of keys of the stream that it represents.
   */
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

  /** Reduces all keys by the weight of a key without room: rare keys are removed. */
  #fade(weight: number): void {
    for (const [key, held] of this.#held) {
      held.weight -= weight;
      if (held.weight <= 0) this.#held.delete(key);
    }
  }
}
