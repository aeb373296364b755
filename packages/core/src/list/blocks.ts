import * as Bytes from "#list/bytes";

/** 1 MiB. A longer line is no list, and without a bound a file without line ends would be held in memory whole. */
export const MAX_LINE = 1 << 20;

/** Bytes of which each line ends in `eol`, the last one too. */
export type Block = { bytes: Uint8Array; from: number; to: number };

/** Cuts UTF-8 into blocks of whole lines. Only a line that a border cuts is copied. */
export class Blocks {
  /** LF, unless a file has none and has lone CRs. */
  eol: typeof Bytes.LF | typeof Bytes.CR = Bytes.LF;
  tooLong = false;
  #carry = new Uint8Array(256);
  #carried = 0;
  #sawEol = false;

  push(bytes: Uint8Array): Block[] {
    const blocks: Block[] = [];
    let from = 0;
    if (this.#carried > 0) {
      from = Bytes.find(bytes, this.eol) + 1;
      this.#keep(from === 0 ? bytes : bytes.subarray(0, from));
      if (from === 0) return this.#bounded(blocks);
      this.#sawEol = true;
      blocks.push(this.#release());
    }
    const to = Bytes.view(bytes).lastIndexOf(this.eol) + 1;
    if (to > from) {
      this.#sawEol = true;
      blocks.push({ bytes, from, to });
    }
    this.#keep(bytes.subarray(Math.max(from, to)));
    return this.#bounded(blocks);
  }

  /** The last line, which may lack its end. */
  end(): Block[] {
    if (this.#carried === 0) return [];
    if (this.#turnsToCr()) return [...this.#again(), ...this.end()];
    this.#keep(Uint8Array.of(this.eol));
    return [this.#release()];
  }

  #bounded(blocks: Block[]): Block[] {
    if (this.#carried <= MAX_LINE) return blocks;
    if (this.#turnsToCr()) return this.#again();
    this.tooLong = true;
    return blocks;
  }

  /** A file without LF, but with CRs other than at its very end, has CR line ends (Excel for Mac's oldest CSV). */
  #turnsToCr(): boolean {
    if (this.#sawEol || this.eol === Bytes.CR) return false;
    const first = this.#carry.indexOf(Bytes.CR);
    if (first < 0 || first >= this.#carried - 1) return false;
    this.eol = Bytes.CR;
    return true;
  }

  #again(): Block[] {
    const { bytes, to } = this.#release();
    return this.push(bytes.subarray(0, to));
  }

  #keep(bytes: Uint8Array): void {
    const length = this.#carried + bytes.length;
    if (length > this.#carry.length) {
      const grown = new Uint8Array(Math.max(length, this.#carry.length * 2));
      grown.set(this.#carry.subarray(0, this.#carried));
      this.#carry = grown;
    }
    this.#carry.set(bytes, this.#carried);
    this.#carried = length;
  }

  #release(): Block {
    const block = { bytes: this.#carry.slice(0, this.#carried), from: 0, to: this.#carried };
    this.#carried = 0;
    return block;
  }
}
