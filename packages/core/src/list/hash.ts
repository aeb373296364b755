/** Two 32-bit murmur3 streams with different constants: a 64-bit hash in `high` and `low`, signed, which the engine
 * keeps unboxed. Reused, so nothing is allocated. */
export class Hash {
  high = 0;
  low = 0;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed | 0;
  }

  reset(): this {
    this.high = this.#seed ^ 0x2127599b;
    this.low = Math.imul(this.#seed, 0x9e3779b1) ^ 0x4cf5ad43;
    return this;
  }

  word(word: number): this {
    const high = this.high ^ Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
    const low = this.low ^ Math.imul(rotate(Math.imul(word, 0x239b961b), 17), 0x38b34ae5);
    this.high = (Math.imul(rotate(high, 13), 5) + 0xe6546b64) | 0;
    this.low = (Math.imul(rotate(low, 18), 5) + 0x96cd1c35) | 0;
    return this;
  }

  /** The 14 digits of an IMEI key, as a number. */
  key(key: number): this {
    return this.word(key | 0).word((key / 0x1_0000_0000) | 0);
  }

  /** Two such keys in either order. */
  pair(a: number, b: number): this {
    return a < b ? this.key(a).key(b) : this.key(b).key(a);
  }

  text(text: string): this {
    for (let at = 0; at < text.length; at++) this.word(text.charCodeAt(at));
    return this.word(~text.length);
  }

  finish(): this {
    this.high = finished(this.high ^ Math.imul(this.low, 0x85ebca77));
    this.low = finished(this.low ^ this.high);
    return this;
  }
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finished(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
