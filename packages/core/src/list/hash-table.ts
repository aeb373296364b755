const PARTS = 256;
const SLOTS_AT_FIRST = 16;
const GROWTH = 1.2;
/** With a higher load, linear probes get long (23 at 0.85); with a lower load, memory is wasted. */
const FULL = 0.85;

/**
 * Open addressing in 256 typed arrays that grow one by one. Their first sizes differ, so that they do not all grow at
 * once: on average 1.3 slots per entry, and never two copies of more than one part.
 * A slot is 4 bytes (only a hash, 40 bits compared) or 12 (with a row number, 64 bits compared).
 */
export class HashTable {
  readonly #words: 1 | 3;
  readonly #parts: Int32Array<ArrayBuffer>[];
  readonly #used = new Uint32Array(PARTS);
  /** The old slots of a part while it grows. */
  #moving = new Int32Array(0);

  constructor(kind: "hashes" | "rows") {
    const words = kind === "hashes" ? 1 : 3;
    const slots = (part: number) => Math.floor(SLOTS_AT_FIRST * GROWTH ** (part / PARTS));
    this.#words = words;
    this.#parts = Array.from({ length: PARTS }, (_, part) => new Int32Array(slots(part) * words));
  }

  /** Adds an entry. Returns 0 if it is new, otherwise the row of its first `put` (1 in a table of hashes). */
  put(high: number, low: number, row: number): number {
    const words = this.#words;
    const part = high >>> 24;
    const table = this.#parts[part]!;
    const tag = low || 1;
    for (let at = home(tag, table.length, words); ; at = at + words === table.length ? 0 : at + words) {
      const found = table[at]!;
      if (found === 0) {
        write(table, words, at, tag, high, row);
        if (++this.#used[part]! * words > table.length * FULL) this.#grow(part);
        return 0;
      }
      if (found !== tag) continue;
      if (words === 1) return 1;
      if (table[at + 1] === high) return table[at + 2]!;
    }
  }

  /** A transferred buffer frees its memory at once; a dropped one only at the next garbage collection. */
  #grow(part: number): void {
    const words = this.#words;
    const old = this.#parts[part]!;
    const { length } = old;
    if (this.#moving.length < length) this.#moving = new Int32Array(length * 2);
    const moving = this.#moving;
    moving.set(old);
    const slots = Math.floor((length / words) * GROWTH) * words;
    const grown = new Int32Array(old.buffer.transfer(slots * old.BYTES_PER_ELEMENT)).fill(0);
    for (let from = 0; from < length; from += words) {
      const tag = moving[from]!;
      if (tag === 0) continue;
      let at = home(tag, grown.length, words);
      while (grown[at] !== 0) at = at + words === grown.length ? 0 : at + words;
      write(grown, words, at, tag, moving[from + 1]!, moving[from + 2]!);
    }
    this.#parts[part] = grown;
  }
}

/** The first slot of a search: the tag's share of 2^32 as a share of the slots. */
function home(tag: number, length: number, words: 1 | 3): number {
  return Math.floor(((tag >>> 0) * (length / words)) / 0x1_0000_0000) * words;
}

function write(table: Int32Array, words: 1 | 3, at: number, tag: number, high: number, row: number): void {
  table[at] = tag;
  if (words === 1) return;
  table[at + 1] = high;
  table[at + 2] = row;
}
