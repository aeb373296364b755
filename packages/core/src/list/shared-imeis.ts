import type { ImeiKey } from "#imei";
import type { Hash } from "#list/hash";
import { HashTable } from "#list/hash-table";

/**
 * Finds IMEI keys that were added more than once. It misses none; it reports a key wrongly if another key has the same
 * 40 bits of hash: about 400 of 3e7 keys. 5 bytes per key, and 8 each time that a key is added again.
 */
export class SharedImeis {
  readonly #hash: Hash;
  readonly #seen = new HashTable("hashes");
  #again = new Float64Array(64);
  #count = 0;
  #sorted = true;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  add(key: number): void {
    const { high, low } = this.#hash.reset().key(key).finish();
    if (this.#seen.put(high, low, 0) === 0) return;
    if (this.#count === this.#again.length) {
      this.#settle();
      if (this.#count > this.#again.length / 2) this.#again = grown(this.#again);
    }
    this.#again[this.#count++] = key;
    this.#sorted = false;
  }

  has(key: ImeiKey): boolean {
    this.#settle();
    const wanted = Number(key);
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#again[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#again[low] === wanted;
  }

  /** In ascending order. */
  keys(): ImeiKey[] {
    this.#settle();
    return Array.from(this.#again.subarray(0, this.#count), (key) => String(key).padStart(14, "0") as ImeiKey);
  }

  #settle(): void {
    if (this.#sorted) return;
    // oxlint-disable-next-line unicorn/no-array-sort -- in place: a copy takes 240 MB when each of 1e7 rows shares its IMEIs
    const sorted = this.#again.subarray(0, this.#count).sort();
    let kept = 0;
    for (const key of sorted) if (kept === 0 || sorted[kept - 1] !== key) sorted[kept++] = key;
    this.#count = kept;
    this.#sorted = true;
  }
}

function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(numbers.length * 2);
  twice.set(numbers);
  return twice;
}

/** The first 14 digits of an IMEI, or its key, as a number; a double holds them exactly. */
export function keyNumber(imei: string): number {
  let [high, low] = [0, 0];
  for (let at = 0; at < 7; at++) high = high * 10 + imei.charCodeAt(at) - 48;
  for (let at = 7; at < 14; at++) low = low * 10 + imei.charCodeAt(at) - 48;
  return high * 1e7 + low;
}
