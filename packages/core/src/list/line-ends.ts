import * as Bytes from "#list/bytes";

const CRLF = 1;
const LF = 2;
const CR = 4;

/** Line ends of a list: CRLF, LF or CR, also mixed. CR CR LF is one: what a program makes of CRLF that it takes for LF. */
export class LineEnds {
  /** Those that have ended a record, by bits; the first is the file's own. */
  #seen = 0;
  #last = 0;

  /** The index after the line end at `at`; -1 if it may continue after `end`. */
  after(bytes: Uint8Array, at: number, end: number, isFinal: boolean): number {
    if (bytes[at] === Bytes.LF) {
      this.#last = LF;
      if (at < end) return at + 1;
      return isFinal ? end : -1;
    }
    if (!isFinal && at + 2 >= end) return -1;
    const stop = bytes[at + 1] === Bytes.CR && bytes[at + 2] === Bytes.LF ? at + 1 : at;
    const isPair = bytes[stop + 1] === Bytes.LF && stop + 1 < end;
    this.#last = isPair ? CRLF : CR;
    return isPair ? stop + 2 : at + 1;
  }

  /** Notes that the line end that was found last ended a record. */
  count(): void {
    this.#seen |= this.#last;
  }

  /**
   * The first line end from `from` on of those that have ended a record; within `most` bytes there is none: any. `end` if
   * bytes that are not at hand decide.
   */
  find(bytes: Uint8Array, from: number, end: number, { most, isFinal }: { most: number; isFinal: boolean }): number {
    let first = -1;
    const last = Math.min(end, from + most);
    for (let at = from; at < last; at++) {
      const byte = bytes[at]!;
      if (byte > Bytes.CR || (byte !== Bytes.LF && byte !== Bytes.CR)) continue;
      if (this.#seen === 0 || this.#ends(bytes, at)) return at;
      if (first < 0) first = at;
    }
    if (last < from + most && !isFinal) return end;
    if (first >= 0) return first;
    let at = last;
    while (bytes[at] !== Bytes.LF && bytes[at] !== Bytes.CR) at++;
    return at;
  }

  #ends(bytes: Uint8Array, at: number): boolean {
    if (bytes[at] === Bytes.LF) return (this.#seen & LF) !== 0;
    return bytes[at + 1] === Bytes.LF || (this.#seen & CR) !== 0;
  }

  countBetween(bytes: Uint8Array, from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === Bytes.LF || (byte === Bytes.CR && bytes[at + 1] !== Bytes.LF)) count++;
    }
    return count;
  }
}
