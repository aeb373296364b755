import * as Bytes from "#list/bytes";
import type { Fault } from "#list/utf8";

/** Turns UTF-16 into UTF-8, chunk by chunk. `fault` is set at the first unpaired surrogate, half unit or NUL. */
export class Utf16 {
  fault: Fault | null = null;
  #offset: number;
  /** Which byte of a unit is the high one: 1 in little endian, 0 in big. */
  #high: 0 | 1;
  #half: number | null = null;
  #surrogate = 0;

  /** `offset`: where in the file the text begins, after the BOM. */
  constructor(offset: number, endian: "little" | "big") {
    this.#offset = offset;
    this.#high = endian === "little" ? 1 : 0;
  }

  push(chunk: Uint8Array): Uint8Array[] {
    const bytes = this.#half === null ? chunk : Bytes.concat(Uint8Array.of(this.#half), chunk);
    this.#half = bytes.length % 2 === 1 ? bytes[bytes.length - 1]! : null;
    const out = new Uint8Array((bytes.length >> 1) * 3 + 1);
    const length = this.#transcode(bytes, bytes.length & ~1, out);
    this.#offset += bytes.length & ~1;
    return length === 0 ? [] : [out.subarray(0, length)];
  }

  end(): Uint8Array[] {
    if (this.#surrogate !== 0) this.fault ??= { looks: "UTF16", byte: this.#offset - 2 };
    if (this.#half !== null) this.fault ??= { looks: "UTF16", byte: this.#offset };
    return [];
  }

  /** Writes `bytes` up to `end` as UTF-8 into `out`, and returns how many bytes that took. */
  #transcode(bytes: Uint8Array, end: number, out: Uint8Array): number {
    const high = this.#high;
    let to = 0;
    for (let at = 0; at < end; at += 2) {
      const unit = (bytes[at + high]! << 8) | bytes[at + 1 - high]!;
      if (this.#surrogate !== 0) {
        if (unit < 0xdc00 || unit > 0xdfff) return this.#broken("UTF16", at - 2, to);
        const point = 0x10000 + ((this.#surrogate - 0xd800) << 10) + (unit - 0xdc00);
        this.#surrogate = 0;
        out[to++] = 0xf0 | (point >> 18);
        out[to++] = 0x80 | ((point >> 12) & 0x3f);
        out[to++] = 0x80 | ((point >> 6) & 0x3f);
        out[to++] = 0x80 | (point & 0x3f);
        continue;
      }
      if (unit < 0x80) {
        if (unit === 0) return this.#broken("NUL", at, to);
        out[to++] = unit;
        continue;
      }
      if (unit < 0x800) {
        out[to++] = 0xc0 | (unit >> 6);
        out[to++] = 0x80 | (unit & 0x3f);
        continue;
      }
      if (unit >= 0xd800 && unit <= 0xdfff) {
        if (unit > 0xdbff) return this.#broken("UTF16", at, to);
        this.#surrogate = unit;
        continue;
      }
      out[to++] = 0xe0 | (unit >> 12);
      out[to++] = 0x80 | ((unit >> 6) & 0x3f);
      out[to++] = 0x80 | (unit & 0x3f);
    }
    return to;
  }

  #broken(looks: Fault["looks"], at: number, written: number): number {
    this.fault ??= { looks, byte: this.#offset + at };
    return written;
  }
}
